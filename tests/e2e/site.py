"""The running site of the browser tests: its data, its processes, and their clock."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from devdata import accounts

START_SECONDS = 60
PORT = "port"  # a file beside the data
# Python reads it at its start, in every process of the site; waiting and deadlines are not moved.
MOVED_CLOCK = """
import datetime, time_machine
time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds={seconds}), tick=True).start()
"""


@dataclass(frozen=True)
class LiveSite:
    """The running site: its address, the folder of its data, and passwords by account name."""

    url: str
    var_dir: Path
    passwords: dict[str, str]

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of an address, asked without a browser."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as response:  # noqa: S310
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def read(self, path: str) -> str:
        """The text of an address, whatever its status."""
        return self.get(path)[1]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _environment(var_dir: Path, port: int, **more: str) -> dict[str, str]:
    """Nothing of the test process's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "PYTHONUTF8": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "VAR_DIR": str(var_dir),
        "PORT": str(port),
        **more,
    }


def _manage(*arguments: str) -> list[str]:
    return [sys.executable, "manage.py", *arguments]


def _wait_until_it_answers(site: LiveSite, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if site.get("/healthz")[0] == 200:
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"Trang không khởi động được:\n{log.read_text(encoding='utf-8')}", pytrace=False)


def prepare(project: Path, var_dir: Path) -> None:
    """Fill the empty folder with what `make run` serves: the sample content, its index, the accounts.

    The pages say at which port they stand; it is kept beside them.
    """
    port = _free_port()
    (var_dir / PORT).write_text(str(port), encoding="utf-8")
    prepared = subprocess.run(
        _manage("prepare"),
        cwd=project,
        env=_environment(var_dir, port),
        capture_output=True,
        text=True,
        check=False,
    )
    if prepared.returncode:
        pytest.fail(f"manage.py prepare:\n{prepared.stdout}{prepared.stderr}", pytrace=False)


def copy(prepared: Path, to: Path) -> Path:
    """A copy of data that no process has open."""
    return Path(shutil.copytree(prepared, to, symlinks=True, dirs_exist_ok=True))


def own_port(var_dir: Path) -> int:
    """The port that the pages of `var_dir` name."""
    return int((var_dir / PORT).read_text(encoding="utf-8"))


@contextmanager
def running(
    project: Path,
    var_dir: Path,
    *,
    port: int | None = None,
    later: timedelta | None = None,
    **environment: str,
) -> Iterator[LiveSite]:
    """The web server and the worker over the data of `var_dir`; their clock may go ahead by `later`."""
    port = port or _free_port()
    if later is not None:
        moved = var_dir / "clock"
        moved.mkdir(exist_ok=True)
        clock = MOVED_CLOCK.format(seconds=later.total_seconds())
        (moved / "sitecustomize.py").write_text(clock, encoding="utf-8")
        environment["PYTHONPATH"] = str(moved)
    site = LiveSite(f"http://127.0.0.1:{port}", var_dir, accounts.read(var_dir / "accounts.txt"))
    log = var_dir / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            _manage("serve", "--port", str(port)),
            cwd=project,
            env=_environment(var_dir, port, **environment),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_it_answers(site, process, log)
            yield site
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
