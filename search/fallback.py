"""Search in the database, for the time in which the engine does not answer.

Stories alone, by title, unit, author and person, accents optional; every word must be there. Newest first,
without counts by facet. The page says that results are reduced.
"""

from __future__ import annotations

import time

from django.db.models import Q

from editorial.models import StoryPage
from search.affected import page_key
from search.analysis import parse_query
from search.documents.builders import build
from search.documents.pages import INDEXED
from search.engines import Results
from search.request import SearchRequest
from units.models import Unit

NAME = "database"


def _chosen(request: SearchRequest) -> Q:
    """The filters of the question, as the index has them."""
    wanted = Q()
    if request.type:
        models = [
            label.split(".")[1] for label, kind in INDEXED.items() if kind.type in request.type
        ]
        wanted &= Q(content_type__model__in=models)
    if request.unit:
        units = Unit.objects.filter(slug__in=request.unit)
        wanted &= Q(unit_id__in={pk for unit in units for pk in unit.family_ids})
    if request.field:
        wanted &= Q(work_field__slug__in=request.field)
    if request.topic:
        wanted &= Q(topics__slug__in=request.topic)
    if request.tag:
        wanted &= Q(tagged_items__tag__slug__in=request.tag)
    if request.year:
        wanted &= Q(published_at__year__in=request.year)
    if request.published_from:
        wanted &= Q(published_at__gte=request.published_from)
    if request.published_before:
        wanted &= Q(published_at__lt=request.published_before)
    return wanted


def search(request: SearchRequest) -> Results:
    """One page of results from the database; `complete` is False, whatever is found."""
    started = time.perf_counter()
    query = parse_query(request.q)
    found = StoryPage.objects.published().filter(_chosen(request))
    if request.q.strip():
        found = found.named(" ".join(word.folded for word in query.distinct))
        if query.is_empty:
            found = found.none()
    order = ("published_at", "pk") if request.order == "old" else ("-published_at", "-pk")
    keys = found.order_by(*order).values_list("pk", flat=True).distinct()
    first = (request.page - 1) * request.page_size
    shown = [page_key(pk) for pk in keys[first : first + request.page_size]]
    documents = {document.key: document for document in build(shown).documents}
    return Results(
        count=keys.count(),
        hits=[documents[key] for key in shown if key in documents],
        took_ms=round((time.perf_counter() - started) * 1000, 1),
        engine=NAME,
        complete=False,
    )
