"""The sample Monday stories: enough of them, written for the ear, each on one sheet, planned ahead."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from devdata import builders as make
from devdata.loading import mondays as loading
from devdata.loading.sources import Source, sources
from editorial import mondays, sheets, telling
from editorial.models import MondayStoryPage
from tests.devdata.telling import of

SAMPLES = of(sources(), "monday")


def test_a_story_for_each_monday_of_two_months_and_three_to_come() -> None:
    assert sorted(source.data["week"] for source in SAMPLES) == list(range(-8, 4))


@pytest.mark.parametrize("source", SAMPLES, ids=lambda source: source.key)
def test_it_is_written_for_the_ear(source: Source) -> None:
    told = source.data["told"]
    assert 300 <= telling.syllables(told) <= 420
    assert telling.minutes(told) == 3
    paragraphs = telling.paragraphs(told)
    assert [paragraph.minute for paragraph in paragraphs if paragraph.minute] == [1, 2]
    assert all(paragraph.parts[-1].mark == "//" for paragraph in paragraphs)
    longest = max(len(part.text.split()) for each in paragraphs for part in each.parts)
    assert longest <= 15, "more than one breath"
    assert not any(letter.isdigit() for letter in told), "figures are written in words"
    first, second = source.data["questions"]
    assert first.endswith("?")
    assert second.endswith("?")
    assert sheets.size_of(source.data["title"], paragraphs, [first, second])


def test_its_source_and_the_practice_beside_it_are_samples() -> None:
    kinds = {source.key: source.kind for source in sources()}
    told = [source.data["source"] for source in SAMPLES]
    assert len(set(told)) == len(told), "no story is retold twice"
    assert set(told) <= kinds.keys()
    beside = {source.data["practice"] for source in SAMPLES if "practice" in source.data}
    assert {kinds[key] for key in beside} == {"practice"}


class _Finder:
    """Knows the day of set-up, and no story."""

    today = datetime.date(2026, 3, 4)

    def story(self, key: str) -> Any:
        return None

    def picture(self, name: str) -> Any:
        return make.make_picture()


@pytest.mark.django_db
def test_those_that_have_begun_are_live_the_others_planned_and_a_reload_moves_none(
    site: Any, at: Any
) -> None:
    at("2026-03-04 10:00")
    parent = make.monday_column()
    pages = {}
    for source in SAMPLES:
        values = loading.monday(source.data, source.key, _Finder())  # type: ignore[arg-type]
        page = make.fill(MondayStoryPage(), values)
        pages[source.data["week"]] = loading.put_on_its_day(page, parent)
    assert pages[0].monday == datetime.date(2026, 3, 2)
    for week, page in pages.items():
        page.refresh_from_db()
        assert (page.live, page.approved_schedule) == (week <= 0, week > 0), week
        assert timezone.localdate(page.published_at) == pages[0].monday + week * mondays.WEEK
    at("2026-03-05 10:00")
    for week in (0, 1):
        pages[week].author = "Người khác"
        page = loading.renew_on_its_day(pages[week])
        page.refresh_from_db()
        assert (page.author, page.live) == ("Người khác", week == 0)
