"""Practices of units like mine: where the work is done, and by how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from devdata import builders as make

pytestmark = pytest.mark.django_db

Ask = Callable[..., list[str]]


@pytest.fixture
def practices(urls_of: Ask) -> dict[str, str]:
    """Addresses by name: two up the hills, one by the sea, one that does not tell."""
    rows = {
        "bản": {"terrain": "mountain", "team_size": "small"},
        "đèo": {"terrain": "mountain", "team_size": "large"},
        "biển": {"terrain": "coast", "team_size": "small"},
        "đâu": {},
    }
    return {
        name: make.make_practice(title=f"Sổ hẹn ở {name}", **row).url for name, row in rows.items()
    }


def test_they_narrow_what_search_finds(practices: dict[str, str], urls_of: Ask) -> None:
    assert set(urls_of("sổ hẹn")) == set(practices.values())
    hills = {practices["bản"], practices["đèo"]}
    assert set(urls_of("sổ hẹn", terrain="mountain")) == hills
    assert urls_of("sổ hẹn", terrain="mountain", team_size="small") == [practices["bản"]]


def test_the_page_offers_them_with_counts(practices: dict[str, str], urls_of: Ask) -> None:
    urls_of()  # indexed
    facets = Client().get("/api/search/", {"q": "sổ hẹn", "team_size": "small"}).json()["facets"]
    terrains = {option["label"]: option["count"] for option in facets["terrain"]}
    assert terrains == {"Miền núi, vùng cao": 1, "Ven biển, hải đảo": 1}
    page = Client().get("/tim-kiem/", {"q": "sổ hẹn", "terrain": "coast"}).content.decode()
    assert "Ven biển, hải đảo" in page
    assert "Sổ hẹn ở bản" not in page


def test_a_place_that_does_not_exist_is_refused(site: Any) -> None:
    answer = Client().get("/api/search/", {"terrain": "sao-hoa"})
    assert answer.status_code == 400
    assert (
        "“sao-hoa” của “terrain” không dùng được. Chọn trong: mountain," in answer.json()["error"]
    )


def test_they_narrow_the_list_of_practices(practices: dict[str, str]) -> None:
    page = Client().get("/mo-hinh/", {"terrain": "mountain", "team_size": "large"})
    text = page.content.decode()
    assert practices["đèo"] in text
    assert not any(practices[name] in text for name in ("bản", "biển", "đâu"))


def test_a_practice_tells_them(practices: dict[str, str]) -> None:
    page = Client().get(practices["bản"]).content.decode()
    assert "Miền núi, vùng cao" in page
    assert "Bộ phận thực hiện: dưới 5 người" in page
    assert "Địa bàn, quy mô" not in Client().get(practices["đâu"]).content.decode()
