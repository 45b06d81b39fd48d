"""No page type breaks an accessibility rule, on a phone or a desk, light or dark, enlarged or spaced.

The addresses come from the site's own map, so that a new section is looked at without a line here.
Each page is loaded once and looked at in every way; what is wrong is told with its way.
`docs/accessibility.md` tells criterion by criterion which of these tests holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.tools.addresses import STATUS, addresses

pytestmark = pytest.mark.e2e

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
# 320 px is a desk enlarged four times, 640 px enlarged twice.
WIDTHS = (320, 390, 640, 1440)

# Axe leaves the newest rule of WCAG 2.2 AA out unless asked.
# Details of what is right would double the time.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
CONTRAST = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
# What is folded away is part of the page; the phone's menu would lie over the rest.
UNFOLD = """() => {
    for (const part of document.querySelectorAll("details:not(.nav details)")) part.open = true;
}"""
# Widest element that sticks out, unless something around it scrolls or cuts it off by itself.
STICKS_OUT = """() => {
    const page = document.documentElement;
    if (page.scrollWidth <= innerWidth) return null;
    let worst = null;
    for (const element of document.body.querySelectorAll("*")) {
        const right = element.getBoundingClientRect().right;
        if (right > innerWidth && (!worst || right > worst.right))
            worst = { right, html: element.outerHTML.slice(0, 120) };
    }
    return `rộng ${page.scrollWidth}px: ${worst ? worst.html : "?"}`;
}"""
# Text that its own box cuts off; what is hidden from sight on purpose (the bars of the evidence with
# their numbers, too), pictures and controls apart.
CUT_OFF = """() => [...document.querySelectorAll("main *:not(.vh, .vh *, svg, svg *, input, select, .evidence li)")]
    .filter((e) => {
        const style = getComputedStyle(e);
        return e.textContent.trim() && style.clipPath === "none" && (
            (/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 2)
            || (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 2));
    })
    .map((e) => `bị cắt: ${e.outerHTML.slice(0, 120)}`)"""
# The style sheet of a reader, made as an extension would: the policy of the page lets no other in.
STYLED = """(css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css ? [sheet] : [];
}"""
# WCAG 1.4.12, the four measures together.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
# What a screen reader goes by: language, one main part and one first heading, regions told apart.
LANDMARKS = """() => {
    const wrong = [], all = (selector) => [...document.querySelectorAll(selector)];
    const seen = (e) => e.checkVisibility();
    if (document.documentElement.lang !== "vi") wrong.push("lang");
    if (all("main").length !== 1) wrong.push("main");
    if (all("h1").filter(seen).length !== 1) wrong.push(`h1: ${all("h1").length}`);
    if (!document.title.trim()) wrong.push("title");
    const names = all("nav").filter(seen).map((e) => e.getAttribute("aria-label")
        || document.getElementById(e.getAttribute("aria-labelledby"))?.textContent.trim());
    if (names.some((name) => !name) || new Set(names).size !== names.length)
        wrong.push(`nav: ${names}`);
    for (const e of all("section[aria-labelledby]"))
        if (!document.getElementById(e.getAttribute("aria-labelledby")))
            wrong.push(`vùng không tên: ${e.getAttribute("aria-labelledby")}`);
    return wrong.map((each) => `mốc: ${each}`);
}"""


def visit(page: Page, path: str) -> None:
    response = page.goto(path)
    assert response is not None
    assert response.status == STATUS.get(path, 200), path
    page.evaluate(UNFOLD)


def broken_rules(page: Page, options: dict[str, Any] = OPTIONS) -> list[str]:
    """One line for each broken rule and place: rule, help, target."""
    found = Axe().run(page, options=options).response
    assert found["passes"] or found["inapplicable"], "axe đã không xem trang"
    return [
        f"{rule['id']} ({rule['help']}): {' '.join(map(str, node['target']))}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@contextmanager
def larger_text(page: Page) -> Iterator[None]:
    """Letters of twice the size, as the browser's own setting makes them; media queries follow."""
    browser = page.context.new_cdp_session(page)
    try:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
        yield
    finally:
        browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        browser.detach()


def ways(page: Page, whole: bool) -> dict[str, list[str]]:
    """What is wrong with the page as it stands, by the way of looking. `whole`: dark and on a desk as well."""
    told = {"điện thoại": broken_rules(page), "mốc": page.evaluate(LANDMARKS)}
    if whole:
        page.emulate_media(color_scheme="dark")
        told["tối"] = broken_rules(page, CONTRAST)
        page.emulate_media(color_scheme="light")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        told[f"{width}px"] = list(filter(None, [page.evaluate(STICKS_OUT)]))
    page.set_viewport_size(DESK)
    if whole:
        told["máy bàn"] = broken_rules(page)
    page.evaluate(STYLED, SPACED)
    told["giãn chữ"] = [*filter(None, [page.evaluate(STICKS_OUT)]), *page.evaluate(CUT_OFF)]
    page.evaluate(STYLED, "")
    with larger_text(page):
        told["chữ 200%"] = [*filter(None, [page.evaluate(STICKS_OUT)]), *page.evaluate(CUT_OFF)]
    page.set_viewport_size(PHONE)
    return told


def test_no_page_type_breaks_a_rule_in_any_way_of_looking(
    new_page: Callable[..., Page], live_site: Any
) -> None:
    """Every broken rule of every page is told, not the first."""
    # Without motion: a link that goes on changing its colour would be judged half-way to dark.
    page = new_page(viewport=PHONE, reduced_motion="reduce")
    first = set(addresses(live_site.read, of_each=1))
    problems = []
    for path in addresses(live_site.read, of_each=2):
        visit(page, path)
        for way, lines in ways(page, whole=path in first).items():
            problems += [f"{path} ({way}): {line}" for line in lines]
    assert not problems, "\n".join(problems)


def test_dark_is_dark(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport=PHONE, color_scheme="dark")
    visit(page, "/mo-hinh/")
    assert broken_rules(page) == []
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(map(int, background.strip("rgb()").split(", "))) < 200, f"không tối: {background}"


@pytest.mark.parametrize("opened", [False, True], ids=["closed", "open"])
def test_the_menu_of_a_phone_breaks_no_rule(new_page: Callable[..., Page], opened: bool) -> None:
    page = new_page(viewport=PHONE)
    page.goto("/")
    if opened:
        page.locator(".nav summary").click()
    assert broken_rules(page) == []


def test_colours_of_the_system_keep_every_figure(new_page: Callable[..., Page]) -> None:
    """With forced colours a bar is still another colour than its ground, and a button has an edge."""
    page = new_page(viewport=DESK, forced_colors="active")
    visit(page, "/phong-trao-thi-dua/mot-gio-nghe-dan/")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    fill = "e => getComputedStyle(e).fill"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator(".target .f").first.evaluate(fill) != ground
    visit(page, "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/")
    assert page.locator(".pair .a, .ba .a").first.evaluate(fill) != ground
    edge = "e => getComputedStyle(e).borderBottomColor"
    menu = page.get_by_role("navigation", name="Chính")
    assert menu.locator("[aria-current]").first.evaluate(edge) != ground, "where the reader is"
    assert menu.get_by_role("link", name="Đơn vị").evaluate(edge) == ground
    width = "e => parseFloat(getComputedStyle(e).borderTopWidth)"
    assert page.locator("main .btn").first.evaluate(width) > 0
    page.keyboard.press("Tab")
    outline = page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"


def test_nothing_moves_for_those_who_ask_for_less_motion(page: Page) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== "none" || style.scrollBehavior === "smooth"
            || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
    }).length"""
    page.goto("/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/")
    assert page.evaluate(moving) > 0, "links change colour by and by"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moving) == 0


def test_letters_of_twice_the_size_are_of_twice_the_size(page: Page) -> None:
    page.goto("/gioi-thieu/")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    assert page.evaluate(size) == 16
    with larger_text(page):
        assert page.evaluate(size) == 32
        assert not page.evaluate("matchMedia('(min-width: 62rem)').matches"), "1280 px are 40 rem"
    assert page.evaluate(size) == 16


def test_these_tests_bite(page: Page) -> None:
    """A picture without words, faint text and a bar that is too wide are reported."""
    visit(page, "/gioi-thieu/")
    page.evaluate(
        """() => {
            const main = document.querySelector("main");
            main.insertAdjacentHTML("afterbegin", "<img src='/static/img/favicon.svg' id='sai'>"
                + "<p id='mo'>Chữ mờ</p><div id='rong'>&nbsp;</div>");
            document.getElementById("mo").style.color = "#eee";
            document.getElementById("rong").style.width = "3000px";
        }"""
    )
    lines = broken_rules(page)
    assert any(line.startswith("image-alt ") and line.endswith("#sai") for line in lines)
    assert any(line.startswith("color-contrast ") and line.endswith("#mo") for line in lines)
    assert 'id="rong"' in page.evaluate(STICKS_OUT)
    page.evaluate(STYLED, "#mo { block-size: 4px; overflow: hidden }")
    assert any('id="mo"' in line for line in page.evaluate(CUT_OFF))
    assert page.evaluate(LANDMARKS) == []
    page.evaluate("() => document.querySelector('main').append(document.createElement('nav'))")
    assert page.evaluate(LANDMARKS) != []
