"""In which size of type a Monday story fits one sheet of A4; the sizes are those of the style sheet.

Estimated in points from what Chromium sets with the site's own type; tests print what just fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from editorial.telling import Paragraph

SIZES = (14, 13, 12)  # of the told text
HEIGHT = 768 - 8  # between the margins, and a little to spare
AROUND = (
    38 + 15 + 20 + 61 + 37
)  # head, how to read, spaces, source in four lines, heading of the questions
TITLE_LINE, TITLE_SIGNS = 27, 40
QUESTION_LINE, QUESTION_SIGNS = 18.5, 86
LINE, BETWEEN = 1.4, 0.4  # of a line of text and between paragraphs, in its size
SIGNS = 1036  # a line holds, divided by the size
MARK_SIGNS = 2.2
SYLLABLE = 4.6  # signs, with space and its share of marks


def _lines(texts: Iterable[str], signs: int) -> int:
    return sum(ceil(len(text) / signs) for text in texts)


def height(
    size: int, title: str, paragraphs: Sequence[Paragraph], questions: Iterable[str]
) -> float:
    """What the whole sheet takes with its text in `size`."""
    signs = SIGNS / size
    lines = 0
    for paragraph in paragraphs:
        marks = sum(1 for part in paragraph.parts if part.mark)
        lines += ceil((len(paragraph.text) + MARK_SIGNS * marks) / signs)
    told = size * (LINE * lines + BETWEEN * max(0, len(paragraphs) - 1))
    return (
        AROUND
        + TITLE_LINE * _lines([title], TITLE_SIGNS)
        + QUESTION_LINE * _lines(questions, QUESTION_SIGNS)
        + told
    )


def size_of(title: str, paragraphs: Sequence[Paragraph], questions: Sequence[str]) -> int | None:
    """The largest size in which all fits; None when not even the smallest does."""
    fitting = (s for s in SIZES if height(s, title, paragraphs, questions) <= HEIGHT)
    return next(fitting, None)


def syllables_over(title: str, paragraphs: Sequence[Paragraph], questions: Sequence[str]) -> int:
    """How many syllables about must go for the sheet to fit; at least ten, where it does not."""
    smallest = SIZES[-1]
    over = height(smallest, title, paragraphs, questions) - HEIGHT
    if over <= 0:
        return 0
    return max(10, 10 * ceil(over / (smallest * LINE) * SIGNS / smallest / SYLLABLE / 10))
