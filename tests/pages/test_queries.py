"""At most 16 queries a public page, and not one more with 30 items than with 3.

What is counted: everything but the furniture, the site and the restrictions, which are settings and
come from the cache (they are warmed by one request first).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from core import routing
from core.models import BasePage
from editorial.models import StoryPage
from home.installation import furniture, texts
from home.models import HomePage
from home.urls import urlpatterns as record_views
from search.queue import rebuild
from tests.pages.everything import PAGES, Everything

pytestmark = pytest.mark.django_db  # or no database is made

CEILING = 16
FEW, MANY = 3, 30


@dataclass(frozen=True)
class Asked:
    """Address and queries of each page, with so many of everything."""

    addresses: dict[str, str]
    queries: dict[str, list[str]]


def queries(address: str) -> list[str]:
    """The queries of one request, shortened to what follows FROM, so that a failure tells which."""
    client = Client()
    client.get("/gioi-thieu/")  # furniture, site and restrictions into the cache
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, address
    return [
        re.sub(r"^SELECT .*? FROM", "FROM", query["sql"])[:160]
        for query in captured.captured_queries
    ]


def _asked(count: int) -> Asked:
    site = Everything(count)
    addresses = {name: make_page(site) for name, make_page in PAGES.items()}
    rebuild()
    return Asked(addresses, {name: queries(address) for name, address in addresses.items()})


@pytest.fixture(scope="module")
def asked(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[int, Asked]]:
    """What every page asked, with few and with many items; the site is built once for all tests."""
    folder = tmp_path_factory.mktemp("everything")
    settings = override_settings(
        MEDIA_ROOT=folder / "media", SEARCH_URL=f"embedded://{folder / 'index'}"
    )
    with django_db_blocker.unblock(), settings, transaction.atomic():
        cache.clear()
        home, made = HomePage.objects.get(), []
        texts.standard_pages(home, made)
        furniture.furniture(home, made)
        yield {count: _asked(count) for count in (FEW, MANY)}
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", PAGES)
def test_ceiling_and_growth(name: str, asked: dict[int, Asked]) -> None:
    few, many = asked[FEW].queries[name], asked[MANY].queries[name]
    assert len(many) <= CEILING, "\n".join([f"{name}: {len(many)}", *many])
    assert len(many) <= len(few), "\n".join(
        [f"{name}: {len(few)} with {FEW} items, {len(many)} with {MANY}", *many]
    )


def test_every_kind_of_page_is_counted(asked: dict[int, Asked]) -> None:
    paths = [address.partition("?")[0] for address in asked[FEW].addresses.values()]
    views = {resolve(path).view_name for path in paths}
    expected = {f"home:{view.name}" for view in record_views} | {"search:results"}
    assert expected - views == set(), "add them to PAGES in everything.py"
    site = HomePage.objects.get().get_site()
    served = {
        type(routing.find(site, path.strip("/").split("/"))[0])
        for path in paths
        if resolve(path).view_name == "wagtail_serve"
    }
    types = {model for model in apps.get_models() if issubclass(model, BasePage)}
    never_served = {StoryPage}
    assert types - served - never_served == set(), "add them to PAGES in everything.py"
