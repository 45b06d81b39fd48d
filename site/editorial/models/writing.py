"""What pages with a body of blocks share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.blocks import BodyBlock
from core.fields import StreamField
from editorial.reading import fetch_renditions, headings, pictures, plain_text


class WrittenMixin(models.Model):
    """Brings the body, its panel, its text for reading time and search, and its contents list."""

    body = StreamField(BodyBlock(), verbose_name=_("nội dung"), blank=True)

    body_panels: ClassVar[list[Any]] = [FieldPanel("body")]

    class Meta:
        abstract = True

    def body_text(self) -> str:
        return f"{getattr(self, 'standfirst', '')} {plain_text(self.body)}"

    def shown_pictures(self, context: dict[str, Any]) -> list[Any]:
        above: list[Any] = super().shown_pictures(context)  # type: ignore[misc]
        return [*above, *pictures(self.body)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        fetch_renditions(self.shown_pictures(context))
        context["headings"] = headings(self.body)
        return context
