"""Personal data inside attached files."""

from __future__ import annotations

from django.core.cache import cache

from core.personal_data import Finding, find
from media.models import Attachment
from media.reading.extraction import KINDS, extract

SECONDS = 15.0  # somebody waits for it
CLEAN_FOR = 30 * 24 * 3600
FOUND_FOR = 600  # what was found is itself personal
VERSION = 1  # raise when more is found than before


def look(attachment: Attachment) -> list[tuple[str, Finding]]:
    """What in the file looks like personal data, and where: “trang 3”. Nothing of a file nobody can read."""
    kind = attachment.file_extension
    if kind not in KINDS or not attachment.file_hash:
        return []
    key = f"media.personal:{VERSION}:{attachment.file_hash}"
    found: list[tuple[str, Finding]] | None = cache.get(key)
    if found is None:
        found = _read(attachment, kind)
        cache.set(key, found, FOUND_FOR if found else CLEAN_FOR)
    return found


def _read(attachment: Attachment, kind: str) -> list[tuple[str, Finding]]:
    try:
        with attachment.file.open("rb") as file:
            reading = extract(file, kind, SECONDS)
    except FileNotFoundError:
        return []
    name = "trang" if kind == "pdf" else "dòng" if kind == "xlsx" else "nội dung"
    return [
        (name if kind == "docx" else f"{name} {number}", finding)
        for number, part in enumerate(reading.parts, start=1)
        for finding in find(part)
    ]
