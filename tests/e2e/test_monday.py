"""The Monday story on paper: one sheet of A4 in the site's own type, with JavaScript or without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from devdata.builders.editorial import TOLD
from editorial import sheets, telling

pytestmark = pytest.mark.e2e

COLUMN = "/chuyen-muc/cau-chuyen-dau-tuan/"
# Puts another story on the sheet, as the template would.
FILL = """([size, title, paragraphs, questions]) => {
    document.body.className = `sheet sheet--${size}`;
    document.querySelector("h1").textContent = title;
    const mark = sign => Object.assign(document.createElement("i"), {textContent: sign});
    document.querySelector(".sheet__text").replaceChildren(...paragraphs.map(parts => {
        const paragraph = document.createElement("p");
        for (const [text, sign] of parts) paragraph.append(` ${text}\\u00a0`, mark(sign));
        return paragraph;
    }));
    document.querySelector(".ask").replaceChildren(...questions.map(question =>
        Object.assign(document.createElement("li"), {textContent: question})));
}"""
TITLE = "Chín ngày đi tìm mười tám nghìn đồng của người đã chuyển nhà hai lần"
QUESTION = (
    "Ở quầy của mình, bước nào đang có một người làm mà lẽ ra cần hai người cùng nhìn, và từ khi nào ta đã quen "
    "với việc chỉ có một người nhìn như thế?"
)


def longest(
    size: int, paragraphs: int, title: str, questions: list[str]
) -> list[telling.Paragraph]:
    """As many words of a real story as the rules let through in `size`."""
    words = telling.without_marks(TOLD).split()
    fitting: list[telling.Paragraph] = []
    for count in range(20, 80):
        each = " ".join(
            f"{word} /" if number % 6 == 5 else word for number, word in enumerate(words[:count])
        )
        told = telling.paragraphs("\n\n".join([each] * paragraphs))
        if sheets.height(size, title, told, questions) > sheets.HEIGHT:
            break
        fitting = told
    return fitting


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def sheets_on_the_site(page: Page) -> list[str]:
    page.goto(COLUMN)
    addresses = page.locator("main :is(h3, h4) a").evaluate_all("all => all.map(a => a.pathname)")
    assert len(addresses) > 5
    return [f"{address}a4/" for address in addresses]


def test_every_sheet_prints_on_one_page_without_javascript(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    for address in sheets_on_the_site(page):
        page.goto(address)
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        assert pages_of(pdf) == 1, address
        assert b"GuongSangSerif" in pdf, "the site's own type"


@pytest.mark.parametrize("size", sheets.SIZES)
@pytest.mark.parametrize(
    ("paragraphs", "title", "questions"),
    [(7, "Hai người cùng đếm", ["Ai nhìn?"] * 2), (12, TITLE, [QUESTION] * 2), (4, TITLE, [QUESTION] * 2)],
)  # fmt: skip
def test_the_longest_story_the_rules_allow_still_fits(
    page: Page, size: int, paragraphs: int, title: str, questions: list[str]
) -> None:
    told = longest(size, paragraphs, title, questions)
    parts = [[[part.text, part.mark] for part in paragraph.parts] for paragraph in told]
    page.goto(sheets_on_the_site(page)[0])
    page.evaluate(FILL, [size, title, parts, questions])
    assert pages_of(page.pdf(format="A4", prefer_css_page_size=True)) == 1
    page.emulate_media(media="print")
    type_size = page.locator(".sheet__text").evaluate("text => getComputedStyle(text).fontSize")
    assert float(type_size.removesuffix("px")) == pytest.approx(size * 4 / 3, abs=0.1)


def test_a_reader_finds_the_sheet_and_the_way_back(page: Page) -> None:
    page.goto("/")
    page.locator("main h1 a").click()
    title = page.locator("main h1").inner_text()
    page.get_by_role("link", name="Bản A4 để đọc").click()
    assert page.locator("main h1").inner_text() == title
    page.get_by_role("link", name="Về câu chuyện").click()
    assert page.get_by_role("heading", name="Hai câu để cùng bàn").is_visible()
