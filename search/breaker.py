"""An engine that fails is left alone for a moment, so that it does not cost every reader its timeout."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from search.engines import EngineError

PAUSE = 5.0  # seconds, in each process

_resting: dict[str, float] = {}  # address of the engine: when it is asked again


class RestingError(EngineError):
    """The engine failed a moment ago and is not asked now."""


@contextmanager
def asking() -> Iterator[None]:
    """Around a question to the engine. Raises RestingError at once while the engine is left alone."""
    if time.monotonic() < _resting.get(settings.SEARCH_URL, 0):
        raise RestingError("the engine failed a moment ago")
    try:
        yield
    except EngineError:
        _resting[settings.SEARCH_URL] = time.monotonic() + PAUSE
        raise


def forget() -> None:
    """Ask again at once."""
    _resting.clear()
