"""Words typed without the spaces between them: `bhxhtunguyen` is bhxh tu nguyen."""

from __future__ import annotations

import math
from functools import lru_cache

from core.text import fold, search_form
from search.lexicon.words import Lexicon

SHORTEST = 5  # letters of what may be several words
LONGEST = 60
LONGEST_PIECE = 7  # letters of the longest syllable
MOST_PIECES = 10
PIECE = 1.0  # what each further piece costs: few long ones before many short ones


def split(folded: str, lexicon: Lexicon) -> list[str]:
    """The likeliest known words that make up `folded`, two at least; empty when none do."""
    size = len(folded)
    if not SHORTEST <= size <= LONGEST or not folded.isalpha():
        return []
    best: list[tuple[float, list[str]]] = [(0.0, [])]
    for end in range(1, size + 1):
        reached: tuple[float, list[str]] = (math.inf, [])
        for start in range(max(0, end - LONGEST_PIECE), end - 1):
            cost, pieces = best[start]
            if cost == math.inf or len(pieces) >= MOST_PIECES:
                continue
            piece = folded[start:end]
            spellings = lexicon.spellings(_form(piece))
            if not spellings:
                continue
            whole = cost + PIECE + min(_cost(lexicon, pieces, word) for word in spellings)
            if whole < reached[0]:
                reached = (whole, [*pieces, piece])
        best.append(reached)
    pieces = best[size][1]
    return pieces if len(pieces) > 1 else []


def _cost(lexicon: Lexicon, pieces: list[str], word: str) -> float:
    if not pieces:
        return lexicon.cost(word)
    return min(lexicon.cost_after(before, word) for before in lexicon.spellings(_form(pieces[-1])))


@lru_cache(maxsize=4096)
def _form(piece: str) -> str:
    """As the lexicon has it: `ly` stands there as `li`."""
    return fold(search_form(piece))
