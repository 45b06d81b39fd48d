"""The XML sitemap and robots.txt."""

from __future__ import annotations

import datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from devdata import builders as make
from home.sitemaps import PublicSitemap
from units.models import Cluster, ProblemTopic, Unit, WorkField

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "http://localhost"


def read(client: Client, address: str) -> ET.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return ET.fromstring(response.content)


def addresses(client: Client) -> dict[str, str]:
    """Every address of the sitemap with the day it says, through the index where there is one."""
    root = read(client, "/sitemap.xml")
    files = [root]
    if root.tag == f"{NAMESPACE}sitemapindex":
        files = [read(client, each.text or "") for each in root.iter(f"{NAMESPACE}loc")]
    found: dict[str, str] = {}
    for url in (url for file in files for url in file.iter(f"{NAMESPACE}url")):
        address = url.findtext(f"{NAMESPACE}loc") or ""
        assert address.startswith(f"{BASE}/")
        assert address not in found, "no address twice"
        found[address.removeprefix(BASE)] = url.findtext(f"{NAMESPACE}lastmod") or ""
    return found


@pytest.fixture
def story(site: Any) -> Any:
    return make.make_profile(
        title="Người cõng sổ",
        tags=["một cửa"],
        published_at=timezone.now() - datetime.timedelta(days=9),
    )


def test_it_covers_every_public_page_and_record(story: Any, client: Client) -> None:
    make.make_news(title="Nháp", live=False, tags=["thẻ của nháp"])
    column = make.make_column()
    found = addresses(client)
    for page in Page.objects.live().filter(depth__gt=1):
        assert page.url in found
    for model, path in (
        (Unit, "don-vi"),
        (Cluster, "cum-khoi-thi-dua"),
        (WorkField, "linh-vuc"),
        (ProblemTopic, "viec-can-giai-quyet"),
    ):
        assert f"/{path}/" in found
        for slug in model.objects.values_list("slug", flat=True):
            assert f"/{path}/{slug}/" in found
    assert "/the/mot-cua/" in found
    assert "/so-do-trang/" in found
    assert "/the/the-cua-nhap/" not in found
    assert "/tin-tuc/nhap/" not in found
    assert not [address for address in found if "atom" in address]
    assert f"{column.url}atom/" not in found
    for address in found:
        assert client.get(address).status_code == 200, address


def test_the_date_is_that_of_the_last_change(story: Any, client: Client) -> None:
    corrected = make.make_news(
        corrections=[{"date": datetime.date(2026, 11, 20), "text": "4.900, không phải 49.000."}],
        published_at=datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC),
    )
    found = addresses(client)
    assert datetime.datetime.fromisoformat(found[story.url]) == story.published_at.replace(
        microsecond=0
    )
    assert found[corrected.url] == "2026-11-20T00:00:00+07:00"
    assert found["/guong-dien-hinh/"] == "", "a list changes with its stories"


def test_private_pages_and_what_lies_below_are_left_out(
    story: Any, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    other = make.make_news(tags=["thẻ kín"])
    with django_capture_on_commit_callbacks(execute=True):
        for page in (story.get_parent(), other):
            PageViewRestriction.objects.create(page=page, restriction_type="login")
    found = addresses(client)
    assert not [address for address in found if address.startswith("/guong-dien-hinh/")]
    assert other.url not in found
    assert "/the/the-kin/" not in found


def test_many_addresses_are_split(
    story: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        make.make_news()
    whole = addresses(client)
    monkeypatch.setattr(PublicSitemap, "limit", 3)
    root = read(client, "/sitemap.xml")
    assert root.tag == f"{NAMESPACE}sitemapindex"
    files = [each.text or "" for each in root.iter(f"{NAMESPACE}loc")]
    assert f"{BASE}/sitemap-bai.xml?p=2" in files
    assert all(len(list(read(client, file))) <= 3 for file in files)
    assert addresses(client) == whole
    for missing in ("/sitemap-bai.xml?p=99", "/sitemap-bai.xml?p=x", "/sitemap-khac.xml"):
        assert client.get(missing).status_code == 404


def test_a_new_story_leaves_the_files_before_it_as_they_were(
    site: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PublicSitemap, "limit", 3)
    for _ in range(3):
        make.make_news()
    before = client.get("/sitemap-bai.xml").content
    make.make_profile()
    assert client.get("/sitemap-bai.xml").content == before


def test_it_costs_no_query_a_page(site: Any, client: Client) -> None:
    client.get("/sitemap.xml")
    counts = []
    for _ in range(2):
        for _ in range(3):
            make.make_news(tags=[f"thẻ {timezone.now()}"])
        with CaptureQueriesContext(connection) as captured:
            client.get("/sitemap.xml")
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 20


def test_it_is_asked_for_again_each_time(site: Any, client: Client) -> None:
    response = client.get("/sitemap.xml")
    assert response["Cache-Control"] == "no-cache"
    assert response["X-Robots-Tag"] == "noindex"
    assert client.post("/sitemap.xml").status_code == 405


def test_robots(client: Client) -> None:
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {BASE}/sitemap.xml" in lines
    for path in ("/quan-tri/", "/tim-kiem/", "/api/"):
        assert f"Disallow: {path}" in lines
