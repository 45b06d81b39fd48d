"""How a query is understood: its words, and what else may stand for them."""

from __future__ import annotations

from search.analysis import ParsedQuery, parse_query
from search.terms.dictionary import terms


def understand(text: str) -> ParsedQuery:
    """The words of what was typed, with the alternatives that this site knows for them."""
    return terms().understood(parse_query(text))
