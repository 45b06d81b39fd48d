"""The pages that list stories of a kind."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.models import BasePage
from editorial.listing import Listing


class StoryIndexPage(BasePage):
    """Lists and filters its stories from the database, by what stands in columns.

    Subclasses name the story model and the filters; full text and counts belong to the search app.
    """

    introduction = models.TextField(_("giới thiệu"), blank=True)

    story_model: ClassVar[Any] = None
    listing_filters: ClassVar[tuple[str, ...]] = ("field", "topic", "unit", "year")
    listing_sorts: ClassVar[tuple[str, ...]] = ("new", "old")
    page_size: ClassVar[int] = 20

    structured_type = "CollectionPage"

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("introduction")]

    class Meta:
        abstract = True

    def stories(self) -> Any:
        """Live stories of this kind."""
        return self.story_model.objects.published().descendant_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = Listing(self, self.stories(), request.GET)
        return context
