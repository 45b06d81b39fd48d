"""Atom feeds of the whole, of columns, units, fields and topics."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from devdata import builders as make
from editorial.feeds import FEED_SIZE
from home.installation import furniture
from units.models import Unit

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "http://localhost"


def read(client: Client, address: str) -> ET.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)


def text(element: ET.Element, path: str) -> str:
    found = element.find("/".join(f"{ATOM}{name}" for name in path.split("/")))
    assert found is not None, path
    return found.text or ""


def titles(client: Client, address: str) -> list[str]:
    return [
        text(entry, "title").removesuffix(" (dữ liệu minh họa)")
        for entry in read(client, address).findall(f"{ATOM}entry")
    ]


def test_a_feed_says_what_a_reader_of_feeds_needs(site: Any, client: Client) -> None:
    furniture.furniture(site, [])
    page = make.make_profile(
        title="Người cõng sổ & <suối>", standfirst="Từ 38 < 50 phút.", author="Thu Hà", sample=False
    )
    feed = read(client, "/tin.atom")
    assert text(feed, "title") == "Gương Sáng"
    assert text(feed, "id") == f"{BASE}/tin.atom"
    assert text(feed, "author/name") == "Bảo hiểm xã hội Việt Nam"
    assert text(feed, "rights").startswith("Ghi rõ nguồn")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{BASE}/", "self": f"{BASE}/tin.atom"}
    (entry,) = feed.findall(f"{ATOM}entry")
    assert text(entry, "title") == page.title
    assert text(entry, "id") == f"urn:uuid:{page.translation_key}"
    assert text(entry, "author/name") == "Thu Hà"
    assert text(entry, "summary") == "Từ 38 &lt; 50 phút.", "read as HTML"
    terms = [each.get("term") for each in entry.findall(f"{ATOM}category")]
    assert terms == ["Cá nhân điển hình", page.work_field.name]
    (link,) = entry.findall(f"{ATOM}link")
    assert link.get("href") == f"{BASE}{page.url}"
    assert datetime.datetime.fromisoformat(text(entry, "published")) == page.published_at
    assert text(feed, "updated") == text(entry, "updated")


def test_each_feed_has_its_own_stories(site: Any, client: Client) -> None:
    old = Unit.objects.get(slug="bhxh-tinh-ha-giang-den-3-2025")
    topic = make.make_topic()
    here = make.make_profile(title="Ở đây", unit=old, topics=[topic])
    elsewhere = {
        "unit": make.make_unit("BHXH tỉnh Lai Châu"),
        "work_field": make.make_work_field("THU"),
    }
    make.make_news(title="Nơi khác", sample=False, **elsewhere)
    make.make_news(title="Nháp", live=False)
    assert set(titles(client, "/tin.atom")) == {"Ở đây", "Nơi khác"}
    for address in (
        f"/don-vi/{old.slug}/atom/",
        f"/don-vi/{old.now.slug}/atom/",  # found under the unit of today as well
        f"/linh-vuc/{here.work_field.slug}/atom/",
        f"/viec-can-giai-quyet/{topic.slug}/atom/",
    ):
        assert titles(client, address) == ["Ở đây"], address
    for address in ("/don-vi/khong-co/atom/", "/linh-vuc/khong-co/atom/"):
        assert client.get(address).status_code == 404
    assert client.post("/tin.atom").status_code == 405


def test_a_column_mixes_picks_and_found_stories_by_date(site: Any, client: Client) -> None:
    days = [timezone.now() - datetime.timedelta(days=n) for n in (5, 3, 1)]
    picked = make.make_profile(title="Chọn tay", published_at=days[1])
    make.make_news(title="Cũ", published_at=days[0])
    make.make_news(title="Mới", published_at=days[2])
    column = make.make_column(rule_categories=["news"], picks=[picked])
    assert titles(client, f"{column.url}atom/") == ["Mới", "Chọn tay", "Cũ"]


def test_no_more_than_the_newest(site: Any, client: Client) -> None:
    now = timezone.now()
    for number in range(FEED_SIZE + 1):
        make.make_news(
            title=f"Tin {number}", published_at=now - datetime.timedelta(hours=number + 1)
        )
    assert titles(client, "/tin.atom") == [f"Tin {number}" for number in range(FEED_SIZE)]


def test_a_correction_is_an_update(site: Any, client: Client) -> None:
    page = make.make_news(
        published_at=timezone.now() - datetime.timedelta(days=40),
        corrections=[{"date": timezone.localdate(), "text": "4.900, không phải 49.000."}],
    )
    feed = read(client, "/tin.atom")
    (entry,) = feed.findall(f"{ATOM}entry")
    updated = datetime.datetime.fromisoformat(text(entry, "updated"))
    assert timezone.localdate(updated) == timezone.localdate()
    assert datetime.datetime.fromisoformat(text(entry, "published")) == page.published_at


def test_who_has_it_is_not_sent_it_again(site: Any, client: Client) -> None:
    make.make_news(title="Tin một")
    first = client.get("/tin.atom")
    assert first["Cache-Control"] == "no-cache"
    assert "Last-Modified" not in first, "a story taken down would set it back"
    again = client.get("/tin.atom", HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    make.make_news(title="Tin hai")
    assert client.get("/tin.atom", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 200


def test_an_empty_feed_stays_the_same(site: Any, client: Client, at: Callable[[str], Any]) -> None:
    column = make.make_column()
    etags = set()
    for hour in ("2026-12-01 08:00", "2026-12-01 09:00"):
        at(hour)
        feed = client.get(f"{column.url}atom/")
        etags.add(feed["ETag"])
    assert len(etags) == 1
    assert text(ET.fromstring(feed.content), "updated").startswith("1970-")


@pytest.mark.parametrize("sign", ["\x0b", "\x00", "\x1f"])
def test_a_sign_no_xml_can_hold_does_not_take_the_feed_away(
    site: Any, client: Client, sign: str
) -> None:
    page = make.make_news()
    type(page).objects.filter(pk=page.pk).update(title=f"Sổ{sign} cũ", standfirst=f"Một{sign} dòng")
    assert titles(client, "/tin.atom") == ["Sổ cũ"]


def test_a_new_site_names_the_feed_at_its_foot(site: Any, client: Client) -> None:
    furniture.furniture(site, [])
    assert '<a href="/tin.atom">Kênh tin (Atom)</a>' in client.get("/don-vi/").content.decode()
