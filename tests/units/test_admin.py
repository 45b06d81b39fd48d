"""The catalogues in the admin: one menu, lists that filter and find, forms that say what is wrong."""

import html
import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from units.models import Cluster, ProblemTopic, Unit, UnitName, WorkField

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    user = get_user_model().objects.create_superuser(
        "bien-tap", "bt@example.vn", "mat-khau-dai-123"
    )
    client.force_login(user)
    return client


def url(model, view, *args):
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def shown(client, address, **query):
    response = client.get(address, query)
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def errors_in(response):
    return re.findall(
        r'class="error-message"[^>]*>(.*?)</p>', html.unescape(response.content.decode()), re.S
    )


def inline(name, rows, initial=0):
    data = {
        f"{name}-TOTAL_FORMS": len(rows),
        f"{name}-INITIAL_FORMS": initial,
        f"{name}-MIN_NUM_FORMS": 0,
        f"{name}-MAX_NUM_FORMS": 1000,
    }
    for index, row in enumerate(rows):
        data[f"{name}-{index}-ORDER"] = index + 1
        data |= {f"{name}-{index}-{field}": value for field, value in row.items()}
    return data


def unit_data(*names, initial=0, **fields):
    base = dict.fromkeys(
        [
            "name",
            "short_name",
            "slug",
            "place",
            "region",
            "code",
            "valid_from",
            "valid_to",
            "successor",
            "note",
        ],
        "",
    )
    return (
        base
        | {"kind": "province", "confidence": "confirmed"}
        | fields
        | inline("names", list(names), initial)
    )


def name(text, start="", end="", **fields):
    base = {
        "name": text,
        "valid_from": start,
        "valid_to": end,
        "legal_basis": "",
        "note": "",
        "confidence": "confirmed",
    }
    return base | fields


def test_all_catalogues_stand_in_one_menu(desk):
    page = shown(desk, reverse("wagtailadmin_home"))
    page = re.sub(
        r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), page
    )  # the menu is drawn from JSON
    assert "Danh mục dùng chung" in page
    for label in ("Cụm, khối thi đua", "Lĩnh vực công tác", "Việc cần giải quyết"):
        assert label in page


@pytest.mark.parametrize("model", [Unit, Cluster, WorkField, ProblemTopic])
def test_lists_and_forms_open(desk, model):
    assert str(model.objects.first()) in shown(desk, url(model, "list"))
    shown(desk, url(model, "add"))
    assert str(model.objects.first()) in shown(desk, url(model, "edit", model.objects.first().pk))


@pytest.mark.parametrize("typed", ["Đồng Nai", "dong nai", "khu vực XXVIII"])
def test_a_unit_is_found_with_and_without_accents_and_under_an_old_name(desk, typed):
    assert "BHXH thành phố Đồng Nai" in shown(desk, url(Unit, "list"), q=typed)


def test_the_list_filters_by_kind_region_and_state(desk):
    page = shown(desk, url(Unit, "list"), kind="province", region="dong-nam-bo", state="current")
    assert "BHXH tỉnh Tây Ninh (từ 7/2025)" in page
    assert "BHXH tỉnh Tây Ninh (đến 3/2025)" not in page
    assert "BHXH tỉnh Bình Phước" not in page
    former = shown(desk, url(Unit, "list"), kind="province", region="dong-nam-bo", state="former")
    assert "BHXH tỉnh Bình Phước" in former
    assert "BHXH tỉnh Tây Ninh (từ 7/2025)" not in former
    searched = shown(desk, url(Unit, "list"), q="tây ninh", state="former")
    assert "BHXH tỉnh Tây Ninh (đến 3/2025)" in searched
    assert "BHXH tỉnh Tây Ninh (từ 7/2025)" not in searched


def test_the_chooser_tells_two_of_one_name_apart(desk):
    page = shown(
        desk,
        reverse(Unit.snippet_viewset.chooser_viewset.get_url_name("choose_results")),
        q="gia lai",
    )
    assert "BHXH tỉnh Gia Lai (từ 7/2025)" in page
    assert "BHXH tỉnh Gia Lai (đến 3/2025)" in page


def test_a_unit_is_made_from_its_dated_names(desk):
    data = unit_data(
        name("BHXH khu vực XL", "01/01/2026", "30/06/2026"),
        name("BHXH tỉnh Đại Việt", "01/07/2026"),
        place="Đại Việt",
    )
    response = desk.post(url(Unit, "add"), data)
    assert response.status_code == 302, errors_in(response)
    unit = Unit.objects.get(slug="bhxh-tinh-dai-viet")
    assert unit.name == unit.label == "BHXH tỉnh Đại Việt"
    assert [str(each) for each in unit.dated_names()] == [
        "BHXH khu vực XL (01/01/2026 – 30/06/2026)",
        "BHXH tỉnh Đại Việt (Từ 01/07/2026)",
    ]
    assert "khu vuc xl" in unit.names_text


def test_a_unit_without_any_name_is_refused(desk):
    page = html.unescape(desk.post(url(Unit, "add"), unit_data()).content.decode())
    assert "Đơn vị chưa có tên." in page


def test_an_end_before_the_start_is_said_at_the_name(desk):
    data = unit_data(name("BHXH tỉnh X", "01/04/2025", "15/03/2025"))
    page = html.unescape(desk.post(url(Unit, "add"), data).content.decode())
    assert (
        "Ngày kết thúc (15/03/2025) sớm hơn ngày bắt đầu (01/04/2025). Kiểm tra lại hai ngày."
        in page
    )
    assert not Unit.objects.filter(name="BHXH tỉnh X").exists()


def test_overlapping_names_are_refused_in_the_form(desk):
    data = unit_data(name("BHXH tỉnh X", "01/04/2025"), name("BHXH thành phố X", "01/05/2025"))
    page = html.unescape(desk.post(url(Unit, "add"), data).content.decode())
    assert (
        "Hai tên “BHXH tỉnh X” (Từ 01/04/2025) và “BHXH thành phố X” (Từ 01/05/2025) trùng thời gian."
        in page
    )


def test_a_renamed_unit_keeps_its_address_and_its_old_name(desk):
    unit = Unit.objects.get(slug="bhxh-tinh-gia-lai")
    region, current = unit.dated_names()
    data = unit_data(
        name(region.name, "12/05/2025", "30/06/2025", id=region.pk),
        name(current.name, "01/07/2025", "31/12/2025", id=current.pk),
        name("BHXH thành phố Gia Lai", "01/01/2026"),
        initial=2,
        slug=unit.slug,
        place=unit.place,
        region=unit.region,
        valid_from="12/05/2025",
    )
    response = desk.post(url(Unit, "edit", unit.pk), data)
    assert response.status_code == 302, errors_in(response)
    unit = Unit.objects.get(pk=unit.pk)
    assert (unit.slug, unit.label) == ("bhxh-tinh-gia-lai", "BHXH thành phố Gia Lai")
    assert UnitName.objects.filter(unit=unit).count() == 3


def test_two_heads_in_one_year_are_refused_in_the_form(desk):
    first, second = (
        Unit.objects.get(slug="bhxh-tinh-gia-lai"),
        Unit.objects.get(slug="bhxh-tinh-dak-lak"),
    )
    rows = [
        {"unit": each.pk, "year_from": 2026, "year_to": "", "role": 1} for each in (first, second)
    ]
    data = {
        "kind": "cluster",
        "level": "province",
        "number": 31,
        "name": "",
        "slug": "",
        "note": "",
    }
    data |= {"confidence": "confirmed"} | inline("memberships", rows)
    page = html.unescape(desk.post(url(Cluster, "add"), data).content.decode())
    assert "Năm 2026 có hai đơn vị làm trưởng" in page
    rows[1]["role"] = 3
    assert desk.post(url(Cluster, "add"), data | inline("memberships", rows)).status_code == 302
    assert Cluster.objects.get(number=31).name == "Cụm thi đua số 31"
