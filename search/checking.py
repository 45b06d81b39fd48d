"""Whether an index holds what the database says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from search.documents import SearchDocument
from search.documents.builders import all_documents
from search.drafts.documents import all_documents as all_drafts
from search.engines import Engine, get_drafts_engine, get_engine
from search.engines.entry import entry_of
from search.models import DraftEntry, QueueEntry, WaitingEntry
from search.queue import enqueue


@dataclass
class Differences:
    """Keys by what is wrong with them. What waits in the queue is not counted as wrong."""

    missing: list[str] = field(default_factory=list)  # not in the index
    left: list[str] = field(default_factory=list)  # in the index, though not to be found any more
    outdated: list[str] = field(default_factory=list)  # in the index as it was before
    twice: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)  # whose document cannot be made
    waiting: int = 0
    checked: int = 0
    rows: type[WaitingEntry] = QueueEntry  # which wait for this index

    @property
    def keys(self) -> list[str]:
        return sorted({*self.missing, *self.left, *self.outdated, *self.twice})

    @property
    def is_clean(self) -> bool:
        return not self.keys and not self.unreadable


def check(engine: Engine | None = None) -> Differences:
    """Compare every entry of readers' index with its document of now.

    Raises EngineError when the index cannot be read.
    """
    return _compare(engine or get_engine(), all_documents, QueueEntry)


def check_drafts(engine: Engine | None = None) -> Differences:
    """The same for the index of drafts."""
    return _compare(engine or get_drafts_engine(), all_drafts, DraftEntry)


def _compare(
    engine: Engine,
    documents: Callable[[dict[str, Exception]], Iterator[SearchDocument]],
    rows: type[WaitingEntry],
) -> Differences:
    found: dict[str, str] = {}
    told = Differences(rows=rows)
    for key, digest in engine.entries():
        if key in found:
            told.twice.append(key)
        found[key] = digest
    failed: dict[str, Exception] = {}
    for document in documents(failed):
        told.checked += 1
        digest = found.pop(document.key, "")
        if not digest:
            told.missing.append(document.key)
        elif digest != entry_of(document).digest:
            told.outdated.append(document.key)
    told.left = [key for key in found if key not in failed]
    told.unreadable = sorted(failed)
    # Asked last: what was changed while this looked waits by now.
    waiting = set(rows.objects.values_list("key", flat=True))
    told.waiting = len(waiting)
    for keys in (told.missing, told.left, told.outdated, told.twice):
        keys[:] = [key for key in keys if key not in waiting]
    return told


def repair(differences: Differences) -> None:
    """Have everything that differs indexed anew, by the queue."""
    enqueue(differences.keys, differences.rows)
