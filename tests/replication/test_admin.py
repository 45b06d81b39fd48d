"""The ledger in the CMS: an adoption is saved with its results, or refused at the row."""

from __future__ import annotations

import datetime
import html
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from devdata import builders as make
from replication.models import Adoption


@pytest.fixture
def desk(site: Any, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("quan-tri", password="x"))
    return client


def address(action: str, *args: Any) -> str:
    found: str = reverse(Adoption.snippet_viewset.get_url_name(action), args=args)
    return found


def typed(practice: Any, rows: list[dict[str, Any]], *, saved: int = 0, **over: Any) -> Any:
    """What the form sends; `saved` rows are there already."""
    fields = ["office", "campaign", "ended_on", "changed", "reason", "obstacle", "contact"]
    letters = [
        f"{side}_{name}" for side in ("adopter", "origin") for name in ("letter", "confirmed_on")
    ]
    return nested_form_data(
        {
            **dict.fromkeys([*fields, *letters, "external_id"], ""),
            "practice": practice.pk,
            "unit": make.make_unit("BHXH tỉnh Lai Châu").pk,
            "state": "running",
            "started_on": "2026-03-02",
            "results": inline_formset(rows, initial=saved),
            "events": inline_formset([]),
            **over,
        }
    )


def row(indicator: Any, **over: Any) -> dict[str, Any]:
    figures = {"baseline": "40", "target": "15", "actual": "12,5", "period": "quý II/2026"}
    return {"indicator": indicator.pk, **figures, **over}


def test_an_adoption_is_saved_with_its_result_and_edited(desk: Client) -> None:
    practice = make.make_practice()
    indicator = practice.first_indicator.indicator
    response = desk.post(address("add"), typed(practice, [row(indicator)]))
    assert response.status_code == 302, response.context["form"].errors
    adoption = Adoption.objects.get()
    result = adoption.results.get()
    assert float(result.actual) == 12.5
    changed = typed(practice, [row(indicator, actual="9", id=result.pk), row(indicator)], saved=1)
    response = desk.post(address("edit", adoption.pk), changed)
    assert response.status_code == 302, response.context["form"].errors
    assert [float(each.actual) for each in Adoption.objects.get().results.all()] == [9, 12.5]


@pytest.mark.parametrize("action", ["add", "edit"])
def test_an_indicator_of_another_practice_is_refused_at_its_row(desk: Client, action: str) -> None:
    practice = make.make_practice(title="Sổ hẹn đóng tiếp")
    other = make.make_indicator("Số hồ sơ trả lại", "hồ sơ")
    args = []
    if action == "edit":
        args = [make.make_adoption(practice, started_on=datetime.date(2026, 3, 2)).pk]
    response = desk.post(address(action, *args), typed(practice, [row(other)], changed="Gọi tối"))
    assert response.status_code == 200
    sentence = "Mô hình “Sổ hẹn đóng tiếp” không có chỉ tiêu “Số hồ sơ trả lại”. Chọn chỉ tiêu của mô hình."
    form = response.context["form"]
    assert form.formsets["results"].forms[0].errors == {"indicator": [sentence]}
    shown = html.unescape(response.content.decode())
    assert sentence in shown
    assert "Gọi tối" in shown
    assert "12,5" in shown, "điều đã gõ còn nguyên"
    assert not Adoption.objects.filter(results__isnull=False).exists()


def test_achieved_without_a_figure_is_refused_and_nothing_is_lost(desk: Client) -> None:
    practice = make.make_practice()
    rows = [row(practice.first_indicator.indicator, actual="")]
    response = desk.post(address("add"), typed(practice, rows, state="achieved"))
    assert response.status_code == 200
    shown = html.unescape(response.content.decode())
    assert "Đã chọn “Đạt” mà chưa có kết quả nào có số đạt được." in shown
    assert "quý II/2026" in shown
    assert not Adoption.objects.exists()


def test_a_longer_list_costs_no_more_queries(desk: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert "BHXH tỉnh Minh Họa" in desk.get(address("list")).content.decode()
        return len(caught)

    make.make_adoption(make.make_practice(), unit=make.make_unit("BHXH tỉnh Minh Họa"))
    asked()  # warms what is kept between requests
    few = asked()
    for number in range(6):
        unit = make.make_unit(f"BHXH tỉnh Minh Họa {number}")
        make.make_adoption(make.make_practice(title=f"Mô hình {number}"), unit=unit)
    assert asked() <= few
