"""Reading a body of blocks: its words, its headings, its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.html import strip_tags
from wagtail.blocks import ListBlock, StreamValue, StructValue
from wagtail.models import Page

from core.text import slugify
from media.models import Picture
from media.querysets import rendition_prefetch


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


def _values(value: Any) -> Iterator[Any]:
    """Every leaf value inside a stream, struct or list value."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from _values(child.value)
    elif isinstance(value, StructValue | dict):
        for item in value.values():
            yield from _values(item)
    elif isinstance(value, list | tuple | ListBlock) or hasattr(value, "bound_blocks"):
        for item in value:
            yield from _values(item)
    else:
        yield value


def pictures(body: StreamValue) -> list[Picture]:
    """All pictures in `body`, in reading order."""
    return [value for value in _values(body) if isinstance(value, Picture)]


def pages(body: StreamValue) -> list[Page]:
    return [value for value in _values(body) if isinstance(value, Page)]


def fetch_renditions(found: list[Picture]) -> None:
    """Fetch the renditions of all pictures in one query, however many there are."""
    missing = [picture for picture in found if not hasattr(picture, "prefetched_renditions")]
    if missing:
        prefetch_related_objects(missing, rendition_prefetch())
