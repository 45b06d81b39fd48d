"""Figures of long lists: counted once until a page changes, and never late."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import figures
from core.routing import restricted_page_ids
from devdata import builders as make
from editorial.models import StoryPage


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a request of a reader: no transaction is open."""
    monkeypatch.setattr(figures, "connection", SimpleNamespace(in_atomic_block=False))


def titles(count: int = 5) -> list[str]:
    rows = StoryPage.objects.published().filter(category="news").newest_first()
    return [story.title for story in figures.first_rows(rows, count, lambda found: found)]


def paginator() -> figures.LongPaginator:
    rows = StoryPage.objects.published().filter(category="news").newest_first()
    return figures.LongPaginator(rows, 2, lambda found: found.for_cards())


def test_counted_once_until_a_page_changes(
    site: Any, outside: None, django_capture_on_commit_callbacks: Any
) -> None:
    make.make_news()
    assert [paginator().count, paginator().count] == [1, 1]
    with CaptureQueriesContext(connection) as captured:
        assert paginator().count == 1
    assert len(captured) == 0
    with django_capture_on_commit_callbacks(execute=True):
        make.make_news()
    assert paginator().count == 2


def test_what_is_taken_down_is_gone_before_the_figures_are(site: Any, outside: None) -> None:
    page = make.make_news(title="Tin gỡ")
    make.make_news(title="Tin ở lại")
    assert set(titles()) == {"Tin gỡ", "Tin ở lại"}
    page.unpublish()  # the commit has not been told yet
    assert titles() == ["Tin ở lại"]


def test_a_transaction_sees_what_it_wrote(site: Any) -> None:
    make.make_news(title="Một")
    assert titles() == ["Một"]
    make.make_news(title="Hai")
    assert set(titles()) == {"Một", "Hai"}


def test_pages_in_order_with_what_cards_need(site: Any, outside: None) -> None:
    for day in (1, 2, 3):
        make.make_news(title=f"Tin {day}", published_at=datetime(2026, 3, day, tzinfo=UTC))
    for _warm in range(2):
        shown = [[story.title for story in paginator().page(number)] for number in (1, 2)]
        assert shown == [["Tin 3", "Tin 2"], ["Tin 1"]]


def test_one_query_a_page_of_rows(site: Any, outside: None) -> None:
    make.make_news()
    restricted_page_ids()  # a setting, from the cache
    for _cold_or_warm in range(2):
        with CaptureQueriesContext(connection) as captured:
            titles()
        assert len(captured) == 1
