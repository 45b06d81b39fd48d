"""English that Wagtail writes straight into its templates and code, and that no catalogue reaches."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import wagtail
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from tests.tools.copies import COPIES

EXTENDED = {"wagtailadmin/admin_base.html"}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_differs_from_wagtails_template_only_in_the_words(project: Path, name: str) -> None:
    """After an upgrade: take Wagtail's file over anew, or delete ours when the word is put right."""
    app = name.split("/")[0].removeprefix("wagtail")
    written = (Path(wagtail.__file__).parent / app / "templates" / name).read_text(encoding="utf-8")
    english, ours = COPIES[name]
    assert english in written
    copy = (project / "templates" / name).read_text(encoding="utf-8")
    assert copy == written.replace(english, ours)


def test_every_copy_is_watched(project: Path) -> None:
    folder = project / "templates"
    found = {str(file.relative_to(folder)) for file in folder.glob("wagtail*/**/*.html")}
    assert found == {*COPIES, *EXTENDED}


@pytest.fixture
def admin(site: Any) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("quan-tri"))
    return client


def test_the_password_has_a_label(client: Client, db: Any) -> None:
    assert "Mật khẩu<span" in client.get(reverse("wagtailadmin_login")).content.decode()


@pytest.mark.parametrize("kind", ["anchor", "email", "external", "phone"])
def test_fields_of_a_link_have_labels(admin: Client, kind: str) -> None:
    answer = admin.get(reverse(f"wagtailadmin_choose_page_{kind}_link")).json()
    labels = re.findall(r"<label[^>]*>\s*(.*?)\s*<", answer["html"], re.S)
    assert "Chữ của liên kết" in labels
    assert {"Link text", "Email address", "Phone number", "Subject", "Body"}.isdisjoint(labels)


def test_columns_of_sites_are_called_in_vietnamese(admin: Client) -> None:
    text = admin.get(reverse("wagtailsites:index")).content.decode()
    assert "Tên trang web" in text
    assert "Trang gốc" in text
    assert "Site name" not in text


def test_results_of_a_search_for_pages_are_pages(admin: Client) -> None:
    text = admin.get(reverse("wagtailadmin_pages:search")).content.decode()
    assert re.search(r"1–\d+ trong số \d+ trang\s", text)


def test_every_page_of_the_desk_bears_the_name_of_the_site(admin: Client) -> None:
    text = admin.get(reverse("wagtailadmin_home")).content.decode()
    title = " ".join(text.split("<title>", 1)[1].split("</title>", 1)[0].split())
    assert title == "Tổng quan - Gương Sáng"
