"""Finding pages in the admin: SQLite does not rank what it finds."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from campaigns.models import NewsIndexPage
from devdata import builders as make


@pytest.fixture
def titles(site: Any) -> list[str]:
    names = [f"Tin {number} về một cửa" for number in (1, 2, 3)]
    for name in names:
        make.make_news(title=name)
    return names


@pytest.mark.parametrize("name", ["wagtailadmin_pages:search", "wagtailadmin_explore"])
def test_found_without_ranks(titles: list[str], admin_client: Any, name: str) -> None:
    folder = [NewsIndexPage.objects.get().pk] if name == "wagtailadmin_explore" else []
    with CaptureQueriesContext(connection) as captured:
        response = admin_client.get(reverse(name, args=folder), {"q": "cửa"})
    found = [page.title for page in response.context["object_list"]]
    assert set(found) == set(titles)
    asked = [query["sql"] for query in captured if "fts" in query["sql"]]
    assert asked
    assert [sql for sql in asked if "bm25" in sql] == []


def test_newest_first(titles: list[str]) -> None:
    found = [page.title for page in Page.objects.search("cửa")]
    assert found == titles[::-1]


def test_saving_a_page_weighs_no_titles(titles: list[str]) -> None:
    with CaptureQueriesContext(connection) as captured:
        make.make_news(title="Tin mới")
    table = IndexEntry._meta.db_table
    assert any(table in query["sql"] for query in captured)
    assert [query["sql"] for query in captured if "AVG(" in query["sql"]] == []
