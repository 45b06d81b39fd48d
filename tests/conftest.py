"""What every test relies on: nothing left over from the test before, nothing missing in silence."""

from __future__ import annotations

import html
import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings as django_settings
from django.core.cache import cache

REQUIRE_ALL = os.environ.get("CI") == "true" or os.environ.get("GUONG_SANG_REQUIRE_ALL") == "1"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def chromium() -> str | None:
    """The browser the machine has, or the one named by CHROMIUM."""
    return shutil.which(os.environ.get("CHROMIUM") or "chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: the quick ones tell sooner, and no event loop runs beside the others."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("e2e") is None or chromium() is not None:
        return
    sentence = "cần Chromium: apt-get install chromium, hoặc đặt CHROMIUM=/đường/dẫn"
    if REQUIRE_ALL:
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(autouse=True)
def clean_cache() -> Iterator[None]:
    """The cache is not part of the database: nothing rolls it back."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def media_root(settings: Any, tmp_path: Path) -> Path:
    """Files a test stores are its own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def at() -> Iterator[Callable[[str], time_machine.Traveller]]:
    """`at("2026-03-02 08:00")` stops the clock at that hour of Hà Nội; a later call moves it."""
    running: list[time_machine.travel] = []

    def stop_clock(moment: str) -> time_machine.Traveller:
        for travel in running:
            travel.stop()
        local = datetime.fromisoformat(moment).replace(tzinfo=HANOI)
        running[:] = [time_machine.travel(local, tick=False)]
        return running[0].start()

    yield stop_clock
    for travel in running:
        travel.stop()


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder the project stands in."""
    root: Path = django_settings.ROOT
    return root


# --- a site to open pages on ---


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Into the test database once: the registry, the awards and the tree of pages.

    Every test sees them and rolls back to them; loading them for each would take seconds.
    """
    from django.core.management import call_command

    with django_db_blocker.unblock():
        fill_database(call_command)


def fill_database(call_command: Callable[..., Any]) -> None:
    """What a site has before its first story; a test that flushes the database calls it again."""
    from devdata import builders

    call_command("load_registry", verbosity=0)
    call_command("load_awards", verbosity=0)
    builders.make_site()


@pytest.fixture
def site(db: None) -> Any:
    """The home page of a site with its tree, the registry of units and the catalogue of awards."""
    from home.models import HomePage

    return HomePage.objects.get()


@pytest.fixture
def text_of(client: Any) -> Callable[..., str]:
    """Opens an address as a reader and returns the words of the page, spaces folded."""

    def open_page(url: str, status: int = 200) -> str:
        response = client.get(url)
        assert response.status_code == status, f"{url}: {response.status_code}"
        markup = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()

    return open_page


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser that drives the tests of `tests/e2e/`."""
    path = chromium()
    assert path is not None, "tests that use it are marked e2e"
    return path
