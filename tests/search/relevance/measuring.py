"""How well an engine answers the judged questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import mean

from search.engines import Engine
from search.request import SearchRequest
from search.understanding import understand
from tests.search.relevance.judgements import Judged

Ask = Callable[[str], list[str]]
DEPTH = 10


@dataclass(frozen=True)
class Figures:
    """Means over the questions that have answers, 0 to 1; and how many of the others gave hits."""

    questions: int
    mrr: float
    recall: float
    success: float


def asking(engine: Engine) -> Ask:
    """`ask(query)`: last parts of the addresses of the first ten hits, as the site itself asks."""

    def ask(query: str) -> list[str]:
        found = engine.search(SearchRequest(q=query, page_size=DEPTH), understand(query))
        return [hit.url.rstrip("/").rpartition("/")[2] for hit in found.hits]

    return ask


def _rank(found: list[str], right: set[str]) -> int | None:
    return next((at for at, name in enumerate(found, start=1) if name in right), None)


def measured(
    ask: Ask, questions: Iterable[Judged], variant: Callable[[str], str | None]
) -> Figures | None:
    """Figures of one variant over the questions it changes; None when it changes none."""
    ranks, recalls = [], []
    for judged in questions:
        query = variant(judged.query)
        if query is None or not judged.answers:
            continue
        found = ask(query)
        rank = _rank(found, judged.answers)
        ranks.append(1 / rank if rank else 0.0)
        recalls.append(len(judged.answers & set(found)) / min(len(judged.answers), DEPTH))
    if not ranks:
        return None
    first = [rank == 1.0 for rank in ranks]
    return Figures(len(ranks), mean(ranks), mean(recalls), mean(first))


def with_hits(ask: Ask, questions: Iterable[Judged]) -> list[str]:
    """Those of the questions without an answer that found something all the same."""
    return [judged.query for judged in questions if not judged.answers and ask(judged.query)]


def missed(ask: Ask, questions: Iterable[Judged]) -> list[tuple[Judged, list[str]]]:
    """Questions whose answer is not first, with what came instead; for tuning."""
    found = [(judged, ask(judged.query)) for judged in questions if judged.answers]
    return [(judged, hits) for judged, hits in found if _rank(hits, judged.answers) != 1]
