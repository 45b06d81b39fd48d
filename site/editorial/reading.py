"""Reading a story: the words, headings and pictures of its body, and when it last changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.blocks import StreamValue
from wagtail.models import Page

from core.references import values
from core.text import slugify
from media.models import Picture
from media.querysets import PREFETCHED, rendition_prefetch


def plain_text(body: StreamValue) -> str:
    """All searchable words of `body`, without markup."""
    if not body:
        return ""
    return strip_tags(" ".join(map(str, body.stream_block.get_searchable_content(body))))


def headings(body: StreamValue) -> list[dict[str, str]]:
    """Subheadings with their anchors, in order; equal headings get distinct anchors."""
    found: list[dict[str, str]] = []
    for block in body or []:
        if block.block_type == "heading":
            anchor = slugify(block.value) or "muc"
            taken = sum(1 for other in found if other["anchor"].rsplit("--", 1)[0] == anchor)
            found.append(
                {"title": block.value, "anchor": f"{anchor}--{taken + 1}" if taken else anchor}
            )
    return found


def pictures(body: StreamValue) -> list[Picture]:
    """All pictures in `body`, in reading order."""
    return [value for value in values(body) if isinstance(value, Picture)]


def pages(body: StreamValue) -> list[Page]:
    return [value for value in values(body) if isinstance(value, Page)]


def fetch_renditions(found: Iterable[Picture | None]) -> None:
    """Fetch the renditions of all pictures in one query, however many there are."""
    missing = [picture for picture in found if picture and not hasattr(picture, PREFETCHED)]
    if missing:
        prefetch_related_objects(missing, rendition_prefetch())


def last_change(
    published_at: datetime, last_published_at: datetime | None, corrected_on: date | None
) -> datetime:
    """The latest of the three; of a correction only the day is known, so it counts from its morning."""
    moments = [published_at, last_published_at]
    if corrected_on:
        moments.append(timezone.make_aware(datetime.combine(corrected_on, time.min)))
    return max(moment for moment in moments if moment)
