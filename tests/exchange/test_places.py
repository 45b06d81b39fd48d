"""Units, offices below them and fields, as old archives name them."""

from __future__ import annotations

from typing import Any

import pytest

from editorial.models import StoryPage
from exchange.report import Level

from .conftest import Run, profile, told


def story(external_id: str) -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


@pytest.mark.parametrize(
    ("written", "unit", "office"),
    [
        ("BHXH tỉnh Yên Bái", "BHXH tỉnh Yên Bái", ""),
        ("Bảo hiểm xã hội tỉnh Yên Bái", "BHXH tỉnh Yên Bái", ""),
        ("Yên Bái", "BHXH tỉnh Yên Bái", ""),
        ("BHXH huyện Mù Cang Chải, tỉnh Yên Bái", "BHXH tỉnh Yên Bái", "BHXH huyện Mù Cang Chải"),
        ("BHXH huyện Mù Cang Chải (Yên Bái)", "BHXH tỉnh Yên Bái", "BHXH huyện Mù Cang Chải"),
        (
            "BHXH huyện Mù Cang Chải - BHXH tỉnh Yên Bái",
            "BHXH tỉnh Yên Bái",
            "BHXH huyện Mù Cang Chải",
        ),
        ("BHXH quận 1, TP. Hồ Chí Minh", None, "BHXH quận 1"),
        ("BHXH thành phố Vinh, Nghệ An", "BHXH tỉnh Nghệ An", "BHXH thành phố Vinh"),
    ],
)
def test_units_and_old_district_offices(
    run: Run, written: str, unit: str | None, office: str
) -> None:
    run(profile(unit=written, published_at="2021-11-09"))
    page = story("cu-1")
    assert page.unit is not None
    assert unit is None or page.unit.name_on(page.event_date) == unit
    assert page.office == office
    assert page.live


def test_a_district_office_without_its_province_is_kept_as_text(run: Run) -> None:
    report = run(profile(unit="BHXH huyện Mù Cang Chải"))
    page = story("cu-1")
    assert (page.unit, page.unit_then) == (None, "BHXH huyện Mù Cang Chải")
    assert "hoặc ghi kèm tỉnh" in told(report, Level.WARNING)[0]


def test_two_units_of_one_name_are_told_apart_by_the_day(run: Run) -> None:
    run(
        profile(id="a", unit="BHXH tỉnh Gia Lai", published_at="2019-05-01"),
        profile(id="b", unit="BHXH tỉnh Gia Lai", published_at="2026-05-01"),
    )
    assert story("a").unit != story("b").unit
    assert story("a").unit.now == story("b").unit


def test_unknown_fields_topics_columns(run: Run) -> None:
    report = run(profile(field="XYZ", topics=["Không có"], column="Không có"))
    assert story("cu-1").live
    assert len(told(report, Level.WARNING)) == 4, "and that it has no field"
    assert "thêm vào danh mục rồi nhập lại" in told(report, Level.WARNING)[0]


def test_a_field_by_code_name_or_old_label(run: Run) -> None:
    run(profile(id="a", field="thu"), profile(id="b", field="Sổ - Thẻ"))
    assert story("a").work_field.code == "THU"
    assert story("b").work_field.code == "SOTHE"
