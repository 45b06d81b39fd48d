"""Killed at any moment and started again, an import neither doubles nor loses; editors go on writing.

Real processes on a SQLite file of their own: a copy of the test database as it is before a test.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tools.copying import copy_database

from .conftest import news, practice, profile

KILLS = 5
STORIES = 120


class Site:
    """A site on disk, and the import that runs on it."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.project = project
        self.database = folder / "db.sqlite3"
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "VAR_DIR": str(folder),
            "PYTHONUTF8": "1",
        }

    def start(self, file: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "manage.py", "import_stories", str(file)],
            cwd=self.project,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def ask(self, sql: str) -> list[Any]:
        with sqlite3.connect(self.database, timeout=20) as db:
            found = db.execute(sql).fetchall()
        db.close()
        return found

    def count(self) -> int:
        return int(self.ask("SELECT count(*) FROM exchange_importedstory")[0][0])


@pytest.fixture
def on_disk(db: None, tmp_path: Path, project: Path) -> Site:
    site = Site(tmp_path, project)
    copy_database(site.database)
    return site


def wait_for(process: subprocess.Popen[bytes], reached: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while process.poll() is None and not reached() and time.monotonic() < until:
        time.sleep(0.01)


def archive(folder: Path) -> Path:
    makers = (news, profile, practice)
    lines = [
        makers[n % 3](id=f"cu-{n:04}", title=f"Bài số {n % 20}", tags=[f"thẻ {n % 7}", "chung"])
        for n in range(STORIES)
    ]
    lines[4]["pinned_practices"] = ["cu-0116"]
    path = folder / "kho.jsonl"
    path.write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
    )
    return path


def test_killed_and_started_again(on_disk: Site, tmp_path: Path) -> None:
    chance = random.Random(4231)
    file = archive(tmp_path)
    before = on_disk.ask("SELECT count(*) FROM wagtailcore_page")[0][0]
    for _kill in range(KILLS):
        process = on_disk.start(file)
        begun = on_disk.count()
        further = chance.randrange(1, STORIES // KILLS)
        wait_for(process, lambda aim=begun + further: on_disk.count() >= aim)
        time.sleep(chance.random() / 10)
        process.kill()
        process.communicate()
    assert 0 < on_disk.count() < STORIES, "killed in the middle"
    process = on_disk.start(file)
    _out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors.decode()

    assert on_disk.count() == STORIES
    assert on_disk.ask("SELECT count(*) FROM wagtailcore_page")[0][0] == before + STORIES
    doubled = "SELECT external_id FROM editorial_storypage GROUP BY external_id HAVING count(*) > 1 AND external_id <> ''"  # fmt: skip
    assert on_disk.ask(doubled) == []
    stories = "SELECT page_id FROM exchange_importedstory"
    revisions = f"SELECT object_id, count(*) FROM wagtailcore_revision WHERE object_id IN (SELECT CAST(page_id AS text) FROM ({stories})) GROUP BY object_id"  # noqa: S608
    counts = [count for _pk, count in on_disk.ask(revisions)]
    assert len(counts) == STORIES
    assert sorted(counts)[:-1] == [1] * (STORIES - 1), (
        "one revision each, one story had to be joined"
    )
    queued = f"SELECT count(*) FROM ({stories}) AS s JOIN search_queueentry q ON q.key = 'page:' || s.page_id"  # noqa: S608
    assert on_disk.ask(queued)[0][0] == STORIES
    assert on_disk.ask("SELECT count(*) FROM wagtailcore_pagelogentry WHERE action = 'exchange.imported'")[0][0] == STORIES  # fmt: skip
    wrong = """SELECT p.path, p.numchild, count(c.id) FROM wagtailcore_page p LEFT JOIN wagtailcore_page c
        ON c.depth = p.depth + 1 AND substr(c.path, 1, length(p.path)) = p.path
        GROUP BY p.id HAVING p.numchild <> count(c.id)"""
    assert on_disk.ask(wrong) == [], "the tree counts its children right"
    assert on_disk.ask("SELECT count(*) FROM exchange_importedstory WHERE waiting <> '{}'")[0][0] == 0  # fmt: skip
    assert on_disk.ask("SELECT count(*) FROM exemplars_profilepage_pinned_practices")[0][0] == 1
    assert on_disk.ask("PRAGMA integrity_check") == [("ok",)]


def test_others_write_meanwhile(on_disk: Site, tmp_path: Path) -> None:
    """Nobody waits five seconds, and nobody is told that the database is locked."""
    process = on_disk.start(archive(tmp_path))
    wait_for(process, lambda: on_disk.count() > 0)
    waits = []
    db = sqlite3.connect(on_disk.database, timeout=20, isolation_level=None)
    while process.poll() is None:
        started = time.monotonic()
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE wagtailcore_page SET seo_title = 'x' WHERE depth = 2")
        db.execute("COMMIT")
        waits.append(time.monotonic() - started)
        time.sleep(0.02)
    db.close()
    _out, errors = process.communicate()
    assert process.returncode == 0, errors.decode()
    assert on_disk.count() == STORIES
    assert len(waits) > 5
    assert max(waits) < 5
