"""Practices and their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from core import charts, plots, readings
from core.readings import Reading
from devdata.showcase.shown.matter import (
    LONG_TITLE,
    ONE_WORD,
    UNBROKEN,
    Pictures,
    indicator,
    practice,
    thing,
)
from devdata.showcase.specimens import Specimen
from exemplars.presentation import practice_card

D = Decimal
READINGS = {
    "giảm là tốt": Reading("Người dừng đóng giữa kỳ", "%", True, D("31.4"), D(12), D("9.2")),
    "tăng là tốt": Reading("Hồ sơ trả đúng hẹn", "%", False, D(78), D(95), D("96.5")),
    "kém hơn trước": Reading("Thời gian chờ ở quầy", "phút", True, D(14), D(8), D(17)),
    "không đổi": Reading("Khiếu nại", "vụ", True, D(4), None, D(4)),
    "về 0": Reading("Hồ sơ quá hạn", "hồ sơ", True, D(132), None, D(0)),
    "thí điểm, chưa có kết quả": Reading("Người tự khai đúng", "%", False, D(52), D(70)),
    "không có số liệu trước khi làm": Reading("Lượt dùng", "lượt", False, None, None, D(7850)),
    "số lớn, tên dài": Reading(LONG_TITLE, "đồng", False, D(1234567890), None, D(9876543210)),
}


def _cards() -> list[tuple[str, dict[str, Any]]]:
    return [
        ("đã đo, đã nhân rộng", {}),
        ("mô hình điểm", {"category": "model"}),
        (
            "đang thí điểm",
            {"is_pilot": True, "adoption_count": 0, "first_indicator": indicator(52, 70, None)},
        ),
        ("chưa đạt", {"first_indicator": indicator(14, 8, 17, unit_of_measure="phút")}),
        ("ngừng áp dụng", {"is_retired": True}),
        ("chưa đo, chưa nơi nào áp dụng", {"first_indicator": None, "adoption_count": 0}),
        ("tên dài", {"title": LONG_TITLE, "pitch": LONG_TITLE}),
        ("tên một từ", {"title": ONE_WORD, "unit_name_then": "", "sample": False}),
        ("từ không ngắt được", {"title": UNBROKEN, "pitch": UNBROKEN, "unit_name_then": UNBROKEN}),
    ]


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    for state, over in _cards():
        card = practice_card(practice(**over))
        yield Specimen("components/pcard.html", state, {"card": card}, "column")
    for state, over in _cards():
        yield Specimen("components/hit_practice.html", state, {"story": practice(**over)}, "hits")
    for state, reading in READINGS.items():
        figure = charts.before_after(reading)
        yield Specimen("components/ba.html", state, {"figure": figure}, "column")
    for state, reading in READINGS.items():
        yield Specimen("components/pair.html", state, {"pair": charts.pair(reading)})
    yield from _drawings()
    yield from _proof()


def _rows(told: list[Reading]) -> list[dict[str, Any]]:
    return [
        {
            "name": reading.name,
            "direction": "Càng thấp càng tốt" if reading.lower_is_better else "Càng cao càng tốt",
            "baseline": readings.quantity(reading.baseline, reading.unit),
            "target": reading.target and readings.quantity(reading.target, reading.unit),
            "actual": readings.quantity(reading.actual, reading.unit),
            "baseline_period": "năm 2024",
            "actual_period": "sáu tháng 2026",
            "change": readings.tell(reading),
        }
        for reading in told
    ]


def _drawings() -> Iterator[Specimen]:
    told = list(READINGS.values())
    for state, some in [("một chỉ tiêu", told[:1]), ("mọi trạng thái", told), ("nhiều hơn 12", told * 2)]:  # fmt: skip
        rows = charts.indicator_rows(some)
        title = "Các chỉ tiêu trước và sau khi làm"
        context = {"rows": rows, "id": "bd", "title": title, "source": "báo cáo của đơn vị"}
        yield Specimen("components/chart.html", state, context)
    caption = "Chỉ tiêu trước và sau khi áp dụng"
    yield Specimen(
        "components/indicators.html", "mọi trạng thái", {"rows": _rows(told), "caption": caption}
    )
    for state, after in [("một đơn vị", [12]), ("nhiều đơn vị, có nơi chưa đạt", [10, 12, 12, 14, 27, 33])]:  # fmt: skip
        results = [
            plots.Result(Reading("Dừng đóng", "%", True, D(30), None, D(value)), value < 20, not place)
            for place, value in enumerate(after)
        ]  # fmt: skip
        context = {"plot": plots.dot_plot(results), "id": "nr", "title": "Thay đổi ở từng đơn vị"}
        yield Specimen("components/plot.html", state, context)


def _proof() -> Iterator[Specimen]:
    levels = [
        ("Đơn vị tự báo cáo", ""),
        ("Lãnh đạo đơn vị xác nhận", "Công văn số 12/BHXH-VP, ngày 03/02/2026"),
        ("Đã thẩm định", "Ban Quản lý thu thẩm định ngày 11/05/2026"),
        ("Đã nhân rộng từ hai đơn vị trở lên", "9 đơn vị đã đạt kết quả, hai bên xác nhận"),
    ]
    rule = "Mức 4 khi có hai đơn vị khác đạt kết quả và hai bên cùng xác nhận."
    for level, (label, detail) in enumerate(levels, 1):
        context = {"level": level, "label": label, "detail": detail, "rule": rule}
        yield Specimen("components/evidence.html", f"mức {level}", context, "column")
    steps = [
        {"title": "Chép sổ", "text": "Mỗi nhà một dòng.", "who": "nhân viên thu", "time": "2 ngày"},
        {"title": LONG_TITLE, "text": LONG_TITLE, "who": "", "time": ""},
        {"title": ONE_WORD, "text": "", "who": "tổ thu", "time": ""},
    ]
    values = {"steps": [thing(value=step) for step in steps]}
    yield Specimen("components/steps.html", "đủ, dài, chỉ có tên", values)
    file = thing(url="/mo-hinh/", file_extension="docx", get_file_size=48_120)
    files = [
        {"title": "Phiếu hẹn", "kind": "Mẫu biểu", "file": file},
        {"title": UNBROKEN, "kind": "", "file": file},
        {"title": LONG_TITLE, "kind": "Kế hoạch", "file": None},
    ]
    values = {"files": [thing(value=item) for item in files]}
    yield Specimen("components/kit.html", "có tệp, chưa có tệp", values)
