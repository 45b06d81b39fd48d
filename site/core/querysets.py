"""Named queries over pages."""

from __future__ import annotations

from typing import Any

from wagtail.query import PageQuerySet

from core.routing import restricted_page_ids


def published(pages: Any) -> Any:
    """Those of `pages` that everybody may read: live, and neither they nor a page above is private.

    Costs no query while no page is private, as is usual; lists that readers see use it.
    """
    live = pages.live()
    return live.public() if restricted_page_ids() else live


class PublishedQuerySet(PageQuerySet):
    """The query set of page types that stand in lists."""

    def published(self) -> Any:
        return published(self)
