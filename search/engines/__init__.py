"""The port to search engines, and which one this installation uses.

`SEARCH_URL` chooses: `embedded:///folder` keeps the index in a folder of this machine.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.engines.port import (
    Engine,
    EngineBusyError,
    EngineError,
    IndexState,
    NoIndexError,
    Results,
)

__all__ = [
    "Engine",
    "EngineBusyError",
    "EngineError",
    "IndexState",
    "NoIndexError",
    "Results",
    "get_engine",
]


@lru_cache(maxsize=8)
def _engine(address: str) -> Engine:
    parts = urlsplit(address)
    if parts.scheme == "embedded" and parts.path:
        from search.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(Path(unquote(parts.path)))
    raise ImproperlyConfigured(
        f"SEARCH_URL: “{parts.scheme}” không phải máy tìm kiếm đã biết. Dùng embedded:///đường/dẫn."
    )


def get_engine() -> Engine:
    """The engine of `settings.SEARCH_URL`; one object a process."""
    return _engine(settings.SEARCH_URL)
