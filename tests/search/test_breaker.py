"""The log tells once that the engine is in trouble, and once that it is over."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client

from devdata import builders as make
from search import breaker
from search.engines import EngineError
from search.similar import stories_like


class Clock:
    """The clock of the breaker, which stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: Any, settings: Any, tmp_path: Any) -> Clock:
    """A clock that stands, and an address that nobody was asked at before."""
    settings.SEARCH_URL = f"embedded://{tmp_path / 'index'}"
    made = Clock()
    monkeypatch.setattr(breaker, "time", made)
    return made


def told(caplog: Any) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "search"]


@pytest.mark.django_db
def test_whoever_asks_the_log_tells_once_a_pause(site: Any, clock: Clock, caplog: Any) -> None:
    page = make.make_news(title="Gánh nước")
    for pause in (1, 2):
        for _turn in range(3):
            assert not Client().get("/api/search/", {"q": "gánh"}).json()["complete"]
            Client().get("/api/suggest/", {"q": "gánh"})
            assert stories_like(page) == []
        assert len(told(caplog)) == pause
        clock.now += breaker.PAUSE
    assert "để yên 5 giây; tạm tìm trong cơ sở dữ liệu: there is no index" in told(caplog)[0]


def test_many_who_ask_at_once_tell_once(clock: Clock, caplog: Any) -> None:
    together = threading.Barrier(8)

    def ask() -> None:
        with suppress(EngineError), breaker.asking():
            together.wait()
            raise EngineError("no whole answer")

    threads = [threading.Thread(target=ask) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told(caplog)) == 1


def test_an_answer_after_the_pause_is_told_once(clock: Clock, caplog: Any) -> None:
    caplog.set_level(logging.WARNING)
    with breaker.asking(), pytest.raises(EngineError), breaker.asking():
        raise EngineError("no whole answer")
    with pytest.raises(breaker.RestingError), breaker.asking():
        pass  # the one around it has answered, but asked before
    clock.now += breaker.PAUSE
    for _turn in range(3):
        with breaker.asking():
            pass
    assert told(caplog)[1:] == ["Máy tìm kiếm trả lời lại"]
