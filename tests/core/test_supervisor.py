"""Server and worker live and die together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from core.supervisor import is_free

CHILD = """
import os, pathlib, signal, sys, time
name, ends_after = sys.argv[1], float(sys.argv[2])
signal.signal(signal.SIGTERM, lambda *_: (pathlib.Path(name + ".ended").touch(), sys.exit(0)))
pathlib.Path(name + ".pid").write_text(str(os.getpid()))
time.sleep(ends_after)
sys.exit(3)
"""
PARENT = """
import sys
from core.supervisor import Supervisor
ends_after = sys.argv[1]
print("DIED", Supervisor({
    "web": [sys.executable, "child.py", "web", "60"],
    "worker": [sys.executable, "child.py", "worker", ends_after],
}).run() or "-", flush=True)
"""


def start(folder: Path, worker_ends_after: str) -> subprocess.Popen[str]:
    (folder / "child.py").write_text(textwrap.dedent(CHILD))
    (folder / "parent.py").write_text(textwrap.dedent(PARENT))
    process = subprocess.Popen(
        [sys.executable, "parent.py", worker_ends_after],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    wait_for(lambda: all((folder / f"{name}.pid").exists() for name in ("web", "worker")))
    return process


def wait_for(condition: object, seconds: float = 10) -> None:
    assert callable(condition)
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)


def lives(folder: Path, name: str) -> bool:
    pid = (folder / f"{name}.pid").read_text()
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_both_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    process = start(tmp_path, "60")
    time.sleep(0.3)  # both have their handlers
    process.send_signal(number)
    output, _ = process.communicate(timeout=15)
    assert output == "DIED -\n"
    for name in ("web", "worker"):
        assert (tmp_path / f"{name}.ended").exists()
        assert not lives(tmp_path, name)


def test_when_one_dies_the_other_is_ended_and_its_name_is_said(tmp_path: Path) -> None:
    process = start(tmp_path, "0.5")
    output, _ = process.communicate(timeout=15)
    assert output == "DIED worker\n"
    assert (tmp_path / "web.ended").exists()
    assert not lives(tmp_path, "web")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="cần Linux")
def test_even_a_killed_supervisor_leaves_no_orphan(tmp_path: Path) -> None:
    process = start(tmp_path, "60")
    time.sleep(0.3)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=15)
    wait_for(lambda: not lives(tmp_path, "web") and not lives(tmp_path, "worker"))


def test_a_taken_port_is_seen_before_anything_starts(tmp_path: Path, project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_free(port)
        result = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port", str(port), "--check-port"],
            cwd=project,
            env={"PATH": "/usr/bin:/bin", "VAR_DIR": str(tmp_path), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert is_free(port)
    assert result.returncode == 1
    assert f"Cổng {port} đang có chương trình khác dùng" in result.stderr
    assert f"make run PORT={port + 1}" in result.stderr
