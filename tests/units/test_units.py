"""Dated names, labels, successors and the rules of a unit."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError

from core.text import sort_key
from units import tasks
from units.enums import Confidence, UnitKind
from units.models import Unit, UnitName

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-24T09:00:00+07:00", tick=False):
        yield


def office(slug):
    return Unit.objects.with_names().get(slug=slug)


def make(name, *names, **fields):
    unit = Unit(name=name, **fields)
    unit.names = [UnitName(name=each[0], valid_from=each[1], valid_to=each[2]) for each in names]
    unit.full_clean()
    unit.save()
    return unit


# --- names ---


def test_four_names_of_the_office_of_can_tho_in_2025():
    old, now = office("bhxh-thanh-pho-can-tho-den-3-2025"), office("bhxh-thanh-pho-can-tho")
    assert old.now == now
    assert old.name_on(date(2025, 3, 31)) == "BHXH thành phố Cần Thơ"
    assert old.name_on(date(2025, 4, 1)) == "BHXH khu vực III"
    assert old.name_on(date(2025, 5, 11)) == "BHXH khu vực III"
    assert now.name_on(date(2025, 5, 12)) == "BHXH khu vực XXX"
    assert now.name_on(date(2025, 6, 30)) == "BHXH khu vực XXX"
    assert now.name_on(date(2025, 7, 1)) == "BHXH thành phố Cần Thơ"
    assert now.name_on(TODAY) == "BHXH thành phố Cần Thơ"


def test_dong_nai_became_a_city_in_2026():
    unit = office("bhxh-thanh-pho-dong-nai")
    assert unit.name_on(date(2026, 4, 29)) == "BHXH tỉnh Đồng Nai"
    assert unit.name_on(date(2026, 4, 30)) == "BHXH thành phố Đồng Nai"
    inferred = unit.names_newest_first[0]
    assert inferred.to_check
    assert inferred.why.endswith("cần đối chiếu")
    assert "Nghị quyết số 30/2026/QH16" in inferred.why


def test_hue_before_and_after_it_became_a_city():
    unit = office("bhxh-tinh-thua-thien-hue-den-3-2025")
    assert unit.name_on(date(2024, 12, 31)) == "BHXH tỉnh Thừa Thiên Huế"
    assert unit.name_on(date(2025, 1, 1)) == "BHXH thành phố Huế"
    assert "thành phố trực thuộc trung ương từ 01/01/2025" in unit.note
    assert unit.name == "BHXH tỉnh Thừa Thiên Huế"


def test_a_day_without_a_known_name_takes_the_one_before_it_and_a_day_before_all_the_lasting_one():
    old = office("bhxh-tinh-gia-lai-den-3-2025")
    assert old.name_on(date(2025, 4, 20)) == "BHXH tỉnh Gia Lai"
    assert "tên khu vực của địa bàn này cần đối chiếu" in old.note
    assert office("bhxh-tinh-gia-lai").name_on(date(2019, 5, 1)) == "BHXH tỉnh Gia Lai", (
        "never the region of 2025"
    )


def test_names_are_shown_newest_first_with_dates_and_basis():
    newest, region = office("bhxh-tinh-gia-lai").names_newest_first
    assert (newest.name, newest.when, newest.now) == ("BHXH tỉnh Gia Lai", "Từ 01/07/2025", True)
    assert (region.name, region.when, region.now) == (
        "BHXH khu vực XXIII",
        "12/05/2025 – 30/06/2025",
        False,
    )
    assert "có thể hoạt động từ 01/6/2025; cần đối chiếu" in region.why
    assert office("bhxh-tinh-gia-lai-den-3-2025").names_newest_first[0].when == "Đến 31/03/2025"
    assert not office("bhxh-tinh-gia-lai-den-3-2025").names_newest_first[0].now


def test_with_names_asks_once_for_all(django_assert_num_queries):
    with django_assert_num_queries(2):
        names = [unit.name_on(date(2025, 6, 1)) for unit in Unit.objects.provinces().with_names()]
    assert names.count("BHXH khu vực XXIII") == 1


def test_a_name_dated_ahead_is_taken_up_on_its_day():
    unit = office("bhxh-tinh-gia-lai")
    last = unit.names.get(valid_to__isnull=True)
    last.valid_to = date(2026, 12, 31)
    last.save()
    UnitName.objects.create(unit=unit, name="BHXH thành phố Gia Lai", valid_from=date(2027, 1, 1))
    assert tasks.take_up_new_names() == []
    with time_machine.travel("2027-01-01T00:10:00+07:00", tick=False):
        assert tasks.take_up_new_names() == ["BHXH thành phố Gia Lai"]
        assert office("bhxh-tinh-gia-lai").label == "BHXH thành phố Gia Lai"
    assert office("bhxh-tinh-gia-lai-den-3-2025").label == "BHXH tỉnh Gia Lai (đến 3/2025)", (
        "the name was borne twice"
    )


# --- labels ---


def test_two_units_of_one_name_are_told_apart():
    assert str(office("bhxh-tinh-gia-lai")) == "BHXH tỉnh Gia Lai (từ 7/2025)"
    assert str(office("bhxh-tinh-gia-lai-den-3-2025")) == "BHXH tỉnh Gia Lai (đến 3/2025)"
    assert str(office("bhxh-tinh-binh-dinh-den-3-2025")) == "BHXH tỉnh Bình Định"
    assert str(office("bhxh-thanh-pho-ho-chi-minh")) == "BHXH Thành phố Hồ Chí Minh (từ 7/2025)"
    assert str(office("ban-phap-che")) == "Ban Pháp chế (từ 3/2025)"
    assert str(office("ban-phap-che-2014")) == "Ban Pháp chế (trước đây)"
    assert office("bhxh-tinh-gia-lai").name == "BHXH tỉnh Gia Lai"


def test_no_two_units_share_a_label():
    labels = [str(unit) for unit in Unit.objects.all()]
    assert len(set(labels)) == len(labels) == 145


def test_labels_follow_when_a_namesake_comes_changes_and_goes():
    first = make("BHXH tỉnh Ví Dụ", ("BHXH tỉnh Ví Dụ", date(2020, 1, 1), None))
    assert first.label == "BHXH tỉnh Ví Dụ"
    second = make(
        "BHXH tỉnh Ví Dụ",
        ("BHXH tỉnh Ví Dụ", None, date(2019, 12, 31)),
        slug="vi-du-cu",
        valid_to=date(2019, 12, 31),
        successor=first,
    )
    assert (office(first.slug).label, second.label) == (
        "BHXH tỉnh Ví Dụ (từ 1/2020)",
        "BHXH tỉnh Ví Dụ (đến 12/2019)",
    )
    name = second.names.get()
    name.name = "BHXH tỉnh Ví Dụ Cũ"
    name.save()
    second = office("vi-du-cu")
    second.name = "BHXH tỉnh Ví Dụ Cũ"
    second.save()
    assert (office(first.slug).label, office("vi-du-cu").label) == (
        "BHXH tỉnh Ví Dụ",
        "BHXH tỉnh Ví Dụ Cũ",
    )
    second.name = first.name
    second.save()
    assert office(first.slug).label == "BHXH tỉnh Ví Dụ (từ 1/2020)"
    second.delete()
    assert office(first.slug).label == "BHXH tỉnh Ví Dụ"


# --- finding ---


@pytest.mark.parametrize(
    ("name", "day", "slug"),
    [
        ("BHXH tỉnh Gia Lai", date(2019, 8, 14), "bhxh-tinh-gia-lai-den-3-2025"),
        ("BHXH tỉnh Gia Lai", date(2025, 7, 1), "bhxh-tinh-gia-lai"),
        ("BHXH tỉnh Gia Lai", None, "bhxh-tinh-gia-lai"),
        ("bhxh  tỉnh gia lai", date(2024, 1, 1), "bhxh-tinh-gia-lai-den-3-2025"),
        ("BHXH tỉnh Bình Định", date(2026, 1, 1), "bhxh-tinh-binh-dinh-den-3-2025"),
        ("BHXH thành phố Hồ Chí Minh", date(2023, 10, 3), "bhxh-thanh-pho-ho-chi-minh-den-3-2025"),
        ("BHXH khu vực I", date(2025, 4, 2), "bhxh-thanh-pho-ha-noi-den-3-2025"),
        ("BHXH khu vực I", date(2025, 6, 2), "bhxh-thanh-pho-ha-noi"),
        ("BHXH tỉnh Đồng Nai", date(2025, 12, 1), "bhxh-thanh-pho-dong-nai"),
        ("Ban Pháp chế", date(2015, 1, 1), "ban-phap-che-2014"),
        ("Ban Pháp chế", None, "ban-phap-che"),
    ],
)
def test_a_name_and_a_day_name_one_unit(name, day, slug):
    found = Unit.objects.called(name, day)
    assert found is not None
    assert found.slug == slug


def test_a_name_that_two_units_bore_that_day_names_none():
    assert (
        Unit.objects.called("BHXH khu vực VIII", date(2025, 4, 20)) is None
    )  # Hải Phòng and Thái Bình
    assert Unit.objects.called("BHXH tỉnh Ngô Quyền") is None


def test_family_is_a_unit_with_all_it_came_from(django_assert_num_queries):
    new, old, other = (
        office("bhxh-tinh-gia-lai"),
        office("bhxh-tinh-gia-lai-den-3-2025"),
        office("bhxh-tinh-binh-dinh-den-3-2025"),
    )
    with django_assert_num_queries(1):
        family = Unit.objects.family_ids(new.pk)
    assert family == {new.pk, old.pk, other.pk}
    assert Unit.objects.family_ids(old.pk) == {old.pk}
    department = office("ban-tuyen-truyen-va-ho-tro-nguoi-tham-gia")
    assert office("ban-tuyen-truyen").pk in Unit.objects.family_ids(department.pk), "two steps back"


def test_current_units_by_day():
    assert Unit.objects.provinces().current(date(2024, 1, 1)).count() == 63
    assert Unit.objects.provinces().current(date(2025, 5, 11)).count() == 63
    assert Unit.objects.provinces().current(date(2025, 5, 12)).count() == 34
    assert {unit.pk for unit in Unit.objects.current()} == {
        unit.pk for unit in Unit.objects.all() if unit.is_current
    }


def test_order_is_that_of_the_vietnamese_alphabet():
    places = [unit.place for unit in Unit.objects.provinces().current()]
    assert places[0] == "An Giang"
    assert places[-1] == "Vĩnh Long"
    assert (
        places.index("Cần Thơ")
        < places.index("Đà Nẵng")
        < places.index("Điện Biên")
        < places.index("Gia Lai")
    )
    assert (
        places.index("Đà Nẵng")
        < places.index("Đắk Lắk")
        < places.index("Đồng Nai")
        < places.index("Đồng Tháp")
    )
    assert places == sorted(places, key=sort_key)
    assert sorted(places) != places, "the computer's own order puts Đ last"


# --- text ---


def test_text_is_stored_composed_and_found_without_accents():
    unit = Unit(
        name="BHXH ti\u0309nh \u0110o\u0302\u0300ng Ca\u0301t",
        place="\u0110o\u0302\u0300ng Ca\u0301t",
    )
    unit.save()
    unit.refresh_from_db()
    assert unit.name == "BHXH tỉnh Đồng Cát"
    assert unit.slug == "bhxh-tinh-dong-cat"
    assert "bhxh tinh dong cat" in unit.names_text
    assert "bhxh khu vuc xxiii" in office("bhxh-tinh-gia-lai").names_text


# --- rules ---


def problems(unit):
    with pytest.raises(ValidationError) as caught:
        unit.full_clean()
    return caught.value.message_dict


def test_an_end_before_the_start_is_refused_with_both_days():
    sentence = (
        "Ngày kết thúc (15/03/2025) sớm hơn ngày bắt đầu (01/04/2025). Kiểm tra lại hai ngày."
    )
    unit = Unit(name="BHXH tỉnh Ví Dụ", valid_from=date(2025, 4, 1), valid_to=date(2025, 3, 15))
    assert problems(unit) == {"valid_to": [sentence]}
    name = UnitName(
        unit=office("bhxh-tinh-gia-lai"),
        name="X",
        valid_from=date(2025, 4, 1),
        valid_to=date(2025, 3, 15),
    )
    assert problems(name) == {"valid_to": [sentence]}


def test_overlapping_names_are_named():
    unit = Unit(name="BHXH tỉnh Ví Dụ")
    unit.names = [
        UnitName(name="BHXH huyện Ví Dụ", valid_to=date(2025, 5, 1)),
        UnitName(name="BHXH tỉnh Ví Dụ", valid_from=date(2025, 5, 1)),
    ]
    [(row, sentence)] = unit.name_problems()
    assert row.name == "BHXH tỉnh Ví Dụ"
    assert sentence.startswith(
        "Hai tên “BHXH huyện Ví Dụ” (Đến 01/05/2025) và “BHXH tỉnh Ví Dụ” (Từ 01/05/2025) trùng thời gian."
    )
    unit.names.all()[1].valid_from = date(2025, 5, 2)
    assert unit.name_problems() == []


def test_the_name_must_agree_with_the_dated_names():
    unit = office("bhxh-tinh-gia-lai")
    unit.name = "BHXH tỉnh Bình Định"
    assert unit.name_problems()[0][1].startswith(
        "Tên đang ghi là “BHXH tỉnh Bình Định” nhưng theo danh sách tên gọi, hôm nay là “BHXH tỉnh Gia Lai”."
    )
    unit.name = ""
    assert unit.lasting_name == "BHXH tỉnh Gia Lai"


def test_successors_may_not_go_in_a_circle():
    old, new = office("bhxh-tinh-binh-dinh-den-3-2025"), office("bhxh-tinh-gia-lai")
    new.valid_to, new.successor = date(2026, 1, 1), old
    assert problems(new)["successor"] == [
        "Đơn vị kế tục tạo thành vòng: BHXH tỉnh Gia Lai → BHXH tỉnh Bình Định → BHXH tỉnh Gia Lai. Chọn đơn vị khác."
    ]
    new.successor = new
    assert "tạo thành vòng" in problems(new)["successor"][0]


def test_a_unit_at_work_has_no_successor():
    unit, other = office("bhxh-tinh-an-giang"), office("bhxh-tinh-gia-lai")
    unit.successor = other
    assert problems(unit)["valid_to"][0].startswith(
        "Đã chọn đơn vị kế tục nhưng chưa ghi ngày kết thúc."
    )
    unit.confidence = Confidence.TO_CHECK
    unit.full_clean()
    assert not unit.is_current
    unit.valid_to = date(2026, 12, 31)
    assert problems(unit)["successor"] == [
        "Đơn vị còn hoạt động đến 31/12/2026, chưa thể có đơn vị kế tục. Sửa ngày kết thúc, hoặc bỏ chọn đơn vị kế tục."
    ]


def test_two_units_at_work_may_not_share_a_name():
    twin = Unit(name="BHXH tỉnh Gia Lai", kind=UnitKind.PROVINCE)
    [(row, sentence)] = twin.name_problems()
    assert row is None
    assert sentence.startswith("Đã có đơn vị đang hoạt động tên “BHXH tỉnh Gia Lai”.")
    twin.valid_to = date(2020, 1, 1)
    assert twin.name_problems() == []
    twin.save()
    assert twin.slug == "bhxh-tinh-gia-lai-2"


def test_a_unit_that_took_others_over_cannot_be_deleted():
    from django.db.models import ProtectedError

    with pytest.raises(ProtectedError):
        office("bhxh-tinh-gia-lai").delete()
