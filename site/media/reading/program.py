"""A program of its own that takes the text out of one file: `python -m media.reading.program FILE KIND`.

It runs under limits that it sets itself before any parser is loaded, so a file that hangs or unpacks
without end ends this process and nothing else. Prints one JSON object: state, parts, pages.
"""

from __future__ import annotations

import json
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from core.legacy import convert, recognise

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
MOST_PAGES = 300
MOST_LETTERS = 200_000
MOST_UNPACKED = 100 * 1024 * 1024
FEWEST_LETTERS = 20  # fewer are a stamp or a page number on pictures of pages
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # what an office file with a password is wrapped in


class EncryptedError(Exception):
    """The file opens with a password only."""


class TooLargeError(Exception):
    """The file unpacks to more than is ever read."""


def in_unicode(text: str) -> str:
    """`text` with what was written for fonts of before Unicode converted, whole or line by line."""
    if encoding := recognise(text):
        return convert(text, encoding)
    lines = text.splitlines()
    return "\n".join(
        convert(line, encoding) if (encoding := recognise(line)) else line for line in lines
    )


def _pdf(path: Path) -> Iterator[str]:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(path)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError) as error:
            raise EncryptedError from error
        if not opened:
            raise EncryptedError
    for number, page in enumerate(reader.pages):
        if number == MOST_PAGES:
            return
        yield page.extract_text()


def _look_inside(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(4) == _OLD_OFFICE:
            raise EncryptedError
    with zipfile.ZipFile(path) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
            raise TooLargeError


def _docx(path: Path) -> Iterator[str]:
    import mammoth

    _look_inside(path)
    with path.open("rb") as file:
        yield mammoth.extract_raw_text(file).value


def _xlsx(path: Path) -> Iterator[str]:
    from openpyxl import load_workbook

    _look_inside(path)
    book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=5000, max_col=100, values_only=True):
            if cells := [str(cell) for cell in row if cell is not None]:
                yield " ".join(cells)


READERS: dict[str, Callable[[Path], Iterator[str]]] = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}


def read(path: Path, kind: str) -> dict[str, Any]:
    parts: list[str] = []
    letters = 0
    try:
        for part in READERS[kind](path):
            # Surrogates stand for letters a damaged font table could not name.
            part = part.encode("utf-8", "ignore").decode().replace("\x00", "")
            parts.append(in_unicode(part))
            letters += len(part)
            if letters >= MOST_LETTERS:
                break
    except EncryptedError:
        return {"state": "encrypted"}
    except (TooLargeError, MemoryError):
        return {"state": "too_large"}
    except Exception as error:  # a damaged file may fail in any way inside a parser
        return {"state": "broken", "why": repr(error)[:200]}
    if letters > MOST_LETTERS:
        parts[-1] = parts[-1][: MOST_LETTERS - letters]
    if sum(letter.isalpha() for part in parts for letter in part) < FEWEST_LETTERS:
        return {"state": "empty", "pages": len(parts)}
    return {"state": "text", "parts": parts, "pages": len(parts)}


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _program, path, kind = sys.argv
    sys.stdout.write(json.dumps(read(Path(path), kind)))


if __name__ == "__main__":
    main()
