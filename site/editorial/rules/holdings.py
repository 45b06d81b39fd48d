"""What a story shows and says: its pictures, its files, its words with the place each stands at.

Read from the columns, inline rows and blocks of the page, so that a type, a field or a block that is
added later is read too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text import RichText, extract_references_from_rich_text

from core.fields import StreamField
from core.references import values
from media.models import Attachment, Picture

if TYPE_CHECKING:
    from editorial.models import StoryPage

# Columns nobody reads as text, or that are computed from others.
NOT_READ = frozenset(
    {"path", "url_path", "slug", "translation_key", "draft_title", "external_id", "source_url",
     "words_to_find", "unit_then", "kicker", "category", "live_revision", "contact_phone"}
)  # fmt: skip


@dataclass(frozen=True)
class Words:
    """A piece of text of a page and where it stands: the field of the form, and in words."""

    text: str
    field: str
    where: str


def records(story: StoryPage) -> list[tuple[str, models.Model]]:
    """The page, under "", and its inline rows under the name the form has for them."""
    rows = [
        (name, row)
        for relation in get_all_child_relations(story)
        if relation.related_model._meta.app_label != "wagtailcore"  # comments of the desk
        for name in [relation.get_accessor_name()]
        for row in getattr(story, name).all()
    ]
    return [("", story), *rows]


def pictures(story: StoryPage) -> list[Picture]:
    return _unique(each for each in _referred(story) if isinstance(each, Picture))


def attachments(story: StoryPage) -> list[Attachment]:
    """Files in columns, rows and blocks, and those that a text links to."""
    linked = {
        int(pk)
        for value in _streams(story)
        if isinstance(value, RichText)
        for model, pk, *_path in extract_references_from_rich_text(value.source)
        if model is DocumentLinkHandler.get_model() and str(pk).isdigit()
    }
    held = [each for each in _referred(story) if isinstance(each, Attachment)]
    more = linked - {each.pk for each in held}
    return _unique([*held, *Attachment.objects.filter(pk__in=more)])


def words(story: StoryPage) -> Iterator[Words]:
    """All that a reader of the page reads, piece by piece."""
    for relation, record in records(story):
        yield from _columns(record, relation)
    for field in story._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from _stream(field, field.value_from_object(story))


def _referred(story: StoryPage) -> Iterator[Any]:
    for _relation, record in records(story):
        for field in record._meta.concrete_fields:
            related = field.related_model
            if isinstance(related, type) and issubclass(related, Picture | Attachment):
                yield getattr(record, field.name)
    yield from _streams(story)


def _streams(story: StoryPage) -> Iterator[Any]:
    for field in story._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from values(field.value_from_object(story))


def _unique(found: Any) -> list[Any]:
    return list({each.pk: each for each in found}.values())


def _columns(record: models.Model, relation: str) -> Iterator[Words]:
    kind = f"{record._meta.verbose_name}, " if relation else ""
    for field in record._meta.concrete_fields:
        if field.name in NOT_READ or not isinstance(field, models.CharField | models.TextField):
            continue
        if isinstance(field, StreamField) or field.choices:
            continue
        if text := field.value_from_object(record):
            where = f"mục “{kind}{field.verbose_name}”"
            yield Words(strip_tags(text), relation or field.name, where)


def _stream(field: StreamField, stream: StreamValue) -> Iterator[Words]:
    """A block is a paragraph to a reader: “đoạn 4”. In other streams than the body the field is named."""
    of = "" if field.name == "body" else f" của mục “{field.verbose_name}”"
    for number, block in enumerate(stream, start=1):
        name = "chú thích ảnh" if block.block_type == "picture" else "đoạn"
        for value in values(block.value):
            text = value.source if isinstance(value, RichText) else value
            if isinstance(text, str) and text:
                clean = strip_tags(text.replace("</p>", "\n").replace("<br/>", "\n"))
                yield Words(clean, field.name, f"{name} {number}{of}")
