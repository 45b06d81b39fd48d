"""People who may and may not change the standing of a page, and the addresses at which a page is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from home.installation.groups import groups
from search.engines import get_engine
from search.queue import drain
from tests.permissions.people import account, browser
from units.enums import Role

REASON = "Đơn vị báo số liệu sai, có công văn."


@pytest.fixture(autouse=True)
def roles(site: Any) -> None:
    groups([])


@pytest.fixture
def lan(site: Any) -> Any:
    """A publisher."""
    user = account("lan", (Role.PUBLISHER, None))
    user.first_name, user.last_name = "Lan", "Trần"
    user.save()
    return user


@pytest.fixture
def publisher(lan: Any) -> Client:
    return browser(lan)


@pytest.fixture
def editor(site: Any) -> Client:
    """An editor, who writes and does not publish."""
    return browser(account("minh", (Role.EDITOR, None)))


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """`with commit(): …`: what is done inside is committed at the end, as far as handlers can see."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def found(site: Any) -> Iterator[Callable[[str], list[str]]]:
    """`found(words)`: titles that readers find, after the worker has indexed what changed."""

    def ask(words: str) -> list[str]:
        drain()
        told = Client().get("/api/search/", {"q": words}).json()
        return [each["title"] for each in told["results"]]

    get_engine().rebuild([])
    yield ask
    get_engine().rebuild([])
