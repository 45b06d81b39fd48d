"""Generated stories: the same each time, marked as samples, and taken by the import without a word."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from devdata.generating import Generator
from exchange import importing, reading
from exchange.importing import Options
from exchange.report import Level
from home.installation import columns
from tests.house.test_settings import GOOD, start

MANY = 200


def test_the_same_each_time_and_longer_files_begin_alike(tmp_path: Path) -> None:
    short, again, long = (tmp_path / name for name in ("a.jsonl", "b.jsonl", "c.jsonl"))
    call_command("generate_stories", "40", out=short, verbosity=0)
    call_command("generate_stories", "40", out=again, verbosity=0)
    call_command("generate_stories", "60", out=long, verbosity=0)
    assert short.read_bytes() == again.read_bytes()
    assert long.read_bytes().startswith(short.read_bytes())
    assert short.read_bytes().count(b"\n") == 40


def test_another_seed_tells_other_stories() -> None:
    first, other = Generator(1).story(1), Generator(2).story(1)
    assert first["id"] != other["id"]
    assert first["body"] != other["body"]


def test_a_story_needs_no_other_one() -> None:
    assert Generator(1).story(30_000)["id"] == "tai-1-030000"
    assert next(Generator(7).stories(10**9))["id"] == "tai-7-000001"


def test_spread_and_size() -> None:
    stories = list(Generator(1).stories(2000))
    assert {story["published_at"][:4] for story in stories} == {str(y) for y in range(2012, 2027)}
    assert len({story["unit"] for story in stories}) > 60
    assert len({story["field"] for story in stories}) >= 10
    assert len({topic for story in stories for topic in story["topics"]}) >= 12
    kinds = Counter(story["type"] for story in stories)
    assert set(kinds) == {"profile", "practice", "news"}
    people = [story for story in stories if story["type"] == "profile"]
    assert sum(story["frontline"] for story in people) > len(people) * 2 / 3
    size = sum(len(json.dumps(story, ensure_ascii=False).encode()) for story in stories)
    assert 1500 < size / len(stories) < 3000
    assert all(story["sample"] for story in stories)


def test_the_import_takes_every_one(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "PAUSE", 0)
    columns.columns([])  # some stories are put into them by name
    report = importing.run(reading.rows(Generator(1).stories(MANY)), Options(source="bai.jsonl"))
    assert (report.created, report.drafts, report.refused) == (MANY, 0, 0)
    said = [entry for entry in report.entries if entry.level is not Level.NOTE]
    assert said == [], "nothing to look at but new indicators"


def test_a_number_below_zero_is_refused() -> None:
    with pytest.raises(CommandError, match="từ 0 trở lên"):
        call_command("generate_stories", "-1")


def test_production_does_not_know_it(tmp_path: Path) -> None:
    values = {
        **GOOD,
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings.base",
    }
    result = start(values, "manage.py", "generate_stories", "1")
    assert result.returncode != 0
    assert "Unknown command: 'generate_stories'" in result.stderr
