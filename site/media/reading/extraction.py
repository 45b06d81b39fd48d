"""Takes the text out of a file in a process of its own, which may hang, fail or grow as it likes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.text import nfc
from core.worker import breathe
from media.enums import FileState

KINDS = ("pdf", "docx", "xlsx")  # by the extension, which the upload has checked
MOST_BYTES = 50 * 1024 * 1024
SECONDS = 30.0
LOOK_EVERY = 0.05
PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Reading:
    """What became of one file; `parts` are empty unless `state` is TEXT."""

    state: FileState
    parts: tuple[str, ...] = ()  # the pages of a PDF, the rows of a workbook
    pages: int = 0
    why: str = ""

    @property
    def text(self) -> str:
        return "\n".join(self.parts)


def extract(file: IO[bytes], kind: str, seconds: float = SECONDS) -> Reading:
    """The text of `file`, at most `program.MOST_LETTERS` of it.

    The worker's other jobs get their turn while it waits; raises StoppedError when the worker ends.
    """
    with tempfile.TemporaryDirectory(prefix="file-text-") as folder:
        path = Path(folder) / f"file.{kind}"
        with path.open("wb") as copy:
            shutil.copyfileobj(file, copy)
            if copy.tell() > MOST_BYTES:
                return Reading(FileState.TOO_LARGE)
        answer = Path(folder) / "answer.json"
        code = _run(path, kind, answer, seconds)
        if code is None:
            return Reading(FileState.TOO_LARGE, why=f"more than {seconds:.0f} seconds")
        try:
            told = json.loads(answer.read_bytes())
        except ValueError:
            return Reading(FileState.BROKEN, why=f"the reader ended with {code}")
    return Reading(
        FileState(told["state"]),
        tuple(map(nfc, told.get("parts", ()))),
        told.get("pages", 0),
        told.get("why", ""),
    )


def _run(path: Path, kind: str, answer: Path, seconds: float) -> int | None:
    """Exit code of the reader; None when it took too long."""
    # The parser of a stranger's file is told none of this site's secrets.
    given = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    command = [sys.executable, "-m", "media.reading.program", str(path), kind]
    with answer.open("wb") as out, open(os.devnull, "r+b") as nothing:
        process = subprocess.Popen(
            command, stdin=nothing, stdout=out, stderr=nothing, cwd=PROJECT, env=given
        )
        try:
            until = time.monotonic() + seconds
            while process.poll() is None:
                if time.monotonic() > until:
                    return None
                time.sleep(LOOK_EVERY)
                breathe()
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    return process.returncode
