"""Reads what has not been read yet, once for each content, and has its pages indexed anew."""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from core import personal_data
from core.worker import StoppedError
from media.enums import FileState
from media.models import Attachment
from media.reading.extraction import KINDS, Reading, extract
from search.models import FileText
from search.queue import enqueue

logger = logging.getLogger("search.files")

# Raise when a file would be read differently: everything is then read again.
VERSION = 2


def unread() -> Any:
    """Attachments whose content has not been read, oldest first."""
    kinds = Q()
    for kind in KINDS:
        kinds |= Q(file__iendswith=f".{kind}")
    known = FileText.objects.filter(hash=OuterRef("file_hash"), version=VERSION)
    return Attachment.objects.filter(kinds, ~Exists(known)).exclude(file_hash="").order_by("pk")


_reading_now = False


def is_reading() -> bool:
    """Whether this process is at it: while a file is read, the worker's other jobs run in between."""
    return _reading_now


def read_waiting() -> int:
    """Read everything that waits; returns how many files were read."""
    global _reading_now
    count, failed = 0, set[int]()
    _reading_now = True
    try:
        while (attachment := unread().exclude(pk__in=failed).first()) is not None:
            try:
                read(attachment)
            except StoppedError:
                raise
            except Exception:  # the store does not answer: another time, and the others now
                logger.exception("Không đọc được tệp %s; sẽ thử lại", attachment.pk)
                failed.add(attachment.pk)
            else:
                count += 1
    finally:
        _reading_now = False
    return count


def read(attachment: Attachment) -> FileText:
    """Read this file and queue the pages that carry its content. May run any number of times."""
    reading = _reading(attachment)
    if reading.state not in (FileState.TEXT, FileState.EMPTY):
        logger.warning(
            "Không tìm được trong tệp %s (%s): %s %s",
            attachment.pk,
            attachment.filename,
            reading.state.label,
            reading.why,
        )
    values = {
        "state": reading.state,
        "text": reading.text,
        "pages": reading.pages,
        "version": VERSION,
        "read_at": timezone.now(),
    }
    with transaction.atomic():
        made, _new = FileText.objects.update_or_create(hash=attachment.file_hash, defaults=values)
        same = Attachment.objects.filter(file_hash=attachment.file_hash)
        enqueue(f"of-attachment:{pk}" for pk in same.values_list("pk", flat=True))
    return made


def _reading(attachment: Attachment) -> Reading:
    try:
        with attachment.file.open("rb") as file:
            reading = extract(file, attachment.file_extension)
    except FileNotFoundError:
        return Reading(FileState.BROKEN, why="the file is missing")
    kinds = sorted({finding.kind.value for finding in personal_data.find(reading.text)})
    if kinds:  # the numbers themselves are not told to the log either
        return Reading(FileState.PERSONAL, pages=reading.pages, why=", ".join(kinds))
    return reading
