"""An index of its own for every test that needs one, and the engines that tests run on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from search.documents import SearchDocument
from search.engines import Engine, get_drafts_engine, get_engine, open_engine
from search.engines.embedded import EmbeddedEngine
from tests.search.collection import COLLECTION
from tests.search.engines import (
    ENGINES,
    Opened,
    Rebuilt,
    elasticsearch_running,
    fresh_address,
)

# --- the engines, for tests that say what any engine does ---


@pytest.fixture(scope="session")
def elasticsearch(request: pytest.FixtureRequest) -> Iterator[str]:
    """Address of a real Elasticsearch of one node."""
    with elasticsearch_running() as url:
        yield url


@pytest.fixture(scope="session", params=ENGINES)
def kind(request: pytest.FixtureRequest) -> str:
    """The engine that a test runs on; tests take the fixtures below instead."""
    return str(request.param)


@pytest.fixture(scope="session")
def new_address(
    kind: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Callable[[], Any]:
    """`with new_address() as url`: a SEARCH_URL where nothing is yet."""
    folder = tmp_path_factory.mktemp("indices")
    server = str(request.getfixturevalue("elasticsearch")) if kind == "elastic" else ""
    return lambda: fresh_address(kind, folder, server)


@pytest.fixture
def search_url(new_address: Callable[[], Any]) -> Iterator[str]:
    """A SEARCH_URL of the test's own, where nothing is yet."""
    with new_address() as url:
        yield url


@pytest.fixture
def opened(search_url: str) -> Opened:
    """`opened()`: the index of this test as one more process would open it."""
    return lambda: open_engine(search_url)


@pytest.fixture(scope="session")
def rebuilt(new_address: Callable[[], Any]) -> Iterator[Rebuilt]:
    """`rebuilt(documents)`: an engine that holds exactly these, until the next call."""
    with new_address() as url:
        engine = open_engine(url)

        def rebuild(documents: Iterable[SearchDocument]) -> Engine:
            engine.rebuild(documents)
            return engine

        yield rebuild


@pytest.fixture(scope="session")
def library(new_address: Callable[[], Any]) -> Iterator[Engine]:
    """The collection of `collection.py`, indexed once; tests only read it."""
    with new_address() as url:
        made = open_engine(url)
        made.rebuild(COLLECTION)
        yield made


# --- the site's own engine ---


@pytest.fixture
def engine(search_url: str, settings: Any) -> Engine:
    """The site's engine, on an empty index of the test's own; the test runs on each engine."""
    settings.SEARCH_URL = search_url
    made = get_engine()
    made.rebuild([])
    return made


@pytest.fixture
def empty(tmp_path: Path) -> EmbeddedEngine:
    """An embedded engine alone, on an empty index."""
    made = EmbeddedEngine(tmp_path / "index")
    made.rebuild([])
    return made


@pytest.fixture
def quiet(engine: Engine, site: Any) -> Any:
    """A site whose queues are empty, with empty indices: what a test changes is all there is to do."""
    from wagtail.models import Page

    from search.models import DraftEntry, IndexedPath, QueueEntry

    get_drafts_engine().rebuild([])
    QueueEntry.objects.all().delete()
    DraftEntry.objects.all().delete()
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
