"""Finding the page of an address in two queries, however deep it lies.

Wagtail walks the tree with two queries a level and asks for ancestors twice more, for restrictions
and for the way back. Here one query brings every page on the path; the last one is then fetched
whole, with what its template needs joined (`for_page`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from wagtail import views as wagtail_views
from wagtail.models import Page, PageViewRestriction, Site

Answer = Callable[[HttpRequest, Page], HttpResponse | None]

RESTRICTED_KEY = "restricted-pages"
SITE_KEY = "site:{host}"
SECONDS = 300


def site_for(request: HttpRequest) -> Site | None:
    """The site of the request; a setting, so it comes from the cache."""
    if not hasattr(request, "_wagtail_site"):
        key = SITE_KEY.format(host=request.get_host())
        site = cache.get(key)
        if site is None:
            site = Site.find_for_request(request)
            cache.set(key, site, SECONDS)
        request._wagtail_site = site  # type: ignore[attr-defined]
    found: Site | None = request._wagtail_site  # type: ignore[attr-defined]
    return found


def restricted_page_ids() -> set[int]:
    """Ids of pages that carry a view restriction, from the cache; usually none."""
    ids = cache.get(RESTRICTED_KEY)
    if ids is None:
        ids = set(PageViewRestriction.objects.values_list("page_id", flat=True))
        cache.set(RESTRICTED_KEY, ids, SECONDS)
    return set(ids)


def forget() -> None:
    """Drop what is cached here once the running transaction has committed."""

    def drop() -> None:
        cache.delete(RESTRICTED_KEY)
        hosts = Site.objects.values_list("hostname", "port")
        keys = {host for name, port in hosts for host in (name, f"{name}:{port}")}
        cache.delete_many([SITE_KEY.format(host=host) for host in keys])

    transaction.on_commit(drop)


def find(site: Site, components: list[str]) -> tuple[Page, list[str]]:
    """The deepest page on the path and what is left of the path; raises Http404 when there is none."""
    root = site.root_page
    paths = [
        f"{root.url_path}{'/'.join(components[:length])}/" if length else root.url_path
        for length in range(len(components) + 1)
    ]
    # The path has no index, its last part has: without it every page of the site would be looked at.
    slugs = {root.slug, *components}
    pages = list(
        Page.objects.filter(slug__in=slugs, url_path__in=paths)
        .select_related("alias_of")
        .order_by("depth")
    )
    if not pages:
        raise Http404
    last = pages[-1]
    model = last.specific_class
    manager: Any = model._default_manager
    queryset = manager.for_page() if hasattr(manager, "for_page") else manager
    page = queryset.get(pk=last.pk)
    page.route_ancestors = pages[:-1]
    return page, components[last.depth - root.depth :]


_answers: list[Answer] = []


def answer_for_absent(answer: Answer) -> None:
    """Ask `answer` what to say at the address of a page that is not public; None: as of no page at all."""
    _answers.append(answer)


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at `path`; replaces Wagtail's view of the same name, whose hooks still run."""
    site = site_for(request)
    if site is None:
        raise Http404
    page, rest = find(site, [component for component in path.split("/") if component])
    if not page.live and not rest:
        for answer in _answers:
            if (said := answer(request, page)) is not None:
                return said
    request._wagtail_route_for_request = page.route(request, rest)  # type: ignore[attr-defined]
    response: HttpResponse = wagtail_views.serve(request, path)
    return response
