"""Throw-away sites to measure: a folder of their own, the sample content, any number of generated stories."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 2 * 3600  # seconds of an import with its index
STEPS = ("migrate", "load_registry", "load_awards", "setup_site", "load_samples", "rebuild_search")


@dataclass(frozen=True)
class Imported:
    """How an import went: seconds until it ended and until search had caught up, peak memory in MB."""

    count: int
    seconds: float
    searchable: float
    peak: int

    @property
    def rate(self) -> float:
        return self.count / self.seconds if self.seconds else 0

    @property
    def searchable_rate(self) -> float:
        return self.count / self.searchable if self.searchable else 0


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Site:
    """A site in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "VAR_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "LOG_LEVEL": "ERROR",
            "PYTHONUTF8": "1",
        }
        for name in ("DATABASE_URL", "CACHE_URL", "SEARCH_URL", "MEDIA_ROOT", "PORT"):
            self.environment.pop(name, None)

    def start(self, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=options.get("stdout", subprocess.DEVNULL),
            text=True,
        )

    def manage(self, *arguments: str) -> None:
        process = self.start("manage.py", *arguments)
        if process.wait():
            raise SystemExit(f"manage.py {arguments[0]}: mã {process.returncode}")

    def make(self, samples: bool = True) -> None:
        """The tree, the registry and the sample content."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for step in STEPS:
            if samples or step != "load_samples":
                self.manage(step, "--verbosity", "0")

    def copied(self, folder: Path) -> Site:
        shutil.copytree(self.folder, folder, symlinks=True)  # the index is behind one
        return Site(folder)

    def import_stories(self, count: int) -> Imported:
        """Generate `count` stories and import them while the worker of the site indexes."""
        file = self.folder / "bai.jsonl"
        self.manage("generate_stories", str(count), "--out", str(file), "--verbosity", "0")
        worker = self.start("manage.py", "run_worker")
        db = sqlite3.connect(self.folder / "db.sqlite3", timeout=20)
        try:
            begun, peak = time.monotonic(), 0
            importing = self.start("manage.py", "import_stories", str(file), "--verbosity", "0")
            while importing.poll() is None:
                peak = max(peak, peak_memory(importing.pid))
                time.sleep(0.2)
            seconds = time.monotonic() - begun
            if importing.returncode:
                raise SystemExit(f"import_stories: mã {importing.returncode}")
            while db.execute("SELECT count(*) FROM search_queueentry").fetchone()[0]:
                if worker.poll() is not None or time.monotonic() - begun > LONGEST:
                    raise SystemExit("Tìm kiếm không theo kịp: tiến trình nền đã dừng hoặc đứng.")
                time.sleep(0.5)
            return Imported(count, seconds, time.monotonic() - begun, peak)
        finally:
            db.close()
            worker.terminate()
            with suppress(subprocess.TimeoutExpired):
                worker.wait(30)
            worker.kill()
            worker.wait()

    def staffed(self) -> None:
        """500 accounts with roles in all units, and 300 stories on their way to be approved."""
        if self.start(str(Path(__file__).with_name("staff.py"))).wait():
            raise SystemExit("staff.py không chạy được")

    def measured(self, repeats: int) -> dict[str, Any]:
        """What `measuring.py` tells of this site."""
        script = str(Path(__file__).with_name("measuring.py"))
        process = self.start(script, str(repeats), stdout=subprocess.PIPE)
        output, _errors = process.communicate()
        if process.returncode:
            raise SystemExit(f"measuring.py: mã {process.returncode}")
        return dict(json.loads(output.splitlines()[-1]))


def peak_memory(pid: int) -> int:
    """Peak resident memory of a process in MB, as Linux tells it; 0 when it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM 0")
    return int(line.split()[1]) // 1024
