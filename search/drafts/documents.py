"""Every page as its editors last saved it, live or not, as an entry of the index of drafts.

Found by the same words as the published page would be, and by the title it has on the site meanwhile.
Nothing comes back but the number of the page, so nothing of its text is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from wagtail.models import Page, Revision

from editorial.reading import plain_text
from search.affected import page_key
from search.documents import SearchDocument
from search.documents.builders import CHUNK, Batch
from search.documents.document import lines
from search.documents.lore import Lore
from search.documents.pages import INDEXED


def build(keys: Iterable[str]) -> Batch:
    """What the index of drafts should hold for `keys`, as the database stands now."""
    batch, keys = Batch(), list(keys)
    ids = [
        int(number)
        for kind, _colon, number in (key.partition(":") for key in keys)
        if kind == "page"
    ]
    _add(ids, Lore(), batch)
    made = {document.key for document in batch.documents}
    batch.gone = [key for key in keys if key not in made and key not in batch.failed]
    return batch


def all_documents(failed: dict[str, Exception] | None = None) -> Iterator[SearchDocument]:
    """Every document there should be; pages that cannot be read are put into `failed` instead."""
    lore = Lore()
    waiting = list(_pages().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(waiting), CHUNK):
        batch = Batch()
        _add(waiting[start : start + CHUNK], lore, batch)
        if failed is not None:
            failed.update(batch.failed)
        yield from batch.documents


def document_count() -> int:
    return _pages().count()


def _pages() -> QuerySet[Page]:
    return Page.objects.filter(depth__gt=1)


def _add(ids: list[int], lore: Lore, batch: Batch) -> None:
    by_type: dict[str, list[int]] = {}
    rows = _pages().filter(pk__in=ids)
    for pk, app, model in rows.values_list("pk", "content_type__app_label", "content_type__model"):
        by_type.setdefault(f"{app}.{model}", []).append(pk)
    for label, wanted in by_type.items():
        pages = list(_fetched(label, wanted))
        changed = [page for page in pages if page.has_unpublished_changes or not page.live]
        revisions = Revision.objects.in_bulk([page.latest_revision_id for page in changed])
        for page in pages:
            try:
                revision = revisions.get(page.latest_revision_id)
                saved = page.with_content_json(revision.content) if revision else page
                batch.documents.append(_document(label, saved, page.title, lore))
            except Exception as error:  # one page that cannot be read must not hold up the others
                batch.failed[page_key(page.pk)] = error


def _fetched(label: str, ids: list[int]) -> QuerySet[Any]:
    if label in INDEXED:
        return INDEXED[label].whole(ids)
    model = apps.get_model(label) if label in _models() else Page
    return model._default_manager.filter(pk__in=ids)


def _models() -> set[str]:
    return {model._meta.label_lower for model in apps.get_models()}


def _document(label: str, page: Any, title_now: str, lore: Lore) -> SearchDocument:
    if label in INDEXED:
        made = INDEXED[label].build(page, "", lore)
        words, also, numbers, names = made.body_lines, made.also, made.numbers, made.names
    else:
        texts = (plain_text(stream) for stream in getattr(page, "streams", []))
        words, also, numbers, names = [getattr(page, "introduction", ""), *texts], (), (), ()
    return SearchDocument(
        key=page_key(page.pk),
        type=INDEXED[label].type if label in INDEXED else "page",
        title=page.title,
        url="",
        keywords=lines([*words, getattr(page, "external_id", "")]),
        also=also,
        numbers=numbers,
        names=lines([title_now, *names]),
    )
