"""Loads what is new or has changed, one short transaction a sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from campaigns.models import CampaignIndexPage, CampaignPage, EventPage, NewsIndexPage, NewsPage
from devdata import builders
from devdata.loading import campaigns, files, ledger, mondays, stories
from devdata.loading.finding import Finder
from devdata.loading.sources import Source, sources
from devdata.models import LoadedSample
from editorial.models import (
    ColumnIndexPage,
    ColumnPage,
    MaterialIndexPage,
    MaterialPage,
    MondayStoryPage,
    ProcedureIndexPage,
    ProcedurePage,
)
from exemplars.models import PracticeIndexPage, PracticePage, ProfileIndexPage, ProfilePage
from media.models import Attachment, Picture
from replication.models import Adoption, Pledge, StudyVisit

Say = Callable[[str], None]


@dataclass(frozen=True)
class PageKind:
    """Samples that become a page below an index page; `values` reads the file.

    `parent` is asked where there is more than one such index page; what `once` names stays as first loaded.
    """

    model: Any
    index: Any
    values: Callable[[dict[str, Any], str, Finder], dict[str, Any]]
    parent: Callable[[], Any] | None = None
    once: tuple[str, ...] = ()
    put: Callable[[Any, Any], Any] = builders.put
    renew: Callable[[Any], Any] = builders.renew


@dataclass(frozen=True)
class RecordKind:
    """Samples that become a record; `build` fills the old one or a new one."""

    model: Any
    build: Callable[[dict[str, Any], str, Finder, Any], Any]


KINDS: dict[str, PageKind | RecordKind] = {
    "picture": RecordKind(Picture, files.picture),
    "file": RecordKind(Attachment, files.file),
    "profile": PageKind(ProfilePage, ProfileIndexPage, stories.profile),
    "practice": PageKind(PracticePage, PracticeIndexPage, stories.practice),
    "material": PageKind(MaterialPage, MaterialIndexPage, stories.material),
    "campaign": PageKind(CampaignPage, CampaignIndexPage, campaigns.campaign),
    "news": PageKind(NewsPage, NewsIndexPage, stories.news),
    "event": PageKind(EventPage, NewsIndexPage, campaigns.event),
    "procedure": PageKind(ProcedurePage, ProcedureIndexPage, campaigns.procedure),
    "founding": RecordKind(CampaignPage, campaigns.founding),
    "column": PageKind(ColumnPage, ColumnIndexPage, campaigns.column),
    "monday": PageKind(
        MondayStoryPage,
        ColumnPage,
        mondays.monday,
        parent=builders.monday_column,
        once=("monday",),
        put=mondays.put_on_its_day,
        renew=mondays.renew_on_its_day,
    ),
    "adoption": RecordKind(Adoption, ledger.adoption),
    "visit": RecordKind(StudyVisit, ledger.visit),
    "pledge": RecordKind(Pledge, ledger.pledge),
}


@dataclass
class Report:
    """What one load did; `pictures` are those whose sizes have to be made."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    pictures: list[Picture] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"Mới {self.created}, cập nhật {self.changed}, không đổi {self.unchanged}."


def load(say: Say = lambda _line: None) -> Report:
    """Make the sample content what the files say; raises ValidationError when a rule refuses one."""
    report = Report()
    known = {row.key: row for row in LoadedSample.objects.all()}
    alive = _alive(known)
    made: dict[tuple[str, str], int] = {}
    find = Finder(made, timezone.localdate())
    everything = sources()
    for number, source in enumerate(everything, start=1):
        name = f"{source.kind}:{source.key}"
        row = known.get(name)
        standing = row is not None and (source.kind, row.object_id) in alive
        if row is not None and standing:
            made[source.kind, source.key] = row.object_id
            if row.digest == source.digest:
                report.unchanged += 1
                continue
        old_id = row.object_id if row is not None and standing else None
        with transaction.atomic():
            record = _write(source, find, old_id)
            LoadedSample.objects.update_or_create(
                key=name, defaults={"digest": source.digest, "object_id": record.pk}
            )
        made[source.kind, source.key] = record.pk
        if isinstance(record, Picture):
            report.pictures.append(record)
        if old_id is None:
            report.created += 1
        else:
            report.changed += 1
        say(f"[{number}/{len(everything)}] {source.data.get('title', source.key)}")
    return report


def _alive(known: dict[str, LoadedSample]) -> set[tuple[str, int]]:
    """Which of the loaded samples an editor has not deleted since; one query a kind."""
    ids: dict[str, list[int]] = {}
    for key, row in known.items():
        ids.setdefault(key.partition(":")[0], []).append(row.object_id)
    return {
        (kind, pk)
        for kind, wanted in ids.items()
        if kind in KINDS
        for pk in KINDS[kind].model.objects.filter(pk__in=wanted).values_list("pk", flat=True)
    }


def _write(source: Source, find: Finder, old_id: int | None) -> Any:
    kind = KINDS[source.kind]
    old = kind.model.objects.get(pk=old_id) if old_id else None
    try:
        if isinstance(kind, PageKind):
            return _write_page(kind, source, find, old)
        record = kind.build(source.data, source.key, find, old)
        record.full_clean()
        record.save()
    except ValidationError as error:
        raise ValidationError(f"{source.key}: {' '.join(error.messages)}") from error
    return record


def _write_page(kind: PageKind, source: Source, find: Finder, old: Any) -> Any:
    values = kind.values(source.data, source.key, find)
    external_id = values.get("external_id")
    if old is None and external_id:
        # Made before the loader began to remember, or by hand: it is taken over, never doubled.
        old = kind.model.objects.filter(external_id=external_id).first()
    if old is not None:
        kept = {name: value for name, value in values.items() if name not in kind.once}
        return kind.renew(builders.fill(old, kept))
    parent = kind.parent() if kind.parent else kind.index.objects.get()
    return kind.put(builders.fill(kind.model(), values), parent)
