"""Single documents for an index, and what a question finds there."""

from __future__ import annotations

from search.documents import SearchDocument
from search.engines import Engine
from search.request import SearchRequest


def entry(
    key: str, title: str = "Bài", text: str = "", type_: str = "news", **over: object
) -> SearchDocument:
    return SearchDocument(key=key, type=type_, title=title, url=f"/{key}/", text=text, **over)  # type: ignore[arg-type]


def keys(engine: Engine, q: str = "", **over: object) -> list[str]:
    return [hit.key for hit in engine.search(SearchRequest(q=q, **over)).hits]  # type: ignore[arg-type]
