"""What stands around and in the body of a story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.blocks import BodyBlock
from devdata.showcase.shown.matter import LONG_TITLE, ONE_WORD, UNBROKEN, Pictures, story, thing
from devdata.showcase.specimens import Specimen

BODY = [
    ("text", "<p>Bốn giờ chiều, sương xuống sớm. <b>Ế</b>, <b>Ự</b>, <b>Ẫ</b> đứng sát nhau.</p>"),
    ("heading", "Cuốn sổ"),
    ("text", f"<p>{LONG_TITLE}. {UNBROKEN}</p><ul><li>Một dòng</li><li>Hai dòng</li></ul>"),
    ("quote", {"text": "Mình chỉ kể chuyện.", "who": "Người giữ sổ"}),
    ("figures", {"figures": [{"value": "1.206", "label": "người tham gia, tháng 10/2026"}]}),
    ("heading", ONE_WORD),
    ("note", "<p>Tên nhân vật và con số không có thật.</p>"),
]


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    page = story(picture=pictures.ready, picture_caption="Cuốn sổ hẹn ở trang cuối năm.")
    figures: list[tuple[str, dict[str, Any]]] = [
        ("có chú thích, phóng to được", {"caption": "Cuốn sổ hẹn.", "enlarge": True}),
        ("không chú thích", {}),
        ("chú thích dài", {"caption": LONG_TITLE}),
        ("chân dung", {"shape": "portrait", "class": "portrait__pic", "caption": UNBROKEN}),
        ("đang được xử lý", {"picture": pictures.waiting}),
    ]
    for state, over in figures:
        context: dict[str, Any] = {"picture": pictures.ready, **over}
        yield Specimen("components/figure.html", state, context, "column")
    yield Specimen("components/banner.html", "có ảnh", {"page": page})
    yield Specimen("components/banner.html", "không ảnh", {"page": story()})
    headings = [
        {"title": title, "anchor": f"muc-{place}"}
        for place, title in enumerate(("Cuốn sổ", ONE_WORD, LONG_TITLE))
    ]
    yield Specimen("components/reading.html", "công cụ đọc", {"page": thing(pk=None, live=False)})
    body = BodyBlock().to_python(
        [{"type": kind, "value": value, "id": str(place)} for place, (kind, value) in enumerate(BODY)]
    )  # fmt: skip
    context = {"body": body, "headings": headings[:2]}
    yield Specimen("components/body.html", "chữ, trích lời, số liệu, ghi chú", context)
    yield Specimen("components/transcript.html", "lời đọc", {"text": f"<p>{LONG_TITLE}</p>"})
    moments = [
        {"when": "2008", "what": "Vào Ngành."},
        {"when": "Từ 01/07/2025", "what": LONG_TITLE},
    ]
    yield Specimen("components/timeline.html", "năm và ngày", {"moments": moments})
    share = {"url": "https://guongsang.example.vn/a/", "title": "Sổ hẹn", "email": "bbt@example.vn"}
    yield Specimen("components/share.html", "cuối bài", share)
    yield Specimen("components/contents.html", "ba mục, một mục dài", {"headings": headings})
