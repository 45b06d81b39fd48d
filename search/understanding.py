"""How a query is understood: its words, and what else may stand for them."""

from __future__ import annotations

from dataclasses import replace

from search.analysis import ParsedQuery, clean, parse_query
from search.lexicon.building import lexicon
from search.lexicon.repair import Repair
from search.terms.dictionary import terms


def understand(text: str) -> ParsedQuery:
    """The words of what was typed, with the alternatives that this site knows for them."""
    query = parse_query(text)
    named = terms().understood(query)
    return replace(named, alternatives=(*named.alternatives, *_repair().alternatives(named)))


def suggestion(text: str) -> str | None:
    """`text` as it was probably meant; None when there is nothing to repair in it."""
    return _repair().suggestion(clean(text), parse_query(text))


def _repair() -> Repair:
    return Repair(lexicon(), terms().known)
