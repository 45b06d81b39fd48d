"""What the head of a page tells machines: Open Graph, Dublin Core, structured data."""

from __future__ import annotations

import datetime
import html as markup
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client, override_settings

from devdata import builders as make
from editorial.rules import exempting
from home.installation import furniture, texts
from home.models import HomePage
from media import renditions
from search.queue import rebuild
from tests.pages.everything import PAGES, Everything
from tests.pages.structured import graph, of_type, problems
from units.models import Unit

pytestmark = pytest.mark.django_db

BASE = "http://localhost"
NO_PAGES = {name for name in PAGES if "feed" in name}
NOT_INDEXED = {"search", "search, narrowed"}
SHOWN = [name for name in PAGES if name not in NO_PAGES | NOT_INDEXED]


@pytest.fixture(scope="module")
def pages(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """HTML of every kind of page by name."""
    folder = tmp_path_factory.mktemp("metadata")
    settings = override_settings(
        MEDIA_ROOT=folder / "media", SEARCH_URL=f"embedded://{folder / 'index'}"
    )
    with django_db_blocker.unblock(), settings, transaction.atomic():
        cache.clear()
        home, made = HomePage.objects.get(), []
        texts.standard_pages(home, made)
        furniture.furniture(home, made)
        site = Everything(2)
        for picture in site.pictures:
            renditions.make(picture, ["share"])
        addresses = {name: PAGES[name](site) for name in PAGES if name not in NO_PAGES}
        rebuild()
        yield {name: Client().get(address).content.decode() for name, address in addresses.items()}
        transaction.set_rollback(True)


def meta(html: str) -> dict[str, list[str]]:
    """Contents of the meta tags by name or property."""
    found: dict[str, list[str]] = {}
    for name, content in re.findall(
        r'<meta\s+(?:name|property)="([^"]+)"\s+content="([^"]*)"', html
    ):
        found.setdefault(name, []).append(markup.unescape(content))
    return found


@pytest.mark.parametrize("name", SHOWN)
def test_structured_data_is_valid(name: str, pages: dict[str, str]) -> None:
    nodes = graph(pages[name])
    assert problems(nodes, BASE) == []
    assert of_type(nodes, "GovernmentOrganization"), "the publisher"
    assert bool(of_type(nodes, "BreadcrumbList")) == (name != "home")


@pytest.mark.parametrize("name", SHOWN)
def test_each_page_says_what_a_shared_link_shows(name: str, pages: dict[str, str]) -> None:
    told = meta(pages[name])
    (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', pages[name])
    for needed in ("og:title", "og:description", "og:type", "og:url", "og:locale", "og:site_name"):
        assert len(told.get(needed, [])) == 1, needed
        assert told[needed][0], needed
    assert told["og:url"] == told["DC.identifier"] == [canonical]
    assert canonical.startswith(f"{BASE}/")
    assert told["og:title"] == told["DC.title"]
    assert told["og:description"] == told["DC.description"] == told["description"]
    assert told["DC.language"] == ["vi"]
    assert told["DC.publisher"] == ["Bảo hiểm xã hội Việt Nam"]
    assert told["DC.creator"][0]


@pytest.mark.parametrize("name", ["home", "profile", "practice", "news", "event", "column"])
def test_a_picture_stands_beside_a_shared_link(name: str, pages: dict[str, str]) -> None:
    told = meta(pages[name])
    assert told["og:image"][0].startswith(f"{BASE}/tep/anh/")
    assert told["og:image:alt"][0].startswith("Tranh: ")
    assert int(told["og:image:width"][0]) > int(told["og:image:height"][0]) > 0
    assert told["twitter:card"] == ["summary_large_image"]


@pytest.mark.parametrize("name", sorted(NOT_INDEXED))
def test_a_page_that_is_not_indexed_tells_nothing(name: str, pages: dict[str, str]) -> None:
    assert '<meta name="robots" content="noindex">' in pages[name]
    assert "application/ld+json" not in pages[name]
    assert "og:title" not in meta(pages[name])


def test_the_feed_stands_in_the_head_of_its_page(pages: dict[str, str]) -> None:
    link = re.compile(
        r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="(.+)">'
    )
    assert link.findall(pages["home"]) == ["/tin.atom"]
    for name in ("column", "unit", "field", "topic"):
        (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', pages[name])
        assert [f"{BASE}{address}" for address in link.findall(pages[name])] == [
            f"{canonical}atom/"
        ]


# --- what the nodes say ---


def nodes_of(client: Client, address: str) -> list[dict[str, Any]]:
    response = client.get(address)
    assert response.status_code == 200
    nodes = graph(response.content.decode())
    assert problems(nodes, BASE) == []
    return nodes


def article(client: Client, page: Any) -> dict[str, Any]:
    nodes = nodes_of(client, page.url)
    (found,) = of_type(nodes, "NewsArticle", "Article", "DigitalDocument")
    return found


def test_a_story(site: Any, client: Client) -> None:
    furniture.furniture(site, [])
    page = make.make_profile(
        title="Người cõng sổ </script> qua ngầm & suối " + "rất dài " * 20,
        topics=[make.make_topic()],
        tags=["một cửa"],
        author="Thu Hà, Minh Đức và Lan",
        place="bản Nậm Khâu",
        corrections=[{"date": datetime.date(2026, 3, 12), "text": "4.900, không phải 49.000."}],
    )
    told = article(client, page)
    assert told["@type"] == "NewsArticle"
    assert told["headline"].endswith("…")
    assert "</script>" in told["headline"]
    assert [person["name"] for person in told["author"]] == ["Thu Hà", "Minh Đức", "Lan"]
    assert told["contentLocation"]["name"] == "bản Nậm Khâu"
    assert "một cửa" in told["keywords"]
    assert told["correction"][0]["datePublished"] == "2026-03-12"
    assert told["publisher"] == {"@id": f"{BASE}/#co-quan"}
    assert told["sourceOrganization"]["name"] == page.unit_then


@pytest.mark.parametrize(
    ("author", "source", "kinds"),
    [
        ("Thu Hà", "", ["Person"]),
        ("Ban Tuyên truyền và Hỗ trợ người tham gia", "", ["Organization"]),
        ("BHXH tỉnh Lai Châu", "", ["Organization"]),
        ("Bảo Anh", "", ["Person"]),
        ("", "Tạp chí Bảo hiểm xã hội", ["Organization"]),
        ("", "", [None]),  # the publisher, by its @id
    ],
)
def test_authors(
    site: Any, client: Client, author: str, source: str, kinds: list[str | None]
) -> None:
    page = make.make_news(author=author, source_name=source, live=False)
    exempting.exempt(page, "Bài cũ không còn biết tác giả.", None)
    page.save_revision().publish()
    page.refresh_from_db()
    told = article(client, page)
    assert [each.get("@type") for each in told["author"]] == kinds


def test_samples_say_so(site: Any, client: Client) -> None:
    sample = article(client, make.make_profile(subject_name="Lò Thị Minh Họa"))
    assert sample["creativeWorkStatus"] == "Dữ liệu minh họa"
    assert sample["description"].startswith("Dữ liệu minh họa. ")
    true = article(client, make.make_profile(sample=False))
    assert "creativeWorkStatus" not in true
    assert "minh họa" not in true["description"]


def test_only_honours_that_stand_are_told(site: Any, client: Client) -> None:
    decision = {"number": "1043/QĐ-BHXH", "date": datetime.date(2019, 7, 22)}
    page = make.make_profile(
        subject_name="Lò Thị Dợ",
        honours=[
            {"award": "Lao động tiên tiến", **decision, "years": "2018"},
            {"award": "Chiến sĩ thi đua cơ sở", "state": "not_verified"},
            {"award": "Chiến sĩ thi đua cơ sở", **decision, "state": "annulled", "annulled_note": "x"},
            {"award": "Tập thể lao động xuất sắc", **decision, "subject": "group"},
        ],
    )  # fmt: skip
    (person,) = of_type(nodes_of(client, page.url), "Person")
    assert person["award"] == [
        "Lao động tiên tiến, 2018 (Danh hiệu thi đua). Quyết định số 1043/QĐ-BHXH ngày 22/07/2019"
    ]


def test_a_person_is_told_no_further_than_the_page_tells(site: Any, client: Client) -> None:
    page = make.make_profile(
        subject_name="Lò Thị Dợ",
        people=[{"name": "Giàng A Páo", "basis": "official_duty"}],
        sample=False,
    )
    nodes = nodes_of(client, page.url)
    (person,) = of_type(nodes, "Person")
    assert person.keys() == {"@type", "@id", "name", "jobTitle", "affiliation"}
    assert "Giàng A Páo" not in str(nodes)


def test_a_group_is_an_organisation_and_nobody_is_no_node(site: Any, client: Client) -> None:
    group = make.make_profile(kind="group", subject_name="Tổ một cửa")
    (told,) = of_type(nodes_of(client, group.url), "Organization")
    assert told["name"] == "Tổ một cửa"
    nameless = make.make_profile(subject_name="")
    assert of_type(nodes_of(client, nameless.url), "Person", "Organization") == []


def test_an_event(site: Any, client: Client) -> None:
    starts = datetime.datetime(2026, 12, 1, 1, 0, tzinfo=datetime.UTC)
    page = make.make_event(starts_at=starts, venue="Hội trường tầng 2", organiser="")
    (event,) = of_type(nodes_of(client, page.url), "Event")
    assert event["startDate"] == "2026-12-01T08:00:00+07:00"
    assert event["location"]["name"] == "Hội trường tầng 2"
    assert event["organizer"] == {"@id": f"{BASE}/#co-quan"}
    nowhere = make.make_event(venue="")
    (event,) = of_type(nodes_of(client, nowhere.url), "Event")
    assert event["location"]["name"]


def test_a_document(site: Any, client: Client) -> None:
    told = article(client, make.make_directive(number="88/HD-BHXH", sample=False))
    assert (told["@type"], told["identifier"]) == ("DigitalDocument", "88/HD-BHXH")
    assert told["creativeWorkStatus"] == ["Còn hiệu lực"]


def test_a_unit_with_its_names_and_what_it_was_made_of(site: Any, client: Client) -> None:
    new, old = (
        next(node for node in nodes_of(client, f"/don-vi/{slug}/") if "#don-vi" in node["@id"])
        for slug in ("bhxh-tinh-gia-lai", "bhxh-tinh-gia-lai-den-3-2025")
    )
    assert new["name"] == old["name"] == "BHXH tỉnh Gia Lai"
    assert new["@id"] != old["@id"]
    assert new["disambiguatingDescription"] == "BHXH tỉnh Gia Lai (từ 7/2025)"
    assert "BHXH khu vực XXIII" in new["alternateName"]
    assert "BHXH tỉnh Bình Định" in new["description"]
    assert "Nay là BHXH tỉnh Gia Lai (từ 7/2025)" in old["description"]
    assert "(ngày cần đối chiếu)" in old["description"]
    assert "dissolutionDate" not in old, "an unsure day is not given as a fact to machines"
    assert new["parentOrganization"] == {"@id": f"{BASE}/#co-quan"}
    top = Unit.objects.filter(kind="national").first()
    if top:
        nodes = nodes_of(client, f"/don-vi/{top.slug}/")
        assert "parentOrganization" not in next(n for n in nodes if "#don-vi" in n["@id"])


def test_the_home_page_offers_its_search(site: Any, client: Client) -> None:
    furniture.furniture(site, [])
    (found,) = of_type(nodes_of(client, "/"), "WebSite")
    assert found["potentialAction"]["target"]["urlTemplate"] == (
        f"{BASE}/tim-kiem/?q={{search_term_string}}"
    )


def test_every_address_follows_base_url(site: Any, client: Client, settings: Any) -> None:
    from home.installation import address

    page = make.make_profile()
    settings.BASE_URL = "https://guongsang.example.vn"
    address.follow_base_url()
    for asked in (page.url, f"/linh-vuc/{page.work_field.slug}/"):
        html = client.get(asked).content.decode()
        assert problems(graph(html), settings.BASE_URL) == []
        assert meta(html)["og:url"] == [f"{settings.BASE_URL}{asked}"]
    for asked in ("/tin.atom", "/sitemap.xml", "/robots.txt"):
        text = client.get(asked).content.decode()
        assert f"{settings.BASE_URL}/" in text
        assert BASE not in text


def test_a_lost_reader_and_a_preview_tell_nothing(
    site: Any, client: Client, text_of: Callable[..., str]
) -> None:
    html = client.get("/khong-co-trang-nay/").content.decode()
    assert "application/ld+json" not in html
    assert "og:title" not in html
    page = make.make_profile()
    preview = page.make_preview_request().content.decode()
    assert page.title in preview
    assert "application/ld+json" not in preview
    assert "og:title" not in preview


def test_the_checker_bites() -> None:
    good = {
        "@type": "Event", "@id": f"{BASE}/a/#b", "name": "a", "startDate": "2026-12-01T08:00:00+07:00",
        "description": "a", "eventStatus": "https://schema.org/EventScheduled",
        "organizer": {"@type": "Organization", "name": "b"},
        "location": {"@type": "Place", "name": "c", "address": {
            "@type": "PostalAddress", "name": "c", "addressCountry": "VN"}},
    }  # fmt: skip
    assert problems([good], BASE) == []
    for bad in (
        {**good, "startDate": "2026-12-01T01:00:00Z"},
        {**good, "@id": "/a/#b"},
        {**good, "organizer": {"@id": f"{BASE}/#nobody"}},
        {**good, "headline": "an event has none"},
        {**good, "name": ""},
        {name: value for name, value in good.items() if name != "location"},
        {**good, "@type": "Happening"},
    ):
        assert len(problems([bad], BASE)) == 1, bad
