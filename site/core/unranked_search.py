"""Wagtail's index in SQLite, without ranks (`core.admin_search` says why)."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
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
