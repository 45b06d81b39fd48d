"""The data files: complete, consistent, loaded once, and never over what an editor changed."""

import csv
import unicodedata
from datetime import date
from io import StringIO

import pytest

from units import registry
from units.enums import Confidence, MemberRole, Region, UnitKind
from units.models import Cluster, ProblemTopic, Unit, UnitName, WorkField

pytestmark = pytest.mark.django_db
BEFORE_2025 = date(2024, 6, 1)
TODAY = date(2026, 11, 24)

# The present offices as Nghị quyết 202/2025/QH15 made the provinces: number of old offices in each.
MERGED = {
    "Tuyên Quang": 2, "Lào Cai": 2, "Thái Nguyên": 2, "Bắc Ninh": 2, "Phú Thọ": 3, "Hải Phòng": 2, "Hưng Yên": 2,
    "Ninh Bình": 3, "Quảng Trị": 2, "Đà Nẵng": 2, "Quảng Ngãi": 2, "Gia Lai": 2, "Khánh Hòa": 2, "Đắk Lắk": 2,
    "Lâm Đồng": 3, "Đồng Nai": 2, "Hồ Chí Minh": 3, "Tây Ninh": 2, "Đồng Tháp": 2, "Vĩnh Long": 3, "An Giang": 2,
    "Cần Thơ": 3, "Cà Mau": 2,
}  # fmt: skip
KEPT = {"Hà Nội", "Cao Bằng", "Điện Biên", "Lai Châu", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An",
        "Hà Tĩnh", "Huế"}  # fmt: skip


def provinces_now():
    return Unit.objects.provinces().current(TODAY)


def old_provinces():
    return Unit.objects.provinces().filter(valid_to__isnull=False)


def test_data_files_are_utf8_nfc():
    for path in registry.DATA.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), path.name
        assert list(csv.DictReader(StringIO(text), strict=True)), path.name


def test_sixty_three_old_and_thirty_four_present_provincial_offices():
    assert provinces_now().count() == 34
    assert old_provinces().count() == 63
    assert Unit.objects.provinces().count() == 97
    assert {unit.get_region_display() for unit in provinces_now()} == set(Region.labels)


def test_every_old_office_leads_to_exactly_one_present_office():
    present = {unit.pk for unit in provinces_now()}
    for unit in old_provinces():
        assert unit.now.pk in present, unit
        assert not unit.is_current
    merged = {unit.place: unit.predecessors.count() for unit in provinces_now()}
    assert merged == MERGED | dict.fromkeys(KEPT, 1)
    assert sum(merged.values()) == 63


def test_an_old_office_stands_in_the_region_of_the_one_that_took_it_over():
    for unit in old_provinces().select_related("successor"):
        assert unit.region == unit.successor.region, unit


def test_central_units_of_today_and_what_became_of_the_former_ones():
    central = Unit.objects.filter(kind=UnitKind.CENTRAL)
    assert central.current(TODAY).count() == 14
    assert central.current(date(2024, 12, 31)).count() == 21
    became = {unit.slug: unit.now.slug for unit in central}
    assert became["ban-so-the"] == "ban-quan-ly-thu-va-phat-trien-nguoi-tham-gia"
    assert became["ban-thi-dua-khen-thuong"] == "vu-thi-dua-khen-thuong"  # the rest is not known
    assert (
        became["trung-tam-dich-vu-ho-tro-cham-soc-khach-hang"]
        == "ban-tuyen-truyen-va-ho-tro-nguoi-tham-gia"
    )
    assert (
        became["bao-bhxh"] == became["tap-chi-bhxh"] == "tap-chi-bhxh"
    )  # the journal has no successor
    for slug in ("vu-thi-dua-khen-thuong", "ban-thi-dua-khen-thuong"):
        gone = Unit.objects.get(slug=slug)
        assert gone.has_ceased
        assert gone.present is None, "no source names the unit that keeps this work today"
        assert gone.confidence == Confidence.TO_CHECK
        assert "Chưa xác định đơn vị kế tục" in gone.note


def test_the_national_office_says_what_changed_in_march_2025():
    unit = Unit.objects.get(slug="bhxh-viet-nam")
    before, after = unit.dated_names()
    assert (before.valid_to, after.valid_from) == (date(2025, 2, 28), date(2025, 3, 1))
    assert "Tổng Giám đốc" in before.why
    assert "thuộc Bộ Tài chính, người đứng đầu là Giám đốc" in after.why
    assert Unit.objects.current(TODAY).first() == unit, "it stands above its own units"


def test_names_of_all_units_are_in_order_of_time_and_do_not_overlap():
    for unit in Unit.objects.with_names():
        assert unit.name_problems() == [], unit
        unit.full_clean()


def test_fields_topics_and_the_four_known_clusters():
    assert list(WorkField.objects.values_list("code", flat=True)) == [
        "THU", "SOTHE", "CHEDO", "CHITRA", "BHYT", "BHTN", "MOTCUA", "CDS", "TAICHINH", "DAUTU", "THANHTRA",
        "TRUYENTHONG", "TOCHUC", "PHAPCHE", "VANPHONG", "HTQT", "DANGDOAN", "XAHOI",
    ]  # fmt: skip
    assert "giảm nợ" in WorkField.objects.get(code="THU").old_label_list
    topics = list(ProblemTopic.objects.values_list("name", flat=True))
    assert len(topics) == 14
    assert topics[0] == "Phát triển người tham gia BHXH tự nguyện"
    assert topics[-1] == "Xây dựng đội ngũ, phong trào thi đua"
    sizes = {
        (cluster.number, period): len([m for m in cluster.memberships.all() if m.period == period])
        for cluster in Cluster.objects.with_members()
        for period in {m.period for m in cluster.memberships.all()}
    }
    assert sizes == {
        (1, "2012–2013"): 9,
        (7, "2024"): 5,
        (5, "2025"): 6,
        (5, "2026"): 6,
        (8, "2025"): 6,
        (8, "2026"): 6,
    }
    heads = {
        (m.cluster.number, m.period): str(m.unit)
        for cluster in Cluster.objects.with_members()
        for m in cluster.memberships.all()
        if m.role == MemberRole.HEAD
    }
    assert heads == {
        (7, "2024"): "BHXH tỉnh Lâm Đồng (đến 3/2025)",
        (5, "2026"): "BHXH tỉnh Quảng Ninh (từ 7/2025)",
        (8, "2025"): "BHXH thành phố Đồng Nai",
    }


def test_a_second_load_changes_nothing():
    before = [Unit.objects.count(), UnitName.objects.count(), Cluster.objects.count()]
    rows = list(UnitName.objects.order_by("pk").values_list("pk", flat=True))
    for report in registry.load().values():
        assert [*report.created, *report.updated, *report.kept] == []
        assert report.unchanged
    assert [Unit.objects.count(), UnitName.objects.count(), Cluster.objects.count()] == before
    assert list(UnitName.objects.order_by("pk").values_list("pk", flat=True)) == rows


def test_a_load_keeps_what_an_editor_changed_and_brings_back_what_is_missing():
    unit = Unit.objects.get(slug="bhxh-tinh-gia-lai")
    unit.note = "Trụ sở tại Quy Nhơn."
    unit.save()
    name = Unit.objects.get(slug="bhxh-tinh-an-giang").names.get(valid_to__isnull=True)
    name.note = "Theo công văn của đơn vị"
    name.save()
    topic = ProblemTopic.objects.get(slug="chi-tra-khong-dung-tien-mat")
    topic.slug = "chi-tra-qua-tai-khoan"
    topic.save()
    WorkField.objects.get(code="HTQT").delete()

    reports = registry.load()

    assert sorted(reports["Đơn vị"].kept) == ["bhxh-tinh-an-giang", "bhxh-tinh-gia-lai"]
    assert reports["Việc cần giải quyết"].kept == ["chi-tra-khong-dung-tien-mat"]
    assert reports["Lĩnh vực công tác"].created == ["HTQT"]
    unit.refresh_from_db()
    assert unit.note == "Trụ sở tại Quy Nhơn."
    assert UnitName.objects.get(pk=name.pk).note == "Theo công văn của đơn vị"
    assert ProblemTopic.objects.count() == 14, "a topic whose address was changed is not made again"


def test_a_load_updates_what_nobody_edited(monkeypatch, tmp_path):
    for path in registry.DATA.glob("*.csv"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    changed = tmp_path / "unit_names.csv"
    text = changed.read_text(encoding="utf-8")
    assert text.count("BHXH khu vực XXIII,") == 1
    changed.write_text(text.replace("BHXH khu vực XXIII,", "BHXH khu vực 23,"), encoding="utf-8")
    monkeypatch.setattr(registry, "DATA", tmp_path)

    reports = registry.load()

    assert reports["Đơn vị"].updated == ["bhxh-tinh-gia-lai"]
    unit = Unit.objects.get(slug="bhxh-tinh-gia-lai")
    assert [each.name for each in unit.dated_names()] == ["BHXH khu vực 23", "BHXH tỉnh Gia Lai"]
    assert not registry.load()["Đơn vị"].updated


def test_overwrite_restores_the_data_files():
    Unit.objects.filter(slug="bhxh-tinh-gia-lai").update(note="Sửa tay")
    assert registry.load(overwrite=True)["Đơn vị"].updated == ["bhxh-tinh-gia-lai"]
    assert Unit.objects.get(slug="bhxh-tinh-gia-lai").note == ""
