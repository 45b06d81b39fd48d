"""The engine is away while much is published, withdrawn and moved: reading and publishing go on,
search is reduced and says so, and once the engine is back the index is what the database says.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from core.text import fold
from devdata import builders as make
from search import breaker, checking
from search.engines import EngineError, get_engine
from search.queue import drain, rebuild, waiting
from search.tasks import sync_search
from tests.search.elastic.test_failures import breaks_off, closed_port, hangs, pretending
from tests.search.engines import installed
from units.models import Unit

pytestmark = pytest.mark.django_db

REDUCED = "Tìm kiếm đang ở chế độ rút gọn, kết quả có thể chưa đầy đủ."
MOST = 2.5  # seconds for a search, whatever the engine does: two, and a half for a busy machine
PUBLISHED, WITHDRAWN, MOVED, UNTOUCHED = 100, 50, 50, 5


class Embedded:
    """An index in a folder, whose disk is taken away."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._elsewhere = folder / "index", folder / "elsewhere"
        self.url = f"embedded://{self._folder}"

    def stop(self) -> None:
        self._folder.rename(self._elsewhere)
        self._folder.write_bytes(b"")  # so that nobody makes a new one in its place

    def start(self) -> None:
        self._folder.unlink()
        self._elsewhere.rename(self._folder)


class Elastic:
    """A real Elasticsearch of one node, killed and started again."""

    def __init__(self, node: Any) -> None:
        self._node = node
        self.url = f"elastic+{node.url}/gs"

    def stop(self) -> None:
        self._node.kill()

    def start(self) -> None:
        self._node.start()
        self._node.wait()


@pytest.fixture(params=["embedded", "elastic"])
def stoppable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """An engine of the test's own that can be stopped and started."""
    if request.param == "embedded":
        yield Embedded(tmp_path)
        return
    with installed() as installation:
        node = installation.node()
        node.wait()
        yield Elastic(node)


class Clock:
    """The breaker's clock, set forward so that no test waits for the end of a pause."""

    ahead = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead


@pytest.fixture
def clock(monkeypatch: Any) -> Clock:
    made = Clock()
    monkeypatch.setattr(breaker, "time", made)
    return made


def asked(q: str, **more: Any) -> dict[str, Any]:
    """What the search interface answers, in time."""
    started = time.monotonic()
    answer = Client().get("/api/search/", {"q": q, **more})
    assert time.monotonic() - started < MOST
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def is_reduced(q: str, url: str) -> None:
    """The page is found with and without accents, and the reader is told that this is not all."""
    for words in (q, fold(q)):
        found = asked(words)
        assert (found["complete"], found["engine"]) == (False, "database")
        assert url in [hit["url"] for hit in found["results"]]
    started = time.monotonic()
    shown = Client().get("/tim-kiem/", {"q": q}).content.decode()
    assert time.monotonic() - started < MOST
    assert REDUCED in shown
    assert url in shown


def search_is_told_to_be_degraded() -> bool:
    ready = Client().get("/readyz")
    assert ready.status_code == 200, "the site itself can be read"
    told = ready.json()
    assert ("search" in told["degraded"]) is not told["checks"]["search"]["ok"]
    return not told["checks"]["search"]["ok"]


def test_two_hundred_changes_while_it_is_away(
    site: Any, stoppable: Any, settings: Any, clock: Clock
) -> None:
    settings.SEARCH_URL = stoppable.url
    place = make.make_standard_page(title="Kho tin", slug="kho-tin")
    unit = Unit.objects.first()
    pages = [
        make.make_news(title=f"Gánh nước {number or 'nguồn'}", live=number >= PUBLISHED, unit=unit)
        for number in range(PUBLISHED + WITHDRAWN + MOVED + UNTOUCHED)
    ]
    rebuild()
    drain()
    assert checking.check().is_clean
    assert asked("gánh nước")["count"] == WITHDRAWN + MOVED + UNTOUCHED
    assert not search_is_told_to_be_degraded()

    stoppable.stop()
    for page in pages[:PUBLISHED]:
        page.save_revision().publish()
    with pytest.raises(EngineError):
        drain()
    sync_search()  # the worker tells of it and goes on
    with pytest.raises(CommandError):
        call_command("check_search")
    for page in pages[PUBLISHED : PUBLISHED + WITHDRAWN]:
        page.unpublish()
    for page in pages[PUBLISHED + WITHDRAWN : -UNTOUCHED]:
        page.move(place, pos="last-child")
        place.refresh_from_db()
    assert waiting() >= PUBLISHED + WITHDRAWN + MOVED
    assert Client().get(pages[0].url).status_code == 200
    is_reduced("gánh nước nguồn", pages[0].url)
    assert search_is_told_to_be_degraded()

    stoppable.start()
    clock.ahead = breaker.PAUSE
    until = time.monotonic() + 60
    while waiting() and time.monotonic() < until:  # a server that starts takes a while
        sync_search()
        time.sleep(0.1)
    found = checking.check()
    assert (found.keys, found.unreadable, found.waiting) == ([], [], 0)
    entries = [key for key, _digest in get_engine().entries()]
    assert len(entries) == len(set(entries)) == found.checked
    assert {page.pk for page in pages if f"page:{page.pk}" in entries} == {
        page.pk for page in pages[:PUBLISHED] + pages[PUBLISHED + WITHDRAWN :]
    }
    (moved,) = asked(f'"gánh nước {PUBLISHED + WITHDRAWN}"')["results"]
    assert moved["url"].startswith("/kho-tin/")
    assert asked("gánh nước")["complete"]
    assert not search_is_told_to_be_degraded()


@pytest.mark.parametrize("manner", ["refuses", "hangs", "answers half"])
def test_a_cluster_in_trouble(quiet: Any, settings: Any, clock: Clock, manner: str) -> None:
    there = settings.SEARCH_URL
    page = make.make_news(title="Gánh nước một")
    drain()
    assert asked("gánh nước")["complete"]
    with pretending(hangs if manner == "hangs" else breaks_off) as server:
        port = closed_port() if manner == "refuses" else server.port
        settings.SEARCH_URL = f"elastic+http://127.0.0.1:{port}/gs"
        started = time.monotonic()
        page.title = "Gánh nước hai"
        page.save_revision().publish()
        assert time.monotonic() - started < MOST, "who publishes asks no engine"
        is_reduced("gánh nước hai", page.url)
        clock.ahead += breaker.PAUSE
        started = time.monotonic()
        assert Client().get(page.url).status_code == 200
        assert time.monotonic() - started < MOST
        assert search_is_told_to_be_degraded()
        assert "Máy tìm kiếm không trả lời" in Client().get("/readyz").content.decode()
        with pytest.raises(EngineError):
            drain()
    settings.SEARCH_URL = there
    sync_search()
    found = asked("gánh nước hai")
    assert found["complete"]
    assert [hit["url"] for hit in found["results"]] == [page.url]
