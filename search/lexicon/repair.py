"""What a whole query may have meant: of all that its words may stand for, what fits together best.

A query whose words are all known is left alone unless its words hardly ever stand together and
others, that are a common slip away, often do. So is one without any accents.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.text import fold, has_accents, search_form
from search.analysis import Alternative, ParsedQuery, Token, tokens
from search.lexicon import joined
from search.lexicon.slips import candidates, unconverted
from search.lexicon.words import Lexicon

MOST_WORDS = 16  # a pasted sentence is not looked at
KNOWN = 3.0  # what it costs to take one known word for another
JOINED = 2.0  # what each place costs where words stand together without a space
# By how much the best reading must be likelier than the words as typed: where it changes words that
# are known, and where it only changes unknown ones.
CERTAIN = 2.0
HARDLY = 0.2
LONE = "aoiuy"  # ở, ủ, ý … typed without accents
SURELY_JOINED = 8  # letters; a shorter word may as well be one with a slip

WEIGHT = 0.7
PAIR_WEIGHT = 0.5
LEAST_WEIGHT = 0.3
MOST_FOR_ONE = 3
MOST_ALTERNATIVES = 16
ORIGIN = "repair"


@dataclass(frozen=True)
class _Slot:
    """One word to be read: where it was typed, and what it may stand for at which cost."""

    place: int  # of the typed word in the query
    exact: str
    folded: str
    choices: tuple[tuple[str, float], ...]
    fixed: bool = False  # numbers, and words that someone else explains


class Repair:
    """Repairs of queries. `known` are folded words that editors gave a meaning, such as abbreviations:
    they need no other."""

    def __init__(self, lexicon: Lexicon, known: Container[str] = ()) -> None:
        self._lexicon = lexicon
        self._known = known

    def _read(self, query: ParsedQuery) -> tuple[_Reading, list[_Slot], list[str]] | None:
        if not self._lexicon.words or not 0 < len(query.words) <= MOST_WORDS:
            return None
        reading = _Reading(query, self._lexicon, self._known)
        slots, path = reading.best()
        changed = any(slot.exact != word for slot, word in zip(slots, path, strict=True))
        return (reading, slots, path) if changed or len(slots) > len(query.words) else None

    def alternatives(self, query: ParsedQuery) -> tuple[Alternative, ...]:
        """What else to look for where a word outside quotation marks stands in no document."""
        read = self._read(query)
        return tuple(_alternatives(*read))[:MOST_ALTERNATIVES] if read else ()

    def suggestion(self, text: str, query: ParsedQuery) -> str | None:
        """`text` as it was probably meant; None when it is well as it is. `text` is cleaned."""
        read = self._read(query)
        if read is None:
            return None
        reading, slots, path = read
        offered = reading.borne_out(slots, path)
        if not reading.is_certain(slots, offered):
            return None
        meant = _written(text, query.words, slots, offered, self._lexicon)
        return meant if search_form(meant) != search_form(text) else None


class _Reading:
    def __init__(self, query: ParsedQuery, lexicon: Lexicon, known: Container[str]) -> None:
        self.query = query
        self.lexicon = lexicon
        loose = {word.start for word in query.loose}
        self.settled = {
            place
            for place, word in enumerate(query.words)
            if word.folded in known or word.start not in loose
        }

    def slot(self, place: int, exact: str, folded: str) -> _Slot:
        lexicon, accented = self.lexicon, self.query.accented
        lone = len(folded) < 2 and (accented or folded not in LONE)
        if place in self.settled or not folded.isalpha() or lone:
            return _Slot(place, exact, folded, ((exact, 0.0),), fixed=True)
        known = exact in lexicon.words
        if known and accented and self._stands(place, exact):
            return _Slot(place, exact, folded, ((exact, 0.0),))
        typed_plain = not accented and not has_accents(exact)
        choices = []
        for word, cost in candidates(exact, folded, lexicon, query_accented=accented):
            other = known and word != exact
            only_accents = typed_plain and word in lexicon.spellings(folded)
            choices.append((word, cost + (KNOWN if other and not only_accents else 0.0)))
        if not known:
            choices.append((exact, 0.0))
        return _Slot(place, exact, folded, tuple(choices))

    def _stands(self, place: int, exact: str) -> bool:
        """Whether the texts have the word beside one it was typed beside: then it is meant so."""
        words = self.query.words
        before = place > 0 and self.lexicon.pair(words[place - 1].exact, exact)
        after = place + 1 < len(words) and self.lexicon.pair(exact, words[place + 1].exact)
        return bool(before or after)

    def slots(self, *, apart: bool) -> list[_Slot]:
        """The words as typed; with `apart`, those that are several are taken apart."""
        found: list[_Slot] = []
        for place, word in enumerate(self.query.words):
            pieces = self._pieces(place, word) if apart else []
            if pieces:
                found += [self.slot(place, exact, folded) for exact, folded in pieces]
            else:
                found.append(self.slot(place, word.exact, word.folded))
        return found

    def _pieces(self, place: int, word: Token) -> list[tuple[str, str]]:
        if place in self.settled or self.lexicon.spellings(word.folded):
            return []
        pieces = joined.split(word.folded, self.lexicon)
        if not pieces or len(word.exact) != len(word.folded):
            return []
        found, at = [], 0
        for piece in pieces:
            form = search_form(word.exact[at : at + len(piece)])
            found.append((form, fold(form)))
            at += len(piece)
        slots = [self.slot(place, exact, folded) for exact, folded in found]
        path, _cost = self._path(slots)
        seen = sum(self.lexicon.pair(one, other) > 0 for one, other in pairwise(path))
        return found if seen * 2 >= len(pieces) - 1 and seen else []

    def best(self) -> tuple[list[_Slot], list[str]]:
        """The likeliest reading: words to be read, and what each stands for."""
        whole = self.slots(apart=False)
        path, cost = self._path(whole)
        apart = self.slots(apart=True)
        if len(apart) == len(whole):
            return whole, path
        other, other_cost = self._path(apart)
        places = [slot.place for slot in apart]
        several = {place for place in places if places.count(place) > 1}
        sure = all(
            len(slot.folded) >= SURELY_JOINED or len(slot.choices) == 1  # nothing else it could be
            for slot in whole
            if slot.place in several
        )
        if sure or other_cost + JOINED * len(several) < cost:
            return apart, other
        return whole, path

    def _path(self, slots: list[_Slot]) -> tuple[list[str], float]:
        """The cheapest choice for every slot, each judged by the one before."""
        reached: list[tuple[float, list[str]]] = [(0.0, [])]
        for slot in slots:
            following = []
            for word, slip in slot.choices:
                following.append(
                    min(
                        (cost + slip + self._step(slot, path[-1] if path else "", word), path)
                        for cost, path in reached
                    )
                )
            reached = [
                (cost, [*path, word])
                for (cost, path), (word, _slip) in zip(following, slot.choices, strict=True)
            ]
        cost, path = min(reached)
        return path, cost

    def _step(self, slot: _Slot, before: str, word: str) -> float:
        return 0.0 if slot.fixed else self.lexicon.cost_after(before, word)

    def cost(self, slots: list[_Slot], path: list[str]) -> float:
        """Of one reading."""
        total, before = 0.0, ""
        for slot, word in zip(slots, path, strict=True):
            slip = next((cost for choice, cost in slot.choices if choice == word), 0.0)
            total += slip + self._step(slot, before, word)
            before = word
        return total

    def borne_out(self, slots: list[_Slot], path: list[str]) -> list[str]:
        """The reading without changes that no neighbour bears out: a word that the texts do not have
        may be right all the same. Telex and joined words speak for themselves, and what only lacks
        accents is judged elsewhere."""
        if len(slots) != len(self.query.words) or len(slots) == 1:
            return path

        def fits(at: int) -> bool:
            slot = slots[at]
            plain = not self.query.accented and path[at] in self.lexicon.spellings(slot.folded)
            if path[at] == slot.exact or plain or unconverted(slot.exact) == path[at]:
                return True
            near = path[max(at - 1, 0) : at + 2]
            return any(self.lexicon.pair(one, other) for one, other in pairwise(near))

        return [word if fits(at) else slots[at].exact for at, word in enumerate(path)]

    def is_certain(self, slots: list[_Slot], path: list[str]) -> bool:
        if len(slots) > len(self.query.words):
            return True
        if not self.query.accented and all(
            self.lexicon.spellings(slot.folded) or slot.fixed for slot in slots
        ):
            return False  # without accents on purpose: it finds as it is
        typed = [slot.exact for slot in slots]
        changed = [at for at, slot in enumerate(slots) if path[at] != slot.exact]
        known = any(slots[at].exact in self.lexicon.words for at in changed)
        least = CERTAIN if known else HARDLY
        return self.cost(slots, typed) - self.cost(slots, path) >= least

    def others(self, slots: list[_Slot], path: list[str], at: int) -> list[tuple[str, float]]:
        """What else the word may be, given what stands beside it: with how much worse it fits."""
        made = []
        for word, _slip in slots[at].choices:
            if word != slots[at].exact or word in self.lexicon.words:
                other = [*path[:at], word, *path[at + 1 :]]
                made.append((word, self.cost(slots, other)))
        made.sort(key=lambda each: each[1])
        least = made[0][1] if made else 0.0
        return [(word, cost - least) for word, cost in made]


def _tokens(*words: str) -> tuple[Token, ...]:
    return tuple(tokens(" ".join(words)))


def _alternatives(reading: _Reading, slots: list[_Slot], path: list[str]) -> Iterator[Alternative]:
    """What stands for words that find nothing, or hardly what was meant, by their letters."""
    lexicon, by_place = reading.lexicon, dict[int, list[int]]()
    for at, slot in enumerate(slots):
        by_place.setdefault(slot.place, []).append(at)
    loose = {word.start for word in reading.query.loose}
    meant: dict[int, str] = {}  # the folded word at places that change by more than accents
    for place, ats in by_place.items():
        word = reading.query.words[place]
        if word.start not in loose:
            continue
        if len(ats) > 1:
            yield Alternative(place, place + 1, _tokens(*(path[at] for at in ats)), WEIGHT, ORIGIN)
            continue
        (at,) = ats
        slot = slots[at]
        if slot.fixed or (path[at] == slot.exact and lexicon.spellings(slot.folded)):
            continue
        known = bool(lexicon.spellings(slot.folded))
        given = set[str]()
        for other, worse in reading.others(slots, path, at):
            token = _tokens(other)[0]
            weight = round(WEIGHT * math.exp(-worse / 6), 3)
            if token.folded in given | {slot.folded} or weight < LEAST_WEIGHT:
                continue
            if known and other != path[at]:
                continue
            given.add(token.folded)
            meant.setdefault(place, other)
            yield Alternative(place, place + 1, (token,), weight, ORIGIN)
            if len(given) == MOST_FOR_ONE:
                break
    # Neighbours that were both mistyped: no pair of theirs stands anywhere as it was typed. (One right
    # word beside a wrong one finds its way without; lifting their pair cost on the judged questions.)
    single = {place: ats[0] for place, ats in by_place.items() if len(ats) == 1}
    for first, second in pairwise(sorted(single)):
        if second == first + 1 and first in meant and second in meant:
            words = (meant[first], meant[second])
            if lexicon.pair(*words):
                yield Alternative(first, second + 1, _tokens(*words), PAIR_WEIGHT, ORIGIN)


def _written(
    text: str, words: tuple[Token, ...], slots: list[_Slot], path: list[str], lexicon: Lexicon
) -> str:
    """`text` with the changed words in place of those typed; everything else as it was."""
    parts: dict[int, list[str]] = {}
    changed: set[int] = set()
    for slot, word in zip(slots, path, strict=True):
        parts.setdefault(slot.place, []).append(lexicon.shown(word))
        if word != slot.exact:
            changed.add(slot.place)
    changed |= {place for place, shown in parts.items() if len(shown) > 1}
    for place in sorted(changed, reverse=True):
        start, end = words[place].start, words[place].end
        text = text[:start] + _cased(text[start:end], " ".join(parts[place])) + text[end:]
    return text


def _cased(typed: str, word: str) -> str:
    """`word` with the capitals of `typed`."""
    if len(typed) > 1 and typed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
