"""Sites on disk, each a copy of the test database with an index beside it."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.tools.copying import copy_database, copy_file

KILLS = 100
SECONDS = 240  # that a scene may take on a machine with much to do


@dataclass
class Site:
    """A site in a folder, whose index is at `search_url`."""

    folder: Path
    project: Path
    search_url: str = ""

    @property
    def database(self) -> Path:
        return self.folder / "db.sqlite3"

    def play(self, scene: str, *given: object) -> list[Any]:
        """What the scene of `scenes.py` tells."""
        environment = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ
        }
        environment |= {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "VAR_DIR": str(self.folder),
            "SEARCH_URL": self.search_url or f"embedded://{self.folder / 'index'}",
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.search.nothing_lost.scenes", scene, *map(str, given)],
            cwd=self.project,
            env=environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{scene}: {done.stderr[-5000:]}"
        return [json.loads(line) for line in done.stdout.splitlines()]

    def ask(self, sql: str) -> list[Any]:
        db = sqlite3.connect(self.database, timeout=20)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()

    def copied(self, folder: Path, search_url: str = "") -> Site:
        folder.mkdir()
        made = Site(folder, self.project, search_url)
        copy_file(self.database, made.database)
        return made


@pytest.fixture
def seed() -> int:
    """TEST_SEED, else another one each time; printed with a failure."""
    return new_seed()


def new_seed() -> int:
    made = int(os.environ.get("TEST_SEED") or random.randrange(1_000_000))
    sys.stdout.write(f"TEST_SEED={made}\n")
    return made


@pytest.fixture(scope="session")
def calm(django_db_setup: None, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site as it is before a test; it stays so."""
    site = Site(tmp_path_factory.mktemp("calm"), project)
    copy_database(site.database)
    site.play("begin")
    return site


@dataclass
class Killed:
    """A site whose web process was killed; `told` is what it said: number of the kill, "going" or
    "done", then the page's number, its title, whether it is live, and its parent's number."""

    seed: int
    site: Site
    told: list[list[Any]]


@pytest.fixture(scope="session")
def killed(calm: Site, tmp_path_factory: pytest.TempPathFactory) -> Killed:
    """A site on which nobody was at the queue while its web process was killed again and again."""
    seed = new_seed()
    site = calm.copied(tmp_path_factory.mktemp("killed") / "site")
    return Killed(seed, site, site.play("kills", seed, KILLS))
