"""What an editor does every day takes no more presses of the mouse than in plain Wagtail 7.4.

Wagtail's own way stands beside each task; a keyboard, where it is quicker, is left out on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.forms import ANSWER_SECONDS, Form
from tests.e2e.site import copy, running

pytestmark = pytest.mark.e2e

NewPage = Callable[..., Page]
SignIn = Callable[[Page, str], None]

DRAFT = "Tấm bảng hẹn giờ ở phòng chờ"  # whole, by the editor
WAITING = "Lớp học đêm dưới chân cột sóng"  # waits for the publisher
NEW = "Một bài ngắn trong ngày"
COUNT = """
addEventListener("pointerdown", (event) => {
  if (event.isTrusted) sessionStorage.presses = 1 + Number(sessionStorage.presses ?? 0);
}, true);
"""


class Day:
    """One person's browser that counts presses."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(COUNT)

    def _presses(self) -> int:
        return int(self.page.evaluate("sessionStorage.presses ?? 0"))

    @contextmanager
    def at_most(self, plain: int) -> Iterator[None]:
        """Fails when what is done inside takes more than `plain` presses, or none was counted."""
        before = self._presses()
        yield
        taken = self._presses() - before
        assert 0 < taken <= plain, f"bấm {taken} lần, Wagtail {plain} lần"

    def dashboard(self) -> None:
        self.page.goto("/quan-tri/")

    def edits(self, title: str) -> None:
        """The form of that story has opened."""
        self.page.wait_for_url("**/edit/", timeout=ANSWER_SECONDS * 1000)
        expect(Form(self.page).field("title")).to_have_value(title)


@pytest.fixture
def day(
    project: Path, prepared: Path, tmp_path: Path, new_page: NewPage, sign_in: SignIn
) -> Iterator[Callable[[str], Day]]:
    with running(project, copy(prepared, tmp_path / "site")) as site:

        def begin(username: str) -> Day:
            page = new_page(base_url=site.url)
            sign_in(page, username)
            return Day(page)

        yield begin


def test_writing_finding_and_sending(day: Callable[[str], Day]) -> None:
    editor = day("bientap")
    page, form = editor.page, Form(editor.page)
    editor.dashboard()
    with editor.at_most(3):  # Pages, the section, Add child page
        page.locator("#wagtail-sidebar").get_by_role("link", name="Tin, bài").click()
        page.get_by_role("link", name="Thêm tin, bài").click()
        form.field("title").wait_for()
    form.name_it(NEW)
    with editor.at_most(1):  # Save draft
        form.save_draft()
    editor.edits(NEW)
    with editor.at_most(1):  # the panel of the preview
        expect(form.preview().locator("h1")).to_have_text(NEW, timeout=ANSWER_SECONDS * 1000)

    editor.dashboard()
    with editor.at_most(1):  # Your most recent edits
        page.locator("#vua-sua-section, [id^=vua-sua]").get_by_role("link", name=NEW).click()
        editor.edits(NEW)

    editor.dashboard()
    with editor.at_most(2):  # the field of the search and, once it is typed, the page found
        page.locator("main input[name=q]").click()
        page.keyboard.type("tam bang hen gio")
        page.keyboard.press("Enter")
        page.locator("main").get_by_role("link", name=DRAFT).first.click()
        editor.edits(DRAFT)

    with editor.at_most(2):  # the arrow beside the button, Submit to …
        form.submit()
    expect(form.messages).to_contain_text(DRAFT)


def test_deciding_publishing_and_putting_off(day: Callable[[str], Day]) -> None:
    publisher = day("duyet")
    page, form = publisher.page, Form(publisher.page)
    publisher.dashboard()
    row = page.locator(".desk-row", has_text=WAITING)
    dialog = page.locator(".modal-dialog")
    with publisher.at_most(
        3
    ):  # the dots of the row, Approve with comment, the button of the dialog
        row.get_by_role("button", name=f"Duyệt: {WAITING}").click()
        lines = dialog.locator("input[type=checkbox]")
        lines.first.wait_for()
        for line in lines.all():
            line.press("Space")  # the checklist is ours, and not counted
        dialog.locator("[type=submit]").click()
        expect(row).to_have_count(0, timeout=ANSWER_SECONDS * 1000)
    assert WAITING in page.request.get("/tin-tuc/").text()

    def open_draft() -> None:
        page.goto("/quan-tri/pages/search/?q=tam+bang+hen+gio")
        page.locator("main").get_by_role("link", name=DRAFT).first.click()
        publisher.edits(DRAFT)

    open_draft()
    with publisher.at_most(3):  # the panel of the state, Set schedule, Save schedule
        page.locator("[data-side-panel-toggle=status]").click()
        page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").click()
        hour = datetime.now() + timedelta(days=2)
        set_schedule = page.locator("#schedule-publishing-dialog")
        set_schedule.locator("[name=go_live_at]").fill(f"{hour:%d/%m/%Y %H:%M}")
        with form.sent():
            set_schedule.locator("button[type=submit]").press("Enter")
    open_draft()
    with publisher.at_most(2):  # the arrow beside the button, Publish
        form.publish()
    page.goto("/quan-tri/pages/search/?q=tam+bang+hen+gio")
    expect(page.locator("tr", has_text=DRAFT).first).to_contain_text("đã hẹn giờ", ignore_case=True)
