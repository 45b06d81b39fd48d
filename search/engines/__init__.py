"""The port to search engines, and which one this installation uses.

`SEARCH_URL` chooses: `embedded:///folder` keeps the index in a folder of this machine,
`elastic+https://…` keeps it on an Elasticsearch cluster (`address.py`).
"""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.engines import address
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
    "open_engine",
]


def open_engine(url: str, api_key: str = "") -> Engine:
    """A new engine object for an address such as SEARCH_URL."""
    try:
        place = address.read(url, api_key)
    except address.WrongAddressError as error:
        raise ImproperlyConfigured(f"SEARCH_URL: {error}") from error
    if isinstance(place, address.EmbeddedAddress):
        from search.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(place.folder)
    from search.engines.elastic import ElasticEngine

    return ElasticEngine(place)


_engine = lru_cache(maxsize=8)(open_engine)


def get_engine() -> Engine:
    """The engine of `settings.SEARCH_URL`; one object a process."""
    return _engine(settings.SEARCH_URL, settings.SEARCH_API_KEY)
