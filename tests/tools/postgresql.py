"""A PostgreSQL server of its own on a loopback port, gone with the test that wanted it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534  # the server refuses root
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path | None:
    """The folder of the newest installed server; Debian keeps it out of PATH."""
    found = sorted(
        (path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")),
        key=lambda folder: int(folder.parent.name),
    )
    if found:
        return found[-1]
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).parent if elsewhere else None


@contextmanager
def running(installed: Path) -> Iterator[str]:
    """The value of DATABASE_URL for an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="guong-sang-postgresql-"))
    user = NOBODY if os.getuid() == 0 else None
    if user:
        os.chown(folder, user, user)
    data = folder / "data"

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(installed / program), *arguments], cwd=folder, user=user, group=user,
            env={"PATH": os.environ["PATH"], "HOME": str(folder)}, stdin=subprocess.DEVNULL,
            stdout=(folder / "output.txt").open("ab"), stderr=subprocess.STDOUT, check=True,
        )  # fmt: skip

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {QUICK}"
    try:
        run("initdb", f"--pgdata={data}", "--username=guongsang", "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8")  # fmt: skip
        run("pg_ctl", f"--pgdata={data}", f"--options={options}", "--wait", "start")
        try:
            yield f"postgres://guongsang@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", f"--pgdata={data}", "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
