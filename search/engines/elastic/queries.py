"""The plan of a question in the queries of `elasticsearch.dsl`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from elasticsearch.dsl import query as asked
from elasticsearch.dsl.query import Query

from search.engines import plan


def parted(node: plan.Node) -> tuple[plan.Node, list[plan.Node]]:
    """What scores of a question, and what only decides whether a document is a hit.

    Asked apart, as query and as post filter, Elasticsearch passes over what cannot come among the
    best. A filter beside what scores would make it work out the score of every hit.
    """
    if not isinstance(node, plan.Combined):
        return node, []
    silent = [each for each in node.must if _is_silent(each)]
    scored = tuple(each for each in node.must if not _is_silent(each))
    if not silent:
        return node, []
    # Where nothing that scores has to be there, a hit may score nothing.
    rest = () if scored else (plan.Fixed(plan.Everything()),)
    return plan.Combined(scored, (*node.should, *rest), node.least), silent


def _is_silent(node: plan.Node) -> bool:
    return isinstance(node, plan.Fixed) and not node.score


def _all(nodes: Iterable[plan.Node]) -> list[Query]:
    return [query(node) for node in nodes]


def query(node: plan.Node) -> Query:
    match node:
        case plan.Everything():
            return asked.MatchAll()
        case plan.Nothing():
            return asked.MatchNone()
        case plan.Term(field, value):
            return asked.Term(**{field: {"value": value}})
        case plan.OneOf(field, values):
            named: dict[str, Any] = {field: list(values)}
            return asked.Bool(filter=[asked.Terms(**named)])
        case plan.Phrase(field, words):
            return asked.MatchPhrase(**{field: {"query": " ".join(words)}})
        case plan.Between(field, least, below):
            limits = {"gte": least, "lt": below}
            return asked.Range(**{field: {k: v for k, v in limits.items() if v is not None}})
        case plan.Combined(must, should, least):
            return _combined(must, should, least)
        case plan.Best(nodes, tie):
            return asked.DisMax(queries=_all(nodes), tie_breaker=tie)
        case plan.Weighted(inner, weight):
            return asked.Bool(must=[query(inner)], boost=weight)
        case plan.Fixed(inner, score) if score:
            return asked.ConstantScore(filter=query(inner), boost=score)
        case plan.Fixed(inner):
            return asked.Bool(filter=[query(inner)])


def _combined(must: Iterable[plan.Node], should: Iterable[plan.Node], least: int) -> Query:
    """What scores nothing goes where Elasticsearch need not score it, and may remember it."""
    must = list(must)
    silent = [node for node in must if _is_silent(node)]
    clauses = {
        "must": _all(node for node in must if not _is_silent(node)),
        "filter": _all(node.node for node in silent if isinstance(node, plan.Fixed)),
        "should": _all(should),
    }
    filled: dict[str, Any] = {name: queries for name, queries in clauses.items() if queries}
    return asked.Bool(minimum_should_match=least, **filled)
