"""Runs a job: one at a time each, in view of those who wait, from the beginning again when it was killed.

Whoever runs a job holds it by a token and shows a sign of life with every step; who finds the sign old
takes the job over. Imports do not write a story twice, so a second run only goes on.
"""

from __future__ import annotations

import logging
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from core.worker import StoppedError, breathe
from exchange.jobs import wording
from exchange.models import JobEntry, TransferJob
from exchange.reading import UnreadableFileError
from exchange.report import Entry, Level, Report

logger = logging.getLogger(__name__)

PAUSE = 0.5  # seconds between two signs of life
LEASE = timedelta(minutes=2)  # after which a job without one is taken over
TRIES = 5
COUNTED = ("lines", "created", "changed", "unchanged", "drafts")

AGAIN = "Tiến trình nền bị ngắt giữa chừng nên việc đã tự chạy lại từ đầu."
WENT_ON = " Bài đã vào không vào lần nữa, không bài nào bị bỏ sót; mấy bài vào ngay trước lúc ngắt được đếm là “không đổi”."
GIVEN_UP = (
    f"Việc bị ngắt {TRIES} lần nên không tự chạy lại nữa; bài đã vào vẫn giữ. Báo người quản trị xem nhật ký của tiến "
    "trình nền, rồi tải tệp lên lại."
)
UNEXPECTED = "Có lỗi ngoài dự kiến; bài đã vào vẫn giữ. Báo người quản trị, kèm số của lần nhập, xuất này, rồi thử lại."


class LostError(Exception):
    """Somebody else runs the job now."""


def run(job_id: int) -> str:
    """Run the job if nobody else does; returns its state."""
    job = claim(job_id)
    if job is None:
        return "không phải việc của lần này"
    work = Work(job)
    try:
        _HANDLERS[job.kind](work)
    except LostError:
        return "có tiến trình khác đang chạy"
    except StoppedError:
        _give_back(job)
        return str(TransferJob.State.WAITING)
    except (UnreadableFileError, ValidationError) as error:
        sentence = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        work.end(TransferJob.State.FAILED, problem=wording.for_admin(sentence))
    except DatabaseError:
        logger.exception("Việc nhập, xuất %s bị ngắt vì cơ sở dữ liệu; sẽ chạy lại", job_id)
        return str(TransferJob.State.RUNNING)  # taken over once its lease has run out
    except Exception:
        logger.exception("Việc nhập, xuất %s bị lỗi", job_id)
        work.end(TransferJob.State.FAILED, problem=UNEXPECTED)
    else:
        work.end(TransferJob.State.DONE)
    return str(job.state)


def enqueue(job: TransferJob) -> None:
    from exchange.tasks import run_job

    run_job.enqueue(job.pk)


# --- who runs it ---


def claim(job_id: int) -> TransferJob | None:
    """The job, held by a token of this run; None when it is over or another run holds it."""
    now = timezone.now()
    states = TransferJob.State
    free = Q(state=states.WAITING) | Q(state=states.RUNNING, beat_at__lt=now - LEASE)
    token = secrets.token_hex(8)
    held = TransferJob.objects.filter(free, pk=job_id).note(
        state=states.RUNNING, token=token, beat_at=now, attempts=F("attempts") + 1
    )
    if not held:
        return None
    job = TransferJob.objects.select_related("user").get(pk=job_id)
    if job.attempts > TRIES:
        Work(job).end(states.FAILED, problem=GIVEN_UP)
        return None
    if job.started_at is None:
        job.started_at = now
        job.save(update_fields=["started_at"])
    return job


def _give_back(job: TransferJob) -> None:
    """The worker was asked to stop: the next one goes on."""
    with transaction.atomic():
        given = TransferJob.objects.filter(pk=job.pk, token=job.token).note(
            state=TransferJob.State.WAITING, token="", attempts=F("attempts") - 1
        )
        if given:
            enqueue(job)


def take_over() -> int:
    """Put jobs whose run was killed into the queue again; returns how many."""
    before = timezone.now() - LEASE
    states = TransferJob.State
    lost = TransferJob.objects.filter(state=states.RUNNING, beat_at__lt=before)
    for job in lost:
        with transaction.atomic():
            if TransferJob.objects.filter(pk=job.pk, token=job.token, state=states.RUNNING).note(
                state=states.WAITING, token="", beat_at=None
            ):
                enqueue(job)
                logger.warning("Việc nhập, xuất %s bị ngắt giữa chừng, xếp lại hàng", job.pk)
    return len(lost)


# --- how far it is ---


class Work:
    """A job being done: what it counts and says is written down every half second."""

    def __init__(self, job: TransferJob) -> None:
        self.job = job
        self.reports: list[Report] = []
        resumed = job.attempts > 1 or job.done > 0
        self._before = dict(job.counts)  # of an earlier run, that was killed or asked to stop
        self._said: set[tuple[Any, ...]] = set()
        self._waiting: list[JobEntry] = []
        self._next = time.monotonic() + PAUSE
        self.sheet = ""
        self.in_words: Callable[[str], str] = wording.for_admin
        job.done = 0
        if resumed:
            fields = ("sheet", "number", "level", "sentence")
            self._said.update(job.entries.values_list(*fields).iterator())
        if job.attempts > 1:
            self.say(0, Level.NOTE, AGAIN + (WENT_ON if job.is_bulk_import else ""))

    # --- what importers call ---

    def new_report(self) -> Report:
        report = Report(say=self.tell)
        self.reports.append(report)
        return report

    def tell(self, entry: Entry) -> None:
        self.say(entry.number, entry.level, self.in_words(entry.sentence), entry.id)

    def say(self, number: int, level: Level, sentence: str, external_id: str = "") -> None:
        if (self.sheet, number, level.name.lower(), sentence) in self._said:
            return  # the run before this one said so
        self._waiting.append(
            JobEntry(
                job=self.job,
                sheet=self.sheet,
                number=number,
                level=level.name.lower(),
                sentence=sentence,
                external_id=external_id[:200],
            )
        )

    def step(self, number: int = 1) -> None:
        """`number` more are done; between two transactions."""
        self.job.done += number
        if time.monotonic() >= self._next:
            self.save()
            breathe()
            self._next = time.monotonic() + PAUSE

    # --- what is written down ---

    def counts(self) -> dict[str, int]:
        now = {name: sum(getattr(each, name) for each in self.reports) for name in COUNTED}
        for name in ("created", "changed", "drafts"):
            now[name] += self._before.get(name, 0)
        came_before = self._before.get("created", 0) + self._before.get("changed", 0)
        now["unchanged"] = max(0, now["unchanged"] - came_before)
        return now

    def save(self, **fields: Any) -> None:
        """Write down how far it is; raises LostError when another run holds the job."""
        if self.reports:
            self.job.counts = self.counts()
        values = {
            "done": self.job.done,
            "total": self.job.total,
            "counts": self.job.counts,
            "beat_at": timezone.now(),
            **fields,
        }
        with transaction.atomic():
            mine = TransferJob.objects.filter(pk=self.job.pk, token=self.job.token)
            if not mine.note(**values):
                raise LostError
            JobEntry.objects.bulk_create(self._waiting, batch_size=200)
        self._waiting = []

    def end(self, state: str, problem: str = "") -> None:
        self.job.state = state
        try:
            self.save(state=state, problem=problem, finished_at=timezone.now(), token="")
        except LostError:
            logger.warning("Việc nhập, xuất %s đã có tiến trình khác chạy", self.job.pk)

    def keep(self, path: Path, name: str) -> None:
        """Store the file at `path` as the result of the job."""
        with path.open("rb") as file:
            self.job.result.save(name, File(file), save=False)
        TransferJob.objects.filter(pk=self.job.pk).note(result=self.job.result.name)


@contextmanager
def on_disk(file: FieldFile) -> Iterator[Path]:
    """A stored file as a path, wherever the storage keeps it."""
    try:
        path: Path | None = Path(file.path)
    except NotImplementedError:
        path = None
    if path is not None:
        yield path
        return
    with tempfile.NamedTemporaryFile() as copy:
        with file.open("rb") as stored:
            shutil.copyfileobj(stored, copy)
        copy.flush()
        yield Path(copy.name)


# --- the four kinds ---


def _stories(work: Work) -> None:
    from exchange import importing, reading

    job = work.job
    with on_disk(job.upload) as path:
        reading.check(path)
        job.total = reading.count_lines(path)
        work.save()
        importing.run(reading.read(path), options_of(job), work.step, report=work.new_report())
        job.done = job.total


def _workbook(work: Work) -> None:
    from exchange.workbook import run

    run(work)


def _word(work: Work) -> None:
    from exchange.word import run

    run(work)


def _export(work: Work) -> None:
    from exchange import exporting

    work.job.total = exporting.count()
    work.save()
    missing = 0

    def say(_id: str, names: list[str]) -> None:
        nonlocal missing
        missing += len(names)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "guong-sang.jsonl"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            written = exporting.export(file, work.step, say)
        work.keep(path, f"guong-sang-{timezone.localdate():%Y-%m-%d}.jsonl")
    work.job.counts = {"lines": written}
    if missing:
        work.say(
            0,
            Level.NOTE,
            f"Không đưa ra {missing} ảnh, phim, tệp, liên kết trong nội dung bài: tệp này chỉ mang chữ và số.",
        )


def options_of(job: TransferJob) -> Any:
    from exchange.importing import Options

    return Options(
        overwrite=job.overwrite, override=job.override, source=job.filename, user=job.user
    )


_HANDLERS: dict[str, Callable[[Work], None]] = {
    TransferJob.Kind.STORIES: _stories,
    TransferJob.Kind.WORKBOOK: _workbook,
    TransferJob.Kind.WORD: _word,
    TransferJob.Kind.EXPORT: _export,
}
