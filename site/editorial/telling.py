"""A text written for the ear: its breath marks, its length, the minutes in its margin.

The editor types `/` where the reader takes a breath and `//` where she rests, with a space before and
after; an empty line ends a paragraph. A slash inside a word (20/5/2016, km/h) is no mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

A_MINUTE = 120  # syllables, read slowly to a full room
SHORTEST = 200

_MARK = re.compile(r"(?:^|(?<=\s))(//?)(?=\s|$)")
_EMPTY_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Part:
    """Words up to a breath, and the mark after them: `/`, `//` or nothing."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Paragraph:
    """`minute` stands in the margin: the minute a reader has reached where it begins."""

    parts: tuple[Part, ...]
    minute: int | None = None

    @property
    def text(self) -> str:
        return " ".join(part.text for part in self.parts)

    @property
    def syllables(self) -> int:
        return len(self.text.split())


def _paragraph(text: str) -> Paragraph:
    pieces = _MARK.split(" ".join(text.split()))
    pairs = zip(pieces[::2], [*pieces[1::2], ""], strict=True)
    parts = (Part(words.strip(), mark) for words, mark in pairs)
    return Paragraph(tuple(part for part in parts if part.text))


def paragraphs(told: str) -> list[Paragraph]:
    """The paragraphs of `told` with their parts, and with each minute at the one that begins nearest to it."""
    found = [_paragraph(text) for text in _EMPTY_LINE.split(told) if text.strip()]
    found = [paragraph for paragraph in found if paragraph.parts]
    starts = [sum(each.syllables for each in found[:number]) for number in range(len(found))]
    total = sum(each.syllables for each in found)
    for minute in range(1, round(total / A_MINUTE) if len(found) > 1 else 1):
        nearest = min(range(1, len(found)), key=lambda n: abs(starts[n] - minute * A_MINUTE))
        if found[nearest].minute is None:
            found[nearest] = replace(found[nearest], minute=minute)
    return found


def without_marks(told: str) -> str:
    """The text as it is read silently."""
    return "\n\n".join(paragraph.text for paragraph in paragraphs(told))


def syllables(told: str) -> int:
    return sum(paragraph.syllables for paragraph in paragraphs(told))


def minutes(told: str) -> int:
    """How long it takes to read aloud; at least one minute, 0 where nothing is told."""
    count = syllables(told)
    return max(1, round(count / A_MINUTE)) if count else 0


def has_marks(told: str) -> bool:
    return _MARK.search(told) is not None
