"""What bodies of blocks refer to, brought together: one query a kind of record, however many blocks.

Left alone, Wagtail asks once for every type of block that holds a picture, a file or a page, and again
for every run of text with a link. `fetch` reads the ids out of the stored values of all bodies, brings
the records, and only then are the blocks made; those below take from what was brought. Without `fetch`
(forms, commands) they ask as Wagtail does.
"""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any

from django.db.models import Model
from django.template.loader import render_to_string
from wagtail.blocks import (
    BaseStreamBlock,
    BaseStructBlock,
    Block,
    ChooserBlock,
    ListBlock,
    RichTextBlock,
    StreamValue,
)
from wagtail.blocks.list_block import ListValue
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html, extract_references_from_rich_text
from wagtail.rich_text.pages import PageLinkHandler

Records = Mapping[int, Model | None]  # None: there is no such record any more

_brought: ContextVar[Mapping[type[Model], Records]] = ContextVar(
    "records of bodies", default=MappingProxyType({})
)


def fetch(*bodies: StreamValue) -> None:
    """Make all blocks of `bodies`, with the records they hold and the links in their texts."""
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for body in bodies:
        for model, pk in _references(body.stream_block, body.raw_data):
            wanted[model].add(pk)
    if not wanted:
        return
    brought: dict[type[Model], Records] = {}
    for model, pks in wanted.items():
        found = model._default_manager.in_bulk(pks)
        brought[model] = {pk: found.get(pk) for pk in pks}
    token = _brought.set(brought)
    try:
        for value in values(bodies):
            if isinstance(value, LinkedText):
                value.look_up()
    finally:
        _brought.reset(token)


def _references(block: Block, raw: Any) -> Iterator[tuple[type[Model], int]]:
    """Model and id of every record that the stored value `raw` of `block` refers to."""
    if raw is None:
        return
    if isinstance(block, BaseStreamBlock):
        for item in raw:
            if child := block.child_blocks.get(item["type"]):
                yield from _references(child, item["value"])
    elif isinstance(block, BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _references(child, raw.get(name))
    elif isinstance(block, ListBlock):
        for item in raw:
            value = item["value"] if block._item_is_in_block_format(item) else item
            yield from _references(block.child_block, value)
    elif isinstance(block, ChooserBlock):
        yield block.model_class, raw
    elif isinstance(block, RichTextBlock):
        for model, pk, *_path in extract_references_from_rich_text(raw):
            if str(pk).isdigit():
                yield model, int(pk)


def values(value: Any) -> Iterator[Any]:
    """Every leaf value inside stream, struct and list values, in reading order."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from values(child.value)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from values(item)
    elif isinstance(value, list | tuple | ListValue):
        for item in value:
            yield from values(item)
    else:
        yield value


def _take(model: type[Model], pks: list[Any]) -> Records:
    """Records by id: those that `fetch` has brought, else from the database."""
    brought = _brought.get().get(model, {})
    if all(pk in brought for pk in pks):
        return brought
    return model._default_manager.in_bulk(pks)


class Chosen:
    """Mixin of chooser blocks."""

    model_class: type[Model]

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Model | None]:
        """As Wagtail's: in the order of `values`, a record that stands twice as two objects."""
        pks = list(values)
        records = _take(self.model_class, [pk for pk in pks if pk is not None])
        return [copy.copy(records.get(pk)) if pk is not None else None for pk in pks]


class LinkedText(RichText):
    """Rich text that keeps the addresses of its links once they were looked up."""

    html = ""

    def look_up(self) -> None:
        self.html = expand_db_html(self.source)

    def __html__(self) -> str:
        html = self.html or expand_db_html(self.source)
        return render_to_string("wagtailcore/shared/richtext.html", {"html": html})


class LinkedTextBlock(RichTextBlock):
    """Rich text in a body."""

    def to_python(self, value: str) -> LinkedText:
        return LinkedText(value)

    def normalize(self, value: Any) -> LinkedText:
        return LinkedText(super().normalize(value).source)

    def value_from_form(self, value: str) -> LinkedText:
        return LinkedText(value)


class _Linked:
    """Mixin of link handlers: all links of a text, or of all bodies of a page, at once."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Model | None]:
        pks = [int(attrs["id"]) if attrs.get("id", "").isdigit() else None for attrs in attrs_list]
        records = _take(cls.get_model(), [pk for pk in pks if pk is not None])  # type: ignore[attr-defined]
        return [records.get(pk) if pk is not None else None for pk in pks]


class PageLinks(_Linked, PageLinkHandler):
    """An address stands in the columns every page has: no query for each type of page."""

    @staticmethod
    def get_model() -> type[Model]:
        return Page


class DocumentLinks(_Linked, DocumentLinkHandler):
    pass
