"""A story that was taken down for a person's sake leaves no paper behind."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction

from editorial import signals
from printing import keeping


def forget_papers(sender: type, reach: Any, **kwargs: Any) -> None:
    for page in reach.pages:
        transaction.on_commit(partial(keeping.forget, page.pk))


def register() -> None:
    signals.consent_taken_down.connect(forget_papers, dispatch_uid="printing.forget_papers")
