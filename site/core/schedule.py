"""Periodic jobs.

An app registers what must happen every so often; `manage.py run_worker` does it:

    @register("search.sync", seconds=1)
    def sync() -> None: ...

The module that registers is imported in its app's `ready()`. Two workers may run the same job at
the same time, so a job takes what locks it needs and finding nothing to do costs little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

LONGEST_PAUSE = 60.0  # seconds, of a quick job that keeps failing
Run = TypeVar("Run", bound=Callable[[], object])


@dataclass(frozen=True)
class Job:
    """One periodic job: its name in the log, the pause between two runs, and what it does."""

    name: str
    seconds: float
    run: Callable[[], object]


_registry: dict[str, Job] = {}


def register(name: str, seconds: float) -> Callable[[Run], Run]:
    """Run the decorated function every `seconds`, counted from the end of its last run."""
    if seconds <= 0:
        raise ValueError(f"{name}: a pause must be longer than 0 seconds")

    def remember(run: Run) -> Run:
        known = _registry.get(name)
        if known is not None and known.run is not run:
            raise ValueError(f"Two periodic jobs are called {name}")
        _registry[name] = Job(name, seconds, run)
        return run

    return remember


def jobs() -> list[Job]:
    """Every registered job, in the order of registration."""
    return list(_registry.values())


class Schedule:
    """When which job is due, by a clock that no change of the system's time moves."""

    def __init__(self, of: Iterable[Job] | None = None) -> None:
        self._jobs = jobs() if of is None else list(of)
        self._next: dict[str, float] = {}
        self._failures: dict[str, int] = {}

    def due(self, now: float) -> list[Job]:
        """Jobs to run at `now` (seconds of a monotonic clock), longest overdue first."""
        waiting = [job for job in self._jobs if self._next.get(job.name, now) <= now]
        return sorted(waiting, key=lambda job: self._next.get(job.name, float("-inf")))

    def ran(self, job: Job, now: float) -> int:
        """Note that `job` ended well at `now`; returns how often it had failed before that."""
        self._next[job.name] = now + job.seconds
        return self._failures.pop(job.name, 0)

    def failed(self, job: Job, now: float) -> int:
        """Note that `job` failed at `now`; returns how often in a row.

        The pause doubles with each failure, up to a minute: what is broken is not asked every second.
        """
        failures = self._failures[job.name] = self._failures.get(job.name, 0) + 1
        longest = max(job.seconds, LONGEST_PAUSE)
        self._next[job.name] = now + min(job.seconds * 2 ** min(failures, 30), longest)
        return failures
