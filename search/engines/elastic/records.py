"""The documents kept in Elasticsearch, as classes with typed fields.

Words are made in Python and handed over with spaces between them; no analyser is needed that a
plain server does not have. Of the source only what a hit needs is kept.
"""

from __future__ import annotations

from typing import Any

from elasticsearch.dsl import (
    Document,
    Keyword,
    Long,
    MetaField,
    Object,
    Text,
    mapped_field,
)

from search.documents import SearchDocument
from search.engines.entry import FORMAT, entry_of

TOO_LONG = (
    1024  # a longer value is not looked for; without a limit the whole entry would be refused
)


def _ordered() -> Any:
    return mapped_field(Text(analyzer="whitespace"), default="")


def _counted() -> Any:
    return mapped_field(Text(analyzer="whitespace", index_options="freqs"), default="")


def _values() -> Any:
    return mapped_field(Keyword(multi=True, ignore_above=TOO_LONG), default_factory=list)


class IndexEntry(Document):
    key: str = mapped_field(Keyword())
    id: int = mapped_field(Long(index=False))
    stored: dict[str, Any] = mapped_field(Object(enabled=False))  # what a hit brings back
    title_exact: str = _ordered()
    title_folded: str = _ordered()
    title_exact_pairs: str = _counted()
    title_folded_pairs: str = _counted()
    body_exact: str = _ordered()
    body_folded: str = _ordered()
    body_exact_pairs: str = _counted()
    body_folded_pairs: str = _counted()
    also_folded: str = _counted()
    files_folded: str = _ordered()
    beginnings: str = _counted()
    number: list[str] = _values()
    type: list[str] = _values()
    unit: list[str] = _values()
    field: list[str] = _values()
    topic: list[str] = _values()
    tag: list[str] = _values()
    year: list[str] = _values()
    terrain: list[str] = _values()
    team_size: list[str] = _values()
    published: int | None = mapped_field(Long(), default=None)  # microseconds since 1970

    class Meta:
        dynamic = MetaField("strict")
        source = MetaField(includes=["stored"])
        meta = MetaField(format=FORMAT)


class RebuildTurn(Document):
    """Who is rebuilding, and when it last said so (milliseconds since 1970)."""

    owner: str = mapped_field(Keyword())
    beat: int = mapped_field(Long())


def fill(document: SearchDocument) -> IndexEntry:
    entry = entry_of(document)
    fields: dict[str, Any] = {name: list(values) for name, values in entry.values.items()}
    fields |= entry.words
    fields |= {"key": entry.key, "id": entry.id, "published": entry.published}
    filled = IndexEntry(stored=entry.stored, **fields)
    filled.meta.id = entry.key
    return filled
