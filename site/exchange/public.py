"""What may leave the site: pages open to all, and units as they are called today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from core import routing
from units.models import Unit


class Openness:
    """Which pages are open to all: live, and neither restricted nor below a restricted page.

    The same for everybody, whoever asks; the restrictions are read once per instance.
    """

    @cached_property
    def closed_paths(self) -> tuple[str, ...]:
        ids = routing.restricted_page_ids()
        if not ids:
            return ()
        return tuple(Page.objects.filter(pk__in=ids).values_list("path", flat=True))

    def allows(self, page: Page | None) -> bool:
        return page is not None and page.live and not page.path.startswith(self.closed_paths)

    def only(self, pages: Any) -> Any:
        """`pages` (a query set) without those that are not open."""
        pages = pages.filter(live=True)
        for path in self.closed_paths:
            pages = pages.exclude(path__startswith=path)
        return pages


class Addresses:
    """Whole addresses of pages, from the tree alone: no query and no look into the cache a page."""

    def __init__(self, request: HttpRequest) -> None:
        site = routing.site_for(request)
        self.root = site.root_url if site else ""
        self._root_path = site.root_page.url_path if site else "/"

    def of_path(self, path: str) -> str:
        return f"{self.root}{path}"

    def of(self, page: Page) -> str:
        return f"{self.root}/{page.url_path.removeprefix(self._root_path)}"


@dataclass(frozen=True)
class UnitToday:
    slug: str
    name: str


class UnitsToday:
    """The unit of today in the place of any unit; one query, however long the chains."""

    @cached_property
    def _units(self) -> dict[int, Unit]:
        known = Unit.objects.order_by().only("slug", "name", "valid_to", "successor_id")
        return {unit.pk: unit for unit in known}

    def of(self, unit_id: int | None) -> UnitToday | None:
        """The last successor of the unit, or the unit itself; None where that one has ceased, or is none."""
        seen: set[int] = set()
        while unit_id in self._units and unit_id not in seen:
            unit = self._units[unit_id]
            if unit.successor_id is None:
                return None if unit.has_ceased else UnitToday(unit.slug, unit.name)
            seen.add(unit_id)
            unit_id = unit.successor_id
        return None
