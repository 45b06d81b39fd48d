"""What an address says whose page was taken down: that it was, and nothing of what stood there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page

from core.routing import restricted_page_ids
from editorial.models import TakenDown

# The first may come back, so nobody should forget the address; the second will not.
STATUS = {TakenDown.Kind.FOR_A_TIME: 404, TakenDown.Kind.FOR_GOOD: 410}


def say_taken_down(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For a page that is not public; None where it was never taken down, or only some may read it."""
    above = {each.pk for each in getattr(page, "route_ancestors", [])}
    if restricted_page_ids() & {page.pk, *above}:
        return None
    keys = [key for key in (page.pk, page.alias_of_id) if key]
    found = TakenDown.objects.filter(page__in=keys).first()
    if found is None:
        return None
    context = {"taken_down": found, "for_good": found.kind == TakenDown.Kind.FOR_GOOD}
    status = STATUS[TakenDown.Kind(found.kind)]
    response = render(request, "editorial/standing/taken_down.html", context, status=status)
    add_never_cache_headers(response)  # it ends the moment the page is back
    return response
