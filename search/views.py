"""The search page and the search interface."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from search import facets
from search.finding import Found, Hit, find
from search.journal import asking
from search.limits import limited
from search.openapi import document, told_to_people
from search.request import parse
from search.showing import ResultPage
from search.suggesting import answer as suggestions

SUGGESTIONS_KEPT = 60  # seconds


def _read(request: HttpRequest) -> tuple[Any, list[Any]]:
    """The question, without what cannot be used in it, and the problems."""
    asked, problems = parse(request.GET)
    unknown = facets.unknown_values(asked)
    for problem in unknown:
        value = next(v for v in asked.values(problem.parameter) if f"“{v}”" in problem.sentence)
        asked = asked.without(problem.parameter, value)
    return asked, [*problems, *unknown]


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The search page; whatever is wrong with the address, the words stay in their box."""
    asked, problems = _read(request)
    found = find(asked)
    mark = "" if problems else asking.note(request, asked, found)
    page = ResultPage(asked, found, problems, typed=request.GET, mark=mark)
    return render(request, "search/results.html", page.context(), status=400 if problems else 200)


@csrf_exempt  # no cookie is read, and the mark tells that the query was asked here
@require_POST
def opened(request: HttpRequest) -> HttpResponse:
    """Counts a result as opened: a beacon of the search page, which nobody waits for."""
    asking.note_opened(request.POST.get("mark", ""), request.POST.get("key", ""))
    return HttpResponse(status=204)


def _result(hit: Hit) -> dict[str, Any]:
    document, shown = hit.document, hit.shown
    return {
        "id": document.key,
        "external_id": document.external_id or None,
        "type": document.type,
        "title": document.title,
        "title_html": shown.title_html,
        "excerpt_html": shown.excerpt_html,
        "url": shown.url,
        "section": shown.section or None,
        "attachment": {"title": shown.attachment.title, "url": shown.attachment.url}
        if shown.attachment
        else None,
        "published_at": timezone.localtime(document.published_at).isoformat()
        if document.published_at
        else None,
        "unit": document.unit or None,
        "unit_name": document.unit_name or None,
        "field": document.field or None,
        "field_name": document.field_name or None,
        "tags": [name for _slug, name in document.tags],
        "sample": document.sample,
    }


def _answer(found: Found, options: dict[str, list[facets.Option]]) -> dict[str, Any]:
    return {
        "count": found.results.count,
        "took_ms": found.results.took_ms,
        "engine": found.results.engine,
        "complete": found.results.complete,
        "suggestion": found.suggestion,
        "promoted": [_result(hit) for hit in found.promoted],
        "results": [_result(hit) for hit in found.hits],
        "facets": {name: [asdict(option) for option in values] for name, values in options.items()},
    }


@require_safe
@limited("search")
def api(request: HttpRequest) -> JsonResponse:
    """The public search interface; a parameter that cannot be used is answered with 400."""
    asked, problems = _read(request)
    if problems:
        sentences = " ".join(problem.sentence for problem in problems)
        return JsonResponse(
            {"error": sentences}, status=400, json_dumps_params={"ensure_ascii": False}
        )
    found = find(asked)
    answer = _answer(found, facets.described(asked, found.results.facets))
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


@require_safe
@limited("suggest")
def suggest(request: HttpRequest) -> JsonResponse:
    """What somebody who is typing may be looking for.

    Their own browser keeps it a while; a cache for many would go on naming what was taken down.
    """
    response = JsonResponse(
        suggestions(request.GET.get("q", "")), json_dumps_params={"ensure_ascii": False}
    )
    patch_cache_control(response, private=True, max_age=SUGGESTIONS_KEPT)
    return response


@require_safe
def openapi(request: HttpRequest) -> JsonResponse:
    """The interface as programs read it."""
    told = document(request.build_absolute_uri("/").rstrip("/"))
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    response["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
def developers(request: HttpRequest) -> HttpResponse:
    """The interface as people read it."""
    context = {
        "crumbs": [{"title": "Trang chủ", "url": "/"}],
        "canonical_url": request.build_absolute_uri(request.path),
        **told_to_people(),
    }
    return render(request, "search/developers.html", context)
