"""Profiles and practices."""

from __future__ import annotations

from typing import Any

from devdata.builders.tree import decimal, make_page, placed, story, with_corrections
from editorial.enums import Basis
from editorial.models import NamedPerson
from exemplars import award_catalogue
from exemplars.enums import HonourState
from exemplars.models import (
    Award,
    Honour,
    Indicator,
    ModelDecision,
    PracticeIndexPage,
    PracticeIndicator,
    PracticePage,
    ProfileIndexPage,
    ProfilePage,
    StepRecord,
)

SUBJECT = "Lò Thị Minh Họa"


def make_award(name: str = "Lao động tiên tiến") -> Award:
    """An award of the catalogue, by name; the catalogue is loaded when it is not there yet."""
    if not Award.objects.exists():
        award_catalogue.load()
    return Award.objects.get(name=name)


def make_profile(**over: Any) -> ProfilePage:
    """`honours`, `step_records`, `people`, `corrections` take lists of dicts; `award` may be a name."""
    placed(over)
    over.setdefault(
        "people", [{"name": over.get("subject_name", SUBJECT), "basis": Basis.INVENTED}]
    )
    if "honours" in over:
        over["honours"] = [_honour(row, order) for order, row in enumerate(over["honours"])]
    if "step_records" in over:
        rows = enumerate(over["step_records"])
        over["step_records"] = [StepRecord(sort_order=order, **row) for order, row in rows]
    if "people" in over:
        rows = enumerate(over["people"])
        over["people"] = [NamedPerson(sort_order=order, **row) for order, row in rows]
    defaults = {
        **story("Gương"),
        "subject_name": SUBJECT,
        "title_then": "viên chức một cửa",
        "frontline": True,
        "genre": "bai",
        "body": [("text", "<p>Chị ra đứng cửa từ bảy giờ, hỏi từng người cần việc gì.</p>")],
    }
    return make_page(ProfilePage, ProfileIndexPage, defaults, with_corrections(over))


def _honour(row: dict[str, Any], order: int) -> Honour:
    values = dict(row)
    if "number" not in values:  # nothing is said to be checked without its number
        values.setdefault("state", HonourState.NOT_VERIFIED)
    if isinstance(values.get("award"), str):
        values["award"] = make_award(values["award"])
    return Honour(sort_order=order, **values)


def make_indicator(
    name: str = "Thời gian chờ bình quân", unit: str = "phút", direction: str = "lower"
) -> Indicator:
    """The indicator of the catalogue called `name`, made when it is not there."""
    found, _made = Indicator.objects.get_or_create(
        name=name, defaults={"unit_of_measure": unit, "direction": direction}
    )
    return found


def indicator_row(row: dict[str, Any], order: int = 0) -> PracticeIndicator:
    """A row from `{"indicator" | "name", "unit", "direction", "baseline", "target", "actual", …}`."""
    values = dict(row)
    named = {key: values.pop(key) for key in ("name", "unit", "direction") if key in values}
    indicator = values.pop("indicator", None) or make_indicator(**named)
    for key in ("baseline", "target", "actual"):
        values[key] = decimal(values.get(key))
    if values["actual"] is not None:
        values.setdefault("actual_period", "quý III/2026")
    return PracticeIndicator(sort_order=order, indicator=indicator, **values)


def make_practice(**over: Any) -> PracticePage:
    """`indicators` and `model_decisions` take lists of dicts; `indicators=[]` leaves none."""
    placed(over)
    rows = over.pop("indicators", None)
    pilot = over.get("state") == "pilot"
    if rows is None:
        rows = [{"baseline": 38, "target": 15, "actual": None if pilot else 11}]
    over["indicators"] = [indicator_row(row, order) for order, row in enumerate(rows)]
    if "model_decisions" in over:
        decisions = enumerate(over["model_decisions"])
        over["model_decisions"] = [ModelDecision(sort_order=o, **row) for o, row in decisions]
    defaults = {
        **story("Mô hình"),
        "pitch": "Hai người đứng cửa hỏi trước, máy lấy số để sau.",
        "problem": "Khách chờ bình quân 38 phút.",
        "steps": [
            ("step", {"title": "Đếm khách", "text": "Gạch que hai tuần.", "who": "", "time": ""})
        ],
        "conditions": "Có hai người rành việc\nCó chỗ đứng ngoài cửa",
        "contact_office": "Bộ phận một cửa",
        "genre": "bai",
    }
    return make_page(PracticePage, PracticeIndexPage, defaults, with_corrections(over))
