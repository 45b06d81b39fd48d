"""How editors find pages, pictures and files in the admin.

An upper app may know better than the database (`ask`): it names the records that fit, best first, and the
database keeps those that the list may show. Where nobody knows, it is Wagtail's index in the database,
without ranks: SQLite ranks every row that fits before it shows twenty, and with 36,000 stories a frequent
word took six seconds. What was made last comes first instead, unless a list asks for its own order.
PostgreSQL ranks fast enough and keeps Wagtail's way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchResults
from modelsearch.query import And, Phrase, PlainText, SearchQuery

Finder = Callable[[type[Model], str], list[int] | None]

MANY = 10_000  # numbers in one statement; every database takes so many

_finders: list[Finder] = []


def ask(finder: Finder) -> None:
    """Let `finder` name the records of a model that fit what was typed; None where it does not know."""
    _finders.append(finder)


def found(rows: QuerySet[Any], query: str | SearchQuery, ranked: bool = True) -> Found | None:
    """Those of `rows` that a finder names, the best first or in the order of `rows`; None when none knows."""
    text = _typed(query)
    if not text:
        return None
    for finder in _finders:
        if (ids := finder(rows.model, text)) is not None:
            return Found(None, Named(rows, ids, ranked))
    return None


def _typed(query: str | SearchQuery) -> str | None:
    """What was typed into the field, put together again; None for what no field of the admin asks."""
    match query:
        case str():
            return query.strip()
        case PlainText():
            return str(query.query_string)
        case Phrase():
            return f'"{query.query_string}"'
        case And():
            parts = [_typed(part) for part in query.subqueries]
            return " ".join(filter(None, parts)) if all(parts) else None
    return None


@dataclass
class Named:
    """Rows of a queryset whose keys are among those named, best first or in the order of the queryset."""

    queryset: QuerySet[Any]
    ids: list[int]
    ranked: bool

    @cached_property
    def keys(self) -> list[int]:
        """Keys of all rows to show, in their order."""
        keys = self.among(self.ids).values_list("pk", flat=True)
        if self.ranked:
            shown = set(keys.order_by())
            return [key for key in self.ids if key in shown]
        named = set(self.ids)
        return [key for key in dict.fromkeys(keys) if key in named]

    def among(self, ids: list[int]) -> QuerySet[Any]:
        """The rows with these keys, and with others where they are too many to be named to the database."""
        rows = self.queryset.prefetch_related(None)
        return rows if len(ids) > MANY else rows.filter(pk__in=ids)


class Found(BaseSearchResults):
    supports_facet = True

    def _do_search(self) -> list[Any]:
        keys = self.query_compiler.keys[self.start : self.stop]
        objects = self.query_compiler.queryset.in_bulk(keys)
        return [objects[key] for key in keys if key in objects]

    def _do_count(self) -> int:
        return len(self.query_compiler.keys[self.start : self.stop])

    def facet(self, field_name: str) -> dict[Any, int]:
        shown = set(self.query_compiler.keys)
        rows = self.query_compiler.among(self.query_compiler.keys).order_by()
        pairs = rows.values_list("pk", field_name)
        return dict(Counter(value for key, value in pairs if key in shown).most_common())


class AdminBackend:
    """The backend of the database, where no finder knows. Only what the admin asks goes to a finder: `search`
    may be asked by anybody, and finders know drafts."""

    def __init__(self, database_backend: Any) -> None:
        self._database = database_backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def autocomplete(
        self,
        query: Any,
        model_or_queryset: Any,
        fields: Iterable[str] | None = None,
        **options: Any,
    ) -> Any:
        rows = model_or_queryset
        rows = rows if isinstance(rows, QuerySet) else rows._default_manager.all()
        if fields is None:
            named = found(rows, query, options.get("order_by_relevance", True))
            if named is not None:
                return named
        return self._database.autocomplete(query, model_or_queryset, fields=fields, **options)


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - Wagtail looks for this name
    """The backend for the database of this site."""
    if connection.vendor != "sqlite":
        return AdminBackend(database.SearchBackend(params))
    from core.unranked_search import UnrankedBackend  # its models are there on SQLite alone

    return AdminBackend(UnrankedBackend(params))
