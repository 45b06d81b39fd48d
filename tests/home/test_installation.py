"""What a new site is given."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from wagtail.models import Site

from home.installation import address, install


@pytest.mark.parametrize(
    ("base_url", "site_says"),
    [
        ("https://guongsang.example.vn", ("guongsang.example.vn", 443)),
        ("http://127.0.0.1:8001", ("127.0.0.1", 8001)),
        ("http://localhost", ("localhost", 80)),
    ],
)
def test_full_addresses_follow_the_environment(
    site: Any, settings: Any, client: Any, base_url: str, site_says: tuple[str, int]
) -> None:
    settings.BASE_URL = base_url
    install()
    record = Site.objects.get(is_default_site=True)
    assert (record.hostname, record.port) == site_says
    assert record.root_url == base_url
    html = client.get("/gioi-thieu/").content.decode()
    assert f'<link rel="canonical" href="{base_url}/gioi-thieu/">' in html


def test_the_address_is_written_only_when_it_changes(site: Any, settings: Any, capsys: Any) -> None:
    install()
    call_command("setup_site")
    assert "Không thiếu gì." in capsys.readouterr().out
    settings.BASE_URL = "https://khac.example.vn"
    call_command("setup_site")
    assert "Địa chỉ của trang: https://khac.example.vn." in capsys.readouterr().out


def test_without_a_site_there_is_nothing_to_do(db: None) -> None:
    Site.objects.all().delete()
    address.follow_base_url()
    assert not Site.objects.exists()
