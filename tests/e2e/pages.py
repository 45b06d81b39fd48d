"""What the browser tests ask of a public page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page


def heading(page: Page) -> Locator:
    return page.locator("main h1")


def titles(page: Page) -> list[str]:
    """Titles of the list on the page, in its order."""
    return [text.strip() for text in page.locator("main .hits h3, main .hits h4").all_inner_texts()]


def asked(page: Page) -> dict[str, list[str]]:
    """The filters and words in the address of the page."""
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(urlsplit(page.url).query):
        found.setdefault(name, []).append(value)
    return found


def pick(page: Page, legend: str, label: str) -> Locator:
    """One checkbox of a filter; its name may end with a count."""
    filters = page.get_by_role("form", name="Bộ lọc")
    name = re.compile(rf"^{re.escape(label)}( [\d.]+)?$")
    return filters.get_by_role("group", name=legend).get_by_role("checkbox", name=name)


def fact(page: Page, term: str) -> Locator:
    """The entry of the list of facts beside a story."""
    return page.locator(".facts > div", has=page.locator("dt", has_text=term)).locator("dd")


def words(*parts: str) -> re.Pattern[str]:
    """The whole text of an element, whatever space stands between its parts."""
    return re.compile(r"^\s*" + r"\s*".join(map(re.escape, parts)) + r"\s*$")
