"""Cards of practices: each with the figures of its own first indicator."""

from __future__ import annotations

from typing import Any

from devdata import builders as make
from exemplars.models import PracticePage
from exemplars.presentation import practice_card


def test_each_card_shows_its_own_figures(site: Any, django_assert_max_num_queries: Any) -> None:
    for baseline, actual in [(38, 11), (60, 20), (9, 7)]:
        make.make_practice(indicators=[{"baseline": baseline, "actual": actual}, {"name": "Khác"}])
    with django_assert_max_num_queries(2):
        cards = [practice_card(page) for page in PracticePage.objects.for_cards().order_by("pk")]
    figures = [card["page"].first_indicator for card in cards]
    assert [(figure.baseline, figure.actual) for figure in figures] == [(38, 11), (60, 20), (9, 7)]
    assert len({card["figure"].change for card in cards}) == 3


def test_a_list_of_practices_shows_the_figures_of_each(site: Any, text_of: Any) -> None:
    make.make_practice(indicators=[{"baseline": 38, "actual": 11}])
    make.make_practice(indicators=[{"baseline": 60, "actual": 20}])
    text = text_of("/mo-hinh/")
    assert "38 phút" in text
    assert "60 phút" in text
