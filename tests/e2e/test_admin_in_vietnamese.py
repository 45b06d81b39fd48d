"""No English meets whoever works at the desk, nor a barrier that plain Wagtail does not have: every entry of
the menu, the forms, their panels and dialogs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

SignIn = Callable[[Page, str], None]

# Words that no Vietnamese text without accents holds ("in", "to", "do", "an" would be).
ENGLISH = re.compile(
    r"\b(?:the|this|that|these|and|of|for|with|from|you|your|are|has|have|been|was|not|none|all|any|"
    r"actions?|add|by|cancel|changes?|choose|comments?|copy|create[ds]?|delete[ds]?|documents?|drafts?|"
    r"edit|enter|error|filters?|groups?|history|images?|items?|links?|live|loading|locked|moderation|"
    r"modified|more|move|names?|next|open|pages?|password|permissions?|please|previous|publish(?:ed)?|"
    r"remove|reports?|required|root|save[ds]?|search|select(?:ed)?|settings|show|site|sort|status|"
    r"submit(?:ted)?|tags?|tasks?|true|false|titles?|toggle|type|unpublish|updated?|uploads?|users?|"
    r"view|workflows?)\b",
    re.I,
)
# Names of files, places for values, and styles as Word calls them.
NOT_WORDS = re.compile(r"\S+\.\w{3,4}\b|%\(\w+\)s|kiểu Title|Heading 1|kiểu Subtitle")
READ = """() => {
  const texts = new Set();
  const add = text => { const t = text.trim().replace(/\\s+/g, " "); if (t) texts.add(t); };
  const aside = "script, style, noscript, svg, .xdsoft_datetimepicker, [data-side-panel-toggle-counter][hidden]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.closest(aside)) add(node.textContent);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "data-w-tooltip-content-value"])
    for (const element of document.querySelectorAll(`[${name}]`)) add(element.getAttribute(name));
  for (const element of document.querySelectorAll("input[type=submit], input[type=button]")) add(element.value);
  add(document.title);
  return [...texts];
}"""
MENU = """() => {
  const found = [];
  const walk = part => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (part && typeof part === "object") Object.values(part).forEach(walk);
    else if (typeof part === "string" && part.startsWith("/quan-tri/")) found.push(part);
  };
  walk(JSON.parse(document.getElementById("wagtail-sidebar-props").textContent));
  return [...new Set(found)].filter(address => !address.includes("logout"));
}"""
NEXT = """kinds => kinds.map(kind => document.querySelector(`main a[href*="/${kind}/"]`)?.getAttribute("href"))
  .filter(address => address?.startsWith("/quan-tri/"))"""
KINDS = ["add", "edit", "history", "usage", "inspect", "multiple/add", "new"]
LEVEL_AA = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
# Rules that the markup of Wagtail 7.4 breaks by itself, by what holds the place.
OF_WAGTAIL = {
    # On a site made with `wagtail start`, too, when axe looked at one (27/11/2026).
    ("aria-input-field-name", "public-DraftEditor-content"),  # every rich text
    ("label", 'id="fileupload"'),  # several files at once
    ("label", "ui-autocomplete-input"),  # tags
    # In its own templates, which are used here as they are.
    ("scrollable-region-focusable", "w-minimap__list"),  # beside long forms
    ("list", "workflow-tasks"),
    ("listitem", "workflow-tasks__task"),
    ("aria-required-parent", 'href="#tab-roles"'),  # to the next part of an account's form
    # What its scripts draw around a rich text and a choice of blocks.
    ("aria-allowed-attr", "public-DraftEditor-content"),
    ("aria-tooltip-name", "Draftail-Tooltip"),
    ("aria-required-children", "w-combobox__menu"),
}


def english(texts: Iterable[str]) -> list[str]:
    return sorted(text for text in texts if ENGLISH.search(NOT_WORDS.sub("", text)))


def broken(page: Page) -> set[str]:
    """Rule and markup of each barrier that is not Wagtail's own."""
    found = Axe().run(page, options=LEVEL_AA).response
    assert found["passes"], "axe đã không xem trang"
    return {
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == known and place in node["html"] for known, place in OF_WAGTAIL)
    }


class Desk:
    """Reads whatever it is shown; `found` tells English and barriers, and where each was met first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, str] = {}
        self.seen: set[str] = set()
        self.judged: set[str] = set()

    def now(self, page: Page) -> None:
        """Somebody else's turn, who opens what others have opened, too."""
        self.page, self.seen = page, set()

    def read(self, place: str = "") -> None:
        self.page.wait_for_timeout(300)  # what scripts write comes a little later
        where = place or self.page.url
        for text in english(self.page.evaluate(READ)):
            self.found.setdefault(text, where)
        if place or shape(where) not in self.judged:  # a page has one frame, whoever opens it
            self.judged.add(shape(where))
            for barrier in broken(self.page):
                self.found.setdefault(barrier, where)

    def open(self, address: str) -> bool:
        """False: one of this shape has been read before."""
        if shape(address) in self.seen:
            return False
        self.seen.add(shape(address))
        response = self.page.goto(address)
        assert response is not None
        assert response.status == 200, address
        self.read()
        return True

    def walk(self) -> None:
        """Every entry of the menu, and one page of each kind behind it."""
        for address in self.page.evaluate(MENU):
            if self.open(address):
                for deeper in self.page.evaluate(NEXT, KINDS):
                    self.open(deeper)


def shape(address: str) -> str:
    """The same for the forms of two records of a kind."""
    return re.sub(r"\d+", "N", urlsplit(address).path)


def test_english_would_be_seen() -> None:
    texts = [
        "Lưu bản nháp",
        "Go to the first error",
        "giam cham dong",
        "1–20 trong 131 None",
        "the-bhyt.docx",
    ]
    assert english(texts) == ["1–20 trong 131 None", "Go to the first error"]


@pytest.mark.e2e
def test_no_page_of_the_desk_speaks_english_or_has_a_barrier(
    new_page: Callable[..., Page], sign_in: SignIn
) -> None:
    """Contributor, editor and publisher each open all they may; the other two what only they see."""
    desk = Desk(new_page())
    opened: dict[str, set[str]] = {}
    for username in ("congtacvien", "bientap", "duyet", "caidat", "quantri"):
        desk.now(new_page())
        if username in {"caidat", "quantri"}:
            desk.seen = set().union(*opened.values())
        sign_in(desk.page, username)
        desk.read()
        desk.walk()
        opened[username] = desk.seen
    assert len(set().union(*opened.values())) > 80
    assert len(opened["congtacvien"]) > 15
    assert desk.found == {}


@pytest.mark.e2e
def test_signing_in_and_its_failure_are_in_vietnamese(page: Page) -> None:
    desk = Desk(page)
    desk.open("/dang-nhap/")
    page.fill("input[name=username]", "bientap")
    page.fill("input[name=password]", "khong-phai-mat-khau")
    page.locator("form button[type=submit]").click()
    expect(page.locator(".messages, .login-form")).not_to_have_count(0)
    desk.read("mật khẩu sai")
    desk.open("/quan-tri/password_reset/")
    assert desk.found == {}


@pytest.mark.e2e
def test_a_form_with_all_its_panels_and_dialogs_is_in_vietnamese(
    page: Page, sign_in: SignIn
) -> None:
    sign_in(page, "duyet")
    desk = Desk(page)
    page.locator("#wagtail-sidebar").get_by_role("link", name="Gương điển hình").click()
    page.get_by_role("link", name="Thêm gương điển hình").click()
    page.wait_for_url("**/add/**")
    desk.read()

    page.locator("footer [data-w-dropdown-target=toggle]").click()
    desk.read("trình đơn xuất bản")
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages")).to_be_visible()
    expect(page.get_by_role("button", name="Đến lỗi đầu tiên")).to_be_visible()
    desk.read("xuất bản khi còn thiếu")

    for panel in ("status", "comments", "checks", "preview"):
        toggle = page.locator(f"[data-side-panel-toggle={panel}]").first
        if toggle.count():
            toggle.click()
            desk.read(f"khung bên {panel}")
    page.keyboard.press("Escape")

    page.locator("#id_picture-chooser [data-chooser-action-choose]:visible").click()
    expect(page.locator(".modal-dialog")).to_be_visible()
    desk.read("chọn ảnh")
    page.locator(".modal-dialog [role=tab][href='#tab-upload']").click()
    desk.read("tải ảnh lên")
    page.locator(".modal-dialog [data-dismiss=modal]").first.click()

    page.locator("[data-streamfield-stream-container] .c-sf-add-button").first.click()
    desk.read("thêm khối")
    page.get_by_role("option", name="Đoạn văn").first.click()
    page.locator(".public-DraftEditor-content").first.click()
    page.keyboard.type("/")
    desk.read("soạn thảo")
    page.keyboard.press("Backspace")
    page.keyboard.press("Control+k")
    expect(page.locator(".modal-dialog")).to_be_visible()
    kinds = page.locator(".modal-dialog .link-types a")
    for number in range(kinds.count()):
        kinds.nth(number).click()
        desk.read("chọn liên kết")
    assert desk.found == {}


@pytest.mark.e2e
def test_what_scripts_say_is_in_vietnamese(page: Page) -> None:
    page.goto("/dang-nhap/")
    told = page.request.get("/quan-tri/jsi18n/").text()
    catalogue = json.JSONDecoder().raw_decode(told.split("newcatalog = ", 1)[1])[0]
    assert len(catalogue) >= 80
    assert english(text for text in catalogue.values() if isinstance(text, str)) == []
