"""Both engines find the same with the same scores: constants of the plan mean the same on each.

Lengths of texts are kept roughly, and not in quite the same steps: scores differ by a per cent or two.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.text import fold
from search.analysis import parse_query
from search.engines import Engine, address, plan
from search.engines.elastic import ElasticEngine
from search.engines.elastic.queries import query as for_elastic
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.queries import Translator
from search.request import SearchRequest
from tests.search.collection import COLLECTION
from tests.search.contract.test_collection import QUERIES
from tests.search.engines import fresh_address

MANY = 30


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    engine = EmbeddedEngine(tmp_path_factory.mktemp("parity"))
    engine.rebuild(COLLECTION)
    return engine


@pytest.fixture(scope="module")
def elastic(elasticsearch: str) -> Iterator[ElasticEngine]:
    with fresh_address("elastic", Path(), elasticsearch) as url:
        place = address.read(url)
        assert isinstance(place, address.ElasticAddress)
        engine = ElasticEngine(place)
        engine.rebuild(COLLECTION)
        yield engine


def scores_embedded(engine: EmbeddedEngine, node: plan.Node) -> dict[str, float]:
    index = engine._reader()
    searcher = index.searcher()
    found = searcher.search(Translator(index.schema).query(node), limit=MANY)
    return {
        json.loads(bytes(searcher.doc(place).get_first("stored") or b""))["key"]: score
        for score, place in found.hits
    }


def scores_elastic(engine: ElasticEngine, node: plan.Node) -> dict[str, float]:
    found = engine._connection.reading.search(
        index=engine._indices.alias, query=for_elastic(node).to_dict(), size=MANY, source=False
    )
    return {hit["_id"]: hit["_score"] for hit in found["hits"]["hits"]}


@pytest.mark.parametrize("form", ["as typed", "without accents"])
def test_scores_are_the_same(embedded: EmbeddedEngine, elastic: ElasticEngine, form: str) -> None:
    for typed, _expected in QUERIES:
        q = typed if form == "as typed" else fold(typed)
        node = plan.whole(SearchRequest(q=q), parse_query(q))
        one, other = scores_embedded(embedded, node), scores_elastic(elastic, node)
        if len(one) < MANY:  # else ties at the end may fall either way
            assert one.keys() == other.keys(), q
        shared = one.keys() & other.keys()
        assert len(shared) > 0.9 * len(one), q
        assert {key: one[key] for key in shared} == pytest.approx(
            {key: other[key] for key in shared}, rel=0.03
        ), q


def test_counts_and_facets_are_the_same(embedded: EmbeddedEngine, elastic: ElasticEngine) -> None:
    def answer(engine: Engine, request: SearchRequest) -> tuple[int, dict[str, dict[str, int]]]:
        found = engine.search(request)
        return found.count, found.facets

    for q, _expected in QUERIES:
        for request in (SearchRequest(q=q), SearchRequest(q=q, type=("profile", "news"))):
            assert answer(embedded, request) == answer(elastic, request), request
