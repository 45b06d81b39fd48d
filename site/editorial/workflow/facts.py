"""The facts of a page: what a unit confirms, and what must not change afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue

from core.text import format_date, format_number
from editorial.reading import plain_text

if TYPE_CHECKING:
    from editorial.models import StoryPage


class Kind(StrEnum):
    """Words in which a change is counted: (2 số liệu)."""

    FIGURE = "số liệu"
    DATE = "ngày tháng"
    HONOUR = "thành tích khen thưởng"
    PERSON = "người được nêu tên"
    NUMERAL = "chữ số trong bài"


@dataclass(frozen=True)
class Fact:
    """One fact: `label` says which, `value` is what was confirmed, as it is shown."""

    kind: Kind
    label: str
    value: str


# Rows with words of their own that nobody confirms: notes of the desk to readers after publication.
NOT_CONFIRMED = frozenset({"corrections", "wagtail_admin_comments", "tagged_items"})
# Text fields that name no fact: addresses, codes, words for machines, what is computed.
NOT_TEXT = frozenset(
    {"slug", "url_path", "path", "draft_title", "seo_title", "search_description", "external_id", "source_url"}
)  # fmt: skip

_NUMERAL = re.compile(r"\d+(?:[.,/:-]\d+)*")
_NO_FIGURE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/(?:19|20)\d{2}|\b(?:19|20)\d{2}\b(?:\s*[–-]\s*(?:19|20)\d{2}\b)?"
)


def texts(page: Any) -> Iterator[str]:
    """Every text of the page that a reader reads, without markup, but for its `facts_apart`."""
    skipped = {*NOT_CONFIRMED, *page.facts_apart, *page.computed_fields}
    yield from _texts_of(page, skipped)
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name not in skipped:
            for row in getattr(page, name).all():
                yield from _texts_of(row, set())


def _texts_of(record: models.Model, skipped: set[str]) -> Iterator[str]:
    for field in record._meta.concrete_fields:
        if field.name in skipped or field.name in NOT_TEXT:
            continue
        value = field.value_from_object(record)
        if isinstance(value, StreamValue):
            yield plain_text(value)
        elif isinstance(field, models.CharField | models.TextField) and not field.choices:
            yield strip_tags(value or "")


def figures(text: str) -> list[str]:
    """Numerals that are neither a date nor a year."""
    return _NUMERAL.findall(_NO_FIGURE.sub(" ", text))


def facts_of(page: StoryPage) -> list[Fact]:
    """What is confirmed: the facts of the page's type, and every numeral of its text."""
    found = list(page.confirmed_facts())
    numerals = [numeral for text in texts(page) for numeral in _NUMERAL.findall(text)]
    return [*found, *(Fact(Kind.NUMERAL, "", numeral) for numeral in sorted(numerals))]


def shown(value: Any) -> str:
    """A value as it stands in a fact."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if hasattr(value, "strftime"):
        return format_date(value)
    if isinstance(value, str):
        return " ".join(value.split())
    return format_number(value, 6)


def label(record: models.Model, name: str) -> str:
    """The name of a field, as a fact bears it."""
    return str(getattr(record._meta.get_field(name), "verbose_name", name))


def changes(before: list[Fact], now: list[Fact]) -> list[tuple[Kind, str]]:
    """One sentence, with its kind, for each fact that is no longer as it was confirmed."""
    gone, come = Counter(before) - Counter(now), Counter(now) - Counter(before)
    found: list[tuple[Kind, str]] = []
    for kind in Kind:
        out = [fact for fact in gone.elements() if fact.kind == kind]
        into = [fact for fact in come.elements() if fact.kind == kind]
        found += [(kind, sentence) for sentence in _pairs(out, into)]
    return found


def _pairs(out: list[Fact], into: list[Fact]) -> Iterator[str]:
    """What left and what came with the same label is one change; then the rest."""
    left = list(into)
    for old in out:
        new = next((each for each in left if each.label == old.label), None)
        about = f"{old.label}: " if old.label else ""
        if new is None:
            yield f"{about}bỏ “{old.value}”."
        else:
            left.remove(new)
            yield f"{about}“{old.value}” thành “{new.value}”."
    for new in left:
        yield f"{new.label}: thêm “{new.value}”." if new.label else f"thêm “{new.value}”."


def summary(found: list[tuple[Kind, str]]) -> str:
    """`Nội dung đã đổi sau khi đơn vị xác nhận (2 số liệu). Gửi đơn vị xác nhận lại.`"""
    counted = Counter(kind for kind, _ in found)
    parts = ", ".join(f"{counted[kind]} {kind}" for kind in Kind if counted[kind])
    return f"Nội dung đã đổi sau khi đơn vị xác nhận ({parts}). Gửi đơn vị xác nhận lại."


def to_json(found: list[Fact]) -> list[list[str]]:
    return [[fact.kind, fact.label, fact.value] for fact in found]


def from_json(stored: list[list[str]]) -> list[Fact]:
    return [Fact(Kind(kind), label, value) for kind, label, value in stored]
