"""The public site in a browser that runs no script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.pages import asked, heading, pick, titles

pytestmark = pytest.mark.e2e


@pytest.fixture
def plain(new_page: Callable[..., Page]) -> Callable[..., Page]:
    """A page in a browser that runs no script."""

    def make(**options: Any) -> Page:
        return new_page(java_script_enabled=False, **options)

    return make


def test_without_script_the_menu_opens_on_a_phone(plain: Callable[..., Page]) -> None:
    page = plain(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("/")
    expect(page.locator("main h1")).not_to_be_empty()
    expect(page.get_by_role("heading", name="Mới đăng")).to_be_visible()
    page.locator(".nav summary").tap()
    page.locator(".nav details").get_by_role("link", name="Chuyên mục").tap()
    expect(heading(page)).to_have_text("Chuyên mục")


def of_a_profile(kicker: str) -> bool:
    return "điển hình" in kicker.lower() or "việc tốt" in kicker.lower()


def test_without_script_search_and_filters_work(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/tim-kiem/")
    page.get_by_role("searchbox", name="Từ khóa").fill("vung cao")
    page.locator(".big-find button").click()
    everything = page.locator(".hits .kicker").all_inner_texts()
    assert not all(map(of_a_profile, everything))
    pick(page, "Loại nội dung", "Gương điển hình").check()
    page.get_by_role("button", name="Lọc", exact=True).click()
    assert asked(page) == {"q": ["vung cao"], "type": ["profile"]}
    assert titles(page)
    assert all(map(of_a_profile, page.locator(".hits .kicker").all_inner_texts()))
    page.get_by_label("Xếp theo").select_option("Cũ nhất")
    page.get_by_role("button", name="Xếp").click()
    assert asked(page) == {"q": ["vung cao"], "type": ["profile"], "sort": ["old"]}


def test_without_script_a_profile_shows_its_pictures(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/", wait_until="load")
    pictures = page.locator("img")
    assert page.locator("main img").count() >= 3
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("image => image.naturalWidth") > 0, picture.get_attribute("src")
    expect(page.get_by_role("button", name="In")).to_have_count(0)  # it needs script


def test_without_script_a_campaign_tells_its_progress(plain: Callable[..., Page]) -> None:
    page = plain()
    page.goto("/phong-trao-thi-dua/chu-to-cau-ngan/")
    expect(heading(page)).to_have_text("Chữ to, câu ngắn")
    expect(page.locator("main")).to_contain_text("Đang triển khai")
    expect(page.locator(".target").first).to_be_visible()
