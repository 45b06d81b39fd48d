"""The site's record of its own address, from which Wagtail makes full addresses of pages."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

STANDARD_PORTS = {"http": 80, "https": 443}


def follow_base_url(made: list[str] | None = None) -> None:
    """Let the default site be the one of BASE_URL: the environment says it, not an editor."""
    site = Site.objects.filter(is_default_site=True).first()
    address = urlsplit(settings.BASE_URL)
    wanted = (address.hostname, address.port or STANDARD_PORTS[address.scheme])
    if site is None or (site.hostname, site.port) == wanted:
        return
    site.hostname, site.port = wanted
    site.save()
    if made is not None:
        made.append(f"Địa chỉ của trang: {site.root_url}.")
