"""Search while the engine is in trouble: from the database, in time, and whole again by itself."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from devdata import builders as make
from search import breaker
from search.queue import drain
from tests.search.elastic.test_failures import hangs, pretending, says
from units.models import WorkField

pytestmark = pytest.mark.django_db
REDUCED = "Tìm kiếm đang ở chế độ rút gọn, kết quả có thể chưa đầy đủ."


def asked(q: str, **more: Any) -> dict[str, Any]:
    answer = Client().get("/api/search/", {"q": q, **more})
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


@pytest.fixture
def nowhere(site: Any, settings: Any, tmp_path: Path) -> None:
    """A site whose index is not there."""
    settings.SEARCH_URL = f"embedded://{tmp_path / 'none'}"


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("q", ["gánh nước", "ganh nuoc", "nước gánh", "GÁNH"])
def test_stories_are_found_by_title_with_or_without_accents(q: str) -> None:
    page = make.make_profile(title="Người gánh nước đêm")
    make.make_news(title="Nước giếng")
    make.make_news(title="Gánh nước chưa đăng", live=False)
    found = asked(q)
    assert [hit["url"] for hit in found["results"]] == [page.url]
    assert (found["count"], found["complete"], found["engine"]) == (1, False, "database")
    assert "<mark>" in found["results"][0]["title_html"]


@pytest.mark.usefixtures("nowhere")
def test_filters_and_order_hold() -> None:
    field = WorkField.objects.all()[0]
    make.make_news(title="Gánh nước một", work_field=field)
    practice = make.make_practice(title="Gánh nước hai")
    assert [hit["url"] for hit in asked("gánh", type="practice")["results"]] == [practice.url]
    assert asked("gánh", year="1999")["count"] == 0
    assert asked("gánh", field=field.slug)["count"] == 1
    assert asked("???")["count"] == 0
    assert asked("")["count"] >= 2


@pytest.mark.usefixtures("nowhere")
def test_the_page_says_that_results_are_reduced(client: Client) -> None:
    page = make.make_news(title="Gánh nước")
    text = client.get("/tim-kiem/", {"q": "gánh"}).content.decode()
    assert REDUCED in text
    assert page.url in text
    assert asked("gánh")["suggestion"] is None
    assert client.get("/api/suggest/", {"q": "gánh"}).json() == {"suggestions": []}


@pytest.mark.parametrize("manner", [hangs, says("200 OK", '{"hits": {"total"')])
def test_a_cluster_in_trouble_costs_one_reader_two_seconds_and_the_next_none(
    site: Any, settings: Any, client: Client, manner: Any
) -> None:
    page = make.make_news(title="Gánh nước")
    with pretending(manner) as server:
        settings.SEARCH_URL = f"elastic+http://127.0.0.1:{server.port}/trang"
        started = time.monotonic()
        assert asked("gánh")["results"][0]["url"] == page.url
        assert time.monotonic() - started < 2.5
        heard = len(server.heard)
        assert asked("gánh")["results"][0]["url"] == page.url
        assert len(server.heard) == heard, "left alone for a moment"
        assert client.get(page.url).status_code == 200
        ready = client.get("/readyz").json()
        assert "search" in ready["degraded"]
        assert "không trả lời" in ready["checks"]["search"]["message"]


def test_it_is_whole_again_by_itself(quiet: Any, settings: Any, monkeypatch: Any) -> None:
    page = make.make_news(title="Gánh nước")
    drain()
    assert asked("gánh nước")["complete"]
    there, settings.SEARCH_URL = settings.SEARCH_URL, "embedded:///khong/co"
    assert not asked("gánh")["complete"]
    settings.SEARCH_URL = there
    found = asked("gánh nước")
    assert found["complete"]
    assert [hit["url"] for hit in found["results"]] == [page.url]


def test_an_index_that_broke_is_asked_again_after_a_pause(
    site: Any, settings: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"
    page = make.make_news(title="Gánh nước")
    drain()
    assert asked("gánh")["complete"]
    shutil.move(tmp_path / "index", tmp_path / "elsewhere")
    assert not asked("gánh")["complete"]
    shutil.move(tmp_path / "elsewhere", tmp_path / "index")
    assert not asked("gánh")["complete"], "left alone for a moment"
    monkeypatch.setattr(breaker, "time", type("Later", (), {"monotonic": lambda: 1e12}))
    assert asked("gánh")["complete"]
    assert asked("gánh")["results"][0]["url"] == page.url
