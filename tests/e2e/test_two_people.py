"""Two people on one page, and somebody who leaves without saving: warned, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, Route, expect

from tests.e2e.forms import ANSWER_SECONDS, Form

pytestmark = pytest.mark.e2e

SignIn = Callable[[Page, str], None]

FIRST = "Đoạn tóm tắt của biên tập viên."
SECOND = "Đoạn tóm tắt của người duyệt."
PING_SECONDS = 30  # within which the page learns of the other one


def begin(page: Page, title: str) -> str:
    """A new draft; returns the address at which it is edited."""
    page.locator("#wagtail-sidebar").get_by_role("link", name="Gương điển hình").click()
    page.get_by_role("link", name="Thêm gương điển hình").click()
    form = Form(page)
    form.name_it(title)
    form.save_draft()
    page.wait_for_url("**/edit/")
    return page.url


def test_two_people_on_one_page_are_warned_and_lose_nothing(
    new_page: Callable[..., Page], sign_in: SignIn
) -> None:
    editor, publisher = new_page(), new_page()
    sign_in(editor, "bientap")
    sign_in(publisher, "duyet")
    address = begin(editor, "Bài hai người cùng mở")
    publisher.goto(address)
    other = publisher.locator(".w-editing-sessions__session")
    expect(other).to_have_count(1, timeout=PING_SECONDS * 1000)
    other.hover()
    expect(publisher.get_by_text("Biên tập viên", exact=True)).to_be_visible()
    publisher.get_by_role("tab").first.hover()  # what is read under the pointer is not renewed

    # One saves; the other types, and is asked before a newer version is covered.
    first = Form(editor)
    first.field("standfirst").fill(FIRST)
    first.save_draft()
    told = publisher.locator(".w-editing-sessions__session--saved")
    expect(told).to_be_visible(timeout=PING_SECONDS * 1000)
    second = Form(publisher)
    second.field("standfirst").press_sequentially(SECOND)
    dialog = publisher.locator("#w-save-confirmation-dialog")
    publisher.locator("footer button[type=submit]:not([name])").first.click()
    expect(dialog).to_be_visible(timeout=PING_SECONDS * 1000)
    expect(dialog).to_contain_text("đã lưu phiên bản mới")
    expect(second.field("standfirst")).to_have_value(SECOND)

    # Both versions stay.
    with second.sent():
        dialog.locator("[data-w-dialog-target=confirm]").click()
    editor.goto(address)
    expect(first.field("standfirst")).to_have_value(SECOND)
    history = editor.request.get(address.replace("/edit/", "/history/")).text()
    former = set(re.findall(r"/pages/\d+/revisions/\d+/", history))
    assert any(FIRST in editor.request.get(f"/quan-tri{each}view/").text() for each in former)


def test_leaving_without_saving_is_asked_about(page: Page, sign_in: SignIn) -> None:
    """The line to the server is broken, so the page cannot save itself."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    def broken(route: Route) -> None:
        route.abort() if route.request.method == "POST" else route.continue_()

    sign_in(page, "duyet")
    begin(page, "Bài chưa lưu đã đi")
    address = page.url
    page.route("**/pages/**", broken)
    page.on("dialog", stay)
    field = Form(page).field("standfirst")
    field.press_sequentially(FIRST)
    page.wait_for_timeout(
        2500
    )  # until then Wagtail takes what is typed for how the form was opened
    field.press_sequentially(" Thêm nữa.")
    page.wait_for_timeout(1000)
    page.locator("#wagtail-sidebar").get_by_role("link", name="Lịch xuất bản").click(
        no_wait_after=True
    )
    page.wait_for_timeout(1000)
    assert asked == ["beforeunload"]
    assert page.url == address
    expect(field).to_have_value(f"{FIRST} Thêm nữa.")

    # Once the line is back, it saves itself, and one leaves without a question.
    page.unroute("**/pages/**")
    field.press_sequentially(" Xong.")
    expect(page.get_by_text("Đã lưu", exact=True)).to_be_visible(timeout=ANSWER_SECONDS * 1000)
    page.wait_for_timeout(1000)
    page.locator("#wagtail-sidebar").get_by_role("link", name="Lịch xuất bản").click()
    page.wait_for_url("**/lich/**", timeout=ANSWER_SECONDS * 1000)
    assert asked == ["beforeunload"]
