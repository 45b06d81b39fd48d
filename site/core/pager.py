"""Page numbers under a list, with addresses, as components/pager.html takes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.paginator import Page


def pager(
    page: Page[Any], address: Callable[[int], str], *, current: int | None = None
) -> dict[str, Any]:
    """`{"pages": [{number, url, current}], "previous_url", "next_url"}`; a gap has the number None.

    `address` gives the address of a page by its number. `current` is told where the reader stands
    on another page than `page`: beyond the last one none is marked.
    """
    here = page.number if current is None else current
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "pages": [
            {"number": number, "url": address(number), "current": number == here}
            if isinstance(number, int)
            else {"number": None}
            for number in numbers
        ],
        "previous_url": address(page.previous_page_number()) if page.has_previous() else "",
        "next_url": address(page.next_page_number()) if page.has_next() else "",
    }
