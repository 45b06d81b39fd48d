"""Figures of long lists that hold until a page changes: how many there are, which years, who is first.

Counting or sorting 36,000 stories takes longer than showing twenty of them. A figure is made once after each
commit that changes a page, and then comes from the cache: it is never late, since what is remembered
carries the number of the last change.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

from django.core.cache import cache
from django.core.paginator import Page, Paginator
from django.db import connection
from django.utils.functional import cached_property

from core import commits
from core.querysets import published

LAST_CHANGE = "figures:last-change"
SECONDS = 300

T = TypeVar("T")


def remembered(name: str, count: Callable[[], T]) -> T:
    """What `count` gives, asked once until a page changes."""
    key = _key(name)
    found = cache.get(key) if key else None
    if found is None:
        found = count()
        if key:
            cache.set(key, found, SECONDS)
    return found  # type: ignore[no-any-return]


def first_rows(rows: Any, count: int, dress: Callable[[Any], Any], start: int = 0) -> list[Any]:
    """`count` of the ordered pages `rows`, with what `dress` adds; one query, whose keys are remembered.

    Whether each is public is asked anew: a page that was taken down is gone at once.
    """
    keys = rows.values("pk")[start : start + count]
    key = _key(f"keys {keys.query}")
    known = cache.get(key) if key else None
    wanted = rows.model._default_manager.filter(pk__in=keys if known is None else known)
    found = list(dress(published(wanted)).order_by(*rows.query.order_by))
    if key and known is None:
        cache.set(key, [row.pk for row in found], SECONDS)
    return found


def _key(name: str) -> str | None:
    """Where a figure is remembered. Nowhere in a transaction, which sees what it wrote itself."""
    if connection.in_atomic_block:
        return None
    change = cache.get(LAST_CHANGE) or _forget()
    return f"figures:{change}:{sha256(name.encode()).hexdigest()}"


def forget() -> None:
    """Count anew once the running transaction has committed."""
    commits.once(_drop)


def _drop() -> None:
    _forget()


def _forget() -> str:
    """A name no earlier state had: a reader that began before the commit remembers under the old one."""
    change = uuid.uuid4().hex
    cache.set(LAST_CHANGE, change, None)
    return change


class LongPaginator(Paginator):
    """Pages of a long, ordered query set: count and keys are remembered, and only shown rows are read whole.

    `dress` adds what showing a row needs. To get to page 100 the database sorts and skips keys, not stories.
    """

    def __init__(self, rows: Any, per_page: int, dress: Callable[[Any], Any]) -> None:
        super().__init__(rows, per_page)
        self.rows, self.dress = rows, dress

    @cached_property
    def count(self) -> int:
        counted = self.rows.order_by()
        return remembered(f"count {counted.values('pk').query}", counted.count)

    def page(self, number: Any) -> Page:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        return Page(first_rows(self.rows, self.per_page, self.dress, first), number, self)
