"""A told text: breath marks, length, minutes in the margin."""

from __future__ import annotations

import pytest

from editorial import telling


def words(count: int) -> str:
    return " ".join(["tiếng"] * count)


def test_marks_part_the_words_and_are_not_read() -> None:
    (paragraph,) = telling.paragraphs("Trưa ấy, / chị đạp xe. // Không ai nghe máy.")
    assert [(part.text, part.mark) for part in paragraph.parts] == [
        ("Trưa ấy,", "/"), ("chị đạp xe.", "//"), ("Không ai nghe máy.", ""),
    ]  # fmt: skip
    assert paragraph.text == "Trưa ấy, chị đạp xe. Không ai nghe máy."
    assert paragraph.syllables == 9


@pytest.mark.parametrize("text", ["Ngày 20/5/2016", "40 km/h", "và/hoặc", "bốn mươi//năm mươi"])
def test_a_slash_inside_a_word_is_no_mark(text: str) -> None:
    assert telling.without_marks(text) == text
    assert not telling.has_marks(text)


def test_an_empty_line_ends_a_paragraph_whatever_the_browser_sends() -> None:
    told = "Một / hai\r\nba. //\r\n \r\nBốn. //\n\n\n// \n\nNăm."
    assert telling.without_marks(told) == "Một hai ba.\n\nBốn.\n\nNăm."
    assert telling.syllables(told) == 5


def test_a_mark_at_the_end_or_before_a_line_break_counts() -> None:
    (paragraph,) = telling.paragraphs("Chị mở cặp /\nvà nhìn. //")
    assert [part.mark for part in paragraph.parts] == ["/", "//"]


def test_minutes_stand_where_a_paragraph_begins_nearest_to_them() -> None:
    told = "\n\n".join(
        words(count) for count in (40, 60, 80, 50, 70, 40)
    )  # begins at 0 40 100 180 230 300
    found = telling.paragraphs(told)
    assert [paragraph.minute for paragraph in found] == [None, None, 1, None, 2, None]
    assert telling.minutes(told) == 3


def test_a_minute_never_stands_at_the_beginning_nor_twice_at_one_place() -> None:
    long_first = f"{words(300)}\n\n{words(60)}"
    assert [paragraph.minute for paragraph in telling.paragraphs(long_first)] == [None, 1]
    assert [paragraph.minute for paragraph in telling.paragraphs(words(360))] == [None]


@pytest.mark.parametrize(("count", "minutes"), [(0, 0), (10, 1), (310, 3), (410, 3), (430, 4)])
def test_how_long_it_takes_to_read_aloud(count: int, minutes: int) -> None:
    assert telling.minutes(words(count)) == minutes
