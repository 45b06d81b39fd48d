"""The furniture of a public page as plain data, from the cache.

Pages change their addresses, so the cached copy drops with the commit of any page or of the
setting itself; a public page costs no query for it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.models import Page, Site

from core import commits
from core.models import Furniture

KEY = "furniture:{site_id}"
SECONDS = 3600


def _address(value: Any) -> str:
    page: Page | None = value.get("page")
    if page is not None:
        return page.url or "" if page.live else ""
    return value.get("address") or ""


def _links(stream: Any) -> list[dict[str, Any]]:
    links = []
    for block in stream:
        url = _address(block.value)
        if not url:
            continue  # a page that was taken down leaves the menu by itself
        links.append(
            {
                "label": block.value["label"],
                "short_label": block.value.get("short_label") or block.value["label"],
                "url": url,
                "children": [
                    {"label": child["label"], "url": address}
                    for child in block.value.get("children") or []
                    if (address := _address(child))
                ],
            }
        )
    return links


def _search_url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:  # the site works without the search app
        return ""


def build(site: Site) -> dict[str, Any]:
    """The furniture of `site` read from the database."""
    setting = Furniture.for_site(site)
    names = [
        "header_line_1",
        "header_line_2",
        "site_name",
        "tagline",
        "governing_body",
        "managing_body",
        "responsible_person",
        "address",
        "phone",
        "email",
        "reuse_line",
        "notice",
        "notice_from",
        "notice_until",
    ]
    return {
        **{name: getattr(setting, name) for name in names},
        "menu": _links(setting.menu),
        "reading_links": _links(setting.reading_links),
        "legal_links": _links(setting.legal_links),
        "search_url": _search_url("search:results"),
        "suggest_url": _search_url("search:suggest"),
    }


def for_site(site: Site | None) -> dict[str, Any]:
    """The furniture of `site`, from the cache; `notice` is empty outside its dates."""
    if site is None:
        return {}
    key = KEY.format(site_id=site.pk)
    furniture = cache.get(key)
    if furniture is None:
        furniture = build(site)
        cache.set(key, furniture, SECONDS)
    return {**furniture, "notice": _notice(furniture, timezone.now())}


def _notice(furniture: dict[str, Any], now: datetime) -> str:
    begins, ends = furniture["notice_from"], furniture["notice_until"]
    if (begins and now < begins) or (ends and now >= ends):
        return ""
    text: str = furniture["notice"]
    return text


def forget() -> None:
    """Drop every cached copy once the running transaction has committed."""
    commits.once(_drop)


def _drop() -> None:
    cache.delete_many([KEY.format(site_id=pk) for pk in Site.objects.values_list("pk", flat=True)])
