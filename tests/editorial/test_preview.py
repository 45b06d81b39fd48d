"""The live preview is a frame of the editor's; nothing else may be framed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from devdata import builders as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.mark.parametrize("action", ["preview_on_edit", "edit"])
def test_only_the_preview_may_be_framed(admin_client: Client, action: str) -> None:
    page = make.make_news()
    answer = admin_client.get(reverse(f"wagtailadmin_pages:{action}", args=[page.pk]))
    expected = "SAMEORIGIN" if action == "preview_on_edit" else "DENY"
    assert answer.headers["X-Frame-Options"] == expected


def test_a_readers_page_is_never_framed(client: Client, site: Any) -> None:
    assert client.get(site.url).headers["X-Frame-Options"] == "DENY"
