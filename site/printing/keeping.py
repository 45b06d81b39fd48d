"""Papers that were set are kept until what they say changes.

The key is made of what the paper says, so a kept one is never late: composing costs a few queries,
setting costs tenths of a second. One process sets one paper at a time.
"""

from __future__ import annotations

from threading import Lock

from django.core.cache import caches

from printing import typesetting
from printing.papers import Paper

SECONDS = 30 * 24 * 3600

_setting = Lock()


def pdf(paper: Paper, of: int) -> bytes:
    """The paper as PDF, kept under what it says, and noted as one of the page `of`."""
    cache = caches["papers"]
    key = f"paper-{typesetting.VERSION}-{paper.fingerprint}"
    found: bytes | None = cache.get(key)
    if found is None:
        with _setting:
            found = cache.get(key)  # somebody else may have asked for the same one
            if found is None:
                found = typesetting.typeset(paper)
                cache.set(key, found, SECONDS)
                cache.set(_list(of), [*cache.get(_list(of), []), key], SECONDS)
    return found


def forget(page_id: int) -> None:
    """Delete every paper kept of this page."""
    cache = caches["papers"]
    cache.delete_many([*cache.get(_list(page_id), []), _list(page_id)])


def _list(page_id: int) -> str:
    return f"papers-of-{page_id}"
