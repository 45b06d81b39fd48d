"""Alternatives of a query from abbreviations and synonyms.

An entry is met where the query has its words, accents included; a query word without any accent
meets the accented entry too. The longest synonym at a place wins; abbreviations are met inside longer
ones as well, since texts write “BHXH tự nguyện” as often as the whole. Nothing is expanded twice:
what an alternative brings is not looked up again, so no loop of entries can grow a query.

A long form of three words or more (“bảo hiểm xã hội”) is one thing with a name of its own: it counts
as one word, its short form, and the long form stands for that. Else a query that writes it out
would be about four frequent words, and “bảo hiểm xã hội tỉnh Hà Giang” would find every page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.text import has_accents
from search.analysis import Alternative, ParsedQuery, Token, clean, tokens

MOST_ALTERNATIVES = 24
LONGEST = 12  # words of an entry
ONE_THING = 3  # words from which a long form counts as one
# What an alternative counts, as a share of the words typed.
SHORT_TO_FULL = 1.0
FULL_TO_SHORT = 0.9
WRITTEN_OUT = 1.25  # the long form where the query has it
AMBIGUOUS = 0.4
SAME_NAME = 0.8  # other spelling, former name
SYNONYM = 0.4
WEAK = 0.2
UNACCENTED = 0.8  # times that, where only the letters agree


@dataclass(frozen=True)
class Rule:
    """Where `terms` stand in a query, `gives` may stand too. `origin` names the editors' entry."""

    term: str
    gives: str
    weight: float
    origin: str
    joined: bool = False  # an abbreviation: written with dots, spaces or none
    nested: bool = False  # an abbreviation or its meaning: met inside longer entries too


@dataclass(frozen=True)
class _Entry:
    exact: tuple[str, ...]
    words: tuple[Token, ...]
    rule: Rule


def _words(text: str) -> tuple[Token, ...]:
    return tuple(tokens(clean(text)))


class Terms:
    """The rules, ready to be met."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._met: dict[str, list[_Entry]] = defaultdict(list)
        self._longest = 1
        self.known: set[str] = set()  # folded words of all entries: none of them is a slip
        for rule in rules:
            term, gives = _words(rule.term), _words(rule.gives)
            same = [word.exact for word in term] == [word.exact for word in gives]
            if not term or not gives or same or len(term) > LONGEST:
                continue
            joiner = "" if rule.joined else " "
            key = joiner.join(word.folded for word in term)
            self._met[key].append(_Entry(tuple(word.exact for word in term), gives, rule))
            self._longest = max(self._longest, len(term))
            self.known.update(word.folded for word in (*term, *gives))

    def understood(self, query: ParsedQuery) -> ParsedQuery:
        """`query` with its long forms taken together and its alternatives. Quoted words stay as they are."""
        names, alternatives = self._named(query)
        return replace(
            names, alternatives=(*alternatives, *self.alternatives(names))[:MOST_ALTERNATIVES]
        )

    def _named(self, query: ParsedQuery) -> tuple[ParsedQuery, list[Alternative]]:
        """The long forms of the query as the one word they are, and what was written there."""
        taken: list[tuple[int, int, _Entry]] = []
        for start, end, entry, _factor in self._places(query):
            certain = (
                entry.rule.nested and not entry.rule.joined and entry.rule.weight >= FULL_TO_SHORT
            )
            free = all(end <= first or last <= start for first, last, _entry in taken)
            if certain and free and end - start >= ONE_THING and len(entry.words) == 1:
                taken.append((start, end, entry))
        if not taken:
            return query, []
        words = list(query.words)
        written = []
        for start, end, entry in sorted(taken, key=lambda each: -each[0]):
            name = entry.words[0]._replace(start=words[start].start, end=words[end - 1].end)
            written.append((name, tuple(words[start:end]), entry.rule.origin))
            words[start:end] = [name]
        loose = {word.start for word in query.loose}
        alternatives = [
            Alternative(at, at + 1, long, WRITTEN_OUT, origin, as_typed=True)
            for name, long, origin in reversed(written)
            for at in [words.index(name)]
        ]
        named = replace(
            query, words=tuple(words), loose=tuple(word for word in words if word.start in loose)
        )
        return named, alternatives

    def alternatives(self, query: ParsedQuery) -> tuple[Alternative, ...]:
        """At most `MOST_ALTERNATIVES`, heaviest first. Quoted words stay as they are."""
        found: dict[tuple[int, int, tuple[str, ...]], Alternative] = {}
        short: dict[tuple[int, int, tuple[str, ...]], Alternative] = {}
        taken: list[tuple[int, int]] = []
        for start, end, entry, factor in self._places(query):
            inside = any(first <= start and end <= last for first, last in taken)
            whole = (start, end) in taken
            if inside and not whole and not entry.rule.nested:
                continue
            if not entry.rule.nested:
                taken.append((start, end))
            key = (start, end, tuple(word.folded for word in entry.words))
            weight = round(entry.rule.weight * factor, 3)
            made = Alternative(start, end, entry.words, weight, entry.rule.origin)
            if entry.rule.nested:
                short[key] = made
            # Said by two groups: the more careful of them holds.
            elif key not in found or weight < found[key].weight:
                found[key] = made
        found.update(short)  # an abbreviation is what it stands for, whatever a group says
        best = sorted(found.values(), key=lambda each: (-each.weight, each.start, each.end))
        return tuple(best[:MOST_ALTERNATIVES])

    def _places(self, query: ParsedQuery) -> Iterator[tuple[int, int, _Entry, float]]:
        """Where entries stand in the query, longest first."""
        loose = {word.start for word in query.loose}
        words = query.words
        for length in range(min(self._longest + 1, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                part = words[start : start + length]
                if not all(word.start in loose for word in part):
                    continue
                folded = [word.folded for word in part]
                for key in {" ".join(folded), "".join(folded)}:
                    for entry in self._met.get(key, ()):
                        if (factor := _agreement(part, entry)) is not None:
                            yield start, start + length, entry, factor


def _agreement(part: tuple[Token, ...], entry: _Entry) -> float | None:
    """1 where accents agree too; less where the query has none; None where they differ."""
    typed, term = "".join(word.exact for word in part), "".join(entry.exact)
    if typed == term:
        return 1.0
    return None if has_accents(typed) else UNACCENTED
