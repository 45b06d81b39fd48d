"""A story as PDF."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from core import furniture, routing
from printing import keeping
from printing.composing.registry import compose, public_story

HOUSE = ("site_name", "header_line_1", "header_line_2", "governing_body", "reuse_line")


@require_safe
def paper(request: HttpRequest, pk: str, slug: str) -> HttpResponseBase:
    """The paper of a public story; 404 for any other, whoever asks.

    The browser asks each time whether its copy still holds, so a page taken down is gone at once.
    """
    page = public_story(int(pk))
    if page is None:
        raise Http404
    if page.slug != slug:
        return redirect("printing:paper", pk=pk, slug=page.slug, permanent=True)
    shown = compose(page, page.get_context(request))
    house = furniture.for_site(routing.site_for(request))
    shown.house = {name: house.get(name, "") for name in HOUSE}
    etag = f'"{shown.fingerprint[:32]}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(keeping.pdf(shown, of=page.pk), content_type="application/pdf")
        response["Content-Disposition"] = content_disposition_header(True, f"{slug}.pdf") or ""
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response
