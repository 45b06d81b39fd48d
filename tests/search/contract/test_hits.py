"""What a hit of every engine brings back, and how it is shown: marks, sections, nothing to inject."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from search.analysis import parse_query
from search.documents import SearchDocument, Section
from search.engines import Engine
from search.highlight import Shown, show
from search.request import SearchRequest
from tests.search.engines import Rebuilt
from tests.search.entries import entry, keys

HOSTILE = [
    "<script>alert(1)</script> Ống tre",
    "Ống tre <img src=x onerror=alert(1)>",
    'Ống "tre" & <b>tre</b>',
    "</mark><mark>Ống tre",
    "{{ Ống }} {% tre %} ${tre} \\u003cscript\\u003e",
    'Ống tre", "stored": {"title": "khác"}, "x": "',
]


def shown(engine: Engine, q: str, **over: object) -> Shown:
    """The first hit as a reader sees it."""
    hit = engine.search(SearchRequest(q=q, **over)).hits[0]  # type: ignore[arg-type]
    return show(parse_query(q), hit)


def test_a_hit_brings_back_what_was_stored(rebuilt: Rebuilt) -> None:
    stored = SearchDocument(
        key="page:7",
        type="profile",
        title="“Ống tre” – 5.000đ/ngày",
        url="/ong-tre/?a=1&b=2",
        text='Dòng một.\nDòng hai\tcó tab, \\ và "ngoặc" 🎋.',
        standfirst="Mở đầu",
        kicker="Cá nhân điển hình",
        sections=(Section("muc-1", "Mục 1", "Nội dung", "Đầu đề"),),
        numbers=("12/KH-BHXH",),
        published_at=datetime(2025, 8, 15, 7, 30, 12, 345678, tzinfo=UTC),
        year="2025",
        unit="bhxh-tinh-ben-tre",
        unit_name="BHXH tỉnh Bến Tre",
        unit_then="BHXH huyện Giồng Trôm, BHXH tỉnh Bến Tre",
        field="thu",
        field_name="Thu",
        tags=(("vung-cao", "vùng cao"), ("ong-tre", "ống tre")),
        external_id="cũ/42",
        sample=True,
        when="Ban hành 05/11/2014",
    )
    (hit,) = rebuilt([stored]).search(SearchRequest(q="ống tre")).hits
    assert hit.stored() == stored.stored()


def test_a_long_story_comes_back_whole(rebuilt: Rebuilt) -> None:
    text = "Mỗi tối năm nghìn đồng bỏ vào ống tre. " * 4000
    (hit,) = rebuilt([entry("1", text=text)]).search(SearchRequest(q="ống tre")).hits
    assert hit.text == text


@pytest.mark.parametrize(
    ("q", "title", "excerpt"),
    [
        ("chó", "Bài", "con <mark>chó</mark> nhà cho chợ"),
        ("cho", "Bài", "con <mark>chó</mark> nhà <mark>cho chợ</mark>"),
        ("con chó", "Bài", "<mark>con chó</mark> nhà cho chợ"),
        ('"nhà cho"', "Bài", "con chó <mark>nhà cho</mark> chợ"),
    ],
)
def test_what_was_found_is_marked(rebuilt: Rebuilt, q: str, title: str, excerpt: str) -> None:
    engine = rebuilt([entry("1", "Bài", "con chó nhà cho chợ")])
    assert (shown(engine, q).title_html, shown(engine, q).excerpt_html) == (title, excerpt)


def test_marks_stand_in_the_title_too(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("1", "Ống tre tiết kiệm")])
    assert shown(engine, "ống tre").title_html == "<mark>Ống tre</mark> tiết kiệm"
    assert shown(engine, "ong tre").title_html == "<mark>Ống tre</mark> tiết kiệm"


def test_a_hit_in_a_section_leads_there(library: Engine) -> None:
    found = shown(library, "tổ chức tham quan, học tập")
    assert (found.url, found.section) == ("/hd-4231/#muc-2-c", "Điểm c mục 2")
    assert "<mark>tổ chức tham quan</mark>" in found.excerpt_html


@pytest.mark.parametrize("title", HOSTILE)
def test_markup_in_a_title_stays_text(rebuilt: Rebuilt, title: str) -> None:
    engine = rebuilt([entry("1", title, text=title)])
    (hit,) = engine.search(SearchRequest(q="ống tre")).hits
    assert hit.title == hit.text == title
    found = shown(engine, "ống tre")
    for html in (found.title_html, found.excerpt_html):
        assert set(re.findall(r"<[^>]*>", html)) == {"<mark>", "</mark>"}, html
        assert html.count("<mark>") == html.count("</mark>") > 0


@pytest.mark.parametrize("value", HOSTILE)
def test_markup_in_a_question_stays_text(rebuilt: Rebuilt, value: str) -> None:
    engine = rebuilt(
        [entry("1", "Ống tre", text="ống tre; script alert img src x onerror; stored title khác")]
    )
    found = shown(engine, value)
    assert set(re.findall(r"<[^>]*>", found.title_html + found.excerpt_html)) <= {
        "<mark>",
        "</mark>",
    }


@pytest.mark.parametrize("q", ["bảo hiểm xã hội ở xã", "nguoi di cho", "mô hình ống tre", ""])
def test_pages_hold_every_hit_once_and_follow_each_other(library: Engine, q: str) -> None:
    def page(number: int, size: int) -> list[str]:
        return keys(library, q, page=number, page_size=size)

    count = library.search(SearchRequest(q=q)).count
    pages = [page(number, 5) for number in range(1, count // 5 + 2)]
    found = [key for one in pages for key in one]
    assert count > 5, "more than one page"
    assert len(set(found)) == len(found) == count
    assert page(1, 50) == found[:50]
