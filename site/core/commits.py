"""Work after a commit that is the same however often it is asked for.

A transaction that saves many pages need not drop a cache once for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

Function = Callable[[], None]

_asked: ContextVar[dict[Function, None] | None] = ContextVar("asked for once", default=None)


def once(function: Function) -> None:
    """Call `function` when the running transaction has committed; inside `together` once for all."""
    asked = _asked.get()
    if asked is None:
        transaction.on_commit(function)
    else:
        asked[function] = None


@contextmanager
def together() -> Iterator[None]:
    """Inside a transaction: what is asked for in the block, even in a savepoint undone, is done once."""
    asked: dict[Function, None] = {}
    token = _asked.set(asked)
    try:
        yield
    finally:
        _asked.reset(token)
    for function in asked:
        transaction.on_commit(function)
