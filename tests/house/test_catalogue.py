"""The desk speaks Vietnamese, to the last message of the installed packages; and the check of it bites."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.tools import catalogue
from tests.tools.catalogue import Message, Words, check, compile_, faults, renew, shipped

WORDS = Words(
    terms={"publish": ["xuất bản"], "page": ["trang"]},
    avoided={"xoá": "xóa"},
    unchanged=frozenset({"IPv4"}),
)
NUMBERED = Message("wagtail.admin", None, "Delete 1 page", "Delete %(counter)s pages")


def message(text: str) -> Message:
    return Message("wagtail.admin", None, text)


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """A copy of the catalogues, in place of the project's own."""
    copy = tmp_path / "locale"
    shutil.copytree(settings.LOCALE_PATHS[0], copy)
    settings.LOCALE_PATHS = [copy]
    return copy / "vi" / "LC_MESSAGES"


def rewrite(folder: Path, old: str, new: str, domain: str = "django") -> None:
    file = folder / f"{domain}.po"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("domain", catalogue.DOMAINS)
def test_every_message_of_every_installed_package_is_said_in_vietnamese(domain: str) -> None:
    assert list(check(domain, Words.read())) == []


def test_the_packages_are_read() -> None:
    """Nothing would be missing in an empty list."""
    texts = {found.text: found.app for found in shipped("django")}
    assert texts["Choose a page"] == "wagtail.admin"
    assert texts["Enter a valid URL."] == "django"
    assert texts["Please provide a comma-separated list of tags."] == "taggit"
    assert "Past 7 days" in texts  # of django_filters, which ships no English catalogue
    assert len(texts) > 1900


@pytest.mark.parametrize(
    ("said_of", "said", "fault"),
    [
        (message("Publish"), "Publish", "chưa dịch"),
        (message("%(count)s items"), "%(number)s mục", "chỗ điền"),
        (message("Set: %s"), "Đặt", "chỗ điền"),
        (message("{title} is live"), "Đang công khai", "chỗ điền"),
        (NUMBERED, "Xóa 1 trang", "chỗ điền"),
        (message("<b>you</b> did"), "bạn đã", "thẻ HTML"),
        (message('<a href="a">go</a>'), '<a href="b">đến</a>', "thẻ HTML"),
        (message("Locale: "), "Ngôn ngữ:", "khoảng trắng"),
        (message("One\n"), "Một", "khoảng trắng"),
        (message("Publish all"), "Công bố tất cả", "“publish” phải là “xuất bản”"),
        (message("Delete"), "Xoá", "không dùng “xoá”"),
    ],
)
def test_a_wrong_translation_is_seen(said_of: Message, said: str, fault: str) -> None:
    found = list(faults(said_of, said, WORDS))
    assert len(found) == 1
    assert fault in found[0]


@pytest.mark.parametrize(
    ("said_of", "said"),
    [
        (NUMBERED, "Xóa %(counter)s trang"),
        (message("IPv4"), "IPv4"),
        (message("%(who)s of <b>%(what)s</b> "), "<b>%(what)s</b> của %(who)s "),
        (message("Published %(page)s"), "Đã công khai %(page)s"),  # neither term stands there
    ],
)
def test_a_right_translation_passes(said_of: Message, said: str) -> None:
    assert list(faults(said_of, said, WORDS)) == []


@pytest.mark.parametrize(
    ("old", "text"),
    [
        ('msgstr "Đến lỗi đầu tiên"', "Go to the first error"),
        ('msgstr[0] "Xóa %(counter)s trang"', "Delete 1 page"),  # the only form there is
    ],
)
def test_a_gap_in_the_catalogue_is_seen(folder: Path, old: str, text: str) -> None:
    rewrite(folder, old, re.sub('".*"', '""', old))
    compile_("django")
    assert list(check("django", Words.read())) == [f"django.po, wagtail.admin, “{text}”: chưa dịch"]


def test_a_message_that_no_package_has_any_more_is_seen(folder: Path) -> None:
    rewrite(folder, 'msgid "Go to the first error"', 'msgid "Go to the old error"')
    compile_("django")
    found = list(check("django", Words.read()))
    assert "django.po, wagtail.admin, “Go to the first error”: chưa dịch" in found
    assert any("“Go to the old error”: không gói nào còn câu này" in fault for fault in found)


def test_what_was_not_compiled_is_seen(folder: Path) -> None:
    rewrite(folder, 'msgstr "Đến lỗi đầu tiên"', 'msgstr "Đến chỗ lỗi đầu tiên"')
    assert list(check("django", Words.read())) == [
        "django.mo cũ hơn django.po: chạy make catalogue"
    ]


def test_renewing_keeps_what_holds(folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    for domain in catalogue.DOMAINS:
        assert renew(domain, Words.read()) == 0
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_renewing_drops_what_is_gone_and_opens_a_gap_for_what_is_new(folder: Path) -> None:
    rewrite(folder, 'msgid "Go to the first error"', 'msgid "Go to the old error"')
    assert renew("django", Words.read()) == 1
    text = (folder / "django.po").read_text(encoding="utf-8")
    assert 'msgid "Go to the first error"\nmsgstr ""\n' in text
    assert "Go to the old error" not in text


def test_the_browser_is_told_in_vietnamese(client: Client) -> None:
    script = client.get("/quan-tri/jsi18n/").content.decode()
    told = json.JSONDecoder().raw_decode(script.split("newcatalog = ", 1)[1])[0]
    assert told["Autosave in progress…"] == "Đang tự động lưu…"
    assert told["Page explorer"] == "Cây trang"
    assert told["%(num)s error"] == ["%(num)s lỗi"]
