"""What the worker does for search."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from core import schedule
from search.drafts import queue as drafts
from search.engines import EngineBusyError, EngineError, IndexState, get_drafts_engine
from search.files import working
from search.models import AskedQuery, ChosenHit
from search.queue import drain

logger = logging.getLogger("search.queue")

TURN = 5.0  # seconds, then the worker's other jobs get their turn
JOURNAL_KEPT_DAYS = 400
SOON = 5.0  # seconds between two looks whether a long task is called for
_down: set[str] = set()  # indices whose engine did not take the last turn


@schedule.register("sync_search", seconds=0.4)  # a page is found within a second of its publication
def sync_search() -> None:
    """Bring the index up to date."""
    with _turn("tìm kiếm"):
        drain(seconds=TURN)


@schedule.register("sync_drafts", seconds=1)
def sync_drafts() -> None:
    """Bring the index of drafts up to date; where there is none, `find_no_drafts` has it made."""
    with _turn("bản nháp"):
        if get_drafts_engine().state() is IndexState.OK:
            drafts.drain(seconds=TURN)


@contextmanager
def _turn(index: str) -> Iterator[None]:
    """An engine that is down is told once, not at every turn."""
    try:
        yield
    except EngineBusyError:
        return  # a rebuild is running; the queue keeps what waits
    except EngineError:
        if index not in _down:
            logger.exception("Không cập nhật được chỉ mục %s; sẽ thử lại", index)
        _down.add(index)
    else:
        if index in _down:
            logger.warning("Chỉ mục %s cập nhật lại được", index)
        _down.discard(index)


@task(backend="background")
def rebuild_drafts() -> int:
    """Make the index of drafts where it cannot be used, while the worker's other jobs go on; returns how
    many pages went in."""
    with _turn("bản nháp"):
        if get_drafts_engine().state() is not IndexState.OK:
            return drafts.rebuild()
    return 0


@schedule.register("find_no_drafts", seconds=SOON)
def find_no_drafts() -> None:
    """Have the index of drafts made where it cannot be used."""
    with _turn("bản nháp"):
        if not drafts.is_rebuilding() and get_drafts_engine().state() is not IndexState.OK:
            rebuild_drafts.enqueue()


@schedule.register("search.prune_journal", seconds=24 * 3600)
def prune_journal() -> None:
    """Forget what was asked longer ago than `JOURNAL_KEPT_DAYS`."""
    before = timezone.localdate() - timedelta(days=JOURNAL_KEPT_DAYS)
    AskedQuery.objects.filter(day__lt=before).delete()
    ChosenHit.objects.filter(day__lt=before).delete()


@task(backend="background")
def read_files() -> int:
    """Take the text out of attached files that have not been read; returns how many were read."""
    return working.read_waiting()


@schedule.register("find_unread_files", seconds=SOON)
def find_unread_files() -> None:
    """Have new files read. Looked for rather than told: an import or a killed worker tells nothing."""
    if not working.is_reading() and working.unread().exists():
        read_files.enqueue()
