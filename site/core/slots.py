"""Places on a page that upper apps fill.

A page of a lower app shows what stands above it through `{% slot "practice.aside" page %}`. The
upper app registers a function `(context, page) -> str` with `@fill("practice.aside")`; when nothing
is registered the slot is empty, so deleting the upper app leaves a working page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.template import Context
from django.utils.safestring import SafeString, mark_safe
from wagtail import hooks

Filler = Callable[[Context, Any], str]


def fill(name: str, order: int = 0) -> Callable[[Filler], Filler]:
    """Register a filler for the slot `name`; fillers are shown by `order`, then in app order."""

    def register(filler: Filler) -> Filler:
        hooks.register(f"slot:{name}", filler, order=order)
        return filler

    return register


def render(name: str, context: Context, subject: Any) -> SafeString:
    """What all fillers of `name` return for `subject`, one after the other; safe HTML."""
    parts = (filler(context, subject) for filler in hooks.get_hooks(f"slot:{name}"))
    return mark_safe("".join(parts))
