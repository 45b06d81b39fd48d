"""The XML sitemap: every public page and record."""

from __future__ import annotations

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from wagtail.models import Page, Site

from editorial.models import StoryPage
from units.models import Cluster, ProblemTopic, Unit, WorkField


class PublicSitemap(Sitemap):
    protocol = None
    limit = 40_000


class PageSitemap(PublicSitemap):
    """Live pages open to all; addresses come from the tree, without a query a page."""

    def items(self) -> Any:
        site = Site.objects.select_related("root_page").get(is_default_site=True)
        self._root_path = site.root_page.url_path
        pages = Page.objects.live().public().descendant_of(site.root_page, inclusive=True)
        return pages.order_by("path").only(
            "url_path", "last_published_at", "latest_revision_created_at"
        )

    def location(self, page: Page) -> str:
        return f"/{page.url_path.removeprefix(self._root_path)}"

    def lastmod(self, page: Page) -> Any:
        return page.last_published_at or page.latest_revision_created_at


class RecordSitemap(PublicSitemap):
    """Lists of records, and each record that has live stories or stands by itself."""

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
        tags = StoryPage.objects.live().filter(tagged_items__tag__slug__gt="")
        slugs = sorted(set(tags.values_list("tagged_items__tag__slug", flat=True)))
        addresses += [reverse("home:tag", args=[slug]) for slug in slugs]
        return addresses

    def location(self, address: str) -> str:
        return address


SITEMAPS = {"trang": PageSitemap, "danh-muc": RecordSitemap}
