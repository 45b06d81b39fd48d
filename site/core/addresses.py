"""Whole addresses, for what is read away from the site: feeds, sitemaps, shared links, machines."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings


def absolute(address: str) -> str:
    """`address` on the host of BASE_URL, whatever host was asked; a whole address stays as it is."""
    return urljoin(f"{settings.BASE_URL}/", address)
