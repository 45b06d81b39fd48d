"""What core does when pages and settings change."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site

from core import figures, furniture, routing
from core.models import Furniture


def forget_cached(sender: type, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page | Site | Furniture):
        furniture.forget()
    if isinstance(instance, Page | Site | PageViewRestriction):
        figures.forget()
    if isinstance(instance, Site | PageViewRestriction):
        routing.forget()


def register() -> None:
    """Without a sender: Wagtail saves pages under their own and under the base class."""
    post_save.connect(forget_cached, dispatch_uid="core.forget_cached.save")
    post_delete.connect(forget_cached, dispatch_uid="core.forget_cached.delete")
