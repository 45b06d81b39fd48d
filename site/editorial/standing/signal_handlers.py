"""A page that is published again is no longer taken down."""

from __future__ import annotations

from typing import Any

from wagtail.signals import page_published

from editorial.models import TakenDown


def forget_taking_down(sender: type, instance: Any, **kwargs: Any) -> None:
    TakenDown.objects.filter(page=instance.pk).delete()


def register() -> None:
    page_published.connect(forget_taking_down, dispatch_uid="editorial.forget_taking_down")
