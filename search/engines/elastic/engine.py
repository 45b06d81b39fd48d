"""Searching and writing on an Elasticsearch cluster."""

from __future__ import annotations

import hashlib
import itertools
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.dsl import A, Search
from elasticsearch.dsl.response import Response

from search.analysis import ParsedQuery, parse_query
from search.documents import SearchDocument
from search.engines import plan
from search.engines.address import ElasticAddress
from search.engines.elastic.connection import (
    SEARCH_SECONDS,
    WRITE_WAIT,
    Connection,
    failures,
    readable,
    within,
)
from search.engines.elastic.indices import WINDOW, Indices, Turn, Turns
from search.engines.elastic.queries import parted
from search.engines.elastic.queries import query as translated
from search.engines.elastic.records import IndexEntry, fill
from search.engines.entry import DIGEST, document_of, identity_of
from search.engines.likeness import alike
from search.engines.port import EngineError, IndexState, NoIndexError, Results
from search.request import SearchRequest

CHUNK = 200
WALKED = 500  # entries a step, where all are looked at
CHUNK_BYTES = 8_000_000
TURN_SECONDS = 30.0

_LAST = {"missing": "_last"}
ORDERS: dict[str, list[Any]] = {
    "relevance": ["_score", {"published": {"order": "desc", **_LAST}}, "key"],
    "new": [{"published": {"order": "desc", **_LAST}}, "key"],
    "old": [{"published": {"order": "asc", **_LAST}}, "key"],
}


class ElasticEngine:
    name = "elastic"

    def __init__(self, address: ElasticAddress, turn_seconds: float = TURN_SECONDS) -> None:
        self._shards = address.shards
        self._connection = Connection(address)
        self._indices = Indices(self._connection, address)
        self._turns = Turns(self._connection, address, turn_seconds)

    # --- reading ---

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        started = time.perf_counter()
        query = query or parse_query(request.q)
        hits = self._hits(request, query)
        counts = self._counts(request, query)
        with failures(), readable():
            found, counted = within(SEARCH_SECONDS, hits.execute, counts.execute)
            return Results(
                count=counted.hits.total.value,  # type: ignore[attr-defined]  # an attribute by name
                hits=[_restored(hit) for hit in found.to_dict()["hits"]["hits"]],
                facets=_facets(counted, request),
                took_ms=round((time.perf_counter() - started) * 1000, 1),
                engine=self.name,
            )

    def _hits(self, request: SearchRequest, query: ParsedQuery) -> Search:
        """The asked page of hits, which only those that may come among the best are looked at for."""
        filters = [*plan.dates(request), *plan.choices(request)]
        first = (request.page - 1) * request.page_size
        size = request.page_size if first + request.page_size <= WINDOW else 0
        return (
            self._asked(plan.base(request, query), request.q, filters)
            .sort(*ORDERS[request.order])
            .extra(from_=first if size else 0, size=size)
        )

    def _counts(self, request: SearchRequest, query: ParsedQuery) -> Search:
        """All hits, counted without a score: a question that comes again is answered from memory.

        Chosen facets filter after counting: each facet is counted without its own filter.
        """
        search = self._search(request.q).extra(size=0, track_total_hits=True)
        search = search.query(
            translated(plan.every([plan.unranked(request, query), *plan.dates(request)]))
        )
        if choices := plan.choices(request):
            search = search.post_filter(translated(plan.every(choices)))
        for facet in request.FACETS:
            counted = A("terms", field=facet, size=plan.FACET_SIZE)
            if others := plan.choices(request, without=facet):
                limit = translated(plan.every(others))
                search.aggs.bucket(facet, "filter", filter=limit).bucket("values", counted)
            else:
                search.aggs.bucket(facet, counted)
        return search

    def _asked(self, node: plan.Node, question: str, filters: Iterable[plan.Node] = ()) -> Search:
        """The documents of `node` within `filters`, uncounted."""
        scored, silent = parted(node)
        search = self._search(question).query(translated(scored)).extra(track_total_hits=False)
        if limits := [*silent, *filters]:
            search = search.post_filter(translated(plan.every(limits)))
        if self._shards > 1:  # else every shard weighs words by its own documents
            search = search.params(search_type="dfs_query_then_fetch")
        return search

    def _search(self, question: str) -> Search:
        return Search(using=self._connection.reading, index=self._indices.alias).params(
            allow_partial_search_results=False, preference=_copy_for(question)
        )

    def suggest(self, query: ParsedQuery, limit: int = 20) -> list[SearchDocument]:
        with failures(), readable():
            (found,) = within(SEARCH_SECONDS, lambda: self._best(plan.begun(query), limit))
            return found

    def similar(
        self,
        key: str,
        types: tuple[str, ...] = (),
        limit: int = 6,
        common: frozenset[str] = frozenset(),
    ) -> list[SearchDocument]:
        with failures(), readable():
            (found,) = within(SEARCH_SECONDS, lambda: self._alike(key, types, limit, common))
            return found

    def _alike(
        self, key: str, types: tuple[str, ...], limit: int, common: frozenset[str]
    ) -> list[SearchDocument]:
        itself = self._best(plan.Term("key", key), 1)
        if not itself:
            return []
        found = self._best(alike(itself[0], types, common), limit + 1)
        return [document for document in found if document.key != key][:limit]

    def _best(self, node: plan.Node, limit: int) -> list[SearchDocument]:
        answer = self._ranked(node, limit).execute()
        return [_restored(hit) for hit in answer.to_dict()["hits"]["hits"]]

    def _ranked(self, node: plan.Node, limit: int) -> Search:
        return self._asked(node, repr(node)).sort("_score", "key").extra(size=limit)

    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        asked = (
            self._ranked(plan.strict(query), limit)
            .source(False)
            .extra(docvalue_fields=["id"])
            .params(filter_path="hits.hits.fields")  # a whole site's hits stay a small answer
        )
        with failures(), readable():
            (answer,) = within(SEARCH_SECONDS, asked.execute)
            hits = answer.to_dict().get("hits", {}).get("hits", [])
            return [hit["fields"]["id"][0] for hit in hits if hit["fields"]["id"][0]]

    def entries(self) -> Iterator[tuple[str, str]]:
        everything = Search(using=self._connection.rebuilding, index=self._indices.alias)
        little = everything.source(["stored.key", f"stored.{DIGEST}"]).extra(size=WALKED)
        with failures():
            for hit in little.iterate():
                yield identity_of(hit.to_dict()["stored"])

    # --- writing ---

    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        gone = ({"_op_type": "delete", "_id": key} for key in delete)
        made = (fill(document) for document in documents)
        with failures():
            self._turns.refuse_others()
            _done, errors = self._write(
                self._connection.writing,
                self._indices.alias,
                itertools.chain(gone, made),
                timeout=WRITE_WAIT,
                require_alias=True,  # else a missing index would be made, of no format
                refresh=True,
                raise_on_error=False,  # to delete what is not there is none
            )
        for error in errors:
            ((operation, result),) = error.items()
            if operation != "delete" or result.get("result") != "not_found":
                kind = str(result.get("error"))
                raise (NoIndexError if "index_not_found" in kind else EngineError)(kind[:500])

    def delete(self, keys: Iterable[str]) -> None:
        self.index([], delete=keys)

    @staticmethod
    def _write(
        client: Elasticsearch, index: str, actions: Iterable[Any], **options: Any
    ) -> tuple[int, list[dict[str, Any]]]:
        """Hand `actions` over; returns how many were taken, and what was said of the others."""
        done, errors = IndexEntry.bulk(
            actions,
            using=client,
            index=index,
            validate=False,
            skip_empty=False,
            chunk_size=CHUNK,
            max_chunk_bytes=CHUNK_BYTES,
            max_retries=3,
            initial_backoff=1,
            **options,
        )
        return done, errors if isinstance(errors, list) else []

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        with failures():
            turn = self._turns.take()
            try:
                name = self._indices.begin()
                count = self._write_new(name, _with_beats(turn, documents))
                turn.beat(at_once=True)  # nobody can take it away between this and the change
                self._indices.change_over(name)
            finally:
                with suppress(ApiError, TransportError):  # else the turn is over in a while
                    turn.end()
            return count

    def _write_new(self, name: str, entries: Iterable[IndexEntry]) -> int:
        try:
            count, _errors = self._write(self._connection.rebuilding, name, entries)
        except BaseException:
            with suppress(ApiError, TransportError):  # else the next rebuild clears it away
                self._indices.drop(name)
            raise
        return count

    def state(self) -> IndexState:
        with failures(), readable():
            (state,) = within(SEARCH_SECONDS, self._indices.state)
            return state


def _with_beats(turn: Turn, documents: Iterable[SearchDocument]) -> Iterator[IndexEntry]:
    for document in documents:
        yield fill(document)
        turn.beat()


def _restored(hit: dict[str, Any]) -> SearchDocument:
    return document_of(hit["_source"]["stored"])


def _facets(answer: Response[Any], request: SearchRequest) -> dict[str, dict[str, int]]:
    found = answer.to_dict()["aggregations"]
    return {
        facet: {
            bucket["key"]: bucket["doc_count"]
            for bucket in found[facet].get("values", found[facet])["buckets"]
        }
        for facet in request.FACETS
    }


def _copy_for(question: str) -> str:
    """The same question goes to the same copy of the index: pages must follow each other, and
    copies count deleted documents differently."""
    return hashlib.blake2s(question.encode(), digest_size=8).hexdigest()
