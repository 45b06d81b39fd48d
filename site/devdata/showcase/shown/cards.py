"""Stories as cards and as lines of a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from devdata.showcase.shown.matter import DAY, LONG_TITLE, ONE_WORD, UNBROKEN, Pictures, thing
from devdata.showcase.shown.matter import story as make
from devdata.showcase.specimens import Specimen


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    yield from _cards(pictures)
    yield from _hits(pictures)
    yield from _lines()
    yield from _small_words()


def _states(pictures: Pictures) -> list[tuple[str, Any]]:
    """What may happen to any story, whatever shape it is listed in."""
    return [
        ("có ảnh", make(picture=pictures.ready)),
        ("ảnh đang được xử lý", make(picture=pictures.waiting)),
        ("không ảnh", make()),
        ("tiêu đề dài", make(title=LONG_TITLE, picture=pictures.ready)),
        ("tiêu đề một từ", make(title=ONE_WORD, picture=pictures.ready)),
        ("từ không ngắt được, không ảnh", make(title=UNBROKEN, standfirst=UNBROKEN)),
        ("không tóm tắt, có ảnh", make(standfirst="", picture=pictures.ready)),
        ("đã đính chính", make(corrected_on=DAY)),
        ("chỉ có tiêu đề", make(kicker="", standfirst="", unit_name_then="", sample=False)),
    ]


def _cards(pictures: Pictures) -> Iterator[Specimen]:
    shown = {"show_date": True, "show_minutes": True}
    for state, story in _states(pictures):
        yield Specimen("components/card.html", state, {"story": story, **shown}, "column")
    yield Specimen(
        "components/card.html",
        "tên đơn vị lúc đăng, không tóm tắt",
        {"story": make(), "was": True, "plain": True},
        "column",
    )
    for state, story in _states(pictures):
        yield Specimen("components/card_side.html", state, {"story": story}, "column")
    yield Specimen(
        "components/card_side.html",
        "nói về một địa phương",
        {"story": make(), "place": "Tây Nguyên"},
        "column",
    )


def _hits(pictures: Pictures) -> Iterator[Specimen]:
    for state, story in _states(pictures):
        context = {"story": story, "show_minutes": True}
        yield Specimen("components/hit.html", state, context, "hits")
    for state, over in [
        ("còn hiệu lực", {"get_effect_display": "Còn hiệu lực"}),
        ("đã được thay thế", {"get_effect_display": "Đã được thay thế", "title": LONG_TITLE}),
        ("không trích yếu", {"get_effect_display": "Hết hiệu lực", "standfirst": ""}),
    ]:
        document: dict[str, Any] = {
            "number": "88/HD-BHXH",
            "issued_on": date(2024, 3, 12),
            "issuer": "Bảo hiểm xã hội Việt Nam",
            "title": "Hướng dẫn ghi sổ hẹn",
            **over,
        }
        yield Specimen("components/hit_document.html", state, {"story": make(**document)}, "hits")
    campaigns: list[tuple[str, dict[str, Any]]] = [
        ("đang triển khai", {"is_under_way": True, "state": "running"}),
        ("đã tổng kết", {"is_under_way": False, "state": "reviewed", "state_label": "Đã tổng kết"}),
        ("dừng", {"is_under_way": False, "state": "stopped", "state_label": "Dừng"}),
        ("tên dài, không rõ nơi phát động", {"is_under_way": True, "title": LONG_TITLE, "launcher": ""}),
    ]  # fmt: skip
    for state, over in campaigns:
        campaign: dict[str, Any] = {
            "kicker": "Thi đua theo chuyên đề",
            "get_scope_display": "Bộ, ban, ngành, đoàn thể, địa phương",
            "title": "Một giờ nghe dân",
            "state": "running",
            "state_label": "Đang triển khai",
            "period_words": "01/03/2026 – 31/12/2026",
            "launcher": "Bảo hiểm xã hội Việt Nam",
            **over,
        }
        yield Specimen("components/hit_campaign.html", state, {"story": make(**campaign)}, "hits")


def _lines() -> Iterator[Specimen]:
    stories = [
        make(),
        make(title=LONG_TITLE, standfirst=""),
        make(title=UNBROKEN, sample=False),
        make(title="Hướng dẫn ghi sổ hẹn", issued_on=date(2024, 3, 12)),
    ]
    yield Specimen("components/lines.html", "tin và văn bản", {"stories": stories})
    yield Specimen("components/lines.html", "chưa có gì", {"stories": [], "empty": "Chưa có tin."})
    start = datetime(2026, 12, 4, 1, 30, tzinfo=UTC)
    event = {"url": "/tin-tuc/", "starts_at": start, "sample": True}
    events = [
        thing(
            title="Hội nghị điển hình tiên tiến", venue="Hội trường tầng 2", is_on=False, **event
        ),
        thing(title="Trưng bày sổ cũ", venue="", is_on=True, ends_at=start, **event),
        thing(title=LONG_TITLE, venue=UNBROKEN, is_on=False, **event),
    ]
    yield Specimen("components/event_lines.html", "sắp tới và đang diễn ra", {"events": events})
    yield Specimen(
        "components/event_lines.html",
        "chưa có gì",
        {"events": [], "empty": "Chưa có sự kiện nào sắp tới."},
    )


def _small_words() -> Iterator[Specimen]:
    yield Specimen(
        "components/meta.html",
        "đủ mọi phần, tự ngắt dòng",
        {
            "story": make(
                unit_name_then="BHXH cơ sở Ẫm Thượng, BHXH tỉnh Phú Thọ", corrected_on=DAY
            ),
            "show_date": True,
            "show_minutes": True,
        },
        "narrow",
    )
    yield Specimen("components/meta.html", "chỉ có đơn vị", {"story": make(sample=False)})
    yield Specimen("components/sample.html", "nhãn", {"sample": True}, "paragraph")
    byline = {
        "author": "Hoàng Minh Họa",
        "photographer": "Trần Minh Họa",
        "source_name": "",
        "genre": "phong-su",
        "get_genre_display": "Phóng sự",
    }
    for state, over in [
        ("một người viết, một người chụp", {}),
        ("một người làm cả hai", {"photographer": "Hoàng Minh Họa", "genre": "bai"}),
        (
            "dẫn nguồn",
            {"author": "", "photographer": "", "source_name": "Tạp chí BHXH", "source_url": "/"},
        ),
    ]:
        yield Specimen("components/byline.html", state, {"page": make(**{**byline, **over})})
    corrections = [
        thing(date=DAY, text="4.900 người nghe, không phải 49.000."),
        thing(date=date(2026, 3, 2), text=LONG_TITLE),
    ]
    yield Specimen(
        "components/byline.html",
        "đã cập nhật",
        {"page": make(**byline), "corrections": corrections},
    )
    yield Specimen("components/corrections.html", "hai lần", {"corrections": corrections})
