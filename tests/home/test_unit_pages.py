"""The page of a unit: what it became, days that are not sure, and who took part under an old name."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

from devdata import builders as make
from units.models import Cluster, Unit

pytestmark = pytest.mark.django_db
UNSURE = "(ngày cần đối chiếu)"


@pytest.fixture(autouse=True)
def _site(site: Any) -> None:
    pass


def words_at(client: Client, address: str) -> str:
    """The main part of the page as a reader reads it."""
    main = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", strip_tags(main))


def words_of(client: Client, slug: str) -> str:
    return words_at(client, f"/don-vi/{slug}/")


@pytest.mark.parametrize("slug", ["vu-thi-dua-khen-thuong", "ban-thi-dua-khen-thuong"])
def test_a_successor_nobody_knows_is_not_named_as_a_fact(client: Client, slug: str) -> None:
    words = words_of(client, slug)
    assert "Nay là" not in words
    assert "không còn trong danh mục" in words
    assert "Chưa xác định đơn vị kế tục; có thể là Ban Tổ chức cán bộ hoặc Văn phòng" in words


def test_a_unit_that_is_gone_is_not_what_it_is_today(client: Client) -> None:
    journal, paper = words_of(client, "tap-chi-bhxh"), words_of(client, "bao-bhxh")
    assert "Nay là" not in journal + paper
    assert "Tên đơn vị không còn trong danh mục hiện nay." in journal
    assert "Sau đó là Tạp chí BHXH, nay cũng không còn trong danh mục đơn vị." in paper
    profile = make.make_profile(unit=Unit.objects.get(slug="bao-bhxh"))
    assert "Nay là" not in words_at(client, profile.url)


def test_a_day_of_may_2025_that_is_not_sure_says_so(client: Client) -> None:
    new = words_of(client, "bhxh-tinh-gia-lai")
    assert f"Hình thành ngày 12/05/2025 {UNSURE} từ BHXH tỉnh" in new
    assert new.count(f"Đến 11/05/2025 {UNSURE}") == 2
    old = words_of(client, "bhxh-tinh-gia-lai-den-3-2025")
    assert f"từ sau ngày 11/05/2025 {UNSURE}. Nay là BHXH tỉnh Gia Lai (từ 7/2025)." in old
    assert "Đến 11/05/2025 Ngày cần đối chiếu" in old
    assert UNSURE not in words_of(client, "ban-to-chuc-can-bo").split("từ Vụ")[0]


def test_regions_are_marked_once(client: Client) -> None:
    words = words_at(client, "/don-vi/")
    assert words.count("Xếp vùng theo địa giới hiện nay, cần đối chiếu") == 1


def test_what_the_old_unit_took_part_in_names_it(client: Client) -> None:
    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    signed = {"unit": old, "date": datetime.date(2024, 1, 5)}
    make.make_campaign(title="Một trăm ngày", registrations=[signed])
    assert Cluster.objects.filter(memberships__unit=old).exists()
    words = words_of(client, "bhxh-tinh-gia-lai")
    campaign, cluster = words.split("Một trăm ngày")[1].split("Cụm, khối thi đua")[:2]
    assert "Qua BHXH tỉnh Gia Lai (đến 3/2025)" in campaign
    assert "2024 Qua BHXH tỉnh Gia Lai (đến 3/2025)" in cluster
    assert "Qua BHXH" not in words_of(client, "bhxh-tinh-gia-lai-den-3-2025")


def test_what_the_unit_itself_took_part_in_names_no_other(client: Client) -> None:
    own = Unit.objects.get(slug="bhxh-tinh-gia-lai")
    make.make_campaign(title="Một trăm ngày", unit=own)
    assert "Qua BHXH" not in words_of(client, own.slug).split("Một trăm ngày")[1].split("Cụm,")[0]
