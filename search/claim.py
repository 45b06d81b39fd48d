"""Each queue has one worker at a time.

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

# Of the locks on PostgreSQL; nothing else on this database may use them.
NUMBERS = {"queue": 7_110_617_005, "drafts": 7_110_617_006}


@contextmanager
def claimed(name: str = "queue") -> Iterator[None]:
    """Be the only worker of this queue; EngineBusyError when another one is."""
    with _on_postgresql(name) if connection.vendor == "postgresql" else _on_sqlite(name):
        yield


@contextmanager
def _on_postgresql(name: str) -> Iterator[None]:
    """The server frees the lock when the connection ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [NUMBERS[name]])
        if cursor.fetchone() != (True,):
            raise EngineBusyError("another worker is at the queue")
    try:
        yield
    finally:
        with suppress(DatabaseError), connection.cursor() as cursor:  # else it is free already
            cursor.execute("SELECT pg_advisory_unlock(%s)", [NUMBERS[name]])


@contextmanager
def _on_sqlite(name: str) -> Iterator[None]:
    """Whoever uses the file of the database is on its machine, whose system frees the lock."""
    database = Path(connection.settings_dict["NAME"])
    with database.with_name(f"{database.name}-search-{name}").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise EngineBusyError("another worker is at the queue") from error
        yield
