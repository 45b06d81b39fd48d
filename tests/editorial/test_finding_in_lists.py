"""Lists of the admin find stories by title, unit, author and person, with or without accents."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse

from devdata import builders as make


@pytest.fixture
def shown(site: Any, admin_client: Any) -> Any:
    def ask(name: str, **asked: Any) -> set[str]:
        response = admin_client.get(reverse(f"{name}:index"), asked)
        assert response.status_code == 200
        return {page.title for page in response.context["object_list"]}

    return ask


@pytest.mark.parametrize("words", ["Suối Lạnh", "suoi lanh", "lanh cong", "Lò Thị", "lo thi so"])
def test_words_of_title_and_person(shown: Any, words: str) -> None:
    make.make_profile(title="Người cõng sổ qua ngầm Suối Lạnh", subject_name="Lò Thị Minh Họa")
    make.make_profile(title="Tổ một cửa bỏ hàng ghế chờ", subject_name="Tổ một cửa")
    assert shown("profiles", q=words) == {"Người cõng sổ qua ngầm Suối Lạnh"}


def test_drafts_are_found(shown: Any) -> None:
    make.make_news(title="Tin nháp", live=False)
    assert shown("news", q="nhap") == {"Tin nháp"}


def test_words_and_filters_together(shown: Any) -> None:
    """Wagtail's own index refuses to be narrowed by these."""
    figures = {"baseline": 38, "target": 12, "actual": None, "actual_period": ""}
    pilot = {"state": "pilot", "indicators": [figures]}
    make.make_practice(title="Sổ hẹn ở xóm Trên", **pilot)
    make.make_practice(title="Sổ hẹn ở xóm Dưới")
    assert shown("practices", q="sổ hẹn", state="pilot") == {"Sổ hẹn ở xóm Trên"}
    unit = make.make_unit()
    make.make_news(title="Tin của đơn vị", unit=unit)
    assert shown("news", q="tin", unit=unit.pk) == {"Tin của đơn vị"}


def test_newest_first_unless_asked_otherwise(site: Any, admin_client: Any) -> None:
    for day in (2, 1, 3):
        make.make_news(title=f"Tin {day}", published_at=datetime(2026, 3, day, tzinfo=UTC))
    found = admin_client.get(reverse("news:index"), {"q": "tin"}).context["object_list"]
    assert [page.title for page in found] == ["Tin 3", "Tin 2", "Tin 1"]
    found = admin_client.get(reverse("news:index"), {"q": "tin", "ordering": "title_order"}).context
    assert [page.title for page in found["object_list"]] == ["Tin 1", "Tin 2", "Tin 3"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({}, "Chưa có câu chuyện đầu tuần nào."),
        ({"q": "không đâu có"}, "Không có câu chuyện đầu tuần nào khớp với điều bạn tìm."),
    ],
)
def test_an_empty_list_says_so(
    site: Any, admin_client: Any, asked: dict[str, str], sentence: str
) -> None:
    """Wagtail would show a table that has only a head."""
    html = admin_client.get(reverse("mondays:index"), asked).content.decode()
    assert sentence in html
