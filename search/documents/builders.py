"""From keys to documents: those that are to be found, and those that are not any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from wagtail.models import Page, PageViewRestriction

from search.documents.document import SearchDocument
from search.documents.files import carried
from search.documents.lore import Lore
from search.documents.pages import INDEXED
from search.documents.records import cluster_documents, unit_documents

CHUNK = 100


@dataclass
class Batch:
    """Documents to store, keys to forget, and keys whose document could not be made."""

    documents: list[SearchDocument] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: dict[str, Exception] = field(default_factory=dict)


class _Privacy:
    """Which pages only some may see, by their own restriction or one above them."""

    def __init__(self) -> None:
        self._paths = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))

    def hides(self, path: str) -> bool:
        return path.startswith(self._paths) if self._paths else False


def _page_documents(ids: list[int], lore: Lore, batch: Batch) -> None:
    """Documents of those pages that are live, public and of an indexed type."""
    privacy = _Privacy()
    rows = Page.objects.filter(pk__in=ids, live=True).values_list(
        "pk", "path", "content_type__app_label", "content_type__model"
    )
    by_type: dict[str, list[int]] = {}
    for pk, path, app, model in rows:
        if not privacy.hides(path):
            by_type.setdefault(f"{app}.{model}", []).append(pk)
    files = carried(pk for wanted in by_type.values() for pk in wanted)
    for label, wanted in by_type.items():
        page_type = INDEXED.get(label)
        if page_type is None:
            continue
        for page in page_type.fetch(wanted):
            key = f"page:{page.pk}"
            try:
                if url := page.get_url():
                    made = page_type.build(page, url, lore)
                    batch.documents.append(replace(made, files=files.get(page.pk, ())))
            except Exception as error:  # one page that cannot be read must not hold up the others
                batch.failed[key] = error


def build(keys: Iterable[str]) -> Batch:
    """What the index should hold for `keys`, as the database stands now."""
    batch, lore = Batch(), Lore()
    ids: dict[str, list[int]] = {"page": [], "unit": [], "cluster": []}
    keys = list(keys)
    for key in keys:
        kind, _colon, number = key.partition(":")
        if kind in ids and number.isdigit():
            ids[kind].append(int(number))
    if ids["page"]:
        _page_documents(ids["page"], lore, batch)
    if ids["unit"]:
        batch.documents += unit_documents(ids["unit"], lore)
    if ids["cluster"]:
        batch.documents += cluster_documents(ids["cluster"], lore)
    made = {document.key for document in batch.documents}
    batch.gone = [key for key in keys if key not in made and key not in batch.failed]
    return batch


def all_documents(failed: dict[str, Exception] | None = None) -> Iterator[SearchDocument]:
    """Every document there should be; pages that cannot be read are put into `failed` instead."""
    lore = Lore()
    labels = [label.split(".") for label in INDEXED]
    pages = Page.objects.filter(
        live=True, content_type__model__in=[model for _app, model in labels]
    ).order_by("pk")
    waiting = list(pages.values_list("pk", flat=True))
    for start in range(0, len(waiting), CHUNK):
        batch = Batch()
        _page_documents(waiting[start : start + CHUNK], lore, batch)
        if failed is not None:
            failed.update(batch.failed)
        yield from batch.documents
    yield from unit_documents(None, lore)
    yield from cluster_documents(None, lore)


def document_count() -> int:
    """About how many documents `all_documents` gives; for progress."""
    models = [label.partition(".")[2] for label in INDEXED]
    return Page.objects.filter(live=True, content_type__model__in=models).count() + len(
        Lore().units
    )
