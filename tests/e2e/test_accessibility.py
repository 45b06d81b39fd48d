"""No page type breaks an accessibility rule, and none scrolls sideways.

The addresses come from the site's own map, so that a new section is looked at without a line here.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

# What search calls a kind of page, each looked at whatever section of the tree it lies in.
KINDS = [
    "profile",
    "practice",
    "campaign",
    "news",
    "event",
    "directive",
    "procedure",
    "material",
    "monday",
    "column",
    "unit",
]
# States of a page type that look unlike the first pages of its section.
STATES = [
    "/chuyen-muc/chuyen-trang-chin-muoi-hai-ngay-nuoc-rut/",  # closed
    "/chuyen-muc/thu-gui-tu-co-so/",  # without stories
    "/chuyen-muc/cau-chuyen-dau-tuan/hai-nguoi-cung-dem/a4/",  # a sheet to print, without menu and foot
    "/don-vi/bhxh-tinh-ha-giang-den-3-2025/",  # a former unit
    "/don-vi/bhxh-tinh-gia-lai/",  # one that took over others
    "/guong-dien-hinh/bao-cao-vien-khong-dung-trang-chieu/",  # corrected
    "/mo-hinh/muoi-hai-o-so-canh-cay-nuoc/",  # twelve indicators
    "/mo-hinh/sap-truoc-ru-sap-sau/",  # retired
    "/mo-hinh/tro-ly-dien-to-khai-bang-tieng-khmer/",  # pilot
    "/phong-trao-thi-dua/chu-to-cau-ngan/",  # running, an answer to another
    "/phong-trao-thi-dua/mot-gio-nghe-dan/",  # reviewed half-way
    "/phong-trao-thi-dua/khong-de-ai-lo-the/",  # ended and reviewed
    "/mo-hinh/?level=sector&topic=" + "phat-trien-nguoi-tham-gia-bhxh-tu-nguyen",  # filtered
]
SEARCHES = [
    "/tim-kiem/",
    "/tim-kiem/?q=" + quote("ống tre") + "&type=practice",
    "/tim-kiem/?q=zzzz",
    "/tim-kiem/?q=bhxh&page=99",
]
NOT_FOUND = "/khong-co-trang-nay/"
COMPONENTS = "/thanh-phan/"  # each in all its states, words without end and titles of 250 letters
DARK = [
    "/",
    "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/",
    "/mo-hinh/",
    "/mo-hinh/muoi-hai-o-so-canh-cay-nuoc/",
    "/phong-trao-thi-dua/mot-gio-nghe-dan/",
    "/van-ban/chi-dao-huong-dan/huong-dan-4231-hd-bhxh/",
    "/don-vi/bhxh-tinh-tuyen-quang/",
    SEARCHES[1],
    COMPONENTS,
]
NARROWEST, PHONE_WIDTH, WIDE = 320, 390, 1440

# Axe leaves the newest rule of WCAG 2.2 AA out unless asked.
# Details of what is right would double the time.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
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


def addresses(site: Any, of_each: int) -> list[str]:
    """Addresses of every page type: `of_each` of each section and each kind, and each state."""
    status, text = site.get("/sitemap.xml")
    assert status == 200
    sections: dict[str, list[str]] = {}
    for place in ElementTree.fromstring(text).iterfind("{*}url/{*}loc"):
        path = urlsplit(place.text or "").path
        above, _, _last = path.strip("/").rpartition("/")
        sections.setdefault(above or path, []).append(path)
    assert {"/", "/don-vi/", "/so-do-trang/", "don-vi", "mo-hinh", "the"} <= set(sections)
    found = [path for group in sections.values() for path in group[:of_each]]
    for kind in KINDS:
        answer = json.loads(site.get(f"/api/search/?type={kind}&page_size={of_each}")[1])
        assert answer["results"], f"không có {kind} nào"
        found += [result["url"] for result in answer["results"]]
    return list(dict.fromkeys([*found, *STATES, *SEARCHES, NOT_FOUND, COMPONENTS]))


@pytest.fixture(scope="module")
def paths(live_site: Any) -> list[str]:
    return addresses(live_site, of_each=2)


def visit(page: Page, path: str) -> None:
    response = page.goto(path)
    assert response is not None
    assert response.status == (404 if path == NOT_FOUND else 200), path
    page.evaluate(UNFOLD)


def broken_rules(page: Page) -> list[str]:
    """One line for each broken rule and place: rule, help, target."""
    found = Axe().run(page, options=OPTIONS).response
    assert len(found["passes"]) > 10, "axe đã không xem trang"
    return [
        f"{rule['id']} ({rule['help']}): {' '.join(map(str, node['target']))}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def report(problems: dict[str, list[str]]) -> str:
    return "\n".join(
        f"{where}\n" + "\n".join(f"  {line}" for line in lines) for where, lines in problems.items()
    )


def look(page: Page, paths: list[str]) -> None:
    """Fail with every broken rule of every page, not with the first."""
    problems = {}
    for path in paths:
        visit(page, path)
        if lines := broken_rules(page):
            problems[path] = lines
    assert not problems, report(problems)


def test_no_page_type_breaks_a_rule_on_a_phone(
    new_page: Callable[..., Page], paths: list[str]
) -> None:
    look(new_page(viewport={"width": PHONE_WIDTH, "height": 844}), paths)


def test_no_page_type_breaks_a_rule_on_a_desk(page: Page, live_site: Any) -> None:
    look(page, addresses(live_site, of_each=1))


def test_nor_in_dark_colours(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": PHONE_WIDTH, "height": 844}, color_scheme="dark")
    look(page, DARK)
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(map(int, background.strip("rgb()").split(", "))) < 200, f"không tối: {background}"


@pytest.mark.parametrize("opened", [False, True], ids=["closed", "open"])
def test_the_menu_of_a_phone_breaks_no_rule(new_page: Callable[..., Page], opened: bool) -> None:
    page = new_page(viewport={"width": PHONE_WIDTH, "height": 844})
    page.goto("/")
    if opened:
        page.locator(".nav summary").click()
    assert broken_rules(page) == []


def test_no_page_type_scrolls_sideways(new_page: Callable[..., Page], paths: list[str]) -> None:
    page = new_page()
    problems: dict[str, list[str]] = {}
    for path in paths:
        visit(page, path)
        for width in (NARROWEST, PHONE_WIDTH, WIDE):
            page.set_viewport_size({"width": width, "height": 900})
            if line := page.evaluate(STICKS_OUT):
                problems.setdefault(path, []).append(f"ở {width}px {line}")
    assert not problems, report(problems)


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
