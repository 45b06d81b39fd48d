"""Runs some processes as one: all start, all stop, none is left behind."""

from __future__ import annotations

import contextlib
import ctypes
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable

LOOK = 0.2  # seconds between two looks at the processes
PATIENCE = 25.0  # seconds a process gets to end what it is doing
PR_SET_PDEATHSIG = 1


def python(module: str, *arguments: str) -> list[str]:
    """Command that runs `module` with the Python of this very process."""
    return [sys.executable, "-m", module, *arguments]


def is_free(port: int) -> bool:
    """Whether a server can listen on `port` of the loopback address now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _die_with_parent() -> None:
    """On Linux a child is told to end even when its parent is killed outright."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Supervisor:
    """`commands` by the name people know them by; `on_ready` is called once the address answers."""

    def __init__(
        self,
        commands: dict[str, list[str]],
        *,
        ready_address: str = "",
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        self._commands = commands
        self._ready_address = ready_address
        self._on_ready = on_ready
        self._stopped = False  # not an Event: set() in a signal handler can wait for its own thread
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def stop(self) -> None:
        """End the processes and return from `run`; safe in a signal handler."""
        self._stopped = True

    def run(self) -> str:
        """Run until told to stop (SIGTERM, SIGINT); returns the name of the one that died by itself."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: self.stop())
        try:
            for name, command in self._commands.items():
                # A session of its own: Ctrl-C reaches this process, which ends each child in order.
                self._children[name] = subprocess.Popen(
                    command, start_new_session=True, preexec_fn=_die_with_parent
                )
            return self._watch()
        finally:
            self._end()

    def _watch(self) -> str:
        announced = not self._ready_address
        while not self._stopped:
            time.sleep(LOOK)
            for name, child in self._children.items():
                if child.poll() is not None:
                    return name
            if not announced and self._answers():
                announced = True
                self._on_ready()
        return ""

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self._ready_address, timeout=2):  # noqa: S310 - our own address
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def _end(self) -> None:
        for child in self._children.values():
            child.terminate()
        for child in self._children.values():
            try:
                child.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
