"""What accounts find that are bound to units, tasks or campaigns."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from devdata import builders as make
from editorial.forms import NOT_YOURS
from tests.permissions import people

pytestmark = pytest.mark.usefixtures("db", "media_root")
MINE = {"own_draft", "colleague_draft", "former_draft", "own_live", "new_draft"}


def titles(response: Any, desk: people.Desk) -> set[str]:
    text = response.content.decode()
    if "json" in response.headers["Content-Type"]:
        text = json.dumps(response.json(), ensure_ascii=False)
    return {name for name, story in desk.stories.items() if story.title in text}


@pytest.mark.parametrize(
    ("role", "found"),
    [
        ("contributor", MINE),
        ("leader", MINE - {"new_draft"}),
        ("verifier", {"asked_draft"}),
        ("commendation", {"asked_draft"}),
    ],
)
def test_lists_show_only_what_is_reached(desk: people.Desk, role: str, found: set[str]) -> None:
    client = people.browser(desk.users[role])
    for query in ("", "?q=Bài"):
        response = client.get(reverse("news:index") + query)
        assert response.status_code == 200
        assert titles(response, desk) == found, query


def test_the_explorer_and_the_search_of_a_contributor(desk: people.Desk) -> None:
    client = people.browser(desk.users["contributor"])
    section = desk.stories["own_draft"].get_parent().pk
    for url in (
        reverse("wagtailadmin_explore", args=[section]),
        reverse("wagtailadmin_explore", args=[section]) + "?q=Bài&search_all=1",
        reverse("wagtailadmin_pages:search") + "?q=Bài",
        reverse("wagtailadmin_api:pages:listing") + f"?child_of={section}&for_explorer=1",
    ):
        response = client.get(url)
        assert response.status_code == 200, url
        assert titles(response, desk) == MINE, url


def test_the_way_down_the_tree(desk: people.Desk) -> None:
    client = people.browser(desk.users["contributor"])
    page = client.get(reverse("wagtailadmin_explore_root"), follow=True).content.decode()
    assert "Tin tức – Sự kiện" in page
    assert "Chuyên mục</a>" not in page
    hidden = desk.stories["other_draft"].pk
    assert client.get(reverse("wagtailadmin_explore", args=[hidden])).status_code == 403


def test_links_go_to_own_stories_and_to_what_everybody_reads(desk: people.Desk) -> None:
    client = people.browser(desk.users["contributor"])
    section = desk.stories["own_draft"].get_parent().pk
    wanted = MINE | {"other_live"}
    listing = client.get(reverse("wagtailadmin_choose_page_child", args=[section]))
    assert titles(listing, desk) == wanted
    found = client.get(reverse("wagtailadmin_choose_page_search") + "?q=Bài")
    assert titles(found, desk) == wanted
    chosen = reverse("wagtailadmin_choose_page_chosen_multiple")
    for name, status in (("other_draft", 403), ("other_live", 200), ("own_draft", 200)):
        pk = desk.stories[name].pk
        assert client.get(f"{chosen}?id={pk}").status_code == status, name
        child = reverse("wagtailadmin_choose_page_child", args=[pk])
        assert client.get(child).status_code == status, name


def test_pictures_a_contributor_may_choose(desk: people.Desk) -> None:
    client = people.browser(desk.users["contributor"])
    response = client.get(reverse("wagtailimages_chooser:choose"))
    shown = response.json()["html"]
    mine = {name for name, each in desk.pictures.items() if each.title in shown}
    assert mine == MINE | {"lost_draft"}, "ảnh tự tải lên và ảnh của bài đơn vị mình"


def test_a_reader_opens_the_form_and_changes_nothing(desk: people.Desk) -> None:
    story = desk.stories["own_draft"]
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    client = people.browser(desk.users["leader"])
    page = client.get(url)
    assert "Bạn đọc và góp ý, không sửa nội dung" in page.content.decode()
    response = client.post(url, people.form_of(story, title="Tên khác"))
    assert response.status_code in (200, 302)
    story.refresh_from_db()
    latest = story.get_latest_revision_as_object()
    assert (story.title, latest.title) == ("Bài own_draft", "Bài own_draft")
    assert latest.body == story.body


def test_a_contributor_writes_for_his_own_units(desk: people.Desk) -> None:
    story = desk.stories["own_draft"]
    section = story.get_parent()
    client = people.browser(desk.users["contributor"])
    new = reverse("wagtailadmin_pages:add", args=["campaigns", "newspage", section.pk])
    form = client.get(new).context["form"]
    assert form.initial["unit"] == story.unit_id
    foreign = desk.stories["other_live"].unit
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    response = client.post(edit, people.form_of(story, unit=foreign.pk))
    assert response.context["form"].errors == {"unit": [NOT_YOURS.format(unit=foreign)]}
    assert client.post(edit, people.form_of(story, unit=story.unit_id)).status_code == 302


@pytest.mark.parametrize("role", ["contributor", "leader", "editor", "managing", "publisher"])
def test_a_longer_list_costs_no_more_queries(desk: people.Desk, role: str) -> None:
    section = desk.stories["own_draft"].get_parent().pk
    unit = desk.stories["own_draft"].unit
    client = people.browser(desk.users[role])
    urls = [reverse("news:index"), reverse("wagtailadmin_explore", args=[section])]
    for url in urls:
        client.get(url)  # warms what is kept between requests
    before = {url: queries_of(client, url) for url in urls}
    for number in range(6):
        make.make_news(title=f"Bài thêm {number}", unit=unit, live=number % 2 == 0)
    for url in urls:
        assert queries_of(client, url) <= before[url], url
    assert before[urls[0]] <= 30


def queries_of(client: Any, url: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return len(caught)
