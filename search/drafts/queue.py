"""Keeps the index of drafts up to date, by rows of its own: neither index waits for the other.

Where a page stands and who may read it is not in the index: the admin asks the database for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.worker import breathe
from search import queue
from search.documents import SearchDocument
from search.documents.builders import CHUNK
from search.drafts.documents import all_documents, build
from search.engines import Engine, get_drafts_engine
from search.models import DraftEntry, WaitingEntry

# Of what changes, a page and records that it names; its files, pictures and privacy are not looked for.
KINDS = ("page", "of-unit", "of-field", "of-topic", "of-tag", "of-column", "of-award")


def enqueue(keys: Iterable[str]) -> None:
    """Note that what these keys name may have changed, in the running transaction."""
    queue.enqueue((key for key in keys if key.partition(":")[0] in KINDS), DraftEntry)


def drain(seconds: float | None = None, engine: Engine | None = None) -> int:
    """`Upkeep.drain` of the index of drafts."""
    upkeep = queue.Upkeep("drafts", DraftEntry, _index, rebuild)
    return upkeep.drain(engine or get_drafts_engine(), seconds)


def _index(engine: Engine, entries: list[WaitingEntry]) -> None:
    batch = build([entry.key for entry in entries])
    engine.index(batch.documents, delete=batch.gone)  # durable when it returns
    queue.told(batch.failed)
    queue.acknowledge((each for each in entries if each.key not in batch.failed), DraftEntry)
    queue.postpone(entries, batch.failed)


_rebuilding_now = False


def is_rebuilding() -> bool:
    """Whether this process is at it: the worker's other jobs run in between."""
    return _rebuilding_now


def rebuild(engine: Engine | None = None, progress: Iterator[int] | None = None) -> int:
    """Index every page into a new index and change over to it."""
    global _rebuilding_now
    failed: dict[str, Exception] = {}
    documents = _slowly(queue.watched(all_documents(failed), progress))
    _rebuilding_now = True
    try:
        count = (engine or get_drafts_engine()).rebuild(documents)
    finally:
        _rebuilding_now = False
    queue.told(failed)
    queue.enqueue(failed, DraftEntry)
    return count


def _slowly(documents: Iterator[SearchDocument]) -> Iterator[SearchDocument]:
    """Readers' index, publishing on time and all else of the worker go on meanwhile."""
    for number, document in enumerate(documents):
        yield document
        if number % CHUNK == 0:
            breathe()
