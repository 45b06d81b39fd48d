"""An archived story stays readable and found, says what it is, and leaves the home page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from devdata import builders as make
from home.models import HomePage
from tests.editorial.standing.conftest import REASON
from tests.pages.structured import graph

pytestmark = pytest.mark.django_db

MARK = "Bài lưu trữ."


def address(page: Page) -> str:
    return f"/quan-tri/trang/{page.pk}/luu-tru/"


def fresh(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def home(site: HomePage) -> Callable[[Client], str]:
    site.sections = [
        (
            "stories",
            {
                "title": "Mới nhất",
                "introduction": "",
                "more_page": None,
                "picks": [],
                "categories": [],
                "count": 3,
            },
        )
    ]
    site.save_revision().publish()
    return lambda client: client.get("/").content.decode()


def test_it_stays_readable_and_leaves_the_home_page(
    publisher: Client,
    client: Client,
    commit: Any,
    home: Callable[[Client], str],
    found: Callable[[str], list[str]],
) -> None:
    with commit():
        page = make.make_profile(title="Người cõng sổ qua suối")
    assert page.title in home(client)
    with commit():
        assert publisher.post(address(page), {"reason": REASON}).status_code == 302
    assert page.title not in home(client)
    html = client.get(page.url).content.decode()
    assert MARK in html
    assert REASON not in html
    assert page.title in found("cõng sổ qua suối")
    assert page.title in client.get("/guong-dien-hinh/").content.decode()
    with commit():
        publisher.post(address(page), {"reason": REASON})
    assert page.title in home(client)
    assert MARK not in client.get(page.url).content.decode()
    actions = PageLogEntry.objects.filter(page=page.pk, action__startswith="editorial.")
    assert [entry.action for entry in actions.order_by("timestamp")] == [
        "editorial.archive",
        "editorial.unarchive",
    ]
    assert all(entry.data == {"reason": REASON} for entry in actions)


def test_no_version_takes_it_out_and_no_copy_takes_it_along(publisher: Client) -> None:
    page = make.make_news(title="Chuyện cũ")
    publisher.post(address(page), {"reason": REASON})
    page = fresh(page)
    page.latest_revision.publish()
    assert fresh(page).archived_on == timezone.localdate()
    copied = page.copy(update_attrs={"slug": "chuyen-moi"})
    assert fresh(copied).archived_on is None


def test_only_who_may_publish_archives(editor: Client, client: Client) -> None:
    page = make.make_news()
    for who in (editor, client):
        assert who.post(address(page), {"reason": REASON}).status_code == 302
    assert fresh(page).archived_on is None


def test_every_form_of_it_says_so(publisher: Client, client: Client) -> None:
    page = make.make_news(title="Chuyện cũ")
    publisher.post(address(page), {"reason": REASON})
    page = fresh(page)
    told = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert told["archived_on"] == timezone.localdate().isoformat()
    nodes = graph(client.get(page.url).content.decode())
    assert "Dữ liệu minh họa; Bài lưu trữ" in [each.get("creativeWorkStatus") for each in nodes]
