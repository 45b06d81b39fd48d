"""Rich text as data."""

from __future__ import annotations

import pytest

from printing import markup


def test_paragraphs_and_emphasis() -> None:
    html = "<p>Chị <b>Lượm</b> nói:<br/>“Mở<sup>1</sup> <i>ống</i>”.</p><p> </p><p>Hết.</p>"
    assert markup.of_html(html) == [
        {
            "kind": "p",
            "runs": [
                {"text": "Chị "},
                {"text": "Lượm", "strong": True},
                {"text": " nói:"},
                {"break": True},
                {"text": "“Mở"},
                {"text": "1", "raised": True},
                {"text": " "},
                {"text": "ống", "slanted": True},
                {"text": "”."},
            ],
        },
        {"kind": "p", "runs": [{"text": "Hết."}]},
    ]


def test_lists_keep_their_order_and_nested_ones_are_not_lost() -> None:
    blocks = markup.of_html(
        "<ol><li>một</li><li>hai<ul><li>hai rưỡi</li></ul></li><li>ba</li></ol>"
    )
    assert {block["kind"] for block in blocks} == {"ol", "ul"}
    words = markup.plain(blocks)
    assert all(word in words for word in ("một", "hai", "hai rưỡi", "ba"))


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/mo-hinh/ong-tre/", "http://localhost/mo-hinh/ong-tre/"),
        ("https://baohiemxahoi.gov.vn/", "https://baohiemxahoi.gov.vn/"),
        ("mailto:toasoan@example.vn", "mailto:toasoan@example.vn"),
        ("#muc-2-c", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ],
)
def test_a_link_leads_only_where_a_paper_may_lead(href: str, url: str | None) -> None:
    [block] = markup.of_html(f'<p><a href="{href}">đây</a></p>')
    assert block["runs"] == [{"text": "đây", **({"url": url} if url else {})}]


def test_scripts_and_styles_leave_nothing_behind() -> None:
    html = "<p>Trước<script>alert('x')</script><style>p {}</style> sau</p>"
    assert markup.plain(markup.of_html(html)) == "Trước sau"


def test_plain_text_keeps_its_lines() -> None:
    blocks = markup.of_text("Dòng một\n  dòng hai\n\nĐoạn hai\n\n\n")
    assert blocks == [
        {"kind": "p", "runs": [{"text": "Dòng một"}, {"break": True}, {"text": "dòng hai"}]},
        {"kind": "p", "runs": [{"text": "Đoạn hai"}]},
    ]
    assert markup.of_text("") == []
