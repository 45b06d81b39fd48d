"""A step is reminded of once and told to the managing editors once it is late."""

from __future__ import annotations

from typing import Any

import pytest

from core.schedule import jobs
from editorial.models import ConfirmTask
from editorial.signals import task_due_soon, task_late
from editorial.workflow.deadlines import tell_deadlines
from editorial.workflow.queries import late
from units.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def told() -> Any:
    """What was told, to whom."""
    heard: list[tuple[str, list[Any]]] = []

    def soon(task_state: Any, people: Any, **kwargs: Any) -> None:
        heard.append(("sắp đến hạn", list(people)))

    def overdue(task_state: Any, people: Any, **kwargs: Any) -> None:
        heard.append(("quá hạn", list(people)))

    task_due_soon.connect(soon)
    task_late.connect(overdue)
    yield heard
    task_due_soon.disconnect(soon)
    task_late.disconnect(overdue)


def test_reminded_a_day_before_and_escalated_when_late_each_once(
    desk: Any, story: Any, person: Any, at: Any, told: Any
) -> None:
    leader = person(Role.LEADER, "Phạm Thị Đoàn", unit=story.unit)
    managing = person(Role.MANAGING, "Mai Thị Thư")
    at("2026-03-02 08:00")
    desk.submit(story.owner, story)
    assert f"{desk.waiting(story).due_at:%d/%m %H:%M}" == "05/03 16:59"  # 23:59 in Hà Nội
    at("2026-03-04 23:00")
    tell_deadlines()
    assert told == []
    at("2026-03-05 08:00")
    tell_deadlines()
    tell_deadlines()
    assert told == [("sắp đến hạn", [leader])]
    assert not late().exists()
    at("2026-03-06 00:00")
    tell_deadlines()
    tell_deadlines()
    assert told[1:] == [("quá hạn", [managing])]
    assert late().get().page_id == story.pk
    desk.decide(leader, story)
    assert not late().exists()


def test_zero_days_means_no_day(desk: Any, story: Any, at: Any, told: Any) -> None:
    ConfirmTask.objects.update(due_days=0)
    at("2026-03-02 08:00")
    desk.submit(story.owner, story)
    assert desk.waiting(story).due_at is None
    at("2027-03-02 08:00")
    tell_deadlines()
    assert told == []


def test_the_worker_knows_the_job() -> None:
    assert "editorial.tell_deadlines" in {job.name for job in jobs()}
