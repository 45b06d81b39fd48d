"""Pages on paper: nothing runs over the edge, nothing stands there that only a screen can use."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.test_accessibility import STICKS_OUT, visit
from tests.printing.reading import Printed
from tests.tools.addresses import COMPONENTS, addresses

pytestmark = pytest.mark.e2e

PAPER = 631  # what the margins leave of A4, in pixels
STORY = "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/"
# Tables as wide as they get, words as long as they get.
WIDE = """() => {
    const words = Array.from({length: 10}, (_, n) => `Cột số ${n} dài chừng này chữ`);
    const row = "<tr>" + words.map((word) => `<td class="r">${word}</td>`).join("") + "</tr>";
    const long = "khôngcódấucách".repeat(20);
    document.querySelector(".prose").insertAdjacentHTML("beforeend",
        `<h2>${long}</h2><p>${long}</p><ol class="timeline"><li><span class="y">${long}</span>`
        + `<span>${long}</span></li></ol><div class="table-box"><table class="table">${row}</table></div>`);
}"""

# Words and dates of common length in tables that stand on two lines.
BROKEN_WORDS = r"""() => [...document.querySelectorAll(".table")].flatMap(table => {
  const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT), found = [];
  for (let text; (text = texts.nextNode());)
    for (const word of text.data.matchAll(/[\p{L}\d\/]+/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (word[0].length <= 10 && lines.size > 1) found.push(word[0]);
    }
  return found;
})"""


def on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})


def test_no_page_type_runs_over_the_edge(live_site: Any, page: Page) -> None:
    problems = []
    on_paper(page)
    for path in addresses(live_site.read, of_each=1):
        visit(page, path)
        if line := page.evaluate(STICKS_OUT):
            problems.append(f"{path}: {line}")
    assert not problems, "\n".join(problems)


def test_wide_tables_and_long_words_give_way(page: Page) -> None:
    on_paper(page)
    page.goto(STORY)
    page.evaluate(WIDE)
    assert page.evaluate(STICKS_OUT) is None
    cut = "box => box.scrollWidth > box.clientWidth"
    assert not any(page.locator(".table-box").evaluate_all(f"found => found.map({cut})"))


def test_no_column_is_so_narrow_that_words_break(page: Page) -> None:
    on_paper(page)
    page.goto(COMPONENTS)
    assert page.locator(".table").count() > 5
    assert page.evaluate(BROKEN_WORDS) == []


def test_what_needs_a_screen_stays_there(page: Page) -> None:
    page.goto(STORY)
    page.emulate_media(media="print")
    for hidden in (".share", ".nav", ".crumbs", ".contents", ".skip", ".find-link"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()
    expect(page.get_by_text("Dữ liệu minh họa").first).to_be_visible()
    expect(page.locator(".honours")).to_be_visible()


def test_a_story_is_printed_on_numbered_sheets_of_a4_with_its_address(page: Page) -> None:
    page.goto(STORY)
    printed = Printed(page.pdf(prefer_css_page_size=True))
    sides = {round(float(side)) for side in printed.reader.pages[0].mediabox[2:]}
    assert sides == {595, 842}
    for number, text in enumerate(printed.pages, start=1):
        assert f"{number} / {len(printed.pages)}" in text
    assert STORY in printed.text.replace(" ", "")
