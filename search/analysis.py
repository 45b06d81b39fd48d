"""The one analysis of Vietnamese text, used for indexing and asking on every engine.

NFC, lower case, one tone style, i/y where safe, split on what is no letter or digit; then four
groups: words and pairs of syllables, each accented and folded. Engines only store and count what
is made here, which is why two engines rank alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from core.text import fold, has_accents, nfc, search_form

MAX_QUERY_WORDS = 64  # a pasted paragraph is a query too, but not without end

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00]")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]")
QUOTES = re.compile('["“”„«»]')
_DIGITS = re.compile(r"\d+")
_LETTER_CODE = re.compile(r"[a-z]{1,8}")


class Token(NamedTuple):
    """One word: where it stands in the text, and its two forms for comparing. A tuple, since every
    hit makes thousands."""

    start: int
    end: int
    exact: str
    folded: str


@dataclass(frozen=True, slots=True)
class Groups:
    """What is indexed of one text. Words keep their order, so that phrases can be found."""

    exact: list[str]
    folded: list[str]
    exact_pairs: list[str]
    folded_pairs: list[str]


@lru_cache(maxsize=131072)
def _forms(word: str) -> tuple[str, str]:
    exact = search_form(word)
    return exact, fold(exact)


def clean(text: str) -> str:
    """NFC without soft hyphens and zero-width characters, which would split words unseen."""
    return _INVISIBLE.sub("", nfc(text))


def tokens(text: str) -> list[Token]:
    """The words of `text`, which must have passed `clean`; offsets point into it."""
    return [Token(match.start(), match.end(), *_forms(match[0])) for match in _WORD.finditer(text)]


def pairs(words: list[str]) -> list[str]:
    """Neighbouring words joined: most Vietnamese words are two syllables."""
    return [f"{one}_{other}" for one, other in pairwise(words)]


def groups(texts: Iterable[str]) -> Groups:
    """The four groups of several texts taken together; no pair reaches over a line's end."""
    found = Groups([], [], [], [])
    for text in texts:
        for line in clean(text).splitlines():
            words = tokens(line)
            exact, folded = [word.exact for word in words], [word.folded for word in words]
            found.exact.extend(exact)
            found.folded.extend(folded)
            found.exact_pairs.extend(pairs(exact))
            found.folded_pairs.extend(pairs(folded))
    return found


# --- beginnings, for suggestions while typing ---

LONGEST_BEGINNING = 12  # letters; a longer word is known by its first ones
FIRST = "^"  # marks the beginning of a whole name


def beginning(word: str) -> str:
    """What is looked for of a folded word, whole or begun."""
    return word[:LONGEST_BEGINNING]


def beginnings(names: Iterable[str]) -> list[str]:
    """Every way to begin a word of these names, folded; the first word of each also marked `^`."""
    found: dict[str, None] = {}
    for name in names:
        for index, word in enumerate(tokens(clean(name))):
            begun = [word.folded[:size] for size in range(1, LONGEST_BEGINNING + 1)]
            found.update(dict.fromkeys(begun))
            if index == 0:
                found.update(dict.fromkeys(f"{FIRST}{each}" for each in begun))
    return list(found)


# --- document numbers ---


def number_keys(number: str) -> set[str]:
    """The ways people write a document's number: 4231/HD-BHXH gives 4231, hd4231, 4231hd, …"""
    parts = [token.folded for token in tokens(clean(number))]
    digits = next((index for index, part in enumerate(parts) if _DIGITS.fullmatch(part)), None)
    if digits is None:
        return {"".join(parts)} if parts else set()
    keys = {parts[digits], "".join(parts)}
    for code in parts[:digits] + parts[digits + 1 :]:
        if _LETTER_CODE.fullmatch(code):
            keys |= {f"{code}{parts[digits]}", f"{parts[digits]}{code}"}
    return keys


def _asked_numbers(words: list[Token]) -> set[str]:
    """Number keys that the query may mean; a lone small number or year means none."""
    keys: set[str] = set()
    for index, word in enumerate(words):
        if not _DIGITS.fullmatch(word.folded):
            if re.fullmatch(r"\d+[a-z]+|[a-z]+\d+", word.folded):
                keys.add(word.folded)
            continue
        looks_like_year = len(word.folded) == 4 and word.folded[:2] in {"19", "20"}
        if len(words) == 1 or (len(word.folded) >= 3 and not looks_like_year):
            keys.add(word.folded)
        around = words[max(index - 1, 0) : index] + words[index + 1 : index + 2]
        for neighbour in around:
            if _LETTER_CODE.fullmatch(neighbour.folded) and not has_accents(neighbour.exact):
                before = neighbour.start < word.start
                keys.add(
                    f"{neighbour.folded}{word.folded}"
                    if before
                    else f"{word.folded}{neighbour.folded}"
                )
    if len(words) > 1:
        keys.add("".join(word.folded for word in words))
    return keys


# --- queries ---


@dataclass(frozen=True)
class Alternative:
    """Other words that may stand for some of the query's own.

    `start` and `end` are positions in `ParsedQuery.words`, `end` excluded. `words` are looked for
    as a phrase, folded, and count `weight` (0 to 1) of what the typed words would. Nothing that was
    typed is ever replaced: a hit needs either. `as_typed`: these very words were typed, and what
    stands in `ParsedQuery.words` is their name.
    """

    start: int
    end: int
    words: tuple[Token, ...]
    weight: float
    origin: str = ""  # what made it, for the page that explains a query to editors
    as_typed: bool = False


@dataclass(frozen=True)
class ParsedQuery:
    """A query in words. `words` holds all of them in order, those of the phrases too."""

    words: tuple[Token, ...]
    loose: tuple[Token, ...]  # outside quotation marks
    phrases: tuple[tuple[Token, ...], ...]
    accented: bool
    numbers: frozenset[str]
    alternatives: tuple[Alternative, ...] = ()
    # Those of its words that nearly all documents have, the rarest first.
    common: tuple[str, ...] = ()
    common_folded: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.words

    @property
    def distinct(self) -> list[Token]:
        """Each word once."""
        return list({word.exact: word for word in self.words}.values())

    @property
    def distinct_loose(self) -> list[Token]:
        return list({word.folded: word for word in self.loose}.values())

    @property
    def minimum(self) -> int:
        """How many loose words a hit must hold: all of up to two, else at least half."""
        count = len(self.distinct_loose)
        return count if count <= 2 else -(-count // 2)


def parse_query(text: str) -> ParsedQuery:
    """Words and phrases of what was typed; nothing in it is an operator but quotation marks."""
    text = clean(text)
    phrases = []
    for match in _QUOTED.finditer(text):
        if phrase := tokens(match[1])[:MAX_QUERY_WORDS]:
            phrases.append(tuple(phrase))
    loose = tokens(_QUOTED.sub(lambda match: " " * len(match[0]), text))[:MAX_QUERY_WORDS]
    words = tokens(text)[:MAX_QUERY_WORDS]
    return ParsedQuery(
        words=tuple(words),
        loose=tuple(loose),
        phrases=tuple(phrases),
        accented=has_accents(text),
        numbers=frozenset(_asked_numbers(words)),
    )
