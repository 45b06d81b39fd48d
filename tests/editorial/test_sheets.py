"""Which size of type lets a story fit its sheet; that it does is printed in tests/e2e/test_monday.py."""

from __future__ import annotations

import pytest

from devdata.builders.editorial import TOLD
from editorial import sheets, telling

QUESTIONS = ["Ở quầy của mình, bước nào cần hai người cùng nhìn?"] * 2


WORDS = telling.without_marks(TOLD).split()


def told(syllables: int, paragraphs: int = 8) -> list[telling.Paragraph]:
    """Real words, a breath after every sixth."""
    words = (WORDS * (syllables // len(WORDS) + 1))[:syllables]
    marked = [f"{word} /" if number % 6 == 5 else word for number, word in enumerate(words)]
    each = -(-syllables // paragraphs)
    parts = (" ".join(marked[start : start + each]) for start in range(0, syllables, each))
    return telling.paragraphs("\n\n".join(parts))


@pytest.mark.parametrize(("syllables", "size"), [(300, 14), (380, 13), (410, 12), (500, None)])
def test_a_longer_story_is_set_smaller_until_it_is_too_long(
    syllables: int, size: int | None
) -> None:
    assert sheets.size_of("Hai người cùng đếm", told(syllables), QUESTIONS) == size


def test_paragraphs_title_and_questions_take_room_too() -> None:
    assert sheets.size_of("Ngắn", told(320), QUESTIONS) == 14
    assert sheets.size_of("Ngắn", told(320, paragraphs=13), QUESTIONS) == 12
    assert sheets.size_of("Tiêu đề rất dài " * 5, told(320), ["Câu hỏi dài " * 13] * 2) == 12


def test_how_much_must_go_is_said_in_tens() -> None:
    assert sheets.syllables_over("Ngắn", told(330), QUESTIONS) == 0
    over = sheets.syllables_over("Ngắn", told(600), QUESTIONS)
    assert over % 10 == 0
    assert sheets.size_of("Ngắn", told(600 - over), QUESTIONS) == 12
