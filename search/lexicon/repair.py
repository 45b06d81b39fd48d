"""What a mistyped query probably meant.

A word that no document has is looked for among those that some have: with other accents, one slip
away (the slips of the ear and of the hand that Vietnamese readers make), unconverted Telex, or several
words without a space. Among candidates the one decides that stands more often beside its
neighbours. Words that documents have are left alone, but for a wrong accent that its
neighbours betray (“nhân rông”).
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator
from dataclasses import dataclass

from core.text import fold, has_accents, search_form
from search.analysis import Alternative, ParsedQuery, Token, pairs
from search.lexicon.telex import decoded
from search.lexicon.words import Lexicon

SHORTEST = 3  # letters of a word that may be mistyped
MOST_CANDIDATES = 80
MOST_ALTERNATIVES = 3
MISTYPED = 0.7  # what an alternative for an unknown word counts
JOINED = 0.9
LONGEST_JOINED = 60  # letters
FAMILIAR = 3  # documents that must have a pair before it corrects words that exist

# How much a word is expected after the one before it: by their pairs, and a little by itself.
BY_PAIR, BY_ITSELF = 0.9, 0.1

_LETTERS = "abcdeghiklmnopqrstuvxy"
# What sounds alike to some: written one for the other, at the start of a syllable.
_ALIKE = [
    ("s", "x"), ("x", "s"), ("ch", "tr"), ("tr", "ch"), ("gi", "d"), ("d", "gi"), ("d", "r"),
    ("r", "d"), ("gi", "r"), ("r", "gi"), ("n", "l"), ("l", "n"), ("v", "d"), ("d", "v"),
    ("gi", "v"), ("qu", "w"), ("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"),
    ("c", "k"), ("ph", "f"), ("f", "ph"), ("z", "d"), ("j", "d"),
]  # fmt: skip
_ACCENT, _ALIKE_COST, _SLIP = 0.5, 1.0, 2.0  # in natural logarithms of how much rarer each is


@dataclass(frozen=True)
class Candidate:
    """Words that may have been meant for one typed word, and how far they are from it."""

    words: tuple[str, ...]
    cost: float


def _slips(word: str) -> Iterator[str]:
    """Everything one slip of the hand away: a letter lost, doubled, changed, or two swapped."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _alike(word: str) -> Iterator[str]:
    for heard, written in _ALIKE:
        rest = word.removeprefix(heard)
        # The h of ch, gh, kh, ng… belongs to what is before it.
        if rest != word and not (rest.startswith("h") and heard in ("k", "c", "g", "ng")):
            yield written + rest


def split(lexicon: Lexicon, text: str) -> tuple[str, ...] | None:
    """The folded words that `text`, written without spaces, most probably is; None when it is none."""
    if not 5 <= len(text) <= LONGEST_JOINED:
        return None
    known = lexicon.folded
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - 8), end):
            before, word = best[start], text[start:end]
            if before is None or word not in known or (len(word) == 1 and word not in "oy"):
                continue
            cost, words = before
            pair = lexicon.folded_pairs.get(f"{words[-1]}_{word}", 0) if words else 1
            cost += lexicon.rarity(known[word]) + (0 if pair else 4.0) + 1.0
            if best[end] is None or cost < best[end][0]:  # type: ignore[index]
                best[end] = (cost, (*words, word))
    found = best[len(text)]
    if found is None or len(found[1]) < 2:
        return None
    words = found[1]
    beside = sum(pair in lexicon.folded_pairs for pair in pairs(list(words)))
    return words if beside >= (len(words) - 1) / 2 else None


class Repair:
    """Repairs of one query."""

    def __init__(self, lexicon: Lexicon, known: Container[str] = ()) -> None:
        self._lexicon = lexicon
        self._known = known  # folded words that editors gave a meaning

    def _is_known(self, word: Token) -> bool:
        return (
            word.exact in self._lexicon.words
            or word.folded in self._known
            or not word.exact.isalpha()
            or (not has_accents(word.exact) and word.folded in self._lexicon.folded)
        )

    def candidates(self, word: Token) -> list[Candidate]:
        """What `word` may have been meant as, the nearest and most frequent first."""
        lexicon = self._lexicon
        found: dict[tuple[str, ...], float] = {}

        def take(words: tuple[str, ...], cost: float) -> None:
            if cost < found.get(words, math.inf):
                found[words] = cost

        if (telex := decoded(word.exact)) and (form := search_form(telex)) in lexicon.words:
            take((form,), 0.0)
        for form in lexicon.by_folded.get(word.folded, ()):
            take((form,), _ACCENT)
        for folded in _alike(word.folded):
            for form in lexicon.by_folded.get(folded, ()):
                take((form,), _ALIKE_COST + (0 if fold(form) == form else _ACCENT))
        if len(word.folded) >= SHORTEST:
            for folded in set(_slips(word.folded)):
                for form in lexicon.by_folded.get(folded, ()):
                    take((form,), _SLIP + (_ACCENT if has_accents(word.exact) else 0))
        if (words := split(lexicon, word.folded)) is not None:
            take(self._accented(words), _ALIKE_COST)
        ordered = sorted(
            found, key=lambda words: found[words] + sum(map(self._rarity, words)) / len(words)
        )
        return [Candidate(words, found[words]) for words in ordered[:MOST_CANDIDATES]]

    def _accented(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Folded words with the accents they most probably have beside each other."""
        made = [""]
        for word in words:
            forms = self._lexicon.by_folded.get(word, [word])
            made.append(min(forms, key=lambda form: self._unexpected(form, made[-1])))
        return tuple(made[1:])

    def _rarity(self, word: str) -> float:
        count = self._lexicon.words.get(word) or self._lexicon.folded.get(word, 0)
        return self._lexicon.rarity(count)

    # --- what stands in for an unknown word ---

    def alternatives(self, query: ParsedQuery) -> tuple[Alternative, ...]:
        """For each word outside quotation marks that no document has: what else to look for."""
        if not self._lexicon.words:
            return ()
        meant = dict(self._chosen(query))
        at_of = {word: at for at, word in enumerate(query.words)}
        found = []
        for word in query.loose:
            if self._is_known(word):
                continue
            if word.folded in self._lexicon.folded and decoded(word.exact) is None:
                continue  # other accents: the folded words find it
            likely = [meant[word]] if word in meant else []
            others = [each.words for each in self.candidates(word)]
            for words in list(dict.fromkeys([*likely, *others]))[:MOST_ALTERNATIVES]:
                made = tuple(Token(word.start, word.end, each, fold(each)) for each in words)
                weight = JOINED if len(words) > 1 else MISTYPED
                found.append(Alternative(at_of[word], at_of[word] + 1, made, weight, "repair"))
        return tuple(found)

    # --- “did you mean” ---

    def suggestion(self, text: str, query: ParsedQuery) -> str | None:
        """`text` with its mistyped words repaired; None when there is nothing to repair."""
        chosen = self._chosen(query) if self._lexicon.words else []
        if not chosen:
            return None
        # Offsets are of the words outside quotation marks; those inside are never touched.
        parts, position = [], 0
        for word, words in chosen:
            parts += [text[position : word.start], _as_typed(text[word.start : word.end], words)]
            position = word.end
        repaired = "".join([*parts, text[position:]])
        return repaired if search_form(repaired) != search_form(text) else None

    def _chosen(self, query: ParsedQuery) -> list[tuple[Token, tuple[str, ...]]]:
        words = list(query.loose)
        options = [self._options(words, at) for at in range(len(words))]
        if all(each == [_typed(word)] for each, word in zip(options, words, strict=True)):
            return []
        # The best path: near to what was typed, and each word expected after the one before.
        paths: dict[str, tuple[float, list[tuple[str, ...]]]] = {"": (0.0, [])}
        for each in options:
            following: dict[str, tuple[float, list[tuple[str, ...]]]] = {}
            for candidate in each:
                cost, path = min(
                    (cost + self._cost(candidate, before), path)
                    for before, (cost, path) in paths.items()
                )
                last = candidate.words[-1]
                if last not in following or cost < following[last][0]:
                    following[last] = (cost, [*path, candidate.words])
            paths = following
        _cost, path = min(paths.values(), key=lambda way: way[0])
        return [
            (word, chosen)
            for word, chosen in zip(words, path, strict=True)
            if chosen != (word.exact,)
        ]

    def _options(self, words: list[Token], at: int) -> list[Candidate]:
        word = words[at]
        typed = _typed(word)
        if self._is_known(word):
            return [typed, *self._betrayed(words, at)]
        candidates = self.candidates(word)
        if not has_accents(word.exact) and word.folded in self._lexicon.folded:
            return [typed]
        return candidates or [typed]

    def _betrayed(self, words: list[Token], at: int) -> list[Candidate]:
        """Other accents for a word that exists, where its neighbours never stand beside it."""
        word = words[at]
        if not has_accents(word.exact):
            return []
        before = words[at - 1].exact if at else ""
        after = words[at + 1].exact if at + 1 < len(words) else ""

        def beside(form: str) -> int:
            pairs = self._lexicon.pairs
            return (pairs.get(f"{before}_{form}", 0) if before else 0) + (
                pairs.get(f"{form}_{after}", 0) if after else 0
            )

        if beside(word.exact):
            return []
        others = self._lexicon.by_folded.get(word.folded, ())
        return [
            Candidate((form,), _ACCENT)
            for form in others[:MOST_CANDIDATES]
            if form != word.exact and has_accents(form) and beside(form) >= FAMILIAR
        ]

    def _cost(self, candidate: Candidate, before: str) -> float:
        cost = candidate.cost
        for word in candidate.words:
            cost += self._unexpected(word, before)
            before = word
        return cost

    def _unexpected(self, word: str, before: str) -> float:
        """How little `word` is expected after `before`, in natural logarithms (a bigram model with
        interpolation; counts are of documents)."""
        lexicon = self._lexicon
        alone = (lexicon.words.get(word, 0) or lexicon.folded.get(word, 0) or 0.5) / lexicon.total
        pair = lexicon.pairs.get(f"{before}_{word}", 0) if before else 0
        beside = pair / max(lexicon.words.get(before, 0), 1)
        return -math.log(BY_PAIR * min(beside, 1.0) + BY_ITSELF * alone)


def _typed(word: Token) -> Candidate:
    return Candidate((word.exact,), 0.0)


def _as_typed(typed: str, words: tuple[str, ...]) -> str:
    """The repaired words in the capitals of what was typed."""
    text = " ".join(words)
    if typed.isupper() and len(typed) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if typed[:1].isupper() else text
