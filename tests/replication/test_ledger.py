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
            started_on=datetime.date(2026, 3, day),
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
    with pytest.raises(ValidationError, match="Đơn vị này kế tục “BHXH tỉnh Bến Tre"):
        make.make_adoption(practice, unit=heir)


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


def test_a_unit_that_joined_the_origin_does_not_adopt_its_practice(site: Any) -> None:
    joined = make.make_unit("BHXH tỉnh Lai Châu")
    practice = make.make_practice(co_units=[joined])
    with pytest.raises(ValidationError, match="Đơn vị này cùng khởi xướng mô hình"):
        make.make_adoption(practice, unit=joined)


def test_achieved_needs_a_figure(site: Any) -> None:
    practice = make.make_practice()
    for results in ([], [{"baseline": 40, "target": 15}]):
        with pytest.raises(ValidationError, match="Đã chọn “Đạt” mà chưa có kết quả nào"):
            make.make_adoption(practice, state="achieved", results=results)
    told = make.make_practice(indicators=[], results_text="Khách không còn phải chờ.")
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Điện Biên"):
        make.make_adoption(told, unit=make.make_unit(name), state="achieved", confirmed=True)
    assert fresh(told).evidence_level == 4, "mô hình không có chỉ tiêu: hai công văn là đủ"


def test_only_figures_and_possible_days_count(site: Any) -> None:
    practice = make.make_practice()
    adoption = make.make_adoption(practice, state="achieved", confirmed=True)
    assert fresh(practice).replicated_units == 1
    for values in (
        {"started_on": datetime.date(2026, 5, 1)},
        {"origin_confirmed_on": datetime.date(2199, 1, 1)},
        {"ended_on": datetime.date(2199, 1, 1)},
    ):
        Adoption.objects.filter(pk=adoption.pk).update(**values)
        assert not Adoption.objects.achieved_and_confirmed().exists(), values
        adoption.save()
        assert Adoption.objects.achieved_and_confirmed().exists()
    adoption.results.get().delete()
    assert fresh(practice).replicated_units == 0


def test_evidence_follows_the_units_of_the_practice(site: Any) -> None:
    practice = make.make_practice()
    units = [make.make_unit(f"BHXH tỉnh {name}") for name in ("Lai Châu", "Điện Biên")]
    for unit in units:
        make.make_adoption(practice, unit=unit, state="achieved", confirmed=True)
    page = fresh(practice)
    assert page.evidence_level == 4
    page.co_units.add(units[0])
    page.save()
    assert (page.replicated_units, page.evidence_level) == (1, 1)
    assert (fresh(page).replicated_units, fresh(page).evidence_level) == (1, 1)
    page = fresh(page)
    page.co_units.clear()
    page.save()
    assert fresh(page).evidence_level == 4
    page = fresh(page)
    page.unit = units[1]
    page.save()
    assert (fresh(page).replicated_units, fresh(page).evidence_level) == (1, 1)


def test_evidence_follows_a_change_of_successor(site: Any) -> None:
    practice = make.make_practice()
    ended = make.make_unit("BHXH tỉnh Cũ", valid_to=datetime.date(2025, 12, 31))
    heir = make.make_unit("BHXH tỉnh Mới", valid_from=datetime.date(2026, 1, 1))
    for unit, day in ((ended, datetime.date(2025, 3, 1)), (heir, datetime.date(2026, 2, 1))):
        make.make_adoption(practice, unit=unit, state="achieved", confirmed=True, started_on=day)
    assert fresh(practice).evidence_level == 4
    ended.successor = heir
    ended.save()
    assert (fresh(practice).replicated_units, fresh(practice).evidence_level) == (1, 1)


def test_a_unit_counts_once_however_often_it_adopts(site: Any, text_of: Any) -> None:
    practice = make.make_practice()
    for day in (2, 3):
        make.make_adoption(practice, state="achieved", started_on=datetime.date(2026, 3, day))
    assert fresh(practice).adoption_count == 1
    shown = text_of(practice.url)
    assert "1 đơn vị" in shown
    assert "đơn vị đăng ký áp dụng 1 " in shown


def test_persons_of_one_pledge_count_once(site: Any, text_of: Any) -> None:
    profile = make.make_profile()
    for aim in ("Gọi lại trong ba ngày.", "Trả lời trong một ngày."):
        make.make_pledge(profile, aim=aim)
    assert "1 đơn vị, cá nhân đã đăng ký" in text_of(profile.url)


def test_one_open_adoption_at_a_time(site: Any) -> None:
    practice = make.make_practice()
    first = make.make_adoption(practice, state="running")
    for state in ("registered", "preparing", "running"):
        with pytest.raises(ValidationError, match="Đơn vị đã đăng ký áp dụng mô hình này từ 01/09"):
            make.make_adoption(practice, state=state)
    make.make_adoption(practice, state="running", office="Tổ một cửa")
    first.state, first.reason = "stopped", "staff"
    first.full_clean()
    first.save()
    make.make_adoption(practice, state="registered")


def test_the_unit_was_there_on_the_day(site: Any) -> None:
    now = make.make_unit("BHXH tỉnh Lai Châu")
    then = "“BHXH tỉnh Lai Châu (đến 3/2025)”"
    day = datetime.date(2019, 5, 6)
    for refused in (
        lambda: make.make_adoption(unit=now, started_on=day),
        lambda: make.make_pledge(unit=now, pledged_on=day),
    ):
        with pytest.raises(ValidationError) as raised:
            refused()
        assert raised.value.messages == [
            "“BHXH tỉnh Lai Châu (từ 7/2025)” chưa hoạt động vào ngày 06/05/2019. Khi đó là "
            f"{then}: chọn đơn vị đúng với ngày, hoặc kiểm tra lại ngày."
        ]
    old = Unit.objects.get(slug="bhxh-tinh-lai-chau-den-3-2025")
    with pytest.raises(ValidationError, match="đã ngừng hoạt động trước ngày 02/03/2026"):
        make.make_pledge(unit=old, pledged_on=datetime.date(2026, 3, 2))


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
        (
            {"state": "running", "started_on": datetime.date(2199, 4, 1)},
            "Ngày đăng ký, bắt đầu (01/04/2199) chưa đến. Kiểm tra lại ngày.",
        ),
        (
            {"state": "achieved", "ended_on": datetime.date(2199, 4, 1)},
            "Ngày kết thúc (01/04/2199) chưa đến. Kiểm tra lại ngày.",
        ),
        (
            {"origin_letter": "Công văn 9", "origin_confirmed_on": datetime.date(2199, 4, 1)},
            "Ngày đơn vị khởi xướng xác nhận (01/04/2199) chưa đến. Kiểm tra lại ngày.",
        ),
        (
            {"adopter_letter": "Công văn 9", "adopter_confirmed_on": datetime.date(2025, 8, 1)},
            "Ngày xác nhận (01/08/2025) sớm hơn ngày bắt đầu (01/09/2025). Kiểm tra lại hai ngày.",
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
