"""The queue has one worker at a time.

Between reading a page and the engine's acknowledgement nobody else may do the same: the slower of
two would put back what the quicker one had already replaced, with no row left to tell of it. The
claim is tied to the life of its holder, so nobody waits for one that was killed, and one that is
merely slow keeps it, however slow.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import DatabaseError, connection

from search.engines import EngineBusyError

NUMBER = 7_110_617_005  # of the lock on PostgreSQL; nothing else on this database may use it


@contextmanager
def claimed() -> Iterator[None]:
    """Be the only worker of the queue; EngineBusyError when another one is."""
    with _on_postgresql() if connection.vendor == "postgresql" else _on_sqlite():
        yield


@contextmanager
def _on_postgresql() -> Iterator[None]:
    """The server frees the lock when the connection ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [NUMBER])
        if cursor.fetchone() != (True,):
            raise EngineBusyError("another worker is at the queue")
    try:
        yield
    finally:
        with suppress(DatabaseError), connection.cursor() as cursor:  # else it is free already
            cursor.execute("SELECT pg_advisory_unlock(%s)", [NUMBER])


@contextmanager
def _on_sqlite() -> Iterator[None]:
    """Whoever uses the file of the database is on its machine, whose system frees the lock."""
    database = Path(connection.settings_dict["NAME"])
    with database.with_name(f"{database.name}-search-queue").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise EngineBusyError("another worker is at the queue") from error
        yield
