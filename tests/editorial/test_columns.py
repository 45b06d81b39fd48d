"""Rules of columns, picks, feeds, closing."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from devdata import builders as make
from units.models import Unit


def titles(column: Any) -> set[str]:
    return {story.title for story in column.stories()}


def test_an_empty_rule_takes_nothing(site: Any) -> None:
    make.make_news()
    column = make.make_column()
    assert not column.has_rule
    assert titles(column) == set()
    make.make_news(title="Gán bằng tên", columns=[column])
    assert titles(column) == {"Gán bằng tên"}


@pytest.mark.parametrize(
    ("rule", "taken", "left"),
    [
        ({"rule_categories": ["deed"]}, {"format": "deed"}, {"format": "exemplar"}),
        ({"rule_levels": ["nganh"]}, {"level": "nganh"}, {"level": "tinh"}),
        ({"rule_frontline": True}, {"frontline": True}, {"frontline": False}),
        ({"rule_frontline": False}, {"frontline": False}, {"frontline": None}),
        ({"rule_tags": "làm theo Bác, thanh niên"}, {"tags": ["thanh niên"]}, {"tags": ["khác"]}),
    ],
)
def test_each_line_of_the_rule(
    site: Any, rule: dict[str, Any], taken: dict[str, Any], left: dict[str, Any]
) -> None:
    make.make_profile(title="Được lấy", **taken)
    make.make_profile(title="Không lấy", **left)
    assert titles(make.make_column(**rule)) == {"Được lấy"}


def test_lines_narrow_each_other(site: Any) -> None:
    make.make_profile(title="Cả hai", format="deed", level="tinh")
    make.make_profile(title="Một", format="deed", level="nganh")
    assert titles(make.make_column(rule_categories=["deed"], rule_levels=["tinh"])) == {"Cả hai"}


def test_a_unit_rule_takes_what_became_part_of_it_and_not_its_namesake(site: Any) -> None:
    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    new = Unit.objects.get(slug="bhxh-tinh-gia-lai")
    make.make_profile(title="Gia Lai cũ", unit=old)
    make.make_profile(title="Gia Lai mới", unit=new)
    make.make_profile(
        title="Bình Định", unit=Unit.objects.get(slug="bhxh-tinh-binh-dinh-den-3-2025")
    )
    assert titles(make.make_column(rule_unit=new)) == {"Gia Lai cũ", "Gia Lai mới", "Bình Định"}
    assert titles(make.make_column(rule_unit=old)) == {"Gia Lai cũ"}


def test_a_story_that_fits_twice_stands_once(site: Any) -> None:
    column = make.make_column(rule_tags="một, hai")
    make.make_profile(title="Hai thẻ", tags=["một", "hai"], columns=[column])
    assert [story.title for story in column.stories()] == ["Hai thẻ"]


def test_feed_has_its_own_address_and_marks_samples(site: Any, client: Client) -> None:
    column = make.make_column(rule_categories=["news"])
    make.make_news(title="Tin có mẫu")
    make.make_news(title="Nháp", live=False)
    response = client.get(f"{column.url}atom/")
    body = response.content.decode()
    assert response["Content-Type"].startswith("application/atom+xml")
    assert "Tin có mẫu (dữ liệu minh họa)" in body
    assert "Nháp" not in body


def test_a_closed_section_keeps_its_address_and_takes_nothing_later(
    site: Any, client: Client
) -> None:
    today = timezone.localdate()
    column = make.make_column(
        rule_categories=["news"],
        opens_on=today - datetime.timedelta(days=60),
        closes_on=today - datetime.timedelta(days=10),
    )
    make.make_news(title="Trong kỳ", published_at=timezone.now() - datetime.timedelta(days=20))
    make.make_news(title="Sau kỳ")
    assert column.is_closed
    assert titles(column) == {"Trong kỳ"}
    assert client.get(column.url).status_code == 200


def test_closing_before_opening_is_refused(site: Any) -> None:
    column = make.make_column(live=False)
    column.opens_on, column.closes_on = datetime.date(2026, 5, 2), datetime.date(2026, 5, 1)
    with pytest.raises(ValidationError, match="sớm hơn ngày mở"):
        column.full_clean()
