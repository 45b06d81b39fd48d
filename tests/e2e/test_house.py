"""The house itself stands: served, worked for, signed in to."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e


def test_everything_the_site_needs_is_well(live_site: Any) -> None:
    until = time.monotonic() + 30
    while True:
        status, text = live_site.get("/readyz")
        body = json.loads(text)
        if body["status"] == "ok" or time.monotonic() > until:
            break
        time.sleep(0.5)
    assert (status, body["degraded"]) == (200, []), body
    assert set(body["checks"]) >= {"database", "queue", "search", "search_drafts"}


def test_the_home_page_opens(page: Page, live_site: Any) -> None:
    response = page.goto("/")
    assert response is not None
    assert response.status == 200
    expect(page.locator("h1")).to_have_count(1)
    expect(page).to_have_title("Gương Sáng")
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"{live_site.url}/"


def test_an_unknown_address_helps(page: Page) -> None:
    response = page.goto("/khong-co-trang-nay/")
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_have_text("Chưa có gì ở địa chỉ này")


@pytest.mark.parametrize(
    ("username", "sees_settings"),
    [
        ("caidat", True),
        ("duyet", True),
        ("bientap", False),
        ("congtacvien", False),
        ("quantri", False),
    ],
)
def test_each_role_signs_in(
    page: Page, sign_in: Callable[[Page, str], None], username: str, sees_settings: bool
) -> None:
    sign_in(page, username)
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    response = page.goto("/quan-tri/settings/core/furniture/")
    assert response is not None
    shown = response.status == 200 and not page.url.endswith("/quan-tri/")
    assert shown is sees_settings


def test_a_wrong_password_does_not_sign_in(page: Page) -> None:
    page.goto("/dang-nhap/")
    page.fill("input[name=username]", "quantri")
    page.fill("input[name=password]", "khong-phai-mat-khau")
    page.click("form button[type=submit]")
    expect(page.locator(".messages")).to_be_visible()
    assert "/quan-tri/login/" in page.url
