"""A site of its own with the sample content, served as in production, for tools that look at pages."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 120
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def chromium() -> str:
    """The browser the machine has, or the one named by CHROMIUM."""
    found = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    if found is None:
        raise SystemExit("Cần Chromium: apt-get install chromium, hoặc đặt CHROMIUM=/đường/dẫn")
    return found


@contextmanager
def running(url: str = "") -> Iterator[str]:
    """The address of a site: `url` when it is given, else of one made for the while."""
    if url:
        yield url.rstrip("/")
        return
    with made() as (address, _folder):
        yield address


@contextmanager
def made() -> Iterator[tuple[str, Path]]:
    """A site made for the while: its address, and the folder of its data (accounts.txt)."""
    folder = Path(tempfile.mkdtemp(prefix="guong-sang-tools-"))
    try:
        for address in _made(folder):
            yield address, folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _made(folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    environment = {
        name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ
    }
    environment |= {"PYTHONUTF8": "1", "VAR_DIR": str(folder), "PORT": port}
    environment |= {"DJANGO_SETTINGS_MODULE": "tests.tools.settings", "LOG_LEVEL": "ERROR"}
    say("• Dựng trang mẫu, mất vài phút …")
    for arguments in (["prepare"], ["collectstatic", "--no-input", "--verbosity=0"]):
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", port],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(url)
        yield url
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)


def _wait(url: str) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=5):  # noqa: S310
                return
        except OSError:
            time.sleep(0.3)
    raise SystemExit("Trang mẫu không khởi động được.")
