"""How a query is understood: its words, and what else may stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from search.analysis import ParsedQuery, clean, parse_query
from search.lexicon.building import lexicon
from search.lexicon.repair import Repair
from search.terms.dictionary import terms


def understand(text: str) -> ParsedQuery:
    """The words of what was typed, with the alternatives that this site knows for them."""
    query = parse_query(text)
    named = terms().understood(query)
    return replace(
        named,
        alternatives=(*named.alternatives, *_repair().alternatives(named)),
        common=_rarest_first((word.exact for word in named.words), lexicon().common),
        common_folded=_rarest_first((word.folded for word in named.words), lexicon().common_folded),
    )


def _rarest_first(words: Iterable[str], counts: Mapping[str, int]) -> tuple[str, ...]:
    found = dict.fromkeys(word for word in words if word in counts)
    return tuple(sorted(found, key=counts.__getitem__))


def suggestion(text: str) -> str | None:
    """`text` as it was probably meant; None when there is nothing to repair in it."""
    return _repair().suggestion(clean(text), parse_query(text))


def _repair() -> Repair:
    return Repair(lexicon(), terms().known)
