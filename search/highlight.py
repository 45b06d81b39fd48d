"""Marks what was found, cuts excerpts, and chooses the section a hit leads to; for every engine.

A word typed with accents marks that very word; a query typed without accents marks all forms.
Everything is escaped; only `<mark>` is added.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from core.text import has_accents
from search.analysis import ParsedQuery, Token, clean, tokens
from search.documents import AttachedFile, SearchDocument, Section

EXCERPT_WORDS = 46
LEAD_WORDS = 8  # an excerpt starts this far before the first mark at most
SECTION_NAME = re.compile(
    r"\bmuc (\d{1,3})(?:\s*(?:diem )?([a-z])\b)?|\bdiem ([a-z]{1,2}),? (?:cua )?(?:muc )?(\d{1,3})\b"
)
_JOINERS = re.compile(r"[\s\-–/]+")


@dataclass(frozen=True)
class Shown:
    """A hit as readers see it. `section` names the part it leads to; empty for the whole page.
    `attachment` is the file that the excerpt is from, where the page itself does not say it."""

    title_html: str
    excerpt_html: str
    url: str
    section: str = ""
    attachment: AttachedFile | None = None


class Marker:
    """Finds the words of one query in texts of one document."""

    def __init__(self, query: ParsedQuery, document_words: Iterable[Token]) -> None:
        self._phrases = [
            tuple(self._form(word, query) for word in phrase) for phrase in query.phrases
        ]
        self._phrases += [
            tuple((False, word.folded) for word in alternative.words)
            for alternative in query.alternatives
        ]
        words = list(document_words)
        present = {word.exact for word in words}
        self._exact: set[str] = set()
        self._folded: set[str] = set()
        for word in query.loose:
            # In a query typed partly without accents, a word without any may stand for all forms.
            open_form = not has_accents(word.exact) and word.exact not in present
            if query.accented and not open_form:
                self._exact.add(word.exact)
            else:
                self._folded.add(word.folded)
        self._counts = Counter(name for word in words if (name := self._name(word)) is not None)
        # Phrases by the first word of each: most words of a text are none and begin none.
        self._begun: dict[tuple[bool, str], list[int]] = defaultdict(list)
        for number, phrase in enumerate(self._phrases):
            self._begun[phrase[0]].append(number)
        self._seen_exact = self._exact | {form for exact, form in self._begun if exact}
        self._seen_folded = self._folded | {form for exact, form in self._begun if not exact}

    @staticmethod
    def _form(word: Token, query: ParsedQuery) -> tuple[bool, str]:
        return (True, word.exact) if query.accented else (False, word.folded)

    def _name(self, word: Token) -> str | None:
        """The query word that `word` is a form of."""
        if word.exact in self._exact:
            return word.exact
        return word.folded if word.folded in self._folded else None

    def marks(self, words: Sequence[Token]) -> dict[int, str]:
        """Index of each marked word, with the name of what it matches."""
        found: dict[int, str] = {}
        begun: list[tuple[int, int]] = []
        for index, word in enumerate(words):
            if word.exact not in self._seen_exact and word.folded not in self._seen_folded:
                continue
            if (name := self._name(word)) is not None:
                found[index] = name
            for form in ((True, word.exact), (False, word.folded)):
                begun += [(number, index) for number in self._begun.get(form, ())]
        for number, start in sorted(begun):
            phrase = self._phrases[number]
            part = words[start : start + len(phrase)]
            if len(part) == len(phrase) and all(
                (word.exact if exact else word.folded) == form
                for word, (exact, form) in zip(part, phrase, strict=True)
            ):
                found.update(dict.fromkeys(range(start, start + len(phrase)), f'"{number}'))
        return found

    def weight(self, name: str) -> float:
        """Rare words of the document tell more; a phrase tells most."""
        return 4.0 if name.startswith('"') else 1.0 / (1 + self._counts[name]) ** 0.5

    def worth(self, words: Sequence[Token]) -> float:
        """How well `words` answer the query: distinct words by rarity, a little more for neighbours."""
        found = self.marks(words)
        distinct = sum(self.weight(name) for name in set(found.values()))
        neighbours = {
            (found[i], found[i + 1]) for i in found if i + 1 in found and found[i] != found[i + 1]
        }
        return distinct + 0.25 * sum(
            min(self.weight(one), self.weight(other)) for one, other in neighbours
        )


def _marked(text: str, words: Sequence[Token], found: Iterable[int], start: int, end: int) -> str:
    """`text[start:end]` escaped, with marks; marked neighbours become one mark."""
    spans: list[list[int]] = []
    for index in sorted(found):
        word = words[index]
        if word.start < start or word.end > end:
            continue
        if spans and _JOINERS.fullmatch(text[spans[-1][1] : word.start]):
            spans[-1][1] = word.end
        else:
            spans.append([word.start, word.end])
    parts, position = [], start
    for first, last in spans:
        parts += [escape(text[position:first]), "<mark>", escape(text[first:last]), "</mark>"]
        position = last
    return "".join([*parts, escape(text[position:end])])


@lru_cache(maxsize=32)  # a hit reads the same text for its counts, its worth and its excerpt
def _read(text: str) -> tuple[str, tuple[Token, ...]]:
    """`text` with single spaces, and its words."""
    text = " ".join(clean(text).split())
    return text, tuple(tokens(text))


def mark(text: str, marker: Marker) -> str:
    """The whole of `text` with marks, as HTML."""
    text = clean(text)
    words = tokens(text)
    return _marked(text, words, marker.marks(words), 0, len(text))


def excerpt(text: str, marker: Marker, length: int = EXCERPT_WORDS) -> str:
    """The part of `text` that answers best, about `length` words, as HTML; "…" where it was cut."""
    text, words = _read(text)
    if not words:
        return ""
    found = marker.marks(words)
    first = _best_start(text, words, found, marker, length)
    last = min(first + length, len(words)) - 1
    start = 0 if first == 0 else words[first].start
    while start and text[start - 1] in "“‘(«\"'":
        start -= 1
    end = len(text) if last == len(words) - 1 else words[last].end
    html = _marked(text, words, found, start, end).strip()
    return f"{'… ' if start else ''}{html}{' …' if end < len(text) else ''}"


def _best_start(
    text: str, words: Sequence[Token], found: dict[int, str], marker: Marker, length: int
) -> int:
    """First word of the best window: the sentence of its first mark, or a little before the mark."""
    if len(words) <= length or not found:
        return 0
    positions = sorted(found)
    best, best_worth, last = positions[0], -1.0, 0
    for number, position in enumerate(positions):
        last = max(last, number)
        while last < len(positions) and positions[last] < position + length - LEAD_WORDS:
            last += 1
        inside = positions[number:last]
        names = {found[index] for index in inside}
        worth = sum(marker.weight(name) for name in names) + 0.01 * len(inside)
        if worth > best_worth + 1e-9:
            best, best_worth = position, worth
    if best + length >= len(words):
        return max(len(words) - length, 0)
    for index in range(best, max(best - 2 * LEAD_WORDS, 0), -1):
        if any(mark in text[words[index - 1].end : words[index].start] for mark in ".!?…"):
            return index
    return best - LEAD_WORDS if best > 2 * LEAD_WORDS else 0


# --- sections ---


def _named_section(query: ParsedQuery, document: SearchDocument) -> Section | None:
    """The section that the query names: "mục 2", "điểm c mục 2", "mục 2c"."""
    asked = " ".join(word.folded for word in query.words)
    asked = re.sub(r"\bmuc (\d+)([a-z])\b", r"muc \1 \2", asked)
    match = SECTION_NAME.search(asked)
    if match is None:
        return None
    number, letter = match[1] or match[4], match[2] or match[3]
    if letter == "d" and any(word.exact == "đ" for word in query.words):
        letter = "dd"
    anchors = {part.anchor: part for part in document.sections}
    return anchors.get(f"muc-{number}-{letter}") or anchors.get(f"muc-{number}")


def best_section(query: ParsedQuery, document: SearchDocument, marker: Marker) -> Section | None:
    """The part of a long page that a hit should lead to; None when the page as a whole answers."""
    if not document.sections or query.is_empty:
        return None
    if (named := _named_section(query, document)) is not None:
        return named
    title = [word for line in document.title_lines for word in tokens(clean(line))]
    names = {marker.marks([word])[0] for word in query.words if marker.marks([word])}
    wanted = names | {f'"{number}' for number in range(len(query.phrases))}
    if wanted <= set(marker.marks(title).values()):
        return None
    rated = []
    for order, part in enumerate(document.sections):
        _text, words = _read(f"{part.heading}\n{part.text}")
        rated.append((marker.worth(words), -order, part, words))
    worth, _order, part, words = max(rated, key=lambda item: item[:2])
    matched = set(marker.marks(words).values())
    return part if worth > 0 and 2 * len(matched & wanted) >= len(wanted) else None


# --- hits ---


def show(query: ParsedQuery, document: SearchDocument) -> Shown:
    """Title, excerpt and address of one hit."""
    parts = [document.title, *document.numbers, document.standfirst, document.text]
    parts += [f"{part.heading}\n{part.text}" for part in document.sections]
    marker = Marker(
        query, [word for text in parts for word in _read(text)[1]] if query.words else []
    )
    section = best_section(query, document, marker)
    if section is None:
        source = document.text if marker.worth(_read(document.text)[1]) else ""
        source = source or document.standfirst or document.text
        if query.is_empty and document.standfirst:
            source = document.standfirst
        return Shown(mark(document.title, marker), excerpt(source, marker), document.url)
    heading = section.heading.rstrip(".")
    source = f"{heading}. {section.text}" if heading else section.text
    return Shown(
        title_html=mark(document.title, marker),
        excerpt_html=excerpt(source, marker),
        url=f"{document.url}#{section.anchor}",
        section=section.label,
    )
