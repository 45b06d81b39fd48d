"""Pages that the editors put first, and when."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from core.querysets import published
from core.text import has_accents
from search.documents import SearchDocument
from search.documents.builders import build
from search.models import PromotedResult
from search.models.promoted import forms
from search.request import SearchRequest

MOST = 3


def _page_ids(text: str) -> list[int]:
    """Pages put first for the query `text`, in the order of the list of the admin."""
    exact, folded = forms(text)
    if not exact:
        return []
    in_force = PromotedResult.objects.filter(active=True).filter(
        Q(until=None) | Q(until__gte=timezone.localdate())
    )
    accented = has_accents(text)
    ids = []
    for queries, page_id in in_force.values_list("queries", "page_id"):
        for line in queries.splitlines():
            line_exact, line_folded = forms(line)
            if exact == line_exact or (not accented and folded == line_folded):
                ids.append(page_id)
                break
    return list(dict.fromkeys(ids))


def promoted(asked: SearchRequest, hits: list[SearchDocument]) -> list[SearchDocument]:
    """At most `MOST` public pages to be shown before the results, on the first page of an open question.

    One that is among `hits` is taken from there; others are made from the database.
    """
    if asked.page != 1 or asked.is_filtered or asked.order != "relevance":
        return []
    ids = _page_ids(asked.q)
    if not ids:
        return []
    public = set(published(Page.objects.filter(pk__in=ids)).values_list("pk", flat=True))
    keys = [f"page:{pk}" for pk in ids if pk in public][:MOST]
    known = {document.key: document for document in hits}
    missing = [key for key in keys if key not in known]
    if missing:
        known |= {document.key: document for document in build(missing).documents}
    return [known[key] for key in keys if key in known]
