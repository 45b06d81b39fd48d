"""Papers through the address a reader asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

import pytest
from django.core.cache import caches
from django.urls import reverse

from devdata import builders
from media import renditions
from tests.printing.reading import Printed


@pytest.fixture(autouse=True)
def no_kept_papers() -> Iterator[None]:
    caches["papers"].clear()
    yield
    caches["papers"].clear()


def address(page: Any) -> str:
    return reverse("printing:paper", kwargs={"pk": page.pk, "slug": page.slug})


@pytest.fixture
def printed(client: Any) -> Callable[..., Printed]:
    """Asks for the paper of a page as a reader does, and reads it."""

    def ask(page: Any) -> Printed:
        response = client.get(address(page))
        assert response.status_code == 200
        return Printed(response.content)

    return ask


@pytest.fixture
def make_picture(db: None) -> Callable[..., Any]:
    """A picture whose sizes are there, as the worker leaves it."""

    def make(**values: Any) -> Any:
        picture = builders.make_picture(**values)
        renditions.make(picture)
        return picture

    return make


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Callable[[], AbstractContextManager[Any]]:
    """`with commit(): …`: what follows a commit happens at the end of the block."""
    return partial(django_capture_on_commit_callbacks, execute=True)
