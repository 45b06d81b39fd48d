"""Every kind of page can be previewed while its rows are only in the form, not in the database."""

from __future__ import annotations

import html
from typing import Any

import pytest
from wagtail.models import Page

from core.models import BasePage
from tests.pages.everything import PAGES, Everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything(site: Any) -> list[BasePage]:
    """One page of each type with rows of every kind."""
    made = Everything(1)
    for make_page in PAGES.values():
        make_page(made)
    latest: dict[type, BasePage] = {}
    for page in Page.objects.order_by("pk").specific():
        if isinstance(page, BasePage):
            latest[type(page)] = page
    assert len(latest) > 15
    return list(latest.values())


def from_form(page: BasePage) -> BasePage:
    """As the preview gets it: children and choices in memory, taken from the form."""
    edited: BasePage = page.save_revision().as_object()
    edited.title = f"Đang sửa: {page.title}"
    return edited


def test_every_type_with_everything_on_it(everything: list[BasePage]) -> None:
    for page in everything:
        edited = from_form(page)
        response = edited.make_preview_request(preview_mode=edited.default_preview_mode)
        assert response.status_code == 200, type(page).__name__
        text = html.unescape(response.content.decode())
        assert edited.title in text, type(page).__name__
        assert '<meta name="robots" content="noindex">' in text
