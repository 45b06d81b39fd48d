"""Targets of campaigns, and the ledgers of who does what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core import charts, readings
from core.readings import Reading
from devdata.showcase.shown.matter import LONG_TITLE, UNBROKEN, Pictures, thing
from devdata.showcase.specimens import Specimen

D = Decimal
HALF = D("0.5")


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    yield from _targets()
    yield from _adoptions()
    yield from _pledges()


def _targets() -> Iterator[Specimen]:
    people, errors = ("Người quay lại đóng", "người"), ("Hồ sơ trả lại", "%")
    states = [
        ("đạt, vượt", charts.progress(Reading(*people, False, None, D(400), D(512)), elapsed=HALF)),
        ("đúng nhịp", charts.progress(Reading(*people, False, None, D(400), D(230)), elapsed=HALF)),
        ("chậm so với thời gian", charts.progress(Reading(*people, False, None, D(400), D(90)), elapsed=HALF)),
        ("hết hạn, chưa đạt", charts.progress(Reading(*people, False, None, D(400), D(390)), ended=True)),
        ("càng thấp càng tốt, đang giảm", charts.progress(Reading(*errors, True, D(9), D(3), D(5)), elapsed=HALF)),
        ("chưa có số liệu", charts.progress(Reading(*errors, True, None, D(3), None), elapsed=HALF)),
        ("tên dài", charts.progress(Reading(LONG_TITLE, "tỷ đồng", False, None, D(1200000), D(987654)), elapsed=HALF)),
    ]  # fmt: skip
    for state, progress in states:
        yield Specimen("components/target.html", state, {"target": progress})
    indicator = thing(unit_of_measure="người")
    figures = [
        thing(value=D(120), period="quý I", as_of=date(2026, 3, 31)),
        thing(value=D(230), period="", as_of=date(2026, 6, 30)),
    ]
    targets = [
        {
            "progress": progress,
            "figures": figures if progress.state != "none" else [],
            "target": thing(
                indicator=indicator, source="báo cáo tháng", follower="Ban Quản lý thu"
            ),
        }
        for _, progress in states
    ]
    yield Specimen("components/target_table.html", "mọi trạng thái", {"targets": targets})


def _adoptions() -> Iterator[Specimen]:
    change = readings.tell(Reading("Dừng đóng", "%", True, D(31), None, D(12)))
    page = thing(url="/mo-hinh/", title="Sổ hẹn đóng tiếp")
    row = {
        "adoption": thing(practice=page),
        "unit": "BHXH tỉnh Lai Châu",
        "unit_slug": "bhxh-tinh-lai-chau",
        "before": "31%",
        "after": "12%",
        "change": change,
        "sample": True,
    }
    rows = [
        {**row, "label": "on", "state": "Đạt", "confirmed": "Hai bên xác nhận", "changed": "Nhắc bằng loa kéo thay cho gọi điện."},
        {**row, "label": "run", "state": "Đang áp dụng", "confirmed": "Đơn vị báo cáo", "before": ""},
        {**row, "label": "alert", "state": "Chưa đạt", "confirmed": "", "changed": LONG_TITLE},
        {**row, "label": "alert", "state": "Dừng", "confirmed": "", "unit": UNBROKEN, "before": "", "sample": False},
    ]  # fmt: skip
    for by, state in [("unit", "theo đơn vị"), ("practice", "theo mô hình")]:
        context = {"rows": rows, "by": by, "caption": f"Nơi áp dụng, {state}"}
        yield Specimen("components/adoption_table.html", state, context)


def _pledges() -> Iterator[Specimen]:
    profile = thing(url="/guong-dien-hinh/", title="Mười tám năm gõ cửa từng nếp nhà")
    pledge = {
        "who": "Tổ thu BHXH cơ sở Ẫm Thượng",
        "aim": "Gặp đủ từng hộ trước hạn mười ngày.",
        "profile": profile,
        "pledged_on": date(2026, 1, 15),
        "due_on": date(2026, 12, 15),
        "result": "",
        "sample": True,
    }
    pledges = [
        thing(**pledge, state="running", get_state_display="Đang thực hiện"),
        thing(**{**pledge, "result": "Gặp 214 hộ."}, state="achieved", get_state_display="Đạt"),
        thing(**{**pledge, "due_on": None, "aim": LONG_TITLE}, state="not_achieved", get_state_display="Chưa đạt"),
    ]  # fmt: skip
    for by, state in [("", "trên trang điển hình"), ("profile", "trên trang đơn vị")]:
        context = {"pledges": pledges, "by": by, "caption": f"Đăng ký thi đua, {state}"}
        yield Specimen("components/pledge_table.html", state, context)
