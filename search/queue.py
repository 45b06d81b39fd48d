"""The queues between what changes and the indices: readers' own, here, and that of drafts (`drafts/`).

`enqueue` writes in the running transaction; `drain` brings the index up to date afterwards. An
engine that is down delays search, never publishing, and loses nothing: a row stays until the
engine has acknowledged that very change, however often the worker is killed in between. One worker
at a time does it (`claim.py`).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from search import affected
from search.claim import claimed
from search.documents import SearchDocument
from search.documents.builders import Batch, all_documents, build
from search.engines import Engine, EngineBusyError, EngineError, IndexState, get_engine
from search.lexicon.building import collecting, note_change
from search.models import IndexedPath, QueueEntry, WaitingEntry

logger = logging.getLogger("search.queue")

BATCH = 50
WRITE = 500  # rows in one statement: write transactions stay short
LONGEST_WAIT = 3600
WAIT_STEP = 0.2  # seconds

_last = 0
_last_lock = threading.Lock()


def _next_sequence() -> int:
    """A number above every earlier one of this process, and never one that another process gave.

    Taken from the clock rather than counted in the row: a row that was deleted and written again
    must not start over, or a slow worker would acknowledge the new change with the old number.
    """
    global _last
    with _last_lock:
        _last = max(time.time_ns(), _last + 1)
        return _last


def enqueue(keys: Iterable[str], rows: type[WaitingEntry] = QueueEntry) -> None:
    """Note that what these keys name may have changed, in the running transaction."""
    now = timezone.now()
    # In one order: two transactions that wait for each other's rows would both stand still.
    made = [rows(key=key, sequence=_next_sequence(), queued_at=now) for key in sorted(set(keys))]
    for start in range(0, len(made), WRITE):
        rows.objects.bulk_create(
            made[start : start + WRITE],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["sequence", "queued_at", "failures", "retry_at"],
        )


def acknowledge(entries: Iterable[WaitingEntry], rows: type[WaitingEntry] = QueueEntry) -> None:
    """Drop the rows that still are what was worked on; one changed meanwhile stays.

    So does one that is being changed: who publishes must never stand in a circle with the worker.
    """
    same = Q(pk__in=[])
    for entry in entries:
        same |= Q(key=entry.key, sequence=entry.sequence)
    with transaction.atomic():
        free = rows.objects.filter(same).select_for_update(skip_locked=True)
        rows.objects.filter(pk__in=list(free.values_list("pk", flat=True))).delete()


def _postpone(entry: WaitingEntry) -> None:
    failures = min(entry.failures + 1, 20)
    wait = timedelta(seconds=min(2**failures, LONGEST_WAIT))
    same = type(entry).objects.filter(key=entry.key, sequence=entry.sequence)
    same.update(failures=failures, retry_at=timezone.now() + wait)


def told(failed: dict[str, Exception]) -> None:
    for key, error in failed.items():
        logger.error("Không lập được chỉ mục cho %s", key, exc_info=error)


def postpone(entries: Iterable[WaitingEntry], failed: dict[str, Exception]) -> None:
    """What could not be made is tried another time."""
    for entry in entries:
        if entry.key in failed:
            _postpone(entry)


@dataclass(frozen=True)
class Upkeep:
    """How one index is kept up to date: the rows that wait for it, what brings a batch of them into it,
    and what makes it anew."""

    name: str  # by which a worker claims it
    rows: type[WaitingEntry]
    index: Callable[[Engine, list[WaitingEntry]], None]
    rebuild: Callable[[Engine], object]

    def drain(self, engine: Engine, seconds: float | None = None) -> int:
        """Work off what is due; returns how many entries were settled.

        Stops after `seconds`, for a worker that has other work. Raises EngineError when the engine does
        not take it, EngineBusyError when another worker is at it; the rows are then still there.
        """
        with claimed(self.name):
            return self._drain(engine, seconds)

    def _drain(self, engine: Engine, seconds: float | None) -> int:
        until = time.monotonic() + seconds if seconds is not None else None
        if engine.state() is not IndexState.OK:
            logger.warning("Chỉ mục tìm kiếm chưa dùng được (%s), dựng lại", engine.state().value)
            self.rebuild(engine)
        done = 0
        while until is None or time.monotonic() < until:
            entries = list(self.rows.objects.due(timezone.now())[:BATCH])
            if not entries:
                break
            done += self._settle(engine, entries)
        return done

    def _settle(self, engine: Engine, entries: list[WaitingEntry]) -> int:
        """One batch: spread what stands for many, index the rest, acknowledge."""
        if any(entry.key == affected.ALL for entry in entries):
            self.rebuild(engine)
            acknowledge((entry for entry in entries if entry.key == affected.ALL), self.rows)
            entries = [entry for entry in entries if entry.key != affected.ALL]
        single = []
        for entry in entries:
            if affected.stands_for_many(entry.key):
                # The single rows are written, in short transactions, before the one that stands for them goes.
                enqueue(affected.keys_of(entry.key), self.rows)
                acknowledge([entry], self.rows)
            else:
                single.append(entry)
        if single:
            self.index(engine, single)
        return len(entries)


# --- the index of readers ---


def drain(seconds: float | None = None, engine: Engine | None = None) -> int:
    """`Upkeep.drain` of the index that readers search."""
    return Upkeep("queue", QueueEntry, _index, rebuild).drain(engine or get_engine(), seconds)


def patiently(work_off: Callable[[], int], wait: float) -> int:
    """Work a queue off, waiting up to `wait` seconds for other workers."""
    until = time.monotonic() + wait
    while True:
        try:
            return work_off()
        except EngineBusyError:
            if time.monotonic() >= until:
                raise
            time.sleep(WAIT_STEP)


def _index(engine: Engine, entries: list[WaitingEntry]) -> None:
    paths = _paths([entry.key for entry in entries])
    batch = build([entry.key for entry in entries])
    engine.index(batch.documents, delete=batch.gone)  # durable when it returns
    note_change()
    told(batch.failed)
    # Before the new path is remembered: a kill in between repeats it.
    enqueue(affected.below(_moved(paths)))
    with transaction.atomic():
        _remember(paths)
        acknowledge(entry for entry in entries if entry.key not in batch.failed)
    postpone(entries, batch.failed)


# --- moved subtrees ---


def _paths(keys: Iterable[str]) -> dict[int, str | None]:
    """Present URL path of each page named by a key; None when it is gone."""
    ids = [
        int(number)
        for kind, _colon, number in (key.partition(":") for key in keys)
        if kind == "page"
    ]
    found: dict[int, str | None] = dict.fromkeys(ids)
    found.update(Page.objects.filter(pk__in=ids).values_list("pk", "url_path"))
    return found


def _moved(paths: dict[int, str | None]) -> list[str]:
    """Tree paths of pages that stand elsewhere than when they were indexed, or never were."""
    known = dict(IndexedPath.objects.filter(pk__in=paths).values_list("pk", "url_path"))
    changed = [pk for pk, path in paths.items() if path is not None and known.get(pk) != path]
    return list(Page.objects.filter(pk__in=changed, numchild__gt=0).values_list("path", flat=True))


def _remember(paths: dict[int, str | None]) -> None:
    rows = [
        IndexedPath(page_id=pk, url_path=path) for pk, path in paths.items() if path is not None
    ]
    for start in range(0, len(rows), WRITE):
        IndexedPath.objects.bulk_create(
            rows[start : start + WRITE],
            update_conflicts=True,
            unique_fields=["page_id"],
            update_fields=["url_path"],
        )
    IndexedPath.objects.filter(pk__in=[pk for pk, path in paths.items() if path is None]).delete()


# --- everything ---


def rebuild(engine: Engine | None = None, progress: Iterator[int] | None = None) -> int:
    """Index everything into a new index and change over to it; searching goes on meanwhile.

    What changes while it runs stays in the queue, since nobody else may write until the end.
    """
    engine = engine or get_engine()
    paths: dict[int, str | None] = dict(Page.objects.values_list("pk", "url_path"))
    failed: dict[str, Exception] = {}
    count = engine.rebuild(collecting(watched(all_documents(failed), progress)))
    told(failed)
    enqueue(failed)
    IndexedPath.objects.exclude(pk__in=Page.objects.values("pk")).delete()
    _remember(paths)
    return count


def watched(
    documents: Iterator[SearchDocument], progress: Iterator[int] | None
) -> Iterator[SearchDocument]:
    for document in documents:
        yield document
        if progress is not None:
            next(progress, None)


def waiting(rows: type[WaitingEntry] = QueueEntry) -> int:
    """How many entries wait, failed ones among them."""
    return rows.objects.count()


def oldest_wait(model: type[WaitingEntry] = QueueEntry) -> timedelta:
    """How long the oldest entry has been waiting; zero when nothing waits. Failed ones are told in the log."""
    first = (
        model._default_manager.filter(failures=0)
        .order_by("queued_at")
        .values_list("queued_at", flat=True)
        .first()
    )
    return timezone.now() - first if first else timedelta()


__all__ = [
    "Batch",
    "EngineError",
    "acknowledge",
    "drain",
    "enqueue",
    "oldest_wait",
    "rebuild",
    "waiting",
]
