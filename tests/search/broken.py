"""Engines that are wrong on purpose, each in one way, around one that is right.

The contract suite must notice every one of them (`test_contract_notices.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.text import fold
from search.analysis import ParsedQuery, tokens
from search.documents import SearchDocument
from search.engines import Engine, EngineBusyError, IndexState, NoIndexError, Results
from search.engines.entry import entry_of
from search.request import SearchRequest


class Sound:
    """Hands everything on; with nothing changed it passes the suite."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.name = engine.name

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return self.engine.search(request, query)

    def suggest(self, query: ParsedQuery, limit: int = 20) -> list[SearchDocument]:
        return self.engine.suggest(query, limit)

    def similar(
        self,
        key: str,
        types: tuple[str, ...] = (),
        limit: int = 6,
        common: frozenset[str] = frozenset(),
    ) -> list[SearchDocument]:
        return self.engine.similar(key, types, limit, common)

    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        return self.engine.ids(query, limit)

    def entries(self) -> Iterator[tuple[str, str]]:
        return self.engine.entries()

    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        self.engine.index(documents, delete=delete)

    def delete(self, keys: Iterable[str]) -> None:
        self.index([], delete=keys)

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        return self.engine.rebuild(documents)

    def state(self) -> IndexState:
        return self.engine.state()


class ForgetsNothing(Sound):
    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        super().index(documents)


class DeletesLast(Sound):
    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        super().index(documents)
        super().index([], delete=delete)


class LosesTheRestOfABatch(Sound):
    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        super().index(list(documents)[:200], delete=delete)


class WritesDuringARebuild(Sound):
    """Takes what is refused, and loses it at the change over."""

    def index(self, documents: Iterable[SearchDocument], *, delete: Iterable[str] = ()) -> None:
        try:
            super().index(documents, delete=delete)
        except EngineBusyError:
            return


class EmptiesFirst(Sound):
    """Rebuilds in place: readers find nothing meanwhile."""

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        self.engine.rebuild([])
        return self.engine.rebuild(documents)


class MakesAnIndexByItself(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        try:
            return super().search(request, query)
        except NoIndexError:
            return Results(count=0, hits=[])


class ReadsWithoutAccents(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return super().search(replace(request, q=fold(request.q)))


class IgnoresQuotes(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return super().search(replace(request, q=request.q.replace('"', " ")))


class IgnoresFilters(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return super().search(replace(request, tag=(), topic=()), query)


class CountsOnlyWhatIsChosen(Sound):
    """Counts a facet with its own filter."""

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        found = super().search(request, query)
        facets = {
            facet: {
                value: count
                for value, count in values.items()
                if not request.values(facet) or value in request.values(facet)
            }
            for facet, values in found.facets.items()
        }
        return replace(found, facets=facets)


class PutsTheUndatedFirst(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        found = super().search(request, query)
        hits = sorted(found.hits, key=lambda hit: hit.published_at is not None)
        return replace(found, hits=hits)


class RoundsDates(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        before = request.published_before
        if before is not None:
            request = replace(request, published_before=before.replace(microsecond=999_999))
        return super().search(request, query)


class StartsEveryPageAtTheFirst(Sound):
    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return super().search(replace(request, page=1), query)


class StoresMarkup(Sound):
    """Takes what looks like markup out of what it stores."""

    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        return super().rebuild(
            replace(each, title=each.title.replace("<", "").replace(">", "")) for each in documents
        )


class CutsLongTexts(Sound):
    def rebuild(self, documents: Iterable[SearchDocument]) -> int:
        return super().rebuild(replace(each, text=each.text[:32_766]) for each in documents)


class ListensToTheLastWord(Sound):
    """Asks for the last word alone: much too much is found."""

    def search(self, request: SearchRequest, query: ParsedQuery | None = None) -> Results:
        return super().search(replace(request, q=" ".join(request.q.split()[-1:])))


class BeginsOnlyWholeWords(Sound):
    def suggest(self, query: ParsedQuery, limit: int = 20) -> list[SearchDocument]:
        asked = {word.folded for word in query.words}
        return [
            found
            for found in super().suggest(query, limit)
            if asked <= {word.folded for name in found.called for word in tokens(name)}
        ]


class IsLikeItself(Sound):
    def similar(
        self,
        key: str,
        types: tuple[str, ...] = (),
        limit: int = 6,
        common: frozenset[str] = frozenset(),
    ) -> list[SearchDocument]:
        itself = [each for each in self.engine.search(SearchRequest()).hits if each.key == key]
        return [*itself, *super().similar(key, types, limit, common)]


class CountsInsteadOfNaming(Sound):
    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        return list(range(1, len(super().ids(query, limit)) + 1))


class NumbersTheBestLast(Sound):
    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        return super().ids(query, limit)[::-1]


class NumbersHalfOfAQuestion(Sound):
    def ids(self, query: ParsedQuery, limit: int) -> list[int]:
        hits = self.engine.search(SearchRequest(q="ids"), query).hits
        return [entry_of(hit).id for hit in hits]


class WalksTheFirstStepTwice(Sound):
    def entries(self) -> Iterator[tuple[str, str]]:
        walked = list(super().entries())
        yield from walked[:500]
        yield from walked[: max(len(walked) - 500, 0)]
