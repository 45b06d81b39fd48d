"""What the worker does for search."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from core import schedule
from search.engines import EngineBusyError, EngineError
from search.files import working
from search.models import AskedQuery, ChosenHit
from search.queue import drain

logger = logging.getLogger("search.queue")

TURN = 5.0  # seconds, then the worker's other jobs get their turn
JOURNAL_KEPT_DAYS = 400
_was_down = False


@schedule.register("sync_search", seconds=0.4)  # a page is found within a second of its publication
def sync_search() -> None:
    """Bring the index up to date. An engine that is down is told once, not at every turn."""
    global _was_down
    try:
        drain(seconds=TURN)
    except EngineBusyError:
        return  # a rebuild is running; the queue keeps what waits
    except EngineError:
        if not _was_down:
            logger.exception("Không cập nhật được chỉ mục tìm kiếm; sẽ thử lại")
        _was_down = True
    else:
        if _was_down:
            logger.warning("Chỉ mục tìm kiếm cập nhật lại được")
        _was_down = False


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


@schedule.register("find_unread_files", seconds=5)
def find_unread_files() -> None:
    """Have new files read. Looked for rather than told: an import or a killed worker tells nothing."""
    if not working.is_reading() and working.unread().exists():
        read_files.enqueue()
