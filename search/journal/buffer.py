"""Counts kept in the process and written together, so that no search waits for the database.

A thread of its own writes what came together every few seconds, in one short transaction. A process
that is killed loses what it had not written yet: some seconds of statistics, nothing else.
"""

from __future__ import annotations

import atexit
import logging
import os
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection, transaction
from django.db.models import F
from django.utils import timezone

from search.models import AskedQuery, ChosenHit

logger = logging.getLogger("search.journal")

MOST = 2000  # different queries between two writings; a flood beyond it is not counted


@dataclass
class _Asked:
    searches: int = 0
    empty: int = 0
    hits: int = 0


@dataclass
class _Counts:
    asked: dict[tuple[date, str], _Asked] = field(default_factory=lambda: defaultdict(_Asked))
    chosen: dict[tuple[date, str, str], int] = field(default_factory=lambda: defaultdict(int))

    def __bool__(self) -> bool:
        return bool(self.asked or self.chosen)


class Buffer:
    """Counts of one process. A forked process begins with none, and with a thread of its own."""

    def __init__(self, seconds: float | None = None) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._counts = _Counts()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        os.register_at_fork(after_in_child=self._forked)

    def asked(self, query: str, hits: int) -> None:
        with self._lock:
            key = (timezone.localdate(), query)
            if key not in self._counts.asked and len(self._counts.asked) >= MOST:
                return
            counted = self._counts.asked[key]
            counted.searches += 1
            counted.empty += not hits
            counted.hits = hits
        self._start()

    def chosen(self, query: str, target: str) -> None:
        with self._lock:
            key = (timezone.localdate(), query, target)
            if key not in self._counts.chosen and len(self._counts.chosen) >= MOST:
                return
            self._counts.chosen[key] += 1
        self._start()

    def write(self) -> None:
        """Write what came together. Where the database refuses, these counts are lost, and it is told."""
        with self._lock:
            counts, self._counts = self._counts, _Counts()
        if not counts:
            return
        try:
            with transaction.atomic():
                _write_asked(counts)
                _write_chosen(counts)
        except DatabaseError:
            logger.exception("Không ghi được số lần tìm; bỏ %d dòng", len(counts.asked))

    def _start(self) -> None:
        seconds = settings.SEARCH_JOURNAL_SECONDS if self._seconds is None else self._seconds
        if not seconds:  # written by hand
            return
        with self._lock:
            if self._thread is not None:
                return
            self._thread = threading.Thread(
                target=self._run, args=[seconds], name="search-journal", daemon=True
            )
            self._thread.start()

    def _run(self, seconds: float) -> None:
        while not self._wake.wait(seconds):
            close_old_connections()
            self.write()
            connection.close()

    def end(self) -> None:
        """For the end of the process: write what is left."""
        if self._thread is not None:
            self._wake.set()
            self._thread.join(timeout=5)
            self.write()

    def _forked(self) -> None:
        self._lock, self._wake = threading.Lock(), threading.Event()
        self._counts, self._thread = _Counts(), None


def _write_asked(counts: _Counts) -> None:
    keys = sorted(counts.asked)  # one order for every process: no two wait for each other
    AskedQuery.objects.bulk_create(
        [AskedQuery(day=day, query=query) for day, query in keys], ignore_conflicts=True
    )
    for day, query in keys:
        counted = counts.asked[day, query]
        AskedQuery.objects.filter(day=day, query=query).update(
            searches=F("searches") + counted.searches,
            empty=F("empty") + counted.empty,
            hits=counted.hits,
        )


def _write_chosen(counts: _Counts) -> None:
    keys = sorted(counts.chosen)
    rows: list[Any] = [
        ChosenHit(day=day, query=query, target=target) for day, query, target in keys
    ]
    ChosenHit.objects.bulk_create(rows, ignore_conflicts=True)
    for day, query, target in keys:
        ChosenHit.objects.filter(day=day, query=query, target=target).update(
            clicks=F("clicks") + counts.chosen[day, query, target]
        )


buffer = Buffer()
atexit.register(buffer.end)
