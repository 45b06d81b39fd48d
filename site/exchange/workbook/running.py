"""Imports a workbook: sheet after sheet, then gives the copy back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from exchange import importing
from exchange.models import JobEntry
from exchange.report import Level
from exchange.workbook import reading, returning, wording

if TYPE_CHECKING:
    from exchange.jobs.running import Work


def run(work: Work) -> None:
    """Import the workbook a job was given."""
    from exchange.jobs.running import on_disk, options_of

    job = work.job
    with on_disk(job.upload) as path:
        book = reading.read(path)
    job.total = book.count
    for level, sentence in book.notes:
        work.say(0, level, sentence)
    work.save()
    as_before: Callable[[str], str] = work.in_words
    for page in book.pages:
        work.sheet, work.in_words = page.sheet.title, wording.for_rows(page.sheet)
        for level, sentence in page.notes:
            work.say(0, level, sentence)
        for row in page.rows:
            for level, sentence in row.notes:
                work.say(row.number, level, sentence, str(row.data.get("id", "")))
        lines = (row.line for row in page.rows)
        importing.run(lines, options_of(job), work.step, report=work.new_report())
    work.sheet, work.in_words = "", as_before
    work.save()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "ban-sao.xlsx"
        returning.write(book, _said(job.pk), copy)
        stem = job.filename.rpartition(".")[0] or "tep"
        work.keep(copy, f"{stem} - ket qua.xlsx")


def _said(job_id: int) -> dict[str, returning.Said]:
    found: dict[str, returning.Said] = {}
    rows = JobEntry.objects.filter(job_id=job_id, number__gt=0)
    for sheet, number, level, sentence in rows.values_list("sheet", "number", "level", "sentence"):
        found.setdefault(sheet, {}).setdefault(number, []).append((Level[level.upper()], sentence))
    return found
