"""Queries built from tokens, never parsed from what was typed.

The weights are those measured on a held-out Vietnamese collection: exact words 1, folded words ½,
exact pairs ½, folded pairs ¼, the better of title and body counting with a tenth of the other. A
query without accents uses the folded groups alone, doubled. Title and body weigh the same: doubling
the title cost much on questions.
"""

from __future__ import annotations

from collections.abc import Sequence

import tantivy
from tantivy import Occur, Query

from search.analysis import ParsedQuery, Token, pairs
from search.engines.embedded.schema import microseconds
from search.request import SearchRequest

PARTS = ("title", "body")
TIE = 0.1
WEIGHTS = {"exact": 1.0, "folded": 0.5, "exact_pairs": 0.5, "folded_pairs": 0.25}
ALSO_WEIGHT = 0.2
# Constant bonuses, larger than any sum of word scores can be.
EXACT_TITLE = 1000.0  # every word of an accented query stands in the title as typed
NUMBER = 2000.0  # the query names the document's own number


class Builder:
    """Builds the query of one request. A query of one term is a term query: tantivy panics on
    one-word phrases, and matches nothing with an empty or purely negative boolean."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value, "freq")

    @staticmethod
    def _any(queries: Sequence[Query], at_least: int = 1) -> Query:
        if len(queries) == 1:
            return queries[0]
        return Query.boolean_query([(Occur.Should, query) for query in queries], at_least)

    @staticmethod
    def _all(queries: Sequence[Query]) -> Query:
        if len(queries) == 1:
            return queries[0]
        return Query.boolean_query([(Occur.Must, query) for query in queries])

    # --- words ---

    def _group(self, name: str, values: Sequence[str], weight: float) -> Query | None:
        """One group of terms over title and body."""
        distinct = list(dict.fromkeys(values))
        if not distinct:
            return None
        parts = [
            self._any([self._term(f"{part}_{name}", value) for value in distinct]) for part in PARTS
        ]
        return Query.boost_query(Query.disjunction_max_query(parts, TIE), weight)

    def _gate(self, parsed: ParsedQuery) -> Query | None:
        """Which documents are hits at all: enough words, each counted once wherever it stands.

        A document that is asked for by its number is one, whatever stands around the number.
        """
        fields = ("title_folded", "body_folded", "also_folded")
        words = [
            self._any([self._term(field, word.folded) for field in fields])
            for word in parsed.distinct_loose
        ]
        if not words:
            return None
        enough = self._any(words, parsed.minimum)
        if parsed.numbers:
            enough = self._any([enough, self._numbers(parsed)])
        return Query.const_score_query(enough, 0.0)

    def _numbers(self, parsed: ParsedQuery) -> Query:
        return Query.term_set_query(self._schema, "number", sorted(parsed.numbers))

    def _phrase(self, phrase: Sequence[Token], accented: bool) -> Query:
        form = "exact" if accented else "folded"
        words = [word.exact if accented else word.folded for word in phrase]
        parts = []
        for part in PARTS:
            field = f"{part}_{form}"
            parts.append(
                self._term(field, words[0])
                if len(words) == 1
                else Query.phrase_query(self._schema, field, list(words))
            )
        return Query.disjunction_max_query(parts, TIE)

    def words(self, parsed: ParsedQuery) -> Query:
        """The scored part of the query."""
        exact = [word.exact for word in parsed.words]
        folded = [word.folded for word in parsed.words]
        values = {
            "exact": exact,
            "folded": folded,
            "exact_pairs": pairs(exact),
            "folded_pairs": pairs(folded),
        }
        names = list(WEIGHTS) if parsed.accented else ["folded", "folded_pairs"]
        factor = 1.0 if parsed.accented else 2.0
        must: list[Query] = [self._phrase(phrase, parsed.accented) for phrase in parsed.phrases]
        if (gate := self._gate(parsed)) is not None:
            must.append(gate)
        should = [
            group
            for name in names
            if (group := self._group(name, values[name], WEIGHTS[name] * factor)) is not None
        ]
        should.append(
            Query.boost_query(
                self._any([self._term("also_folded", value) for value in set(folded)]), ALSO_WEIGHT
            )
        )
        if parsed.accented:
            title = [self._term("title_exact", value) for value in dict.fromkeys(exact)]
            should.append(Query.const_score_query(self._all(title), EXACT_TITLE))
        if parsed.numbers:
            should.append(Query.const_score_query(self._numbers(parsed), NUMBER))
        return Query.boolean_query(
            [*((Occur.Must, query) for query in must), *((Occur.Should, query) for query in should)]
        )

    # --- filters ---

    def filters(self, request: SearchRequest, without: str = "") -> list[Query]:
        """Filters by facet and date, which do not touch the score; `without` leaves one facet out."""
        found = []
        for facet in request.FACETS:
            values = request.values(facet)
            if values and facet != without:
                found.append(Query.term_set_query(self._schema, facet, list(values)))
        if request.published_from or request.published_before:
            after, before = request.published_from, request.published_before
            found.append(
                Query.range_query(
                    self._schema,
                    "published",
                    tantivy.FieldType.Integer,
                    lower_bound=microseconds(after) if after else None,
                    upper_bound=microseconds(before) - 1 if before else None,
                )
            )
        return [Query.const_score_query(query, 0.0) for query in found]

    def build(self, request: SearchRequest, parsed: ParsedQuery, without: str = "") -> Query:
        """The whole query; words that are none (“???”) match nothing."""
        if request.q.strip():
            base = self.words(parsed) if not parsed.is_empty else Query.empty_query()
        else:
            base = Query.all_query()
        return self._all([base, *self.filters(request, without)])
