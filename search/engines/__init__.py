"""The port to search engines, and which one this installation uses.

`SEARCH_URL` chooses: `embedded:///folder` keeps the index in a folder of this machine,
`elastic+https://…` keeps it on an Elasticsearch cluster (`address.py`). Drafts have an index of their
own beside it, so that no question of a reader can ever meet one.
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
    "get_drafts_engine",
    "get_engine",
    "open_engine",
]


def open_engine(url: str, api_key: str = "", beside: str = "") -> Engine:
    """A new engine object for an address such as SEARCH_URL; `beside` for another index next to it."""
    try:
        place = address.read(url, api_key)
    except address.WrongAddressError as error:
        raise ImproperlyConfigured(f"SEARCH_URL: {error}") from error
    if beside:
        place = place.beside(beside)
    if isinstance(place, address.EmbeddedAddress):
        from search.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(place.folder)
    from search.engines.elastic import ElasticEngine

    return ElasticEngine(place)


_engine = lru_cache(maxsize=8)(open_engine)


def get_engine() -> Engine:
    """The engine of `settings.SEARCH_URL`; one object a process."""
    return _engine(settings.SEARCH_URL, settings.SEARCH_API_KEY)


def get_drafts_engine() -> Engine:
    """The engine of the index of drafts, beside the one of readers."""
    return _engine(settings.SEARCH_URL, settings.SEARCH_API_KEY, address.DRAFTS)
