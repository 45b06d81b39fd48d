"""The public site by keyboard alone: everything is reached, and where the focus is is always seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.pages import heading

pytestmark = pytest.mark.e2e


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, what: Callable[[Locator], bool], most: int = 60) -> None:
    """Press Tab until `what` holds of the focused element; the focus must be seen on the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        element = focused(page)
        assert_focus_is_seen(element)
        if what(element):
            return
    pytest.fail(f"không tới được sau {most} lần bấm Tab: {page.url}")


def assert_focus_is_seen(element: Locator) -> None:
    seen: dict[str, Any] = element.evaluate(
        """(element) => {
            // The ring may be drawn by the label or form around a control.
            const ring = (e) => {
                const s = getComputedStyle(e);
                return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0)
                    || s.boxShadow !== "none";
            };
            let around = element, found = false;
            for (let i = 0; i < 3 && around; i++, around = around.parentElement)
                found = found || ring(around);
            return {ring: found, name: element.outerHTML.slice(0, 120)};
        }"""
    )
    assert seen["ring"], f"không thấy tiêu điểm: {seen['name']}"
    expect(element, f"tiêu điểm ở ngoài màn hình: {seen['name']}").to_be_in_viewport()


def says(text: str) -> Callable[[Locator], bool]:
    return lambda element: element.inner_text().strip() == text


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Đến nội dung chính")
    expect(focused(page)).to_be_in_viewport(ratio=1)
    assert_focus_is_seen(focused(page))
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert focused(page).evaluate("element => !!element.closest('main')")


def test_the_menu_by_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, says("Chuyên mục"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Chuyên mục")


def test_the_rest_of_the_menu_on_a_phone_by_keyboard(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto("/")
    rest = page.locator(".nav details")
    tab_to(page, says("Thêm"))
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_visible()
    page.keyboard.press("Escape")
    expect(rest.get_by_role("link", name="Chuyên mục")).to_be_hidden()
    expect(rest.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, says("Văn bản – Tài liệu"), most=4)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Văn bản – Tài liệu")


def test_searching_by_keyboard(page: Page) -> None:
    page.goto("/")
    tab_to(page, lambda element: element.get_attribute("id") == "q0")
    page.keyboard.type("nguoi cong so")
    page.keyboard.press("Enter")
    expect(page.locator(".tools h2")).to_contain_text("“nguoi cong so”")
    # A page that glides to where the focus went shows it late, or never when the next Tab interrupts it.
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    tab_to(page, lambda element: bool(element.evaluate("e => !!e.closest('.hits h3')")), most=120)
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Người cõng sổ qua ngầm Suối Lạnh")


@pytest.mark.parametrize(
    "path",
    [
        "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/",
        "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/",
        "/tim-kiem/?q=ong+tre",
    ],
)
def test_every_control_is_reached_in_reading_order(page: Page, path: str) -> None:
    """As many stops as there are controls in sight, each seen, none before the one above it in the text."""
    page.goto(path)
    controls = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
            .filter((e) => e.checkVisibility() && !e.disabled).length"""
    )
    assert controls > 30
    stops = 0
    page.evaluate("window.before = null")
    for _ in range(controls):
        page.keyboard.press("Tab")
        element = focused(page)
        if not element.count():
            break
        assert_focus_is_seen(element)
        follows = element.evaluate(
            """(e) => {
                const before = window.before;
                window.before = e;
                return !before || !!(before.compareDocumentPosition(e) & 4);
            }"""
        )
        assert follows, element.evaluate("e => e.outerHTML.slice(0, 120)")
        stops += 1
    assert stops == controls


def test_an_enlarged_picture_closes_and_the_focus_returns(page: Page) -> None:
    page.goto("/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/")
    link = page.locator("main [data-enlarge]").first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Ảnh phóng to")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Đóng")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
