"""Tags, and which story carries which."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase

from core.text import slugify


class Tag(TagBase):
    """A tag of stories, with an address without accents."""

    class Meta:
        verbose_name = _("thẻ")
        verbose_name_plural = _("thẻ")

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = slugify(tag) or "the"
        return slug if i is None else f"{slug}-{i}"


class StoryTag(ItemBase):
    """Which story carries which tag."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="story_items")
    content_object = ParentalKey(
        "editorial.StoryPage", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        verbose_name = _("thẻ của bài")
        verbose_name_plural = _("thẻ của bài")
