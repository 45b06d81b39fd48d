"""Two workers at the queue: the slower one never puts back what the quicker one has replaced."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from devdata import builders as make
from search import checking
from search.engines import Engine, EngineBusyError
from search.queue import drain, waiting
from tests.search.entries import keys

pytestmark = pytest.mark.django_db

HOLDER = """
import sys, time
import django
django.setup()
from django.conf import settings
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from search.claim import claimed
with claimed():
    print("begun", flush=True)
    time.sleep(600)
"""


@contextmanager
def another_worker() -> Iterator[subprocess.Popen[bytes]]:
    """A process that is at the queue of this database."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(connection.settings_dict["NAME"])],
        stdout=subprocess.PIPE,
        cwd=Path.cwd(),
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test"},
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_slow_worker_puts_nothing_back(quiet: Any, engine: Engine, monkeypatch: Any) -> None:
    page = make.make_news(title="Gánh nước")
    index, calls = engine.index, []

    def slowly(documents: Any, *, delete: Any = ()) -> None:
        calls.append(1)
        if len(calls) == 1:  # meanwhile the page changes, and a quicker worker comes
            page.title = "Gánh củi"
            page.save_revision().publish()
            with suppress(EngineBusyError):
                drain()
        index(documents, delete=delete)

    monkeypatch.setattr(engine, "index", slowly)
    drain()
    assert len(calls) > 1
    assert waiting() == 0
    assert checking.check().outdated == []
    assert keys(engine, "gánh củi") == [f"page:{page.pk}"]
    assert keys(engine, "gánh nước") == []


def test_who_comes_second_is_told_and_loses_nothing(
    quiet: Any, engine: Engine, capsys: Any
) -> None:
    page = make.make_news(title="Gánh nước")
    with another_worker() as other:
        with pytest.raises(EngineBusyError):
            drain()
        with pytest.raises(CommandError, match="Đợi một lát rồi chạy lại"):
            call_command("sync_search", wait=0)
        assert waiting() > 0
        other.kill()  # with the holder the claim goes
        call_command("sync_search", wait=5)
    assert waiting() == 0
    assert keys(engine, "gánh nước") == [f"page:{page.pk}"]
