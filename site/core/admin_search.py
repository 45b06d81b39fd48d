"""How editors find pages, pictures and files in the admin: Wagtail's index in the database, without ranks.

SQLite ranks every row that fits before it shows twenty: with 36,000 stories a frequent word took six
seconds. What was made last comes first instead, unless a list asks for its own order. PostgreSQL ranks fast
enough and keeps Wagtail's way.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import QuerySet
from modelsearch.backends import database
from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex, SQLiteSearchBackend


class UnrankedIndex(SQLiteIndex):
    def _refresh_title_norms(self, full: bool = False) -> None:
        """Weights are for ranks only, and each page saved made a look at all titles there are."""


class UnrankedBackend(SQLiteSearchBackend):
    index_class = UnrankedIndex

    def _search(self, compiler: Any, query: Any, model_or_queryset: Any, **options: Any) -> Any:
        rows = model_or_queryset
        if options.get("order_by_relevance", True):
            # The newest first is what SQLite gets where no order is asked for.
            rows = (rows if isinstance(rows, QuerySet) else rows.objects.all()).order_by()
        options["order_by_relevance"] = False
        return super()._search(compiler, query, rows, **options)


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - Wagtail looks for this name
    """The backend for the database of this site."""
    make = UnrankedBackend if connection.vendor == "sqlite" else database.SearchBackend
    return make(params)
