"""The living page of components."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from devdata.showcase.shown import GROUPS, Pictures
from devdata.showcase.tokens import tokens


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    pictures = Pictures.of_the_site()
    number = 0
    groups = []
    for anchor, title, specimens in GROUPS:
        drawn = []
        for specimen in specimens(pictures):
            number += 1
            drawn.append({"specimen": specimen, "html": specimen.draw(request, number)})
        groups.append({"anchor": anchor, "title": title, "drawn": drawn})
    context = {"groups": groups, "tokens": tokens(), "is_sample": True}
    response = render(request, "devdata/showcase.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
