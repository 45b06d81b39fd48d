"""The search box suggests while somebody types: by keyboard, by mouse, with accents or without."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.test_accessibility import STICKS_OUT, broken_rules

pytestmark = pytest.mark.e2e


def typed(page: Page, words: str, box: str = "#q") -> None:
    page.locator(box).press_sequentially(words, delay=20)


def test_by_keyboard(page: Page) -> None:
    page.goto("/tim-kiem/")
    box, options = page.locator("#q"), page.locator("[role=option]")
    typed(page, "ong tre ti")
    expect(options.first).to_contain_text("Ống tre tiết kiệm đóng bảo hiểm xã hội")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("ong tre ti")
    typed(page, "e")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/")


def test_enter_without_a_choice_searches_as_ever(page: Page) -> None:
    page.goto("/tim-kiem/")
    typed(page, "ong tre")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=ong+tre")


def test_by_mouse_in_the_header(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto("/mo-hinh/")
    typed(page, "Thào", "#q0")
    page.get_by_role("option", name="Thào Văn Sính").click()
    page.wait_for_url("**/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/")


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_the_open_list_breaks_no_rule(new_page: Callable[..., Page], width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto("/tim-kiem/")
    typed(page, "chi tra")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert broken_rules(page) == []
    assert page.evaluate(STICKS_OUT) is None


def test_a_server_that_does_not_answer_leaves_a_plain_box(page: Page) -> None:
    page.goto("/tim-kiem/")
    page.route("**/api/suggest/**", lambda route: route.abort())
    typed(page, "ong tre")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=ong+tre")
