"""Addresses: canonical ones, and one hop from every address a page ever had."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from devdata import builders as make
from home.models import StandardPage

Commit = Callable[..., Any]


def rename(page: Page, slug: str, commit: Commit) -> None:
    with commit(execute=True):
        page = page.get_latest_revision_as_object() if page.latest_revision else page.specific
        page.slug = slug
        page.save_revision().publish()


def hops(client: Client, address: str) -> list[tuple[str, int]]:
    """Where an address leads, redirect by redirect."""
    return list(client.get(address, follow=True).redirect_chain)


def test_a_page_renamed_twice_is_one_hop_away(
    site: Any, client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    page = make.make_profile(title="Người cõng sổ", slug="nguoi-cong-so")
    rename(page, "nguoi-cong-so-qua-suoi", django_capture_on_commit_callbacks)
    rename(page, "nguoi-cong-so-qua-ngam", django_capture_on_commit_callbacks)
    for old in ("nguoi-cong-so", "nguoi-cong-so-qua-suoi"):
        assert hops(client, f"/guong-dien-hinh/{old}/") == [
            ("/guong-dien-hinh/nguoi-cong-so-qua-ngam/", 301)
        ]


def test_a_name_taken_back_leads_nowhere_else(
    site: Any,
    client: Client,
    text_of: Callable[..., str],
    django_capture_on_commit_callbacks: Commit,
) -> None:
    page = make.make_profile(title="Người gánh củi", slug="nguoi-ganh-cui")
    rename(page, "nguoi-ganh-nuoc", django_capture_on_commit_callbacks)
    rename(page, "nguoi-ganh-cui", django_capture_on_commit_callbacks)
    assert "Người gánh củi" in text_of("/guong-dien-hinh/nguoi-ganh-cui/")
    assert hops(client, "/guong-dien-hinh/nguoi-ganh-nuoc/") == [
        ("/guong-dien-hinh/nguoi-ganh-cui/", 301)
    ]


def test_what_lies_below_a_moved_page_is_one_hop_away(
    site: Any, client: Client, django_capture_on_commit_callbacks: Commit
) -> None:
    above = site.add_child(instance=StandardPage(title="Giới thiệu thử", slug="gioi-thieu-thu"))
    other = site.add_child(instance=StandardPage(title="Nơi khác", slug="noi-khac"))
    above.add_child(instance=StandardPage(title="Bên trong", slug="ben-trong"))
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=above.pk).specific.move(Page.objects.get(pk=other.pk), "last-child")
    assert hops(client, "/gioi-thieu-thu/ben-trong/") == [
        ("/noi-khac/gioi-thieu-thu/ben-trong/", 301)
    ]


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/guong-dien-hinh", "/guong-dien-hinh/"),
        ("/don-vi", "/don-vi/"),
        ("/tim-kiem", "/tim-kiem/"),
    ],
)
def test_an_address_without_its_slash(site: Any, client: Client, asked: str, leads_to: str) -> None:
    assert hops(client, asked) == [(leads_to, 301)]


@pytest.mark.parametrize(
    "address", ["/guong-dien-hinh/?frontline=truc-tiep", "/don-vi/bhxh-tinh-lai-chau/?page=1"]
)
def test_the_canonical_address_has_no_query(site: Any, client: Client, address: str) -> None:
    path = address.partition("?")[0]
    html = client.get(address).content.decode()
    assert f'<link rel="canonical" href="http://localhost{path}">' in html or (
        f'<link rel="canonical" href="http://testserver{path}">' in html
    )
