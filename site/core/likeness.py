"""Which pages say much the same as a page, told by an app above that reads their texts.

Where none is installed, or it has no answer, nothing is like anything, and what stands beside a page
goes by topic, field and date alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Cast

# Keys of public pages like the one with this key, of these kinds, the likest first; at most so many.
Tell = Callable[[int, Collection[str], int], list[int]]
_tellers: list[Tell] = []


def told_by(tell: Tell) -> Tell:
    """Ask `tell` from now on; it answers [] when it cannot."""
    _tellers[:] = [tell]
    return tell


def like(page: Any, kinds: Collection[str], count: int) -> list[int]:
    """Keys of at most `count` pages; `kinds` are the names of the import ("profile", "practice" …)."""
    if not page.pk or not page.live:
        return []
    return [key for tell in _tellers for key in tell(page.pk, kinds, count)]


def place(keys: list[int], first: int = 0) -> Case:
    """For sorting: `first` for the likest, one more for each next, the same for all the rest."""
    places = [When(pk=key, then=Value(first + at)) for at, key in enumerate(keys)]
    # Without keys a bare number is left, which PostgreSQL would take for a column.
    return Case(*places, default=Cast(Value(first + len(keys)), IntegerField()))
