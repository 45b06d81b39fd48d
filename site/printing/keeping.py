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


def pdf(paper: Paper) -> bytes:
    cache = caches["papers"]
    key = f"paper-{typesetting.VERSION}-{paper.fingerprint}"
    found: bytes | None = cache.get(key)
    if found is None:
        with _setting:
            found = cache.get(key)  # somebody else may have asked for the same one
            if found is None:
                found = typesetting.typeset(paper)
                cache.set(key, found, SECONDS)
    return found
