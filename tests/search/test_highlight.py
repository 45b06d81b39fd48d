"""Marks, excerpts, and the section a hit leads to."""

from __future__ import annotations

import re
import unicodedata

import pytest

from search.analysis import parse_query
from search.documents import SearchDocument
from search.highlight import Shown, show
from tests.search.collection import HD_4231


def hit(query: str, title: str = "", text: str = "", standfirst: str = "") -> Shown:
    document = SearchDocument(
        key="k", type="news", title=title, url="/bai/", text=text, standfirst=standfirst
    )
    return show(parse_query(query), document)


def test_an_accented_word_marks_that_word_only() -> None:
    assert hit("má", "Má, mà, ma, MÁ").title_html == "<mark>Má</mark>, mà, ma, <mark>MÁ</mark>"


def test_a_word_without_accents_marks_all_forms() -> None:
    assert hit("ma", "Má bà mạ").title_html == "<mark>Má</mark> bà <mark>mạ</mark>"


def test_a_mixed_query_helps_where_accents_were_left_out() -> None:
    assert hit("gương hoa binh", "Gương Hòa Bình").title_html == "<mark>Gương Hòa Bình</mark>"


def test_spellings_are_one_word() -> None:
    assert hit("chiến sĩ hòa", "Chiến sỹ Hoà").title_html == "<mark>Chiến sỹ Hoà</mark>"


def test_decomposed_text_is_marked_too() -> None:
    title = unicodedata.normalize("NFD", "Đồng chí")
    assert hit(unicodedata.normalize("NFD", "đồng"), title).title_html == "<mark>Đồng</mark> chí"


def test_everything_else_is_escaped() -> None:
    shown = hit("tre", "<script>alert('tre')</script> & “ống”", '1 < 2 <b>tre</b> & "x"')
    assert "<mark>tre</mark>" in shown.title_html
    for html in (shown.title_html, shown.excerpt_html):
        assert not re.search(r"<(?!/?mark>)", html)
    assert "&lt;script&gt;" in shown.title_html
    assert "1 &lt; 2 &lt;b&gt;<mark>tre</mark>&lt;/b&gt; &amp; &quot;x&quot;" in shown.excerpt_html


def test_the_query_cannot_smuggle_markup_in() -> None:
    assert hit(
        '<mark> "><img src=x>', "một img x"
    ).title_html == "một <mark>img</mark> <mark>x</mark>".replace("</mark> <mark>", " ")


def test_a_phrase_marks_the_words_where_they_stand_together() -> None:
    shown = hit('"thi đua"', "Thi đấu, đua thi, Thi đua")
    assert shown.title_html == "Thi đấu, đua thi, <mark>Thi đua</mark>"


def test_the_excerpt_shows_the_place_that_answers() -> None:
    filler = "Câu này không nói gì cả về việc đang tìm. " * 30
    shown = hit(
        "ống tre tiết kiệm",
        "Bài",
        f"{filler}Ống nước. {filler}Chị mua một ống tre tiết kiệm ở chợ. {filler}",
    )
    assert "<mark>ống tre tiết kiệm</mark>" in shown.excerpt_html
    assert shown.excerpt_html.startswith("… Chị mua một")
    assert shown.excerpt_html.endswith("…")
    assert len(re.sub("<.*?>", "", shown.excerpt_html)) < 320


def test_an_excerpt_at_the_end_of_the_text_fills_its_space() -> None:
    shown = hit("tre", "Bài", "Một hai ba bốn. " * 40 + "Cuối cùng là tre.")
    assert shown.excerpt_html.endswith("<mark>tre</mark>.")
    assert len(shown.excerpt_html.split()) > 40


def test_without_words_the_standfirst_is_shown() -> None:
    assert (
        hit("", "Bài", "Thân bài.", "Tóm tắt & số liệu.").excerpt_html == "Tóm tắt &amp; số liệu."
    )


def test_words_that_stand_in_the_title_alone_leave_the_standfirst() -> None:
    assert hit("bài", "Bài", "Thân.", "Tóm tắt.").excerpt_html == "Tóm tắt."


def test_an_empty_document_has_an_empty_excerpt() -> None:
    assert hit("gì", "Tên").excerpt_html == ""


# --- sections ---


@pytest.mark.parametrize(
    ("query", "anchor"),
    [
        ('"phát hiện - bồi dưỡng - tổng kết"', "muc-2-c"),
        ('"tổ chức tham quan, học tập"', "muc-2-c"),
        ("bốn khâu tham quan học tập kinh nghiệm", "muc-2-c"),
        ("đăng ký thi đua cùng các điển hình", "muc-2-d"),
        ("dang ky thi dua cung cac dien hinh", "muc-2-d"),
        ("khen thưởng người lao động trực tiếp", "muc-3-b"),
        ("4231 mục 2", "muc-2"),
        ("HD 4231 mục 2 điểm c", "muc-2-c"),
        ("điểm c mục 2 hướng dẫn 4231", "muc-2-c"),
        ("mục 2c", "muc-2-c"),
        ("mục 3 điểm đ", "muc-3-dd"),
        ("muc 4 diem e", "muc-4-e"),
        ("nâng cao chất lượng công tác khen thưởng", "muc-3"),
        ("báo cáo viên, tuyên truyền viên, tiểu phẩm", "muc-4-c"),
        ("mô hình điểm 2014 - 2020", "muc-4-e"),
    ],
)
def test_a_hit_in_a_long_document_leads_to_its_section(query: str, anchor: str) -> None:
    shown = show(parse_query(query), HD_4231)
    assert shown.url == f"/hd-4231/#{anchor}"
    assert shown.section


@pytest.mark.parametrize(
    "query",
    ["4231/HD-BHXH", "HD 4231", "4231", "", "chỉ thị 34", "đổi mới công tác thi đua khen thưởng"],
)
def test_a_hit_in_number_or_title_leads_to_the_page(query: str) -> None:
    assert show(parse_query(query), HD_4231).url == "/hd-4231/"


def test_the_excerpt_comes_from_the_section() -> None:
    shown = show(parse_query('"tham quan, học tập"'), HD_4231)
    assert shown.section == "Điểm c mục 2"
    assert "<mark>tham quan, học tập</mark>" in shown.excerpt_html.replace("</mark>, <mark>", ", ")


def test_a_section_that_does_not_exist_is_not_invented() -> None:
    assert "#" not in show(parse_query("mục 99 hướng dẫn 4231"), HD_4231).url
