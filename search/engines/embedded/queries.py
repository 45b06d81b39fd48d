"""The plan of a question in tantivy's queries."""

from __future__ import annotations

from collections.abc import Sequence

import tantivy
from tantivy import Occur, Query

from search.engines import plan


class Translator:
    """tantivy panics on one-word phrases and matches nothing with an empty boolean: the plan has
    neither."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def _all(self, nodes: Sequence[plan.Node]) -> list[Query]:
        return [self.query(node) for node in nodes]

    def query(self, node: plan.Node) -> Query:
        match node:
            case plan.Everything():
                return Query.all_query()
            case plan.Nothing():
                return Query.empty_query()
            case plan.Term(field, value):
                return Query.term_query(self._schema, field, value, "freq")
            case plan.OneOf(field, values):
                return Query.const_score_query(
                    Query.term_set_query(self._schema, field, list(values)), 0.0
                )
            case plan.Phrase(field, words):
                return Query.phrase_query(self._schema, field, list(words))
            case plan.Between(field, least, below):
                return Query.range_query(
                    self._schema,
                    field,
                    tantivy.FieldType.Integer,
                    lower_bound=least,
                    upper_bound=None if below is None else below - 1,
                )
            case plan.Combined(must, should, least):
                clauses = [(Occur.Must, query) for query in self._all(must)]
                clauses += [(Occur.Should, query) for query in self._all(should)]
                return Query.boolean_query(clauses, least or None)
            case plan.Best(nodes, tie):
                return Query.disjunction_max_query(self._all(nodes), tie)
            case plan.Weighted(inner, weight):
                return Query.boost_query(self.query(inner), weight)
            case plan.Fixed(inner, score):
                return Query.const_score_query(self.query(inner), score)
