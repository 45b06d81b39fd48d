"""Periodic jobs come due by their own clock."""

from __future__ import annotations

import pytest

from core import schedule
from core.schedule import Job, Schedule, register


def nothing() -> None:
    """A job that does nothing."""


QUICK, SLOW = Job("quick", 1, nothing), Job("slow", 60, nothing)


@pytest.fixture
def empty_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "_registry", {})


def test_every_job_is_due_at_the_start() -> None:
    assert Schedule([QUICK, SLOW]).due(1000.0) == [QUICK, SLOW]


def test_a_job_is_due_again_only_after_its_pause() -> None:
    plan = Schedule([QUICK, SLOW])
    plan.ran(QUICK, 1000.0)
    plan.ran(SLOW, 1000.0)
    assert plan.due(1000.9) == []
    assert plan.due(1001.0) == [QUICK]
    assert plan.due(1060.0) == [QUICK, SLOW]


def test_the_longest_overdue_comes_first() -> None:
    plan = Schedule([QUICK, SLOW])
    plan.ran(QUICK, 1059.5)
    plan.ran(SLOW, 1000.0)
    assert plan.due(1061.0) == [SLOW, QUICK]


def test_a_failing_job_is_asked_less_and_less_often_until_it_runs_again() -> None:
    plan = Schedule([QUICK, SLOW])
    pauses = []
    for _time in range(8):
        plan.failed(QUICK, 1000.0)
        pauses.append(next(s for s in range(1, 100) if QUICK in plan.due(1000.0 + s)))
    assert pauses == [2, 4, 8, 16, 32, 60, 60, 60]
    assert plan.ran(QUICK, 1000.0) == 8
    assert QUICK in plan.due(1001.0)
    assert plan.failed(QUICK, 1000.0) == 1
    plan.failed(SLOW, 1000.0)
    assert SLOW in plan.due(1060.0), "a slow job keeps its own pause"


@pytest.mark.usefixtures("empty_registry")
def test_registering_keeps_the_function_and_its_pause() -> None:
    assert register("core.nothing", seconds=5)(nothing) is nothing
    assert schedule.jobs() == [Job("core.nothing", 5, nothing)]
    register("core.nothing", seconds=5)(nothing)  # the same again, as when a module is reloaded
    assert len(schedule.jobs()) == 1


@pytest.mark.usefixtures("empty_registry")
def test_two_jobs_cannot_share_a_name_or_run_without_pause() -> None:
    register("core.nothing", seconds=5)(nothing)
    with pytest.raises(ValueError, match=r"core\.nothing"):
        register("core.nothing", seconds=5)(lambda: None)
    with pytest.raises(ValueError, match="longer than 0"):
        register("core.endless", seconds=0)


def test_the_site_registers_what_it_needs() -> None:
    names = {job.name for job in schedule.jobs()}
    assert "editorial.publish_due_pages" in names
