"""Writes stories as records, the inverse of the import; memory does not grow with their number."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any, TextIO

from django.db import models
from django.utils import timezone

from editorial.models import StoryPage
from exchange import bodies
from exchange.bodies.writing import CARRIED
from exchange.finding import Finder
from exchange.format import KINDS, Kind, Rows
from exchange.models import ImportedStory

CHUNK = 200
PREFIX = "gs:"  # ids given to stories that have none: the key that is theirs on every site

Record = dict[str, Any]


def id_of(page: Any) -> str:
    return page.external_id or f"{PREFIX}{page.translation_key}"


def key_of(external_id: str) -> uuid.UUID | None:
    """The key in an id that an export gave; None for any other id."""
    if not external_id.startswith(PREFIX):
        return None
    try:
        return uuid.UUID(external_id.removeprefix(PREFIX))
    except ValueError:
        return None


def kind_for(page: Any) -> Kind | None:
    return next((kind for kind in KINDS.values() if type(page) is kind.model), None)


# --- all stories ---


def stories() -> Iterator[Any]:
    """Every profile, practice and news item as it stands: live as it is read, a draft as last saved."""
    types = [kind.model for kind in KINDS.values()]
    ids = StoryPage.objects.exact_type(*types).order_by("external_id", "translation_key")
    waiting = ids.values_list("pk", flat=True).iterator(chunk_size=CHUNK)
    while chunk := list(islice(waiting, CHUNK)):
        pages = {page.pk: page for page in StoryPage.objects.filter(pk__in=chunk).specific()}
        for pk in chunk:
            if page := pages.get(pk):
                yield page if page.live else page.get_latest_revision_as_object()


def count() -> int:
    return int(StoryPage.objects.exact_type(*(kind.model for kind in KINDS.values())).count())


def export(
    file: TextIO,
    progress: Callable[[int], Any] | None = None,
    say: Callable[[str, list[str]], Any] | None = None,
) -> int:
    """Write a line for every story, by id; `say` hears the id of one and what cannot leave with it."""
    written = 0
    find = Finder()
    for page in stories():
        file.write(json.dumps(record(page, find), ensure_ascii=False) + "\n")
        if say and (missing := left_out(page)):
            say(id_of(page), missing)
        written += 1
        if progress:
            progress(1)
    return written


# --- one story ---


def record(page: Any, find: Finder | None = None) -> Record:
    """The record of a page; what is empty is left out. With `find`, units go by the name of their day."""
    kind = kind_for(page)
    if kind is None:
        raise TypeError(f"no record for {type(page).__name__}")
    body, _left_out = bodies.write(page.body)
    found: Record = {"id": id_of(page), "type": kind.name, "title": page.title}
    fields = {
        name: _value(type(page)._meta.get_field(attribute), getattr(page, attribute))
        for name, attribute in kind.all_fields.items()
    }
    found["summary"] = fields.pop("summary")
    found["body"] = body
    found |= _state(page)
    found["slug"] = page.slug
    found["unit"] = _unit(page, find, "published_at" in found)
    found["field"] = page.work_field.code if page.work_field else None
    found["topics"] = sorted(topic.name for topic in page.topics.all())
    found["column"] = _column(page)
    found["tags"] = sorted(item.tag.name for item in page.tagged_items.all())
    found |= fields
    for name, blocks in kind.blocks.items():
        found[name] = [
            _filled({key: child.value[key] for key in blocks.names})
            for child in getattr(page, blocks.attribute)
        ]
    for name, rows in kind.all_rows.items():
        found[name] = [_row(name, rows, item) for item in getattr(page, rows.attribute).all()]
    for name, attribute in kind.references.items():
        found[name] = _references(type(page)._meta.get_field(attribute), page, attribute)
    if "co_units" in kind.other:
        found["co_units"] = sorted(unit.slug for unit in page.co_units.all())
    if "campaign" in kind.other and page.campaign:
        found["campaign"] = page.campaign.external_id or page.campaign.slug
    return {**_filled(found), "body": body}


def left_out(page: Any) -> list[str]:
    """Blocks of the body that live on the site only: pictures, films, files, links to pages."""
    return [child.block_type for child in page.body if child.block_type not in CARRIED]


def _filled(values: Record) -> Record:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _state(page: Any) -> Record:
    """Day and state: a draft without a day of its own has none, one that has a day says it is a draft."""
    imported = None
    if page.pk and not page.live:
        imported = ImportedStory.objects.filter(page_id=page.pk, live=False).first()
    if imported and not imported.dated:
        return {}
    at = timezone.localtime(page.published_at)
    held = imported is not None and imported.outcome == ImportedStory.Outcome.HELD
    precision = "microseconds" if at.microsecond else "seconds"
    return {
        "published_at": at.isoformat(timespec=precision),
        "draft": True if not page.live and not held else None,
    }


def _unit(page: Any, find: Finder | None, dated: bool) -> str | None:
    """The unit as it was called then, where that name leads back to it; else its address."""
    if page.unit is None:
        return None
    if find:
        # Without a day of its own, a draft is read as of the day on which it comes in.
        days = {page.event_date} if dated else {page.event_date, timezone.localdate()}
        name = str(page.unit.name_on(page.event_date))
        if all(find.unit(name, day) == page.unit for day in days):
            return name
    return str(page.unit.slug)


def _column(page: Any) -> Any:
    slugs = sorted(column.slug for column in page.columns.all())
    return slugs[0] if len(slugs) == 1 else slugs


def _value(field: models.Field, value: Any) -> Any:
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(field, models.BooleanField) and not field.null:
        return value or None
    if isinstance(field, models.DateField) and value is not None:
        return value.isoformat()
    return value.value if hasattr(value, "value") else value


def _number(value: Decimal) -> int | float | str:
    """A number of JSON where it is exact, else as it is written in Vietnamese."""
    if value == value.to_integral_value():
        return int(value)
    return (
        float(value)
        if Decimal(str(float(value))) == value
        else str(value.normalize()).replace(".", ",")
    )


def _row(name: str, rows: Rows, item: Any) -> Record:
    found: Record = {}
    if name == "indicators":
        found = {
            "name": item.indicator.name,
            "unit": item.indicator.unit_of_measure,
            "direction": item.indicator.direction,
        }
    for key, attribute in rows.fields.items():
        value = getattr(item, attribute)
        found[key] = value.name if attribute == "award" else _value(rows.model._meta.get_field(attribute), value)  # fmt: skip
    return _filled(found)


def _references(field: Any, page: Any, attribute: str) -> Any:
    value = getattr(page, attribute)
    if field.many_to_many:
        return sorted(id_of(each) for each in value.all())
    return id_of(value) if value else None
