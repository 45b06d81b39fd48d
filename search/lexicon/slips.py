"""What one typed word may stand for, and how likely each slip is.

Costs are negative logarithms, guessed from how often people make each slip: accents that are left
out are no mistake at all, hỏi for ngã or s for x is a way of speaking, a wrong key is rare.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from core.text import has_accents, search_form
from search.lexicon.telex import decoded
from search.lexicon.words import TONES, Lexicon

MOST = 10  # candidates of one word
SHORTEST_ALIKE = 2
SHORTEST_EDITED = 3

NO_ACCENTS = 0.2  # a word without any accent, where the query has none
DROPPED = 1.5  # a word without any, where others have theirs
TONE = 2.5
HOOK_TILDE = 1.5  # hỏi and ngã
MARK = 2.0  # a circumflex, horn or breve too many or too few
STROKE = 2.0  # d and đ
TELEX = 0.5
SOUND = 2.5  # letters that are spoken alike
SWAP = 3.5
DOUBLED = 3.5
KEY = 4.5  # one letter too many, too few or wrong

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ONSETS = [
    ("s", "x"), ("ch", "tr"), ("gi", "d"), ("gi", "r"), ("d", "r"), ("d", "v"), ("n", "l"),
    ("c", "k"), ("ng", "ngh"), ("g", "gh"), ("f", "ph"), ("j", "gi"), ("w", "qu"), ("z", "d"), ("k", "kh"),
]  # fmt: skip
_CODAS = [("n", "ng"), ("n", "nh"), ("t", "c"), ("i", "y"), ("c", "ch"), ("o", "u"), ("tr", "ch")]


@lru_cache(maxsize=65536)
def _accents(word: str) -> tuple[str, tuple[str, ...], bool]:
    """The tone, the other marks, and whether there is a đ."""
    plain = unicodedata.normalize("NFD", word)
    tone = next((char for char in plain if char in TONES), "")
    marks = tuple(char for char in plain if unicodedata.combining(char) and char not in TONES)
    return tone, marks, "đ" in word


def accent_cost(typed: str, meant: str, *, query_accented: bool) -> float:
    """Of having typed the accents of `typed` where those of `meant` were meant."""
    if not has_accents(typed):
        if not has_accents(meant):
            return 0.0
        return DROPPED if query_accented else NO_ACCENTS
    (tone, marks, stroke), (other, others, stroked) = _accents(typed), _accents(meant)
    cost = 0.0
    if tone != other:
        cost += HOOK_TILDE if {tone, other} == {"\u0309", "\u0303"} else TONE
    if marks != others:
        cost += MARK
    if stroke != stroked:
        cost += STROKE
    return cost


def _spoken_alike(word: str) -> Iterator[str]:
    """Folded words that sound the same to someone."""
    heads = [word]
    for one, other in _ONSETS:
        for said, meant in ((one, other), (other, one)):
            if word.startswith(said):
                heads.append(meant + word[len(said) :])
    for head in heads:
        if head != word:
            yield head
        for one, other in _CODAS:
            for said, meant in ((one, other), (other, one)):
                if head.endswith(said) and len(head) > len(said) + 1:
                    yield head[: -len(said)] + meant


def _mistyped(word: str) -> Iterator[tuple[str, float]]:
    """Folded words one key away."""
    for at in range(len(word)):
        doubled = at and word[at] == word[at - 1]
        yield word[:at] + word[at + 1 :], DOUBLED if doubled else KEY
        if at:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], SWAP
        for letter in _LETTERS:
            yield word[:at] + letter + word[at + 1 :], KEY
    for at in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:], KEY


def unconverted(exact: str) -> str | None:
    """The word that Telex would have made of these letters, in the form for comparing."""
    form = decoded(exact) if exact.isascii() else None
    return search_form(form) if form else None


def candidates(
    exact: str, folded: str, lexicon: Lexicon, *, query_accented: bool
) -> list[tuple[str, float]]:
    """Known words that may have been meant, with what the slip costs; the word itself, where it is
    known, among them at no cost."""
    found: dict[str, float] = {}

    def meet(folded_word: str, cost: float) -> None:
        for word in lexicon.spellings(folded_word):
            whole = cost + accent_cost(exact, word, query_accented=query_accented)
            if whole < found.get(word, 99.0):
                found[word] = whole

    meet(folded, 0.0)
    if exact in lexicon.words:
        found[exact] = 0.0
    elif (telex := unconverted(exact)) and telex in lexicon.words:
        found[telex] = min(TELEX, found.get(telex, 99.0))
    if len(folded) >= SHORTEST_ALIKE:
        for word in _spoken_alike(folded):
            meet(word, SOUND)
    if len(folded) >= SHORTEST_EDITED:
        unknown = not lexicon.spellings(folded) or (query_accented and exact not in lexicon.words)
        if unknown and folded.isalpha():
            for word, cost in _mistyped(folded):
                meet(word, cost)
    ranked = sorted(found.items(), key=lambda each: each[1] + lexicon.cost(each[0]))
    return ranked[:MOST]
