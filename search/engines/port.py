"""What every engine must do; nothing above this knows which engine it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from search.analysis import ParsedQuery
from search.documents import SearchDocument
from search.request import SearchRequest


class EngineError(Exception):
    """The engine could not answer or store; nothing was acknowledged."""


class EngineBusyError(EngineError):
    """Someone else is writing; the same call succeeds later."""


class NoIndexError(EngineError):
    """There is no index that can be used; `rebuild` makes one."""


class IndexState(Enum):
    OK = "ok"
    MISSING = "missing"
    OUTDATED = "outdated"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class Results:
    """Hits of one page. `facets`: counts by value, each computed without the facet's own filter."""

    count: int
    hits: list[SearchDocument]
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    took_ms: float = 0.0
    engine: str = ""
    complete: bool = True  # False: the engine could not be asked, or not all of it


class Engine(Protocol):
    """A search engine. `index`, `delete` and `rebuild` return when the change is durable."""

    name: str

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        """Hits and facets. `query` is how the words of `request.q` were understood; when it is left
        out, they are taken as they stand."""

    def suggest(self, query: ParsedQuery, limit: int = 20) -> list[SearchDocument]:
        """Documents with a name (`SearchDocument.called`) in which all these words are begun,
        whatever their accents; none for a query without words."""

    def similar(
        self,
        key: str,
        types: tuple[str, ...] = (),
        limit: int = 6,
        common: frozenset[str] = frozenset(),
    ) -> list[SearchDocument]:
        """Documents like the one of `key`, the likest first and never itself; of `types` alone where
        some are given. None for a key that is not in the index. `common`: exact words and pairs that
        nearly all documents have, and that need not be compared."""

    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        """Numbers of the documents with every word of the query (`plan.strict`), the best first; a
        document's number is that of its key. None for a query without words."""

    def entries(self) -> Iterator[tuple[str, str]]:
        """Key and digest (`entry.Entry.digest`) of everything in the index, in no order."""

    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        """Store `documents` in place of those with the same keys, and forget the keys in `delete`."""

    def delete(self, keys: Iterable[str]) -> None: ...

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        """Make a new index beside the old one and change over at the end; returns how many went in.

        Searches are answered from the old index until then; `index` is refused with EngineBusyError.
        """

    def state(self) -> IndexState:
        """Whether the index can be used; cheap enough to ask every second.

        Raises EngineError when the engine does not answer.
        """
