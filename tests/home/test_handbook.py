"""Each role has its chapter, read in the admin by everybody who may come in."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.handbook import chapters
from home.installation import groups
from tests.permissions.people import account, browser
from units.enums import Role

pytestmark = pytest.mark.django_db
WITHOUT = {Role.COUNCIL}  # has no part in stories: follows the targets of campaigns


@pytest.fixture
def verifier(site: Any) -> Any:
    groups.groups([])
    return account("tham-dinh", (Role.VERIFIER, None))


def test_every_role_has_a_chapter() -> None:
    assert {chapter.role for chapter in chapters.CHAPTERS} == set(Role) - WITHOUT
    named = {chapter.file for chapter in chapters.CHAPTERS}
    assert named == set(chapters.folder().glob("*.md"))


@pytest.mark.parametrize("chapter", chapters.CHAPTERS, ids=lambda chapter: str(chapter.slug))
def test_a_chapter_is_read_with_its_pictures(verifier: Any, chapter: Any) -> None:
    reader = browser(verifier)
    page = reader.get(chapter.url).content.decode()
    assert chapter.title.startswith("Sổ tay")
    assert chapter.title in page
    assert "<h2>" in chapter.markup
    pictures = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', chapter.markup)
    assert len(pictures) == chapter.file.read_text(encoding="utf-8").count("](anh/")
    for address, _words in pictures:
        answer = reader.get(address)
        assert answer["Content-Type"] == "image/webp"
        assert b"".join(answer.streaming_content)[8:12] == b"WEBP"


def test_no_picture_lies_about_unused() -> None:
    text = "".join(chapter.file.read_text(encoding="utf-8") for chapter in chapters.CHAPTERS)
    found = {file.name for file in (chapters.folder() / "anh").iterdir()}
    assert found == set(re.findall(r"\(anh/([a-z0-9-]+\.webp)\)", text))


def test_ones_own_chapter_comes_first(verifier: Any) -> None:
    page = browser(verifier).get(reverse("handbook:index")).content.decode()
    assert page.index("Sổ tay người thẩm định") < page.index("Các vai trò khác")
    assert page.index("Các vai trò khác") < page.index("Sổ tay biên tập viên")


def test_the_help_menu_leads_there_and_to_nothing_in_english(verifier: Any) -> None:
    page = browser(verifier).get(reverse("wagtailadmin_home")).content.decode()
    menu = page.partition('id="wagtail-sidebar-props"')[2].partition("</script>")[0]
    assert reverse("handbook:index") in menu
    assert "wagtail.org" not in menu


def test_nobody_reads_it_without_signing_in(client: Client) -> None:
    assert client.get(reverse("handbook:index")).status_code == 302
    assert client.get(reverse("handbook:picture", args=["trang-dau"])).status_code == 302


@pytest.mark.parametrize("name", ["handbook:chapter", "handbook:picture"])
def test_what_is_not_there_is_not_found(verifier: Any, name: str) -> None:
    assert browser(verifier).get(reverse(name, args=["khong-co"])).status_code == 404
