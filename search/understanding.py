"""How a query is understood: its words, and what else may stand for them."""

from __future__ import annotations

from dataclasses import replace

from search.analysis import ParsedQuery, clean, parse_query
from search.lexicon.building import lexicon
from search.lexicon.repair import Repair
from search.lexicon.words import Lexicon
from search.terms.dictionary import terms


def understand(text: str) -> ParsedQuery:
    """The words of what was typed, with the alternatives that this site knows for them."""
    query = parse_query(text)
    named = terms().understood(query)
    return replace(
        named,
        alternatives=(*named.alternatives, *_repair().alternatives(named)),
        common=common_of(named, lexicon()),
    )


def common_of(query: ParsedQuery, known: Lexicon) -> tuple[str, ...]:
    """Words of `query`, exact and folded, that nearly all documents have; the rarest first."""
    counts = known.common
    forms = dict.fromkeys(form for word in query.words for form in (word.exact, word.folded))
    return tuple(sorted((form for form in forms if form in counts), key=counts.__getitem__))


def suggestion(text: str) -> str | None:
    """`text` as it was probably meant; None when there is nothing to repair in it."""
    return _repair().suggestion(clean(text), parse_query(text))


def _repair() -> Repair:
    return Repair(lexicon(), terms().known)
