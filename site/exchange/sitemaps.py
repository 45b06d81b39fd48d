"""What this app adds to the XML sitemap."""

from __future__ import annotations

from django.urls import reverse

from home.sitemaps import PublicSitemap


class OpenDataSitemap(PublicSitemap):
    def items(self) -> list[str]:
        return [reverse("exchange:open_data")]

    def location(self, address: str) -> str:
        return address


SITEMAPS = {"du-lieu-mo": OpenDataSitemap}
