"""Asks the engine and prepares what it found for readers and machines."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from core.querysets import published
from search import attached, breaker, fallback
from search.analysis import ParsedQuery
from search.documents import SearchDocument
from search.engines import EngineError, IndexState, Results, get_engine
from search.files.texts import texts
from search.highlight import Shown, show
from search.journal.promoting import promoted
from search.persons import is_personal
from search.queue import oldest_wait
from search.request import SearchRequest
from search.understanding import suggestion, understand

LATE_SECONDS = 300


@dataclass(frozen=True)
class Hit:
    document: SearchDocument
    shown: Shown

    @property
    def page_id(self) -> int | None:
        return _page_id(self.document)


@dataclass(frozen=True)
class Found:
    """`suggestion`: the query as it was probably meant. `personal`: it names a person by number, and
    nothing was looked for. `promoted`: what the editors put first, which may be among `hits` too."""

    results: Results
    hits: list[Hit]
    suggestion: str | None = None
    personal: bool = False
    promoted: tuple[Hit, ...] = ()


def _page_id(document: SearchDocument) -> int | None:
    kind, _colon, number = document.key.partition(":")
    return int(number) if kind == "page" else None


def public(documents: list[SearchDocument]) -> list[SearchDocument]:
    """Those that are public at this moment: the index follows a withdrawal a second later."""
    ids = [pk for document in documents if (pk := _page_id(document)) is not None]
    live = (
        set(published(Page.objects.filter(pk__in=ids)).values_list("pk", flat=True))
        if ids
        else set()
    )
    return [document for document in documents if (pk := _page_id(document)) is None or pk in live]


def find(request: SearchRequest) -> Found:
    """The asked page of results; from the database, reduced, while the engine does not answer."""
    if is_personal(request.q):
        return Found(Results(count=0, hits=[], engine=get_engine().name), [], personal=True)
    query = understand(request.q)
    try:
        with breaker.asking():
            results = get_engine().search(request, query)
    except EngineError:
        results = fallback.search(request)
    hits = _shown(query, public(results.hits))
    first = tuple(_shown(query, promoted(request, results.hits)))
    return Found(results, hits, suggestion(request.q), promoted=first)


def _shown(query: ParsedQuery, documents: list[SearchDocument]) -> list[Hit]:
    """Hits ready to show; the files of all of them are read in one query, and only where needed."""
    needed = [attached.to_look_into(query, document) for document in documents]
    found = texts(set().union(*needed))
    hits = []
    for document, hashes in zip(documents, needed, strict=True):
        shown = show(query, document)
        if hashes:
            shown = attached.with_file(shown, query, document, found)
        hits.append(Hit(document, shown))
    return hits


def health() -> tuple[bool, str]:
    """Whether search is usable and up to date, with a sentence for the operator."""
    try:
        state = get_engine().state()
    except EngineError:
        return False, "Máy tìm kiếm không trả lời. Thay đổi nằm chờ trong hàng đợi."
    if state is IndexState.MISSING:
        return False, "Chưa có chỉ mục tìm kiếm. Chạy manage.py rebuild_search."
    if state is not IndexState.OK:
        return False, "Chỉ mục tìm kiếm hỏng hoặc cũ. Chạy manage.py rebuild_search."
    waited = oldest_wait().total_seconds()
    if waited > LATE_SECONDS:
        return (
            False,
            f"Chỉ mục tìm kiếm chậm {int(waited // 60)} phút. Kiểm tra tiến trình nền (manage.py run_worker).",
        )
    return True, "Tìm kiếm hoạt động."
