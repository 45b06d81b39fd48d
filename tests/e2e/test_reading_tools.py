"""What helps to read a story, keep it and pass it on."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.test_accessibility import STICKS_OUT, broken_rules
from tests.e2e.test_keyboard import focused, says, tab_to

pytestmark = pytest.mark.e2e

STORY = "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/"
PRACTICE = "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/"
CAMPAIGN = "/phong-trao-thi-dua/mot-gio-nghe-dan/"
DIRECTIVE = "/van-ban/chi-dao-huong-dan/huong-dan-4231-hd-bhxh/"
TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"


def test_letters_grow_and_stay_so_on_the_next_page(page: Page) -> None:
    page.goto(STORY)
    normal = page.evaluate(TEXT_SIZE)
    tools = page.get_by_role("group", name="Công cụ đọc")
    smaller = tools.get_by_role("button", name="giảm cỡ chữ")
    larger = tools.get_by_role("button", name="tăng cỡ chữ")
    expect(smaller).to_have_attribute("aria-disabled", "true")
    for words in ("Cỡ chữ 115%", "Cỡ chữ 130%", "Cỡ chữ 150%"):
        larger.click()
        expect(tools.get_by_role("status")).to_have_text(words)
    assert page.evaluate(TEXT_SIZE) == pytest.approx(normal * 1.5)
    expect(larger).to_have_attribute("aria-disabled", "true")
    page.goto(PRACTICE)
    assert page.evaluate(TEXT_SIZE) == pytest.approx(normal * 1.5)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for _ in range(3):
        smaller.click()
    assert page.evaluate(TEXT_SIZE) == pytest.approx(normal)


@pytest.mark.parametrize("path", [STORY, PRACTICE, CAMPAIGN, DIRECTIVE])
def test_the_largest_letters_fit_a_phone_and_break_no_rule(
    new_page: Callable[..., Page], path: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(path)
    for _ in range(3):
        page.get_by_role("button", name="tăng cỡ chữ").click()
    assert broken_rules(page) == []
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(STICKS_OUT) is None


def test_what_opens_over_the_page_breaks_no_rule(page: Page) -> None:
    page.goto(STORY)
    page.locator("a[data-enlarge]").first.click()
    expect(page.get_by_role("dialog").get_by_role("img")).to_be_visible()
    assert broken_rules(page) == []
    page.goto(PRACTICE)
    page.get_by_role("button", name="Phóng to hình").first.click()
    assert broken_rules(page) == []


def test_a_long_story_lists_its_parts(page: Page) -> None:
    page.goto(STORY)
    contents = page.get_by_role("navigation", name="Trong bài này")
    links = contents.get_by_role("link")
    assert links.count() >= 3
    last = links.last.inner_text()
    links.last.click()
    expect(page.locator("main h2:target")).to_have_text(last)


def test_a_picture_opens_over_the_page_and_gives_the_focus_back(page: Page) -> None:
    page.goto(STORY)
    page.keyboard.press("Tab")
    tab_to(page, lambda element: element.get_attribute("data-enlarge") is not None)
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Ảnh phóng to")
    expect(dialog.get_by_role("img")).to_be_visible()
    expect(dialog.get_by_role("button", name="Đóng")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert focused(page).get_attribute("data-enlarge") is not None


def test_a_figure_opens_over_the_page(page: Page) -> None:
    page.goto(PRACTICE)
    page.get_by_role("button", name="Phóng to hình").first.click()
    dialog = page.get_by_role("dialog", name="Hình phóng to")
    drawn = dialog.get_by_role("img")
    assert drawn.count() >= 2
    expect(drawn.first).to_have_accessible_name(re.compile("^Tỷ lệ còn đóng.*đạt được 91%"))
    identifiers = page.locator("[id]").evaluate_all("found => found.map((e) => e.id)")
    assert len(identifiers) == len(set(identifiers))
    dialog.get_by_role("button", name="Đóng").click()
    expect(dialog).to_be_hidden()


def test_the_address_is_copied_and_said(new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(STORY)
    share = page.get_by_role("group", name="Lưu và chia sẻ")
    share.get_by_role("button", name="Sao chép liên kết").click()
    expect(share.get_by_role("status")).to_have_text("Đã sao chép liên kết")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(STORY)
    assert copied.startswith("http")


def test_links_that_share_carry_the_address(page: Page) -> None:
    page.goto(STORY)
    share = page.get_by_role("group", name="Lưu và chia sẻ")
    for name in ("Facebook", "Zalo", "Thư điện tử"):
        address = share.get_by_role("link", name=f"Chia sẻ qua {name}").get_attribute("href")
        assert address is not None
        assert quote(STORY, safe="") in address


def test_the_tools_by_keyboard(page: Page) -> None:
    page.goto(STORY)
    tab_to(page, says("A+\n, tăng cỡ chữ"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-text-size-status]")).to_have_text("Cỡ chữ 115%")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Tải bản PDF")


def test_without_script_what_needs_it_is_not_there(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(STORY)
    tools = page.get_by_role("group", name="Công cụ đọc")
    expect(tools.get_by_role("link", name="Tải bản PDF")).to_be_visible()
    expect(tools.get_by_role("button")).to_have_count(0)
    share = page.get_by_role("group", name="Lưu và chia sẻ")
    expect(share.get_by_role("link", name="Facebook")).to_be_visible()
    expect(share.get_by_role("button")).to_have_count(0)
    picture = page.locator("a[data-enlarge]").first
    address = picture.get_attribute("href")
    assert address is not None
    assert page.request.get(address).headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize("path", ["/", "/tin-tuc/", STORY, PRACTICE])
def test_a_word_without_end_breaks_no_page(new_page: Callable[..., Page], path: str) -> None:
    page = new_page(viewport={"width": 320, "height": 844})
    page.goto(path)
    page.evaluate(
        """() => {
            const word = "khôngcódấucách".repeat(12);
            const places = "main :is(h1, h2, h3, p, dt, dd, .line a, .timeline span, .plain-list li)";
            for (const place of document.querySelectorAll(places))
                if (!place.children.length) place.textContent = word;
        }"""
    )
    assert page.evaluate(STICKS_OUT) is None
