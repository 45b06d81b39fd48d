"""The XML sitemap: every public page and record, in files a crawler gets at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from django.contrib.sitemaps import Sitemap
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from core.addresses import absolute
from core.metadata import moment
from core.querysets import published
from editorial.models import StoryPage
from editorial.reading import last_change
from units.models import Cluster, ProblemTopic, Unit, WorkField

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


class PublicSitemap(Sitemap):
    """Addresses of one kind. `lastmod` is said only where it is true: not of pages that list others."""

    limit = 5_000  # addresses a file

    def lastmod(self, item: Any) -> datetime | None:
        return None


class StorySitemap(PublicSitemap):
    """Stories open to all; addresses come from the tree, without a query a page."""

    def items(self) -> Any:
        site = Site.objects.select_related("root_page").get(is_default_site=True)
        self._root_path = site.root_page.url_path
        stories = StoryPage.objects.published().descendant_of(site.root_page)
        # A new story comes at the end: the files before it stay as they are.
        return stories.order_by("pk").values_list(
            "url_path", "published_at", "last_published_at", "corrected_on"
        )

    def location(self, item: Any) -> str:
        return f"/{item[0].removeprefix(self._root_path)}"

    def lastmod(self, item: Any) -> datetime | None:
        return last_change(*item[1:])


class PageSitemap(PublicSitemap):
    """All other pages open to all."""

    def items(self) -> Any:
        site = Site.objects.select_related("root_page").get(is_default_site=True)
        self._root_path = site.root_page.url_path
        pages = published(Page.objects.descendant_of(site.root_page, inclusive=True))
        return (
            pages.filter(storypage__isnull=True).order_by("pk").values_list("url_path", flat=True)
        )

    def location(self, item: str) -> str:
        return f"/{item.removeprefix(self._root_path)}"


class RecordSitemap(PublicSitemap):
    """Lists of records, each record, and tags that live stories carry."""

    def items(self) -> list[str]:
        lists = ["units", "clusters", "fields", "topics", "site_map"]
        addresses = [reverse(f"home:{name}") for name in lists]
        for model, name in (
            (Unit, "unit"),
            (Cluster, "cluster"),
            (WorkField, "field"),
            (ProblemTopic, "topic"),
        ):
            slugs = model.objects.order_by("pk").values_list("slug", flat=True)
            addresses += [reverse(f"home:{name}", args=[slug]) for slug in slugs]
        tagged = StoryPage.objects.published().filter(tagged_items__tag__slug__gt="")
        tags = tagged.order_by("tagged_items__tag__slug").values_list(
            "tagged_items__tag__slug", flat=True
        )
        addresses += [reverse("home:tag", args=[slug]) for slug in tags.distinct()]
        return addresses

    def location(self, item: str) -> str:
        return item


SITEMAPS: dict[str, type[PublicSitemap]] = {
    "trang": PageSitemap,
    "bai": StorySitemap,
    "danh-muc": RecordSitemap,
}


@require_safe
def sitemap(
    request: HttpRequest, sitemaps: Mapping[str, type[PublicSitemap]], section: str = ""
) -> HttpResponse:
    """One file while all addresses fit into it; above that an index, and files of each section.

    The index gives no dates: a page taken down would leave its file with an older one.
    """
    if section:
        if section not in sitemaps:
            raise Http404
        return _file([sitemaps[section]()], request.GET.get("p", 1))
    pages = {name: kind().paginator for name, kind in sitemaps.items()}
    if sum(paginator.count for paginator in pages.values()) <= PublicSitemap.limit:
        return _file([kind() for kind in sitemaps.values()])
    parts = (
        f"{reverse('sitemap_part', args=[name])}?p={number}"
        for name, paginator in pages.items()
        for number in paginator.page_range
    )
    return _xml("sitemapindex", (f"<sitemap><loc>{_loc(part)}</loc></sitemap>" for part in parts))


def _file(maps: list[PublicSitemap], number: int | str = 1) -> HttpResponse:
    try:
        return _xml("urlset", [line for each in maps for line in _lines(each, number)])
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404 from error


def _lines(each: PublicSitemap, number: int | str) -> Iterator[str]:
    for item in each.paginator.page(number).object_list:
        changed = each.lastmod(item)
        lastmod = f"<lastmod>{moment(changed)}</lastmod>" if changed else ""
        yield f"<url><loc>{_loc(each.location(item))}</loc>{lastmod}</url>"


def _loc(address: str) -> str:
    return escape(absolute(address))


def _xml(element: str, lines: Any) -> HttpResponse:
    """Written here: Django's template says the day alone, and doubles the time of a full file."""
    body = "\n".join(lines)
    response = HttpResponse(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{element} xmlns="{SCHEMA}">\n{body}\n</{element}>\n',
        content_type="application/xml",
    )
    response["X-Robots-Tag"] = "noindex"  # a list of pages is no page
    response["Cache-Control"] = "no-cache"
    return response
