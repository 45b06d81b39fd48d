"""Papers of the sample content, as the running site gives them."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.printing.reading import Printed

pytestmark = pytest.mark.e2e

KINDS = ["profile", "practice", "campaign", "news", "event", "directive", "procedure", "material"]


def stories(site: Any, kind: str) -> list[str]:
    """Addresses of all stories of a kind."""
    answer = json.loads(site.get(f"/api/search/?type={kind}&page_size=100")[1])
    return [result["url"] for result in answer["results"]]


def paper_of(site: Any, address: str) -> Printed:
    """The paper the page at `address` offers."""
    _status, text = site.get(address)
    path = text.partition('href="/ban-pdf/')[2].partition('"')[0]
    assert path, f"{address} không có nút Tải bản PDF"
    with urllib.request.urlopen(f"{site.url}/ban-pdf/{path}", timeout=60) as response:  # noqa: S310
        assert response.headers["Content-Type"] == "application/pdf"
        return Printed(response.read())


def test_a_practice_filled_in_completely_takes_two_pages_at_most(live_site: Any) -> None:
    found = {
        address: len(paper_of(live_site, address).pages)
        for address in stories(live_site, "practice")
    }
    assert len(found) >= 9
    assert {address: pages for address, pages in found.items() if pages > 2} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_paper_says_what_the_page_says(live_site: Any, page: Page, kind: str) -> None:
    """How paragraphs begin: a page may end, or a note's number stand, further on."""
    told = (
        ".steps p:not(.meta)" if kind == "practice" else ".prose p:not(:has(p))"
    )  # its story is left out
    compared = 0
    for address in stories(live_site, kind)[:3]:
        page.goto(address)
        paper = paper_of(live_site, address)
        title = Printed.folded(page.locator("main h1").inner_text()).strip()
        for word in title.split(" "):
            assert word in paper.text
        for paragraph in page.locator(told).all_inner_texts():
            assert " ".join(paragraph.split()[:4]) in paper.text, address
            compared += 1
    assert compared >= 2


def test_the_button_keeps_the_file(live_site: Any, page: Page) -> None:
    page.goto("/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/")
    button = page.get_by_role("link", name="Tải bản PDF").first
    expect(button).to_be_visible()
    with page.expect_download() as waiting:
        button.click()
    assert waiting.value.suggested_filename == "ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi.pdf"
