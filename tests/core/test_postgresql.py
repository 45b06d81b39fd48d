"""What the database decides holds on PostgreSQL as on SQLite: the same tests once more, on a real server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REQUIRE_ALL
from tests.tools import postgresql

# Order by letters and by likeness, search without an engine, locks of the schedule and of tasks, all migrations.
TESTS = [
    "tests/core/test_alphabet_in_lists.py",
    "tests/search/test_fallback.py",
    "tests/editorial/test_scheduling.py",
    "tests/editorial/test_consents.py",
    "tests/editorial/workflow",
    "tests/units/test_registry.py",
    "tests/exemplars/test_cards.py",
]


@pytest.fixture
def server() -> Iterator[str]:
    installed = postgresql.programs()
    if installed is None:
        sentence = "cần PostgreSQL: apt-get install postgresql"
        if REQUIRE_ALL:
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    with postgresql.running(installed) as address:
        yield address


def test_what_the_database_decides_holds_on_postgresql(
    server: str, project: Path, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider",
         "--ds=config.settings.test_postgresql", f"--basetemp={tmp_path / 'inner'}", *TESTS],
        cwd=project,
        env={**os.environ, "DATABASE_URL": server, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    told = f"{ran.stdout[-6000:]}{ran.stderr[-2000:]}"
    assert ran.returncode == 0, told
    assert re.search(r"\d+ passed", told), told
    assert "skipped" not in told
