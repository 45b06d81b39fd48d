"""`make run` repeats only what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import get_commands

from devdata.preparation import STEPS, Stamp, Step, fingerprint, pending

A, B, C = (
    Step("migrate", "A", ("a/*",)),
    Step("load_registry", "B", ("b/*",)),
    Step("create_accounts", "C", ()),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "data.csv").write_text(name)
    return tmp_path


def run(root: Path) -> list[str]:
    stamp = Stamp(root / "var" / "stamp.json")
    waiting = pending(root, stamp, [A, B, C])
    for step, files in waiting:
        stamp.set(step, files)
    return [step.title for step, _ in waiting]


def test_everything_once_then_nothing(root: Path) -> None:
    assert run(root) == ["A", "B", "C"]
    assert run(root) == []


def test_a_change_repeats_its_step_and_all_later_ones(root: Path) -> None:
    run(root)
    (root / "b" / "data.csv").write_text("đổi")
    assert run(root) == ["B", "C"]
    (root / "a" / "new.csv").touch()
    assert run(root) == ["A", "B", "C"]


def test_a_run_broken_off_goes_on_where_it_was(root: Path) -> None:
    stamp = Stamp(root / "var" / "stamp.json")
    step, files = pending(root, stamp, [A, B, C])[0]
    stamp.set(step, files)
    assert run(root) == ["B", "C"]


def test_an_unreadable_stamp_means_once_more(root: Path) -> None:
    run(root)
    (root / "var" / "stamp.json").write_text("{")
    assert run(root) == ["A", "B", "C"]


def test_what_python_and_the_system_leave_behind_is_no_change(root: Path) -> None:
    before = fingerprint(root, ["a/**/*"])
    (root / "a" / "__pycache__").mkdir()
    (root / "a" / "__pycache__" / "x.pyc").touch()
    (root / "a" / ".DS_Store").touch()
    assert fingerprint(root, ["a/**/*"]) == before
    (root / "a" / "data.csv").rename(root / "a" / "other.csv")
    assert fingerprint(root, ["a/**/*"]) != before


def test_every_step_is_a_command_and_watches_files_that_exist(project: Path) -> None:
    commands = get_commands()
    for step in STEPS:
        assert step.command in commands
        for pattern in step.depends_on:
            assert any(project.glob(pattern)), f"{step.command}: {pattern}"
