"""Members of clusters by year, their numbers in digits and Roman letters, and the rules."""

import pytest
from django.core.exceptions import ValidationError

from units import numbering
from units.enums import ClusterKind, ClusterLevel, MemberRole
from units.models import Cluster, ClusterMembership, Unit

pytestmark = pytest.mark.django_db


def office(slug):
    return Unit.objects.get(slug=slug)


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (28, "XXVIII"), (34, "XXXIV")],
)
def test_roman_numbers_both_ways(number, letters):
    assert numbering.roman(number) == letters
    assert numbering.number_in(f"Cụm thi đua số {letters}") == number
    assert numbering.number_in(f"Cụm thi đua cấp tỉnh số {number}") == number


@pytest.mark.parametrize(
    "text", ["Khối Văn phòng", "Cụm IIX", "Khối thi đua các đơn vị", "Cụm số 0"]
)
def test_a_name_without_a_number_has_none(text):
    assert numbering.number_in(text) is None


def test_a_cluster_is_known_by_both_ways_of_writing_its_number():
    cluster = Cluster.objects.get(number=7)
    assert cluster.name == "Cụm thi đua số 7"
    assert cluster.other_names == [
        "Cụm thi đua số VII",
        "Cụm thi đua cấp tỉnh số 7",
        "Cụm thi đua cấp tỉnh số VII",
    ]


def test_a_new_cluster_takes_its_name_from_its_number_and_the_other_way_round():
    block = Cluster(kind=ClusterKind.BLOCK, number=2, level=ClusterLevel.CENTRAL)
    block.full_clean()
    block.save()
    assert (block.name, block.slug) == ("Khối thi đua số 2", "khoi-thi-dua-so-2")
    other = Cluster(name="Cụm thi đua số XI")
    other.full_clean()
    assert other.number == 11


def test_clusters_sort_by_number():
    Cluster(number=10).save()
    assert [cluster.number for cluster in Cluster.objects.all()] == [1, 5, 7, 8, 10]


def test_members_stand_by_year_newest_first_and_the_head_before_the_rest(django_assert_num_queries):
    with django_assert_num_queries(3):
        cluster = Cluster.objects.with_members().get(number=5)
        members = list(cluster.memberships.all())
        names = [member.unit_name_then for member in members]
    assert (members[0].period, members[0].role_name, names[0]) == (
        "2026",
        "Cụm trưởng",
        "BHXH tỉnh Quảng Ninh",
    )
    assert [member.period for member in members] == ["2026"] * 6 + ["2025"] * 6
    assert members[1].role_name == ""
    assert names[1:6] == [
        f"BHXH tỉnh {place}"
        for place in ("Bắc Ninh", "Hưng Yên", "Ninh Bình", "Phú Thọ", "Thái Nguyên")
    ]


def test_where_a_unit_stood_follows_what_it_came_from():
    phu_tho = office("bhxh-tinh-phu-tho")
    stood = [
        (m.cluster.number, m.period, str(m.unit))
        for m in ClusterMembership.objects.of_unit(phu_tho)
    ]
    assert stood[:2] == [
        (5, "2026", "BHXH tỉnh Phú Thọ (từ 7/2025)"),
        (5, "2025", "BHXH tỉnh Phú Thọ (từ 7/2025)"),
    ]
    assert set(stood[2:]) == {
        (1, "2012–2013", "BHXH tỉnh Phú Thọ (đến 3/2025)"),
        (1, "2012–2013", "BHXH tỉnh Vĩnh Phúc"),
    }


def test_a_unit_belongs_to_a_cluster_only_while_it_exists():
    member = ClusterMembership(
        cluster=Cluster.objects.get(number=1), unit=office("bhxh-tinh-gia-lai"), year_from=2012
    )
    with pytest.raises(ValidationError) as caught:
        member.full_clean()
    assert caught.value.message_dict == {
        "unit": [
            "BHXH tỉnh Gia Lai (từ 7/2025) không hoạt động trong 2012. Chọn đơn vị của thời kỳ đó."
        ]
    }
    member.unit = office("bhxh-tinh-gia-lai-den-3-2025")
    member.full_clean()
    member.year_to = 2010
    with pytest.raises(
        ValidationError, match="Năm kết thúc \\(2010\\) sớm hơn năm bắt đầu \\(2012\\)"
    ):
        member.full_clean()


def test_one_unit_once_and_one_head_a_year():
    cluster = Cluster(number=30)
    one, other = office("bhxh-tinh-gia-lai"), office("bhxh-tinh-dak-lak")
    cluster.memberships = [
        ClusterMembership(unit=one, year_from=2025, year_to=2026, role=MemberRole.HEAD),
        ClusterMembership(unit=other, year_from=2026, role=MemberRole.HEAD),
        ClusterMembership(unit=one, year_from=2026),
    ]
    sentences = [sentence for _row, sentence in cluster.member_problems()]
    assert sentences == [
        "Năm 2026 có hai đơn vị làm trưởng: BHXH tỉnh Gia Lai (từ 7/2025) và BHXH tỉnh Đắk Lắk (từ 7/2025). "
        "Chọn lại vai trò của một đơn vị.",
        "BHXH tỉnh Gia Lai (từ 7/2025) đã có trong cụm, khối vào 2025–2026. Xóa bớt một dòng hoặc sửa năm.",
    ]
