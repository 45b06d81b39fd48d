"""The engines that tests run on, each known by nothing but the address of an index."""

from __future__ import annotations

import os
import subprocess
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from search.documents import SearchDocument
from search.engines import Engine
from tests.conftest import REQUIRE_ALL
from tests.tools import elasticsearch
from tests.tools.elasticsearch import Installation

ENGINES = ("embedded", "elastic")
Opened = Callable[[], Engine]
Rebuilt = Callable[[Iterable[SearchDocument]], Engine]


@contextmanager
def installed(
    version: str = elasticsearch.VERSION, java: Path | None = None
) -> Iterator[Installation]:
    """Elasticsearch for a while; skips with a line saying what to install where it cannot run."""
    sentence = elasticsearch.missing()
    if not sentence:
        try:
            installation = Installation(version, java)
        except subprocess.CalledProcessError:
            sentence = f"không lấy được Elasticsearch {version} từ Maven Central; kiểm tra mạng"
    if sentence:
        if REQUIRE_ALL:
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    try:
        yield installation
    finally:
        installation.remove()


@contextmanager
def elasticsearch_running() -> Iterator[str]:
    """Address of a server of one node: the one named by TEST_ELASTICSEARCH, else one for the while."""
    if given := os.environ.get("TEST_ELASTICSEARCH"):
        yield given.rstrip("/")
        return
    with installed() as installation:
        node = installation.node()
        node.wait()
        yield node.url


@contextmanager
def fresh_address(kind: str, folder: Path, server: str) -> Iterator[str]:
    """A SEARCH_URL where nothing is yet; what was made there is gone afterwards."""
    name = f"test-{uuid.uuid4().hex[:12]}"
    if kind == "embedded":
        yield f"embedded://{folder / name}"
        return
    try:
        yield f"elastic+{server}/{name}"
    finally:
        elasticsearch.forget(server, name)
