"""Units, fields and columns of which nothing has appeared for long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone

from editorial.enums import Rhythm
from editorial.models import ColumnPage, StoryPage
from units.enums import UnitKind
from units.models import Unit, WorkField

DAYS = 180
SEEN_KINDS = (UnitKind.CENTRAL, UnitKind.PROVINCE)  # units that are expected to appear
MOST_STEPS = 10  # of one unit into the next; there are never that many


@dataclass(frozen=True)
class Silent:
    """What has not been seen: since when (never: None), and where its stories are listed."""

    name: str
    since: datetime | None
    url: str
    note: str = ""


def _long_ago(last: datetime | None, days: int) -> bool:
    return last is None or last < timezone.now() - timedelta(days=days)


def _with_newest(records: Any, field: str) -> Any:
    """`records` with `last`, when the newest published story of each appeared: a look into an index each."""
    stories = StoryPage.objects.published().filter(**{field: OuterRef("pk")}).newest_first()
    return records.annotate(last=Subquery(stories.values("published_at")[:1]))


def _in_order(found: Iterable[Silent]) -> list[Silent]:
    """Never seen first, then the longest silent; what comes alike stays as it came."""
    return sorted(found, key=lambda each: each.since.timestamp() if each.since else 0)


def fields() -> list[Silent]:
    return _in_order(
        Silent(field.name, field.last, reverse("home:field", args=[field.slug]))
        for field in _with_newest(WorkField.objects.order_by("order", "pk"), "work_field")
        if _long_ago(field.last, DAYS)
    )


def units() -> list[Silent]:
    """Units at work today, with what was told of those that became part of them; one query."""
    known = _with_newest(Unit.objects.order_by("sort_key", "pk"), "unit")
    found = {unit.pk: unit for unit in known.defer("note", "names_text")}
    seen: dict[int, datetime] = {}
    for unit in found.values():
        heir = unit
        for _step in range(MOST_STEPS):
            if unit.last:
                seen[heir.pk] = max(unit.last, seen.get(heir.pk, unit.last))
            if heir.successor_id not in found:
                break
            heir = found[heir.successor_id]
    return _in_order(
        Silent(unit.label, seen.get(unit.pk), reverse("home:unit", args=[unit.slug]))
        for unit in found.values()
        if unit.kind in SEEN_KINDS and unit.is_current and _long_ago(seen.get(unit.pk), DAYS)
    )


def columns() -> list[Silent]:
    """Open columns silent for longer than twice their rhythm."""
    with_rhythm = ColumnPage.objects.live().open().exclude(rhythm=Rhythm.NONE)
    found = list(
        with_rhythm.select_related("rule_unit")
        .prefetch_related("rule_fields", "rule_topics", "picks")
        .order_by("path")
    )
    last = _newest_in(found)
    silent = []
    for column in found:
        days = Rhythm(column.rhythm).days
        if days is not None and _long_ago(last[column.pk], 2 * days):
            edit = reverse("wagtailadmin_pages:edit", args=[column.pk])
            silent.append(Silent(column.title, last[column.pk], edit, column.get_rhythm_display()))
    return _in_order(silent)


def _newest_in(found: list[Any]) -> dict[int, datetime | None]:
    """When the newest story of each column appeared, all in one query that follows the index by date."""
    if not found:
        return {}
    newest = {
        f"newest_{column.pk}": Subquery(column.stories().values("published_at")[:1])
        for column in found
    }
    row = ColumnPage.objects.filter(pk=found[0].pk).annotate(**newest).values(*newest).get()
    return {column.pk: row[f"newest_{column.pk}"] for column in found}
