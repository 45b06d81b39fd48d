"""An engine that fails is left alone for a moment, so that it does not cost every reader its timeout.

The log tells of it here, once a pause, whoever asked and however many were asking.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from search.engines import EngineError

logger = logging.getLogger("search")

PAUSE = 5.0  # seconds, in each process

_resting: dict[str, float] = {}  # address of the engine: when it is asked again
_lock = threading.Lock()


class RestingError(EngineError):
    """The engine failed a moment ago and is not asked now."""


@contextmanager
def asking() -> Iterator[None]:
    """Around a question to the engine. Raises RestingError at once while the engine is left alone."""
    address = settings.SEARCH_URL
    if time.monotonic() < _resting.get(address, 0):
        raise RestingError("the engine failed a moment ago")
    try:
        yield
    except EngineError as error:
        _rest(address, error)
        raise
    _answered(address)


def _answered(address: str) -> None:
    """Who was asked before the pause began may answer in it; only afterwards it tells something."""
    with _lock:
        is_back = address in _resting and _resting[address] <= time.monotonic()
        if is_back:
            del _resting[address]
    if is_back:
        logger.warning("Máy tìm kiếm trả lời lại")


def _rest(address: str, error: EngineError) -> None:
    now = time.monotonic()
    with _lock:
        is_told = now < _resting.get(address, 0)  # by another that was asking at the same time
        _resting[address] = now + PAUSE
    if not is_told:
        logger.error(
            "Máy tìm kiếm không trả lời, để yên %d giây; tạm tìm trong cơ sở dữ liệu: %s",
            PAUSE,
            error,
        )
