"""Publishing rules of practices and profiles, each with its sentence, through the admin's own form."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from devdata import builders as make
from exemplars import evidence
from exemplars.enums import Evidence
from exemplars.models import Indicator, PracticePage


def problems(page: Any) -> str:
    return " ".join(
        sentence for sentences in page.publishing_problems().values() for sentence in sentences
    )


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("pitch", "Chưa có câu giới thiệu mô hình."),
        ("problem", "Chưa nêu vấn đề đặt ra."),
        ("conditions", "Chưa nêu điều kiện áp dụng."),
        ("contact_office", "Chưa có đầu mối liên hệ."),
    ],
)
def test_each_missing_field_is_named(site: Any, field: str, sentence: str) -> None:
    page = make.make_practice(live=False, **{field: ""})
    assert sentence in problems(page)
    page.live = True
    with pytest.raises(ValidationError, match=sentence):
        page.full_clean()


def test_neither_results_nor_pilot(site: Any) -> None:
    page = make.make_practice(live=False, indicators=[])
    assert "Mô hình chưa có kết quả mà cũng không phải đang thí điểm." in problems(page)
    page.state = "pilot"
    assert problems(page) == (
        "Mô hình đang thí điểm chưa có chỉ tiêu nào ghi đủ số trước khi làm và mục tiêu. "
        "Thêm ít nhất một chỉ tiêu."
    )
    half = make.make_practice(live=False, state="pilot", indicators=[{"baseline": 5}])
    assert "chưa có chỉ tiêu nào ghi đủ" in problems(half)
    whole = make.make_practice(live=False, state="pilot", indicators=[{"baseline": 5, "target": 3}])
    assert problems(whole) == ""


@pytest.mark.parametrize(
    "phone", ["0912 345 678", "0912.345.678", "+84 912345678", "(+84) 912 345 678", "0387654321",
              "028 3997 9039; 0903-123-456"],
)  # fmt: skip
def test_a_mobile_number_is_no_telephone_of_the_office(site: Any, phone: str) -> None:
    page = make.make_practice(live=False, contact_phone=phone)
    assert f"“{phone}” là số di động. Ở đây chỉ ghi số máy cơ quan." in problems(page)


@pytest.mark.parametrize(
    "phone", ["", "028 3997 9039", "(0296) 3841 234", "1900 9068", "+84 24 3784 5678"]
)
def test_a_telephone_of_the_office_is_published(site: Any, phone: str) -> None:
    assert problems(make.make_practice(live=False, contact_phone=phone)) == ""


def test_a_profile_with_nothing_but_a_title_is_not_published(site: Any) -> None:
    page = make.make_profile(live=False, standfirst="", body=[], unit=None)
    assert set(page.publishing_problems()) == {"standfirst", "body", "unit"}
    page.scope = "outside"
    assert set(page.publishing_problems()) == {"standfirst", "body"}


def test_a_pilot_has_no_result_yet(site: Any) -> None:
    page = make.make_practice(live=False, state="pilot", indicators=[{"baseline": 5, "actual": 3}])
    assert "Mô hình đang thí điểm chỉ ghi số trước khi làm và mục tiêu." in problems(page)


def test_an_indicator_without_unit_or_direction_is_not_published(site: Any) -> None:
    bare = Indicator.objects.create(name="Tỷ lệ chậm đóng")
    page = make.make_practice(
        live=False, indicators=[{"indicator": bare, "baseline": 3, "actual": 2}]
    )
    assert "Chỉ tiêu “Tỷ lệ chậm đóng” chưa có đơn vị tính. Chọn đơn vị tính, ví dụ %." in problems(
        page
    )
    assert "Chỉ tiêu “Tỷ lệ chậm đóng” chưa ghi chiều tốt." in problems(page)


def test_an_award_for_the_wrong_subject_or_outside_its_dates(site: Any) -> None:
    page = make.make_profile(
        live=False,
        kind="group",
        honours=[
            {
                "award": "Chiến sĩ thi đua cơ sở",
                "state": "valid",
                "number": "1/QĐ",
                "date": datetime.date(2024, 1, 5),
            }
        ],
    )
    assert "“Chiến sĩ thi đua cơ sở” chỉ tặng cá nhân; hồ sơ này là tập thể." in problems(page)


def test_a_valid_honour_needs_number_and_date(site: Any) -> None:
    page = make.make_profile(honours=[{"award": "Lao động tiên tiến", "state": "not_verified"}])
    honour = page.honours.first()
    honour.state = "valid"
    with pytest.raises(ValidationError, match="Chưa đủ số và ngày quyết định"):
        honour.full_clean()


def test_a_retired_practice_says_why(site: Any) -> None:
    page = make.make_practice(live=False)
    page.state = "retired"
    with pytest.raises(ValidationError, match="Ghi lý do để nơi khác biết"):
        page.full_clean()


@pytest.mark.parametrize(
    ("confirmed", "checked", "units", "level"),
    [
        (False, False, 0, Evidence.SELF_REPORTED),
        (True, False, 0, Evidence.CONFIRMED),
        (True, True, 0, Evidence.CHECKED),
        (False, True, 1, Evidence.CHECKED),
        (True, False, 1, Evidence.CONFIRMED),
        (False, False, 2, Evidence.REPLICATED),
    ],
)
def test_evidence_rule(confirmed: bool, checked: bool, units: int, level: Evidence) -> None:
    assert evidence.level(confirmed=confirmed, checked=checked, replicated_units=units) is level


def test_evidence_cannot_be_typed(site: Any) -> None:
    page = make.make_practice()
    page.evidence_level = 4
    page.save()
    page.refresh_from_db()
    assert page.evidence_level == 1


def test_an_old_revision_does_not_bring_old_counts_back(site: Any) -> None:
    practice = make.make_practice()
    revision = practice.get_latest_revision()
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Điện Biên"):
        make.make_adoption(practice, unit=make.make_unit(name), state="achieved", confirmed=True)
    revision.publish()
    practice = PracticePage.objects.get(pk=practice.pk)
    assert (practice.adoption_count, practice.replicated_units, practice.evidence_level) == (
        2,
        2,
        4,
    )


def test_text_is_stored_composed_and_slugs_are_ascii(site: Any) -> None:
    import unicodedata

    title = unicodedata.normalize("NFD", "Đường đi của chị Đỗ Thị Bưởi")
    page = make.make_profile(title=title, body=[("text", f"<p>{title}</p>")])
    page = type(page).objects.get(pk=page.pk)
    assert page.title == unicodedata.normalize("NFC", title)
    assert page.slug == "duong-di-cua-chi-do-thi-buoi"
    assert unicodedata.normalize("NFC", title) in page.body[0].value.source
