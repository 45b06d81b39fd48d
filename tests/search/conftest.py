"""An index of its own for every test that needs one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from search.engines import Engine, get_engine
from search.engines.embedded import EmbeddedEngine
from tests.search.collection import COLLECTION


@pytest.fixture
def engine(tmp_path: Path, settings: Any) -> Engine:
    """The site's engine, on an empty index in a folder of its own."""
    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"
    made = get_engine()
    made.rebuild([])
    return made


@pytest.fixture
def empty(tmp_path: Path) -> EmbeddedEngine:
    """An embedded engine alone, on an empty index."""
    made = EmbeddedEngine(tmp_path / "index")
    made.rebuild([])
    return made


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    """The collection of `collection.py`, indexed once; tests only read it."""
    made = EmbeddedEngine(tmp_path_factory.mktemp("library"))
    made.rebuild(COLLECTION)
    return made


@pytest.fixture
def quiet(engine: Engine, site: Any) -> Any:
    """A site whose queue is empty, with an empty index: what a test changes is all there is to do."""
    from wagtail.models import Page

    from search.models import IndexedPath, QueueEntry

    QueueEntry.objects.all().delete()
    IndexedPath.objects.bulk_create(
        IndexedPath(page_id=pk, url_path=path)
        for pk, path in Page.objects.values_list("pk", "url_path")
    )
    return site


@pytest.fixture
def urls_of(quiet: Any) -> Callable[..., list[str]]:
    """`urls_of("tre", unit=["a"])`: brings the index up to date, asks, and gives the addresses found."""
    from django.test import Client

    from search.queue import drain

    def ask(q: str = "", **over: Any) -> list[str]:
        drain()
        response = Client().get("/api/search/", {"q": q, "page_size": "100", **over})
        assert response.status_code == 200, response.content.decode()
        return [result["url"] for result in response.json()["results"]]

    return ask
