"""Making the lexicon and keeping it for every process.

It is made along with a new index, and again by the worker once pages have changed: at most every ten
minutes, and so seldom that it takes no more than a hundredth of the worker's time. Until then a word
that only a withdrawn page had may still be suggested; nothing is found by it.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone
from django_tasks import task

from core import schedule
from core.worker import breathe
from search.documents import SearchDocument
from search.documents.builders import all_documents
from search.lexicon.words import Collector, Lexicon
from search.models import StoredLexicon

logger = logging.getLogger("search.lexicon")

VERSION = "search:lexicon"
COMMON = "search:lexicon:common"
CHANGED = "search:lexicon:changed"
ASKED = "search:lexicon:asked"
LONGEST_BUILD = 3600  # seconds; one that was lost is asked for again then
LEAST_INTERVAL = timedelta(minutes=10)
SHARE = 100  # a build of one second is followed by a hundred without
BREATH = 200  # documents between two turns of the worker's other jobs

_kept: tuple[str, Lexicon] | None = None
_lock = threading.Lock()


def store(lexicon: Lexicon, seconds: float) -> None:
    version = uuid.uuid4().hex
    StoredLexicon.objects.update_or_create(
        pk=1,
        defaults={
            "version": version,
            "built_at": timezone.now(),
            "seconds": seconds,
            "data": lexicon.dump(),
        },
    )
    cache.set(VERSION, version, None)


def collecting(documents: Iterable[SearchDocument]) -> Iterator[SearchDocument]:
    """`documents` as they come; once all have passed, their lexicon is stored."""
    cache.delete(CHANGED)  # what changes from here on asks for the next one
    started, collector = time.monotonic(), Collector()
    for document in documents:
        collector.add(document)
        yield document
    store(collector.lexicon(), time.monotonic() - started)


def lexicon() -> Lexicon:
    """The lexicon in force; an empty one before the first was made."""
    global _kept
    version = cache.get(VERSION)
    if version is None:
        version = StoredLexicon.objects.values_list("version", flat=True).first() or ""
        cache.set(VERSION, version, None)
    with _lock:
        if _kept is None or _kept[0] != version:
            _kept = (version, _load() if version else Lexicon(0, {}, {}))
            cache.set(COMMON, frozenset(_kept[1].common), None)
        return _kept[1]


def common() -> frozenset[str]:
    """`Lexicon.common`, as far as somebody has searched yet: who reads a story waits for no lexicon."""
    return cache.get(COMMON, frozenset())  # type: ignore[no-any-return]


def _load() -> Lexicon:
    row = StoredLexicon.objects.first()
    try:
        return Lexicon.load(bytes(row.data)) if row else Lexicon(0, {}, {})
    except ValueError:
        logger.warning("Vốn từ của tìm kiếm do bản trước lập, sẽ được lập lại")
        StoredLexicon.objects.all().delete()  # the worker makes it again at its next turn
        return Lexicon(0, {}, {})


def note_change() -> None:
    """Documents were indexed or went: the lexicon is not quite true any more."""
    cache.set(CHANGED, True, None)


@schedule.register("search.lexicon", seconds=60)
def refresh() -> None:
    """Have the lexicon made again when it is out of date and its turn has come."""
    row = StoredLexicon.objects.defer("data").first()
    if row is not None:
        wait = max(LEAST_INTERVAL, timedelta(seconds=row.seconds * SHARE))
        if not cache.get(CHANGED) or timezone.now() < row.built_at + wait:
            return
    if cache.add(ASKED, True, LONGEST_BUILD):
        build.enqueue()


@task(backend="background")
def build() -> None:
    """Make the lexicon from the database, giving way to the worker's other jobs."""
    cache.delete(CHANGED)
    started, collector = time.monotonic(), Collector()
    for number, document in enumerate(all_documents({}), start=1):
        collector.add(document)
        if number % BREATH == 0:
            breathe()
    store(collector.lexicon(), time.monotonic() - started)
    cache.delete(ASKED)
