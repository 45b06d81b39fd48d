"""The order of the Vietnamese alphabet where the database sorts: d before đ, tones within a syllable.

For short lists, through `by_letters`; a long one keeps `core.text.sort_key` in a column of its own, since
SQLite asks Python for every comparison.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.signals import connection_created
from django.db.models import F
from django.db.models.functions import Collate

from core.text import sort_key

NAME = "vietnamese"


def by_letters(field: str) -> Collate:
    """For `order_by` and `Meta.ordering`."""
    return Collate(F(field), NAME)


def _compare(one: str, other: str) -> int:
    first, second = (sort_key(one), one), (sort_key(other), other)
    return (first > second) - (first < second)


def _teach_sqlite(sender: Any, connection: Any, **kwargs: Any) -> None:
    """PostgreSQL keeps the collation in the database: see the migration of the same name."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(NAME, _compare)


def register() -> None:
    connection_created.connect(_teach_sqlite, dispatch_uid="core.collation")
