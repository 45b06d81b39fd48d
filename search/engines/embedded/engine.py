"""Searching and writing with tantivy.

Readers look at the folder before each search (two system calls) instead of watching it from a
thread, so a commit is seen by the next search and a forked process needs no thread of its parent.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tantivy

from search.analysis import ParsedQuery, parse_query
from search.documents import SearchDocument
from search.engines import plan
from search.engines.embedded import schema
from search.engines.embedded.queries import Translator
from search.engines.embedded.store import Store, panics
from search.engines.entry import identity_of
from search.engines.likeness import alike
from search.engines.port import EngineError, IndexState, NoIndexError, Results
from search.request import SearchRequest

HEAP = 32_000_000
REBUILD_HEAP = 128_000_000


class EmbeddedEngine:
    name = "embedded"

    def __init__(self, root: Path) -> None:
        self._store = Store(root)
        self._lock = threading.Lock()
        self._index: tantivy.Index | None = None
        self._seen: tuple[Any, ...] | None = None

    # --- reading ---

    def _reader(self) -> tantivy.Index:
        """The current index as of the last commit."""
        generation = self._store.current()
        if generation is None:
            raise NoIndexError("there is no index yet")
        try:
            commit = (generation / "index" / "meta.json").stat()
        except OSError as error:
            raise NoIndexError("the index is incomplete") from error
        seen = (os.getpid(), generation, commit.st_ino, commit.st_mtime_ns)
        with self._lock:
            if self._index is None or self._seen is None or self._seen[:2] != seen[:2]:
                if self._store.state() is not IndexState.OK:
                    raise NoIndexError(f"the index is {self._store.state().value}")
                self._index = None
                self._index = self._store.open(generation)
            elif self._seen != seen:
                with panics():
                    self._index.reload()
            self._seen = seen
            return self._index

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        started = time.perf_counter()
        index = self._reader()
        parsed = query or parse_query(request.q)
        translator = Translator(index.schema)
        with panics():
            searcher = index.searcher()
            asked = translator.query(plan.whole(request, parsed))
            order = {"new": "newest", "old": "oldest"}.get(request.order)
            found = searcher.search(
                asked,
                limit=request.page_size,  # never 0: tantivy panics
                offset=(request.page - 1) * request.page_size,
                count=True,
                order_by_field=order,
            )
            hits = [schema.restore(searcher.doc(address)) for _score, address in found.hits]
            facets = self._facets(searcher, translator, request, parsed)
        return Results(
            count=int(found.count or 0),  # type: ignore[attr-defined]  # not in tantivy's stubs
            hits=hits,
            facets=facets,
            took_ms=round((time.perf_counter() - started) * 1000, 1),
            engine=self.name,
        )

    @staticmethod
    def _facets(
        searcher: tantivy.Searcher,
        translator: Translator,
        request: SearchRequest,
        parsed: ParsedQuery,
    ) -> dict[str, dict[str, int]]:
        """Counts by facet; those with a chosen value are counted without their own filter."""
        chosen = [facet for facet in request.FACETS if request.values(facet)]
        rest = [facet for facet in request.FACETS if facet not in chosen]
        rounds = [("", rest)] if rest else []
        rounds += [(facet, [facet]) for facet in chosen]
        counts: dict[str, dict[str, int]] = {}
        for without, names in rounds:
            asked = translator.query(plan.counted(request, parsed, without))
            wanted = {name: {"terms": {"field": name, "size": plan.FACET_SIZE}} for name in names}
            for name, answer in searcher.aggregate(asked, wanted).items():
                counts[name] = {
                    bucket["key"]: int(bucket["doc_count"]) for bucket in answer["buckets"]
                }
        return counts

    def suggest(self, query: ParsedQuery, limit: int = 20) -> list[SearchDocument]:
        index = self._reader()
        return self._found(index, plan.begun(query), limit)

    def similar(
        self,
        key: str,
        types: tuple[str, ...] = (),
        limit: int = 6,
        common: frozenset[str] = frozenset(),
    ) -> list[SearchDocument]:
        index = self._reader()
        itself = self._found(index, plan.Term("key", key), 1)
        if not itself:
            return []
        found = self._found(index, alike(itself[0], types, common), limit + 1)
        return [document for document in found if document.key != key][:limit]

    @staticmethod
    def _found(index: tantivy.Index, node: plan.Node, limit: int) -> list[SearchDocument]:
        with panics():
            searcher = index.searcher()
            asked = Translator(index.schema).query(node)
            found = searcher.search(asked, limit=limit, count=False)
            return [schema.restore(searcher.doc(address)) for _score, address in found.hits]

    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        index = self._reader()
        with panics():
            searcher = index.searcher()
            asked = Translator(index.schema).query(plan.strict(query))
            found = searcher.search(asked, limit=limit, count=False)
            addresses = [address for _score, address in found.hits]
            # Its column alone is read: what is stored of a hit would take a hundred times as long.
            numbers = searcher.fast_field_values("id", addresses)
            return [int(number) for number in numbers if number]

    def entries(self) -> Iterator[tuple[str, str]]:
        index = self._reader()
        with panics():
            searcher = index.searcher()
            everything = Translator(index.schema).query(plan.Everything())
            found = searcher.search(everything, limit=max(searcher.num_docs, 1), count=False)
            for _score, address in found.hits:
                yield identity_of(schema.stored(searcher.doc(address)))

    # --- writing ---

    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        with self._store.locked():
            generation = self._store.usable()
            with panics():
                index = tantivy.Index.open(str(generation / "index"))
                schema.register(index)
                writer = index.writer(HEAP, 1)
                for key in delete:
                    writer.delete_documents_by_term("key", key)
                for document in documents:
                    writer.delete_documents_by_term("key", document.key)
                    writer.add_document(schema.fill(document))
                writer.commit()
                writer.wait_merging_threads()

    def delete(self, keys: Iterable[str]) -> None:
        self.index([], delete=keys)

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        with self._store.locked():
            generation, index = self._store.begin()
            count = 0
            with panics():
                writer = index.writer(REBUILD_HEAP, 1)
                for document in documents:
                    writer.add_document(schema.fill(document))
                    count += 1
                writer.commit()
                writer.wait_merging_threads()
            self._store.change_over(generation)
            return count

    def state(self) -> IndexState:
        state = self._store.state()
        if state is IndexState.OK:
            try:
                self._reader()
            except EngineError:
                state = self._store.state()
                return IndexState.DAMAGED if state is IndexState.OK else state
        return state
