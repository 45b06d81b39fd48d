"""Adoptions and pledges: counted, confirmed, and written down to the practice."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from devdata import builders as make
from exemplars.models import PracticePage
from replication.models import Adoption
from units.models import Unit


def fresh(practice: PracticePage) -> PracticePage:
    return PracticePage.objects.get(pk=practice.pk)


def test_evidence_follows_confirmed_results_of_two_units(site: Any) -> None:
    practice = make.make_practice()
    first = make.make_adoption(
        practice, unit=make.make_unit("BHXH tỉnh Lai Châu"), state="achieved", confirmed=True
    )
    assert fresh(practice).evidence_level == 1
    second = make.make_adoption(
        practice, unit=make.make_unit("BHXH tỉnh Điện Biên"), state="achieved"
    )
    assert fresh(practice).evidence_level == 1, "một bên chưa xác nhận"
    second.adopter_letter, second.adopter_confirmed_on = "Công văn 1", datetime.date(2026, 5, 1)
    second.origin_letter, second.origin_confirmed_on = "Công văn 2", datetime.date(2026, 5, 9)
    second.save()
    assert fresh(practice).evidence_level == 4
    assert fresh(practice).replicated_units == 2
    first.delete()
    assert (fresh(practice).adoption_count, fresh(practice).evidence_level) == (1, 1)


def test_one_unit_twice_counts_once(site: Any) -> None:
    practice = make.make_practice()
    for day in (1, 2):
        make.make_adoption(
            practice, unit=make.make_unit("BHXH tỉnh Lai Châu"), state="achieved", confirmed=True,
            started_on=datetime.date(2025, 3, day),
        )  # fmt: skip
    assert fresh(practice).replicated_units == 1


def test_an_office_and_its_successor_are_one_unit(site: Any) -> None:
    practice = make.make_practice()
    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    for unit, year in ((old, 2019), (old.now, 2026)):
        make.make_adoption(
            practice,
            unit=unit,
            state="achieved",
            confirmed=True,
            started_on=datetime.date(year, 1, 5),
        )
    assert fresh(practice).adoption_count == 2
    assert (fresh(practice).replicated_units, fresh(practice).evidence_level) == (1, 1)


def test_offices_merged_later_were_two_units_when_they_adopted(site: Any) -> None:
    """Trà Vinh became part of Vĩnh Long as Bến Tre did, whose practice it is."""
    practice = make.make_practice(unit=make.make_unit("BHXH tỉnh Bến Tre"))
    for name in ("BHXH tỉnh Trà Vinh", "BHXH tỉnh Hậu Giang", "BHXH tỉnh Sóc Trăng"):
        make.make_adoption(practice, unit=make.make_unit(name), state="achieved", confirmed=True)
    assert (fresh(practice).replicated_units, fresh(practice).evidence_level) == (3, 4)
    heir = make.make_unit("BHXH tỉnh Bến Tre").now
    make.make_adoption(practice, unit=heir, state="achieved", confirmed=True)
    assert fresh(practice).replicated_units == 3, (
        "đơn vị kế tục của nơi khởi xướng không phải nơi khác"
    )


def test_moving_an_adoption_recounts_both_practices(site: Any) -> None:
    one, other = make.make_practice(), make.make_practice()
    adoption = make.make_adoption(one)
    adoption = Adoption.objects.get(pk=adoption.pk)
    adoption.practice = other
    adoption.save()
    assert (fresh(one).adoption_count, fresh(other).adoption_count) == (0, 1)


def test_the_origin_unit_does_not_adopt_its_own_practice(site: Any) -> None:
    practice = make.make_practice()
    with pytest.raises(ValidationError, match="Đơn vị này là đơn vị khởi xướng của mô hình"):
        make.make_adoption(practice, unit=practice.unit)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            {
                "started_on": datetime.date(2025, 4, 1),
                "ended_on": datetime.date(2025, 3, 15),
                "state": "achieved",
            },
            "Ngày kết thúc (15/03/2025) sớm hơn ngày bắt đầu (01/04/2025). Kiểm tra lại hai ngày.",
        ),
        ({"state": "stopped", "reason": ""}, "Chưa đạt hoặc dừng thì cần nguyên nhân chính."),
        ({"adopter_letter": "Công văn 318"}, "Xác nhận cần đủ số công văn và ngày."),
    ],
)
def test_wrong_entries_are_refused_with_a_sentence(
    site: Any, values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ValidationError) as raised:
        make.make_adoption(**values)
    assert any(sentence in message for message in raised.value.messages)


def test_the_unit_keeps_its_name_of_then(site: Any) -> None:
    from units.models import Unit

    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    adoption = make.make_adoption(
        unit=old, started_on=datetime.date(2019, 5, 6), office="Tổ thu huyện Chư Sê"
    )
    assert adoption.unit_name_then == "Tổ thu huyện Chư Sê, BHXH tỉnh Gia Lai"


def test_counted_on_practice_profile_unit_and_campaign(site: Any, text_of: Any) -> None:
    campaign = make.make_campaign()
    practice = make.make_practice(title="Sổ hẹn đóng tiếp")
    unit = make.make_unit("BHXH tỉnh Lai Châu")
    make.make_adoption(practice, unit=unit, campaign=campaign, state="running")
    profile = make.make_profile()
    make.make_pledge(profile, unit=unit, campaign=campaign, aim="Gọi lại từng người trong ba ngày.")
    assert "BHXH tỉnh Lai Châu" in text_of(practice.url)
    assert "Gọi lại từng người trong ba ngày." in text_of(profile.url)
    unit_page = text_of(f"/don-vi/{unit.slug}/")
    assert "Sổ hẹn đóng tiếp" in unit_page
    assert "Gọi lại từng người trong ba ngày." in unit_page
    campaign_page = text_of(campaign.url)
    assert "Sổ hẹn đóng tiếp" in campaign_page
    assert "Gọi lại từng người trong ba ngày." in campaign_page
