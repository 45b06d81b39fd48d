"""The blocks of which stories are made, each alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from devdata.showcase.shown.matter import LONG_TITLE, ONE_WORD, UNBROKEN, Pictures, thing
from devdata.showcase.specimens import Specimen

TEXT = f"<p>{LONG_TITLE}. Bốn giờ chiều, sương xuống sớm.</p>"


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    for name, state, value, inside in _values(pictures):
        yield Specimen(f"blocks/{name}.html", state, {"value": value}, inside)
    yield from _tables()


def _values(pictures: Pictures) -> Iterator[tuple[str, str, Any, str]]:
    yield "text", "một đoạn", TEXT, "prose"
    yield "heading", "tiêu đề nhỏ", "Cuốn sổ", "prose"
    yield "heading", "dài", LONG_TITLE, "prose"
    yield "note", "ghi chú của Ban Biên tập", TEXT, "prose"
    yield "quote", "có người nói", {"text": LONG_TITLE, "who": "Người giữ sổ"}, "prose"
    yield "quote", "không ghi tên", {"text": "Mình chỉ kể chuyện."}, "prose"
    yield "question", "hỏi và đáp", {"question": "Chị mong gì?", "answer": TEXT}, "prose"
    for state, numbers in [("một", 1), ("ba", 3), ("sáu", 6)]:
        shown = [("1.206", "người tham gia, tháng 10/2026"), ("12 phút", "chờ ở quầy"), ("9.876.543.210 đồng", LONG_TITLE)]  # fmt: skip
        figures = [{"value": value, "label": label} for value, label in (shown * 2)[:numbers]]
        yield "figures", state, {"figures": figures}, ""
    moments = [{"when": "2008", "what": "Vào Ngành."}, {"when": "2026", "what": LONG_TITLE}]
    yield "timeline", "có tên", {"title": "Những mốc chính", "moments": moments}, ""
    picture = {"picture": pictures.ready, "caption": "Cuốn sổ hẹn."}
    yield "picture", "trong bài", picture, "prose"
    for state, count in [("hai ảnh", 2), ("năm ảnh, một chưa xong", 4)]:
        more = [{"picture": pictures.waiting}] if count > 2 else []
        yield (
            "gallery",
            state,
            {"title": "Một buổi chiều", "pictures": [picture] * count + more},
            "",
        )
    file = thing(url="/thanh-phan/khong-co", title="Phiếu hẹn", file_extension="pdf", get_file_size=48_120)  # fmt: skip
    yield "document", "có ghi chú", {"document": file, "note": "Bản 2026"}, "prose"
    media = {"title": "Nghe bài", "file": file, "duration": "4 phút 20 giây", "transcript": TEXT}
    yield "audio", "có lời đọc", media, ""
    poster = {"captions": thing(url="/thanh-phan/khong-co.vtt"), "poster": pictures.ready}
    yield "video", "có phụ đề, ảnh bìa", {**media, **poster, "title": "Xem bài"}, ""
    pages = [thing(url="/mo-hinh/", title=title, live=True) for title in (ONE_WORD, LONG_TITLE)]
    hidden = thing(url="/", title="Bài đã gỡ", live=False)
    yield "related", "hai bài, một bài đã gỡ", {"title": "Đọc thêm", "pages": [*pages, hidden]}, ""


def _tables() -> Iterator[Specimen]:
    small = {
        "table_caption": "Người tham gia",
        "table_header": ["Năm", "Người"],
        "first_col_is_header": True,
        "data": [["2011", "22"], ["2026", "1.206"]],
    }
    wide = {
        "table_caption": "Bảng rộng, cuộn riêng",
        "table_header": [f"Tháng {month}" for month in range(1, 13)],
        "data": [[UNBROKEN[:14], *(["1.234.567 đồng"] * 11)]] * 3,
    }
    yield Specimen("blocks/table.html", "hai cột", small)
    yield Specimen("blocks/table.html", "mười hai cột", wide)
