"""How components are laid out at the widths where it may go wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

# Small lines whose items stand on more than one line, and those of their dots that would be seen
# at the beginning or the end of one.
DOTS = """() => {
    const found = { wrapped: 0, dangling: [] };
    const pen = document.createElement("canvas").getContext("2d");
    for (const meta of document.querySelectorAll("main .meta:has(> :is(span, time))")) {
        const items = [...meta.children].filter(item => /^(SPAN|TIME)$/.test(item.tagName));
        const style = getComputedStyle(meta);
        pen.font = `${style.fontSize} ${style.fontFamily}`;
        const left = meta.getBoundingClientRect().left;
        const seen_from = left + parseFloat(style.clipPath.match(/([\\d.]+)px\\)$/)?.[1] ?? 0);
        const lines = new Set(items.map(item => Math.round(item.getBoundingClientRect().top)));
        if (lines.size > 1) found.wrapped += 1;
        for (const item of items) {
            const box = item.getBoundingClientRect();
            const begins = box.left < left + 1;
            const dot = box.left + pen.measureText("·").width;
            const after = getComputedStyle(item, "::after").content;
            if ((begins && dot > seen_from + 1) || !["none", "normal"].includes(after))
                found.dangling.push(meta.innerText);
        }
    }
    return found;
}"""


@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_dot_dangles_at_the_edge_of_a_small_line(
    new_page: Callable[..., Page], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto("/thanh-phan/")
    found = page.evaluate(DOTS)
    assert found["wrapped"] >= 2
    assert found["dangling"] == []


def test_a_dot_in_sight_would_be_noticed(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 320, "height": 900})
    page.goto("/thanh-phan/")
    page.evaluate("for (const meta of document.querySelectorAll('.meta')) meta.style.clipPath = 'inset(0px 0px 0px 0px)'")  # fmt: skip
    assert page.evaluate(DOTS)["dangling"]
