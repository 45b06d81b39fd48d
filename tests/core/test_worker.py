"""The worker: jobs and tasks, one failing without stopping the others."""

from __future__ import annotations

import signal
import subprocess
import sys
import types
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from core import worker as worker_module
from core.models import Heartbeat
from core.schedule import Job, Schedule
from core.worker import KEPT_DAYS, LOST_AFTER, TRIES, Worker, prune_tasks, requeue_lost_tasks

done: list[str] = []


@task(backend="background")
def note(text: str) -> None:
    done.append(text)


@task(backend="background")
def fail() -> None:
    raise RuntimeError("không làm được")


@pytest.fixture(autouse=True)
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test's transaction lives on its connection; Django's test client spares it too."""
    monkeypatch.setattr(worker_module, "close_old_connections", lambda: None)
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


@pytest.fixture
def queue() -> Iterator[None]:
    """The queue as in production, and tasks that a worker can find by their path."""
    done.clear()
    module = types.ModuleType("specimen_tasks")
    module.note, module.fail = note, fail  # type: ignore[attr-defined]
    sys.modules["specimen_tasks"] = module
    backends = {
        "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
        "background": {"BACKEND": "django_tasks_db.DatabaseBackend"},
    }
    with override_settings(TASKS=backends):
        yield
    del sys.modules["specimen_tasks"]


def waiting(name: str, *args: Any, **fields: Any) -> DBTaskResult:
    return DBTaskResult.objects.create(
        task_path=f"specimen_tasks.{name}",
        args_kwargs={"args": list(args), "kwargs": {}},
        backend_name="background",
        **{"run_after": None, "exception_class_path": "", "traceback": "", **fields},
    )


@pytest.mark.django_db
def test_a_step_notes_that_the_worker_lives() -> None:
    Worker(Schedule([])).step()
    age = Heartbeat.objects.age("worker")
    assert age is not None
    assert age < timedelta(seconds=10)


@pytest.mark.django_db
def test_a_failing_job_stops_no_other_and_waits_for_its_turn(
    caplog: pytest.LogCaptureFixture,
) -> None:
    ran: list[str] = []

    def broken() -> None:
        ran.append("broken")
        raise RuntimeError("máy tìm kiếm không trả lời")

    jobs = [Job("broken", 60, broken), Job("sound", 0.000001, lambda: ran.append("sound"))]
    worker = Worker(Schedule(jobs))
    worker.step()
    worker.step()
    assert ran == ["broken", "sound", "sound"]
    assert "Việc định kỳ “broken” bị lỗi; sẽ thử lại" in caplog.text
    assert "máy tìm kiếm không trả lời" in caplog.text


@pytest.mark.django_db
def test_a_job_that_keeps_failing_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    broken = [True, True, True, False]

    def sometimes() -> None:
        if broken.pop(0):
            raise RuntimeError("hết chỗ trên đĩa")

    worker = Worker(Schedule([Job("sometimes", 0.0000001, sometimes)]))
    caplog.set_level("INFO", logger="core.worker")  # the suite itself is quieter
    for _round in range(4):
        worker.step()
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR", "ERROR", "WARNING"]
    assert [bool(record.exc_info) for record in caplog.records] == [True, False, False, False]
    assert "lỗi lần 3 liền: RuntimeError('hết chỗ trên đĩa')" in caplog.text
    assert "chạy lại được sau 3 lần lỗi" in caplog.text


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_waiting_tasks_are_done_and_a_failing_one_is_marked() -> None:
    first, broken, second = waiting("note", "một"), waiting("fail"), waiting("note", "hai")
    worker = Worker(Schedule([]))
    assert worker.step() is False, "nothing is left for the next round"
    assert done == ["một", "hai"]
    for row in (first, broken, second):
        row.refresh_from_db()
    assert [row.status for row in (first, broken, second)] == ["SUCCESSFUL", "FAILED", "SUCCESSFUL"]
    assert "không làm được" in broken.traceback


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_a_task_for_later_waits() -> None:
    waiting("note", "mai", run_after=timezone.now() + timedelta(days=1))
    Worker(Schedule([])).step()
    assert done == []


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_a_stopped_worker_takes_no_more_tasks() -> None:
    waiting("note", "một")
    worker = Worker(Schedule([]))
    worker.stop()
    worker.step()
    worker.run()  # ends at once
    assert done == []


@pytest.mark.django_db
@pytest.mark.usefixtures("queue")
def test_a_task_whose_worker_was_killed_runs_again_but_not_for_ever() -> None:
    before = timezone.now() - LOST_AFTER - timedelta(seconds=1)
    running = {"status": TaskResultStatus.RUNNING, "started_at": before}
    lost = waiting("note", "một", **running, worker_ids=["a"])
    hopeless = waiting("note", "hai", **running, worker_ids=["a"] * TRIES)
    at_work = waiting(
        "note", "ba", status=TaskResultStatus.RUNNING, started_at=timezone.now(), worker_ids=["b"]
    )
    assert requeue_lost_tasks() == 2
    Worker(Schedule([])).step()
    assert done == ["một"]
    for row in (lost, hopeless, at_work):
        row.refresh_from_db()
    assert [row.status for row in (lost, hopeless, at_work)] == ["SUCCESSFUL", "FAILED", "RUNNING"]


@pytest.mark.django_db
def test_finished_tasks_are_forgotten_after_two_weeks() -> None:
    now = timezone.now()
    finished = TaskResultStatus.SUCCESSFUL
    waiting("note", "cũ", status=finished, finished_at=now - timedelta(days=KEPT_DAYS + 1))
    fresh = waiting("note", "mới", status=finished, finished_at=now - timedelta(days=KEPT_DAYS - 1))
    not_done = waiting("note", "chưa")
    prune_tasks()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == {fresh.pk, not_done.pk}


def test_the_command_ends_cleanly_when_told_to(tmp_path: Path, project: Path) -> None:
    """Without tables even: a database that is not there is waited for, not died of."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run_worker", "--settings", "config.settings.dev"],
        cwd=project,
        env={"PATH": "/usr/bin:/bin", "VAR_DIR": str(tmp_path), "PYTHONUTF8": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        first = process.stderr.readline()
        assert "Không dùng được cơ sở dữ liệu; sẽ thử lại" in first
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        process.communicate()


RAIN = """
import signal
import django

django.setup()
from core import supervisor, worker

worker.TICK = supervisor.LOOK = 0.0001
worker.Worker.step = lambda self: False
what = None
signal.signal(signal.SIGALRM, lambda *_: what.stop())
for turn in range(3000):
    for kind, run in ((worker.Worker, "run"), (lambda: supervisor.Supervisor({}), "_watch")):
        what = kind()
        signal.setitimer(signal.ITIMER_REAL, 0.0001 + turn % 100 / 1_000_000)
        getattr(what, run)()
"""


def test_a_signal_at_any_moment_stops_it(project: Path) -> None:
    """Also in the instant in which the wait begins: an Event's own lock was held there."""
    done = subprocess.run(
        [sys.executable, "-c", RAIN],
        cwd=project,
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONUTF8": "1",
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
        },
        timeout=60,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
