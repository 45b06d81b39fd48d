"""The catalogues of awards and indicators in the admin: found as an editor types."""

from __future__ import annotations

import html
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from devdata import builders as make
from exemplars.models import Award, Indicator


@pytest.fixture
def desk(site: Any, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("quan-tri", password="x"))
    return client


def chooser(model: Any) -> str:
    address: str = reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    return address


def shown(desk: Client, address: str, words: str) -> str:
    response = desk.get(address, {"q": words})
    assert response.status_code == 200
    return html.unescape(response.content.decode())


@pytest.mark.parametrize("words", ["Lao động tiên tiến", "lao dong tien tien", "tien tien"])
def test_an_award_is_found_in_its_chooser(desk: Client, words: str) -> None:
    found = shown(desk, chooser(Award), words)
    assert "Tập thể lao động tiên tiến" in found
    assert "Huân chương" not in found


@pytest.mark.parametrize("words", ["Thời gian chờ", "thoi gian cho", "ket thuc"])
def test_an_indicator_is_found_in_its_chooser(desk: Client, words: str) -> None:
    make.make_indicator("Số hồ sơ trả lại", "hồ sơ")
    indicator = make.make_indicator("Thời gian chờ bình quân")
    indicator.definition = "Từ lúc lấy số đến lúc kết thúc."
    indicator.save()
    found = shown(desk, chooser(Indicator), words)
    assert "Thời gian chờ bình quân" in found
    assert "Số hồ sơ trả lại" not in found


@pytest.mark.parametrize(
    ("model", "words", "filters"),
    [
        (Award, "lao dong", {"group": "title", "level": "grassroots", "selectable": "true"}),
        (Indicator, "thoi gian", {"direction": "lower", "unit_of_measure": "phút"}),
    ],
)
def test_the_lists_search_and_filter_at_once(
    desk: Client, model: Any, words: str, filters: dict[str, str]
) -> None:
    make.make_indicator("Thời gian chờ bình quân")
    address = reverse(model.snippet_viewset.get_url_name("list"))
    response = desk.get(address, {"q": words, **filters})
    assert response.status_code == 200
    names = {str(item) for item in response.context["object_list"]}
    expected = {Award: {"Lao động tiên tiến", "Tập thể lao động tiên tiến"}}
    assert names == expected.get(model, {"Thời gian chờ bình quân (phút)"})
