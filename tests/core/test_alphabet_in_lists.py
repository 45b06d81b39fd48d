"""Every list of the admin that is sorted by words is sorted by the Vietnamese alphabet: Đ after D, tones last."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection

from campaigns.models import NewsIndexPage
from devdata import builders as make
from search.models import Abbreviation, PromotedResult, SynonymGroup

WORDS = ["Da cam", "Dưa gang", "Đa lá đỏ", "Đào phai", "Em Ưng", "Ếch ộp", "Ơn trời", "Út Ưởng"]


@pytest.fixture
def desk(site: Any, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("goc", password="x"))
    return client


def order(client: Client, url: str, ordering: str) -> list[str]:
    """`WORDS` in the order in which the list shows them."""
    html = client.get(url, {"ordering": ordering}).content.decode()
    shown = {word: html.find(word, html.find("<tbody")) for word in WORDS}
    assert -1 not in shown.values(), shown
    return sorted(shown, key=shown.__getitem__)


def both_ways(client: Client, url: str, column: str) -> None:
    assert order(client, url, column) == WORDS
    assert order(client, url, f"-{column}") == WORDS[::-1]


def test_stories_in_the_page_explorer(desk: Client) -> None:
    for word in reversed(WORDS):
        make.make_news(title=word)
    section = NewsIndexPage.objects.get().pk
    both_ways(desk, reverse("wagtailadmin_explore", args=[section]), "title")


def test_other_pages_in_the_page_explorer(desk: Client) -> None:
    pages = [make.make_standard_page(title=word) for word in reversed(WORDS)]
    both_ways(desk, reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk]), "title")


def test_a_filtered_tree_of_thousands_is_not_sorted_by_python(desk: Client) -> None:
    for word in reversed(WORDS):
        make.make_news(title=word)
    home = NewsIndexPage.objects.get().get_parent().pk
    url = reverse("wagtailadmin_explore", args=[home])
    with CaptureQueriesContext(connection) as asked:
        html = desk.get(url, {"ordering": "title", "has_child_pages": "false"}).content.decode()
    rows = html[html.find("<tbody") :]
    assert sorted(WORDS, key=rows.index) == WORDS
    assert not [query for query in asked if "COLLATE" in query["sql"]]


def test_accounts_by_given_name(desk: Client) -> None:
    for number, word in enumerate(reversed(WORDS)):
        get_user_model().objects.create_user(f"tk{number}", first_name="Nguyễn", last_name=word)
    html = desk.get(reverse("wagtailusers_users:index"), {"ordering": "name"}).content.decode()
    assert re.findall(r"Nguyễn (" + "|".join(WORDS) + ")", html[html.find("<tbody") :]) == WORDS


@pytest.mark.parametrize(
    ("model", "column", "more"),
    [
        (Abbreviation, "short", {"full": "nghĩa {}"}),
        (SynonymGroup, "canonical", {"variants": "chữ khác {}"}),
        (PromotedResult, "queries", {}),
    ],
)
def test_words_of_search(desk: Client, model: Any, column: str, more: dict[str, str]) -> None:
    model.objects.all().delete()
    page = make.make_news() if model is PromotedResult else None
    for word in reversed(WORDS):
        values = {name: value.format(word) for name, value in more.items()}
        model(**{column: word}, **values, **({"page": page} if page else {})).save()
    url = reverse(model.snippet_viewset.get_url_name("list"))
    assert order(desk, url, "")[: len(WORDS)] == WORDS


def collections() -> list[str]:
    return [each.name for each in Collection.get_first_root_node().get_children()]


def add_collection(desk: Client, name: str, parent: Collection | None = None) -> Collection:
    parent = parent or Collection.get_first_root_node()
    sent = {"name": name, "parent": parent.pk}
    desk.post(reverse("wagtailadmin_collections:add"), sent)
    return Collection.objects.get(name=name)


def test_collections_in_their_list_and_to_choose_from(desk: Client) -> None:
    for word in reversed(WORDS):
        add_collection(desk, word)
    assert collections() == WORDS
    html = desk.get(reverse("wagtailadmin_collections:index")).content.decode()
    rows = html[html.rfind("<tbody") :]
    assert sorted(WORDS, key=rows.index) == WORDS
    form = desk.get(reverse("wagtailimages:add_multiple")).content.decode()
    choices = form[form.find('name="collection"') :]
    assert sorted(WORDS, key=choices.index) == WORDS


def test_renamed_and_moved_collections_take_their_new_place(desk: Client) -> None:
    made = {word: add_collection(desk, word) for word in ["Ảnh", "Da cam", "Đào phai", "Văn bản"]}
    below = {word: add_collection(desk, word, made["Văn bản"]) for word in ["Tờ rơi", "Đơn", "Bìa"]}

    def save(collection: Collection, name: str, parent: Collection) -> None:
        edit = reverse("wagtailadmin_collections:edit", args=[collection.pk])
        desk.post(edit, {"name": name, "parent": parent.pk})
        collection.refresh_from_db()
        parent.refresh_from_db()

    root = Collection.get_first_root_node()
    save(made["Văn bản"], "Áp phích", root)
    assert collections() == ["Ảnh", "Áp phích", "Da cam", "Đào phai"]
    add_collection(desk, "Bản đồ")
    assert collections() == ["Ảnh", "Áp phích", "Bản đồ", "Da cam", "Đào phai"]
    save(below["Đơn"], "Đơn", root)
    assert collections() == ["Ảnh", "Áp phích", "Bản đồ", "Da cam", "Đào phai", "Đơn"]
    save(made["Ảnh"], "Ảnh", made["Văn bản"])
    made["Văn bản"].refresh_from_db()
    assert [each.name for each in made["Văn bản"].get_children()] == ["Ảnh", "Bìa", "Tờ rơi"]
    assert Collection.find_problems() == ([], [], [], [], [])


def test_collections_from_before_are_put_in_order_once(desk: Client) -> None:
    arrange = import_module("core.migrations.0003_collections_by_letters").arrange
    for word in WORDS:
        add_collection(desk, word)
    inner = add_collection(desk, "Ổi", Collection.objects.get(name="Út Ưởng"))
    before = dict(zip(WORDS, reversed(WORDS), strict=True))
    for each in Collection.objects.filter(name__in=WORDS):
        Collection.objects.filter(pk=each.pk).update(name=before[each.name])
    assert collections() == WORDS[::-1]
    arrange(apps, None)
    assert collections() == WORDS
    inner.refresh_from_db()
    assert inner.get_parent().name == "Da cam"
    assert Collection.find_problems() == ([], [], [], [], [])
