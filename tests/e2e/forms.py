"""The editing form of a page, as somebody at the desk fills it in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, Response, expect

ANSWER_SECONDS = 60  # a busy machine answers late


class Form:
    """The editing form of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab(self, name: str) -> None:
        self.page.get_by_role("tab", name=name).click()

    def field(self, name: str) -> Locator:
        return self.page.locator(f"#page-edit-form [name={name}]:not([type=hidden])")

    def name_it(self, title: str) -> None:
        """Type the title, key by key: the address is made from it meanwhile."""
        self.field("title").wait_for()
        self.page.wait_for_load_state()  # what makes the address of the title is a script
        self.field("title").press_sequentially(title)
        expect(self.field("slug")).to_have_value(
            re.compile("[a-z]$"), timeout=ANSWER_SECONDS * 1000
        )

    def choose_record(self, name: str, words: str, *, search: bool = True) -> None:
        """Look a record up in its chooser and take it, in place of one that is there."""
        chooser = self.page.locator(f"#id_{name}-chooser")
        if chooser.locator(".unchosen").is_hidden():
            chooser.locator("[data-w-dropdown-target=toggle]").click()
        chooser.locator("[data-chooser-action-choose]:visible").click()
        dialog = self.page.locator(".modal-dialog")
        if search:  # a short list has no field to search with
            dialog.locator("input[name=q]").fill(words)
        dialog.get_by_role("link", name=words, exact=True).click()
        expect(dialog).to_be_hidden()

    def choose_picture(self, name: str, title: str) -> None:
        """Take a picture that is there."""
        self.page.locator(f"#id_{name}-chooser [data-chooser-action-choose]:visible").click()
        dialog = self.page.locator(".modal-dialog")
        dialog.locator("input[name=q]").fill(title)
        dialog.get_by_role("link", name=title).first.click()
        expect(dialog).to_be_hidden()

    def choose_new_picture(self, name: str, file: Path, **details: str) -> None:
        """Upload a picture in the chooser and take it."""
        self.page.locator(f"#id_{name}-chooser [data-chooser-action-choose]:visible").click()
        dialog = self.page.locator(".modal-dialog")
        dialog.locator("[role=tab][href='#tab-upload']").click()
        upload = dialog.locator("form[data-chooser-modal-creation-form]")
        upload.locator("input[type=file]").set_input_files(file)
        for detail, value in details.items():
            control = upload.locator(f"[name$='-{detail}']")
            control.select_option(value) if detail == "basis" else control.fill(value)
        upload.locator("[type=submit]").click()
        expect(dialog).to_be_hidden()

    def write(self, text: str) -> None:
        """Add a block of text to the body."""
        body = self.page.locator("[data-streamfield-stream-container]").first
        body.locator(".c-sf-add-button").first.click()
        self.page.get_by_role("option", name="Đoạn văn").first.click()
        body.locator(".public-DraftEditor-content").first.click()
        self.page.keyboard.type(text)

    def rewrite(self, before: str, after: str) -> None:
        """Replace a paragraph of the body."""
        paragraph = self.page.locator(".public-DraftEditor-content", has_text=before)
        paragraph.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(after)

    def save_draft(self) -> None:
        with self.sent():
            self.page.locator("footer button[type=submit]:not([name])").first.click()

    def publish(self) -> None:
        self.act("action-publish")

    def submit(self) -> None:
        """Send it for approval, or send it again."""
        self.act("action-submit")

    def act(self, name: str) -> None:
        with self.sent():
            self.open_actions()
            self.page.locator(f"button[name={name}]").click()

    def open_actions(self) -> None:
        """The choices beside the main button, where there is more than one."""
        toggle = self.page.locator("footer [data-w-dropdown-target=toggle]")
        if toggle.count():
            toggle.click()

    def step(self, action: str) -> Locator:
        """The button that decides the step of the workflow."""
        return self.page.locator(f"[data-workflow-action-name={action}]")

    @contextmanager
    def sent(self) -> Iterator[None]:
        """Send the form, and wait for the answer to it."""

        def is_answer(response: Response) -> bool:
            asked = response.request
            return asked.method == "POST" and asked.is_navigation_request()

        with self.page.expect_response(is_answer, timeout=ANSWER_SECONDS * 1000):
            yield
        self.page.wait_for_load_state()

    def preview(self) -> FrameLocator:
        """The page as readers would see it, beside the form."""
        self.page.locator("[data-side-panel-toggle=preview]").click()
        return self.page.frame_locator("#w-preview-iframe")

    @property
    def messages(self) -> Locator:
        return self.page.locator(".messages")
