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

Place = tuple[str, str]  # address of the engine, which of its indices

_resting: dict[Place, float] = {}  # when it is asked again
_lock = threading.Lock()


class RestingError(EngineError):
    """The engine failed a moment ago and is not asked now."""


@contextmanager
def asking(index: str = "") -> Iterator[None]:
    """Around a question to the engine. Raises RestingError at once while the engine is left alone; one
    index in trouble keeps nobody from another."""
    place = (settings.SEARCH_URL, index)
    if time.monotonic() < _resting.get(place, 0):
        raise RestingError("the engine failed a moment ago")
    try:
        yield
    except EngineError as error:
        _rest(place, error)
        raise
    _answered(place)


def _answered(place: Place) -> None:
    """Who was asked before the pause began may answer in it; only afterwards it tells something."""
    with _lock:
        is_back = place in _resting and _resting[place] <= time.monotonic()
        if is_back:
            del _resting[place]
    if is_back:
        logger.warning("Máy tìm kiếm trả lời lại")


def _rest(place: Place, error: EngineError) -> None:
    now = time.monotonic()
    with _lock:
        is_told = now < _resting.get(place, 0)  # by another that was asking at the same time
        _resting[place] = now + PAUSE
    if not is_told:
        logger.error(
            "Máy tìm kiếm không trả lời, để yên %d giây; tạm tìm trong cơ sở dữ liệu: %s",
            PAUSE,
            error,
        )
