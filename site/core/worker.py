"""The process beside the web server: periodic jobs and the queue of background tasks."""

from __future__ import annotations

import logging
import os
import socket
import time
from datetime import timedelta

from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker as TaskRunner
from django_tasks_db.models import DBTaskResult

from core.models import Heartbeat
from core.schedule import Job, Schedule, register

logger = logging.getLogger("core.worker")

NAME = "worker"
QUEUE = "background"  # the alias in settings.TASKS that waits in the database
TICK = 0.5  # seconds between two looks when nothing is waiting
BEAT = 5.0  # seconds between two signs of life
TASKS_IN_A_ROW = 20  # then periodic jobs get their turn
LOST_AFTER = timedelta(minutes=15)
TRIES = 3
KEPT_DAYS = 14


class StoppedError(Exception):
    """The worker was asked to stop: a long task ends where it is, to go on another time."""


def breathe() -> None:
    """For a long task, between two of its transactions: everything else of the worker gets its turn.

    Raises StoppedError when the worker was asked to stop. Does nothing outside of a worker.
    """
    if Worker.at_work is not None:
        Worker.at_work.breathe()


class Worker:
    """Runs until `stop()`; no failure of one job or task ends it."""

    at_work: Worker | None = None  # the one whose task runs in this process

    def __init__(self, schedule: Schedule | None = None) -> None:
        self.id = f"{socket.gethostname()[:40]}-{os.getpid()}"
        self._schedule = schedule or Schedule()
        self._stopped = False  # not an Event: set() in a signal handler can wait for its own thread
        self._next_beat = float("-inf")

    def stop(self) -> None:
        """End after the job or task in hand; safe in a signal handler."""
        self._stopped = True

    def run(self) -> None:
        while not self._stopped:
            if not self.step() and not self._stopped:
                time.sleep(TICK)

    def step(self) -> bool:
        """One round: sign of life, due jobs, some tasks. False when the next round can wait."""
        close_old_connections()
        try:
            self._beat()
            self._run_jobs()
            return self._run_tasks()
        except DatabaseError:
            logger.exception("Không dùng được cơ sở dữ liệu; sẽ thử lại")
            return False
        finally:
            close_old_connections()

    def _beat(self) -> None:
        if time.monotonic() >= self._next_beat:
            Heartbeat.objects.beat(NAME)
            self._next_beat = time.monotonic() + BEAT

    def _run_jobs(self) -> None:
        for job in self._schedule.due(time.monotonic()):
            if self._stopped:
                return
            self._run_job(job)
            self._beat()

    def _run_job(self, job: Job) -> None:
        try:
            job.run()
        except Exception as error:
            failures = self._schedule.failed(job, time.monotonic())
            if failures == 1:
                logger.exception("Việc định kỳ “%s” bị lỗi; sẽ thử lại", job.name)
            else:  # the first time told where; a line is enough to see that it goes on
                logger.error("Việc định kỳ “%s” lỗi lần %d liền: %r", job.name, failures, error)
        else:
            failures = self._schedule.ran(job, time.monotonic())
            if failures:
                logger.warning("Việc định kỳ “%s” chạy lại được sau %d lần lỗi", job.name, failures)

    def _run_tasks(self) -> bool:
        for _turn in range(TASKS_IN_A_ROW):
            # Looking costs nothing; claiming takes the write lock, so only when there is something.
            waiting = DBTaskResult.objects.ready().filter(backend_name=QUEUE)
            if self._stopped or not waiting.exists():
                return False
            Worker.at_work = self
            try:
                self._runner().run()
            finally:
                Worker.at_work = None
            self._beat()
        return True

    def breathe(self) -> None:
        if self._stopped:
            raise StoppedError
        try:
            self._beat()
            self._run_jobs()
        except DatabaseError:
            logger.exception("Không dùng được cơ sở dữ liệu; sẽ thử lại")

    def _runner(self) -> TaskRunner:
        return TaskRunner(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name=QUEUE,
            startup_delay=False,
            max_tasks=1,
            worker_id=self.id,
            excluded_queue_names=[],
        )


@register("core.requeue_lost_tasks", seconds=60)
def requeue_lost_tasks() -> int:
    """Give back tasks whose worker was killed in the middle; tasks therefore can run twice.

    A task that was lost `TRIES` times is left as failed: it may be what kills the worker.
    """
    lost = DBTaskResult.objects.running().filter(
        backend_name=QUEUE, started_at__lt=timezone.now() - LOST_AFTER
    )
    for task in lost:
        if len(task.worker_ids) >= TRIES:
            task.set_failed(RuntimeError(f"lost {TRIES} times"))
            logger.error("Việc nền %s bị ngắt %s lần, không chạy lại nữa", task.task_path, TRIES)
        else:
            task.status = TaskResultStatus.READY
            task.save(update_fields=["status"])
            logger.warning("Việc nền %s bị ngắt giữa chừng, xếp lại hàng", task.task_path)
    return len(lost)


@register("core.prune_tasks", seconds=24 * 3600)
def prune_tasks() -> None:
    """Forget finished tasks after two weeks."""
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    DBTaskResult.objects.finished().filter(backend_name=QUEUE, finished_at__lte=before).delete()
