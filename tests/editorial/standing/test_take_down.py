"""A page that is taken down is gone everywhere at once, says so at its address, and the log says why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageLogEntry, PageViewRestriction

from devdata import builders as make
from editorial.models import TakenDown
from tests.editorial.standing.conftest import REASON
from tests.media.asking import address as picture_address

pytestmark = pytest.mark.django_db

A_TIME, FOR_GOOD = TakenDown.Kind.FOR_A_TIME, TakenDown.Kind.FOR_GOOD


def address(page: Page) -> str:
    return f"/quan-tri/pages/{page.pk}/unpublish/"


def take_down(who: Client, page: Page, kind: str = A_TIME, **more: str) -> Any:
    return who.post(address(page), {"kind": kind, "reason": REASON, **more})


def fresh(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


@pytest.mark.parametrize(
    ("kind", "status", "sentence"),
    [
        (A_TIME, 404, "Nội dung này đang tạm gỡ"),
        (FOR_GOOD, 410, "Nội dung này đã được gỡ"),
    ],
)
def test_the_address_says_so_and_nothing_of_the_page(
    publisher: Client, client: Client, kind: str, status: int, sentence: str
) -> None:
    page = make.make_news(title="Chuyện ở bến sông", standfirst="Ba chuyến đò đêm.")
    assert take_down(publisher, page, kind).status_code == 302
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == status
    assert sentence in html
    assert '<meta name="robots" content="noindex">' in html
    assert "no-store" in response["Cache-Control"]
    for word in ("bến sông", "Ba chuyến đò", REASON):
        assert word not in html


def test_everything_follows_at_once_and_comes_back(
    publisher: Client, client: Client, commit: Any, found: Callable[[str], list[str]]
) -> None:
    with commit():
        picture = make.make_picture("Con đò")
        page = make.make_news(title="Người gánh nước đêm", picture=picture)
    shown = [picture_address(picture), f"/api/v2/pages/{page.pk}/", f"/ban-pdf/{page.pk}/{page.slug}.pdf"]  # fmt: skip
    lists = ["/tin.atom", "/sitemap.xml", "/tin-tuc/", "/api/v2/pages/?type=campaigns.NewsPage"]

    def seen() -> tuple[list[int], list[bool], list[str]]:
        opened = [client.get(url).status_code for url in shown]
        named = [page.slug in _all(client, url) for url in lists]
        return opened, named, found("gánh nước đêm")

    everywhere = ([200, 200, 200], [True] * 4, ["Người gánh nước đêm"])
    assert seen() == everywhere
    with commit():
        take_down(publisher, page)
    assert client.get("/api/search/?q=gánh nước đêm").json()["results"] == []
    assert seen() == ([404, 404, 404], [False] * 4, [])
    with commit():
        fresh(page).latest_revision.publish()
    assert client.get(page.url).status_code == 200
    assert seen() == everywhere
    assert not TakenDown.objects.exists()


def _all(client: Client, url: str) -> str:
    """An address, and where it is an index of site maps, all of them."""
    text = client.get(url).content.decode()
    parts = [line.split("</loc>")[0] for line in text.split("<loc>")[1:] if "sitemap-" in line]
    return text + "".join(client.get(part).content.decode() for part in parts)


def test_the_log_says_why(publisher: Client, lan: Any) -> None:
    page = make.make_news(title="Chuyện ở bến sông")
    take_down(publisher, page, FOR_GOOD)
    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.withdraw")
    assert entry.user == lan
    assert entry.message == f"Gỡ bài. Lý do: {REASON}"
    assert not PageLogEntry.objects.filter(page=page.pk, action="wagtail.unpublish").exists()


@pytest.mark.parametrize("more", [{"reason": ""}, {"reason": "sai"}, {"kind": "x"}])
def test_without_a_reason_nothing_happens(publisher: Client, more: dict[str, str]) -> None:
    page = make.make_news()
    response = publisher.post(address(page), {"kind": A_TIME, "reason": REASON, **more})
    assert response.status_code == 200
    assert fresh(page).live


def test_only_who_may_unpublish_takes_down(editor: Client, client: Client) -> None:
    page = make.make_news()
    for who in (editor, client):
        assert who.get(address(page)).status_code == 302
        take_down(who, page)
    assert fresh(page).live


def test_a_page_that_is_not_public_cannot_be_taken_down(publisher: Client) -> None:
    draft = make.make_news(live=False)
    take_down(publisher, draft)
    assert not TakenDown.objects.exists()
    assert not PageLogEntry.objects.filter(page=draft.pk, action__startswith="editorial.").exists()


def test_a_draft_that_never_was_public_is_as_unknown_as_any_address(client: Client) -> None:
    draft = make.make_news(live=False)
    response = client.get(draft.url)
    assert response.status_code == 404
    assert "Chưa có gì ở địa chỉ này" in response.content.decode()


def test_where_only_some_may_read_nobody_is_told(publisher: Client, client: Client) -> None:
    page = make.make_news()
    PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    take_down(publisher, page)
    assert "tạm gỡ" not in client.get(page.url).content.decode()


def test_pages_below_go_too_when_asked(publisher: Client, client: Client) -> None:
    column = make.monday_column()
    story = make.make_monday()
    take_down(publisher, column, include_descendants="on")
    assert not fresh(story).live
    assert client.get(story.url).status_code == 404
    assert PageLogEntry.objects.filter(page=story.pk, action="editorial.suspend").exists()


def bulk(*pages: Page) -> str:
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"/quan-tri/bulk/wagtailcore/page/unpublish/?{ids}&next=/quan-tri/"


def test_many_pages_need_a_reason_too(publisher: Client, client: Client) -> None:
    pages = [make.make_news(title=f"Tin {number}") for number in range(2)]
    asked = publisher.get(bulk(*pages)).content.decode()
    assert "Cách gỡ" in asked
    refused = publisher.post(bulk(*pages), {"kind": A_TIME}).content.decode()
    assert "Chưa ghi lý do." in refused
    assert all(fresh(page).live for page in pages)
    publisher.post(bulk(*pages), {"kind": FOR_GOOD, "reason": REASON})
    assert [client.get(page.url).status_code for page in pages] == [410, 410]
    assert PageLogEntry.objects.filter(action="editorial.withdraw").count() == 2


def test_an_editor_cannot_take_many_down(editor: Client) -> None:
    page = make.make_news()
    editor.post(bulk(page), {"kind": A_TIME, "reason": REASON})
    assert fresh(page).live


def test_the_admins_api_cannot_go_past_it(publisher: Client) -> None:
    page = make.make_news()
    publisher.post(f"/quan-tri/api/main/pages/{page.pk}/action/unpublish/", {})
    assert fresh(page).live
