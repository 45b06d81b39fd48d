"""Honours, the steps of an exemplar, units and their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from devdata.showcase.shown.matter import LONG_TITLE, UNBROKEN, Pictures, thing
from devdata.showcase.specimens import Specimen


def specimens(pictures: Pictures) -> Iterator[Specimen]:
    yield from _honours()
    yield from _steps()
    yield from _units()


def _honour(name: str, **over: Any) -> Any:
    given = {
        "award": thing(name=name, is_state=False),
        "line": "Quyết định số 512/QĐ-BHXH ngày 21/04/2017",
        "years": "",
        "is_annulled": False,
        "annulled_note": "",
    }
    return thing(**{**given, **over})


def _honours() -> Iterator[Specimen]:
    state_level = _honour("Huân chương Lao động hạng Ba", award=thing(name="Huân chương Lao động hạng Ba", is_state=True))  # fmt: skip
    unknown = _honour("Giấy khen", line="Chưa đối chiếu được số quyết định", years="2011")
    annulled = _honour("Bằng khen", is_annulled=True, annulled_note="Quyết định số 1209/QĐ-BHXH ngày 04/08/2020")  # fmt: skip
    titles = [_honour("Chiến sĩ thi đua cơ sở", years="2015, 2016, 2019"), _honour("Lao động tiên tiến")]  # fmt: skip
    for state, groups in [
        ("một quyết định đã đối chiếu", {"Danh hiệu thi đua": titles[1:]}),
        ("chưa đối chiếu được", {"Hình thức khen thưởng": [unknown]}),
        ("đã bị hủy bỏ", {"Hình thức khen thưởng": [annulled]}),
        (
            "bốn nhóm, có cấp Nhà nước",
            {
                "Danh hiệu thi đua": titles,
                "Hình thức khen thưởng": [state_level, unknown, annulled],
                "Ghi nhận của tổ chức đảng, đoàn thể": [_honour(LONG_TITLE)],
                "Ghi nhận khác": [_honour("Thư cảm ơn", line="")],
            },
        ),
    ]:
        shown = [{"label": label, "honours": honours} for label, honours in groups.items()]
        yield Specimen("components/honours.html", state, {"groups": shown})


def _steps() -> Iterator[Specimen]:
    steps = [
        ("Phát hiện", "12/03/2019", "Cụm thi đua số 5"),
        ("Bồi dưỡng", "", ""),
        ("Tổng kết", "05/11/2023", "Ban Quản lý thu"),
        ("Nhân rộng", "20/10/2026", ""),
    ]
    for reached, state in [(1, "mới phát hiện"), (3, "đã tổng kết"), (4, "đủ bốn khâu")]:
        told = [
            {
                "label": label,
                "when": when if place <= reached else "",
                "owner": owner if place <= reached else "",
                "done": place <= reached,
                "current": place == reached,
            }
            for place, (label, when, owner) in enumerate(steps, 1)
        ]
        yield Specimen("components/stage.html", state, {"steps": told}, "column")


def _units() -> Iterator[Specimen]:
    four = [
        {"name": "BHXH tỉnh Lâm Đồng", "when": "Từ 01/07/2025", "why": "Hợp nhất ba tỉnh", "now": True},
        {"name": "BHXH khu vực XXX", "when": "01/04/2025 – 30/06/2025", "why": "Sắp xếp theo khu vực"},
        {"name": "Bảo hiểm xã hội tỉnh Lâm Đồng", "when": "15/06/1995 – 31/03/2025"},
        {"name": f"Phòng {UNBROKEN}", "when": "Đến 14/06/1995", "why": LONG_TITLE},
    ]  # fmt: skip
    yield Specimen("components/names.html", "bốn tên", {"names": four})
    yield Specimen("components/names.html", "một tên", {"names": four[:1]})
    then = {"name": "BHXH tỉnh Hà Giang"}
    now = thing(label="BHXH tỉnh Tuyên Quang (từ 7/2025)", slug="bhxh-tinh-tuyen-quang")
    yield Specimen(
        "components/unit_then_now.html", "đã nhập đơn vị khác", {**then, "now": now}, "facts"
    )
    yield Specimen("components/unit_then_now.html", "vẫn còn", then, "facts")
