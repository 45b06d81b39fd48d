"""Foreign HTML becomes blocks; what is dangerous goes, and what goes is told."""

from __future__ import annotations

import time
from typing import Any

import pytest

from editorial.models import StoryPage
from exchange.report import Level

from .conftest import Run, news, told


def story(external_id: str) -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


def test_scripts_and_their_links(run: Run) -> None:
    report = run(
        news(
            body='<p onclick="x()">Một <a href="javascript:alert(1)">liên kết</a>, <a href="/tin/">tốt</a>.</p>'
            "<script>alert(2)</script><iframe src='https://example.com'></iframe>"
            '<img src="x" onerror="alert(3)"><a href="JaVa\nScript:x">b</a><a href="data:text/html,x">c</a>'
        )
    )
    source = story("tin-1").body[0].value.source
    assert source == '<p>Một liên kết, <a href="/tin/">tốt</a>.</p><p>bc</p>'
    notes = " ".join(told(report, Level.NOTE))
    for part in ("iframe, script", "onclick", "javascript:", "Đã bỏ 1 ảnh", "kiểu data:"):
        assert part in notes


def test_html_of_word(run: Run) -> None:
    report = run(
        news(
            body="<html xmlns:o='urn'><head><style>p.MsoNormal{margin:0}</style><xml><o:x>9</o:x></xml></head><body>"
            "<!--[if gte mso 9]><xml>bí mật</xml><![endif]-->"
            "<p class=MsoNormal style='margin:0'><span lang=VI style='font-family:\"Times New Roman\"'><b>Đậm"
            "</b> <i>nghiêng</i><o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<p class=MsoListParagraphCxSpFirst><![if !supportLists]><span>·<span>&nbsp;&nbsp;</span></span><![endif]>"
            "Một</p><p class=MsoListParagraphCxSpLast>·&nbsp;Hai</p></body></html>"
        )
    )
    assert story("tin-1").body[0].value.source == (
        "<p><b>Đậm</b> <i>nghiêng</i></p><ul><li>Một</li><li>Hai</li></ul>"
    )
    assert "Đã bỏ định dạng riêng của Word" in told(report, Level.NOTE)[0]


def test_headings_quotations_and_tables_become_blocks(run: Run) -> None:
    run(
        news(
            body="<h3>Kết quả</h3><p>Trước và sau:</p><table><caption>Tổ</caption><tr><th>Năm</th><th>Người</th></tr>"
            "<tr><td>2019</td><td>15</td></tr></table>"
            "<blockquote><p>Tôi tin rồi.</p><footer>Bà Sáu</footer></blockquote>"
        )
    )
    blocks = [(block.block_type, block.value) for block in story("tin-1").body]
    assert [name for name, _value in blocks] == ["heading", "text", "table", "quote"]
    table = blocks[2][1]
    assert table["data"] == [["Năm", "Người"], ["2019", "15"]]
    assert table["first_row_is_table_header"]
    assert table["table_caption"] == "Tổ"
    assert dict(blocks[3][1]) == {"text": "Tôi tin rồi.", "who": "Bà Sáu"}


def test_a_table_that_only_places_things(run: Run) -> None:
    run(news(body="<table><tr><td><p>Một</p><p>Hai</p></td></tr></table>"))
    assert story("tin-1").body[0].value.source == "<p>Một</p><p>Hai</p>"


def test_absurd_nesting(run: Run) -> None:
    report = run(news(body="<div>" * 30_000 + "x" + "</div>" * 30_000))
    assert report.created + report.refused == 1


def test_tags_in_a_title(run: Run) -> None:
    report = run(news(title="<b>Tin</b> mới"))
    assert story("tin-1").title == "Tin mới"
    assert "Đã bỏ thẻ HTML trong title" in told(report, Level.NOTE)[0]


def test_a_body_without_words(run: Run) -> None:
    assert "không có chữ nào" in told(run(news(body="<p>&nbsp;</p>")), Level.REFUSED)[0]


@pytest.mark.parametrize(
    "body",
    [
        "<" + " " * 300_000,
        "<a href=" + " " * 300_000,
        "<p>a" + "<br>" * 60_000 + "b</p>",
        "<a " + "style " * 50_000,
        "<b>" * 60_000,
        "&" * 300_000,
        "1 " * 150_000,
    ],
)
def test_no_text_takes_for_ever(run: Run, body: str) -> None:
    started = time.monotonic()
    run(news(body=body))
    assert time.monotonic() - started < 20
