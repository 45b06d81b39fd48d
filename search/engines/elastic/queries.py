"""The plan of a question in the queries of `elasticsearch.dsl`."""

from __future__ import annotations

from collections.abc import Iterable

from elasticsearch.dsl import Q
from elasticsearch.dsl.query import Query

from search.engines import plan


def _all(nodes: Iterable[plan.Node]) -> list[Query]:
    return [query(node) for node in nodes]


def query(node: plan.Node) -> Query:
    match node:
        case plan.Everything():
            return Q("match_all")
        case plan.Nothing():
            return Q("match_none")
        case plan.Term(field, value):
            return Q("term", **{field: {"value": value}})
        case plan.OneOf(field, values):
            return Q("bool", filter=[Q("terms", **{field: list(values)})])
        case plan.Phrase(field, words):
            return Q("match_phrase", **{field: {"query": " ".join(words)}})
        case plan.Between(field, least, below):
            limits = {"gte": least, "lt": below}
            return Q("range", **{field: {k: v for k, v in limits.items() if v is not None}})
        case plan.Combined(must, should, least):
            return _combined(must, should, least)
        case plan.Best(nodes, tie):
            return Q("dis_max", queries=_all(nodes), tie_breaker=tie)
        case plan.Weighted(inner, weight):
            return Q("bool", must=[query(inner)], boost=weight)
        case plan.Fixed(inner, score) if score:
            return Q("constant_score", filter=query(inner), boost=score)
        case plan.Fixed(inner):
            return Q("bool", filter=[query(inner)])


def _combined(must: Iterable[plan.Node], should: Iterable[plan.Node], least: int) -> Query:
    """What scores nothing goes where Elasticsearch need not score it, and may remember it."""
    must = list(must)
    silent = [node for node in must if isinstance(node, plan.Fixed) and not node.score]
    clauses = {
        "must": _all(node for node in must if node not in silent),
        "filter": _all(node.node for node in silent),
        "should": _all(should),
    }
    filled = {name: queries for name, queries in clauses.items() if queries}
    return Q("bool", minimum_should_match=least, **filled)
