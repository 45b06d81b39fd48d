"""Imports stories: line after line, in short transactions, so that editors go on working.

    report = run(reading.read(path), Options(source=path.name), progress=bar.update)

Each transaction holds at most 20 stories and ends after some 50 ms; what a line needs is worked out before
it, while nobody waits. Page, revision, search queue and memory are written together: an import that
was killed goes on where it was, by running it again.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, OperationalError, transaction
from django.db.models import F
from wagtail import hooks

from core.upkeep import measure_tables
from exchange.bulk import gathering
from exchange.finding import Finder
from exchange.models import ImportedStory
from exchange.reading import Line
from exchange.records import Story, identify, understand
from exchange.report import Level, Report, Say
from exchange.values import RefusedError
from exchange.writing import KeptError, Options, Outcome, Writer, add_revision

logger = logging.getLogger(__name__)

BATCH = 20  # stories of one transaction at most
SECONDS = 0.05  # after which a transaction ends
PAUSE = 0.01  # between two transactions
# Who waits for SQLite looks up to every 100 ms whether it is free: now and then it is for longer.
REST, REST_EACH = 0.11, 8
MANY = 500  # new stories after which the tables are no longer what they were
TRIES = 5  # of a transaction that found the database locked

Progress = Callable[[int], Any]

__all__ = ["Options", "Report", "run"]


def run(
    lines: Iterable[Line],
    options: Options | None = None,
    progress: Progress | None = None,
    say: Say | None = None,
    report: Report | None = None,
) -> Report:
    """Import `lines`; tells each entry to `say` as it comes, and `progress` how many lines are done.

    A `report` given by the caller can be read while it grows; it has its own `say`.
    """
    hooks.search_for_hooks()  # a lot of code: loaded now, not while others wait for the lock
    importer = _Importer(options or Options(), report or Report(say=say))
    waiting = iter(lines)
    while batch := list(islice(waiting, BATCH)):
        importer.batch(batch)
        if progress:
            progress(len(batch))
    importer.join()
    if importer.report.created >= MANY:
        measure_tables()
    return importer.report


class _SeenIds:
    """Which id stood in which line, kept outside of memory."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")  # a file of SQLite's own, gone with the connection
        self._db.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, line INTEGER) WITHOUT ROWID")

    def first(self, external_id: str, number: int) -> int:
        """The line in which the id came first: `number`, when it is new."""
        key = hashlib.sha256(external_id.encode("utf-8", "surrogatepass")).digest()
        added = self._db.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key, number))
        if added.rowcount:
            return number
        found = self._db.execute("SELECT line FROM seen WHERE id = ?", (key,)).fetchone()
        return int(found[0])


class _Importer:
    def __init__(self, options: Options, report: Report) -> None:
        self.options, self.report = options, report
        self.find = Finder()
        self.writer = Writer(self.find, options)
        self.seen = _SeenIds()
        self.turns = 0

    # --- before the transaction ---

    def batch(self, lines: list[Line]) -> None:
        self.report.lines += len(lines)
        named = [(line, *identify(line)) for line in lines]
        known = self.known([external_id for _line, external_id, _digest in named])
        stories = []
        for line, external_id, digest in named:
            if external_id and (first := self.seen.first(external_id, line.number)) != line.number:
                self.tell(
                    line.number,
                    external_id,
                    Level.REFUSED,
                    f"Mã “{external_id}” đã có ở dòng {first}. Mỗi bài một mã: đổi mã, hoặc bỏ một dòng.",
                )
                continue
            if self.is_settled(known.get(external_id), digest):
                self.report.unchanged += 1
                continue
            try:
                stories.append(understand(line, self.find))
            except RefusedError as refusal:
                self.tell(line.number, external_id, Level.REFUSED, str(refusal))
        self.write(stories)

    @staticmethod
    def known(ids: list[str]) -> dict[str, dict[str, Any]]:
        """What earlier imports left of these ids, with what the pages are now; one query."""
        rows = ImportedStory.objects.filter(external_id__in=[each for each in ids if each])
        return {
            row["external_id"]: dict(row)
            for row in rows.values(
                "external_id", "digest", "outcome", "revision", "live", "page_id", "dated",
                revision_now=F("page__latest_revision_id"), live_now=F("page__live"),
            )
        }  # fmt: skip

    def is_settled(self, row: dict[str, Any] | None, digest: str) -> bool:
        """Whether the very same line went in before and nothing asks for it again."""
        if row is None or row["digest"] != digest or row["page_id"] is None:
            return False
        if self.options.override and row["outcome"] == ImportedStory.Outcome.HELD:
            return False
        edited = (row["revision"], row["live"]) != (row["revision_now"], row["live_now"])
        return not (edited and self.options.overwrite)

    # --- in the transaction ---

    def write(self, stories: list[Story]) -> None:
        while stories:
            done = self.transaction(stories)
            for story, outcome in zip(stories, done, strict=False):
                self.count(story, outcome)
            stories = stories[len(done) :]
            self.pause()

    def pause(self) -> None:
        """Let others write."""
        self.turns += 1
        time.sleep(PAUSE if self.turns % REST_EACH else REST)

    def transaction(self, stories: list[Story]) -> list[Outcome | RefusedError | KeptError]:
        """Write as many of `stories` as fit into one transaction; what became of each."""
        for attempt in range(1, TRIES + 1):
            try:
                with transaction.atomic():
                    begun = time.monotonic()  # the lock is ours
                    with gathering() as gathered:
                        self.writer.begin(gathered, stories)
                        done = self.some(stories)
                self.report.longest = max(self.report.longest, time.monotonic() - begun)
                return done
            except OperationalError:
                self.writer.forget()
                if attempt == TRIES:
                    raise
                logger.warning("Cơ sở dữ liệu đang bận, thử lại lần %s", attempt)
                time.sleep(attempt)
        raise AssertionError("not reached")

    def some(self, stories: list[Story]) -> list[Outcome | RefusedError | KeptError]:
        done: list[Outcome | RefusedError | KeptError] = []
        until = time.monotonic() + SECONDS
        for story in stories:
            done.append(self.one(story))
            if time.monotonic() > until:
                break
        return done

    def one(self, story: Story) -> Outcome | RefusedError | KeptError:
        gathered = self.writer.gathered
        mark = gathered.mark
        try:
            with transaction.atomic():
                return self.writer.write(story)
        except (RefusedError, KeptError) as reason:
            gathered.forget_from(mark)
            self.writer.forget()
            return reason
        except OperationalError:
            raise
        except (DatabaseError, ValidationError, ValueError) as error:
            gathered.forget_from(mark)
            self.writer.forget()
            logger.exception("Không ghi được dòng %s (%s)", story.number, story.id)
            return RefusedError(
                f"Không ghi được bài: {error}. Báo người quản trị, kèm số dòng này."
            )

    # --- after the transaction ---

    def count(self, story: Story, outcome: Outcome | RefusedError | KeptError) -> None:
        if isinstance(outcome, RefusedError):
            self.tell(story.number, story.id, Level.REFUSED, str(outcome))
            return
        if isinstance(outcome, KeptError):
            self.tell(story.number, story.id, Level.KEPT, str(outcome))
            return
        report = self.report
        match outcome.what:
            case "created":
                report.created += 1
            case "changed":
                report.changed += 1
            case "unchanged":
                report.unchanged += 1
                return
        report.drafts += outcome.draft
        for level, sentences in (
            (Level.HELD, outcome.held),
            (Level.WARNING, outcome.warnings),
            (Level.NOTE, [*story.notes, *outcome.notes]),
        ):
            for sentence in dict.fromkeys(sentences):
                self.tell(story.number, story.id, level, sentence)

    def tell(self, number: int, external_id: str, level: Level, sentence: str) -> None:
        self.report.tell(number, external_id, level, sentence)

    # --- at the end ---

    def join(self) -> None:
        """References to stories that came later in the file, or in another one."""
        waiting = ImportedStory.objects.exclude(waiting={}).filter(page__isnull=False)
        for pk in list(waiting.order_by("pk").values_list("pk", flat=True)):
            with transaction.atomic(), gathering():
                self.join_one(ImportedStory.objects.select_related("page").get(pk=pk))
            self.pause()

    def join_one(self, record: ImportedStory) -> None:
        page = record.page.specific if record.page else None
        if page is None or page.latest_revision_id != record.revision:
            return  # an editor has it in hand
        if not page.live:
            page = page.get_latest_revision_as_object()
        missing: dict[str, list[str]] = {}
        found = False
        for attribute, ids in record.waiting.items():
            model_field = type(page)._meta.get_field(attribute)
            for external_id in ids:
                target = self.writer.referred(model_field.related_model, external_id)
                if target is None:
                    missing.setdefault(attribute, []).append(external_id)
                    continue
                found = True
                if model_field.many_to_many:
                    setattr(page, attribute, [*getattr(page, attribute).all(), target])
                else:
                    setattr(page, attribute, target)
        if found:
            page.save(clean=False)
            record.revision = add_revision(page, live=page.live, user=self.options.user).pk
            record.waiting = missing
            record.save()
        for attribute, ids in missing.items():
            self.tell(
                0,
                record.external_id,
                Level.WARNING,
                f"Chưa có bài mã {', '.join(ids)} mà trường {attribute} nhắc đến. Nhập bài ấy, liên kết sẽ tự nối.",
            )
