"""Cards of practices: each with the figures of its own first indicator."""

from __future__ import annotations

from typing import Any

from devdata import builders as make
from exemplars.models import PracticePage
from exemplars.presentation import practice_card, practice_context


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


def test_nobody_is_led_to_a_retired_practice(site: Any, text_of: Any) -> None:
    field = make.make_work_field()
    used = make.make_practice(title="Sổ hẹn đóng tiếp", work_field=field)
    make.make_practice(
        title="Bảng ghim giấy", work_field=field, state="retired", retired_reason="Có phần mềm."
    )
    practice = make.make_practice(title="Nhắc hạn qua loa", work_field=field)
    shown = practice_context(PracticePage.objects.get(pk=practice.pk))["similar"]
    assert [card["page"].pk for card in shown] == [used.pk]
    assert "Bảng ghim giấy" not in text_of(make.make_profile(work_field=field).url)


def test_a_retired_practice_is_shown_where_it_is_named(site: Any) -> None:
    practice = make.make_practice()
    variant = make.make_practice(derives_from=practice, state="retired", retired_reason="Đã gộp.")
    found = practice_context(PracticePage.objects.get(pk=practice.pk))
    assert [page.pk for page in found["variants"]] == [variant.pk]
