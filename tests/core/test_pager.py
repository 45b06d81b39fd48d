"""Page numbers under a list."""

from __future__ import annotations

from django.core.paginator import Paginator

from core.pager import pager


def test_numbers_near_the_page_both_ends_and_gaps() -> None:
    found = pager(Paginator(range(200), 10).page(10), lambda number: f"?page={number}")
    assert [item["number"] for item in found["pages"]] == [1, None, 9, 10, 11, None, 20]
    assert [item["number"] for item in found["pages"] if item.get("current")] == [10]
    assert (found["previous_url"], found["next_url"]) == ("?page=9", "?page=11")


def test_the_ends_lead_nowhere() -> None:
    paginator = Paginator(range(20), 10)
    assert pager(paginator.page(1), str)["previous_url"] == ""
    assert pager(paginator.page(2), str)["next_url"] == ""


def test_beyond_the_last_page_none_is_marked() -> None:
    found = pager(Paginator(range(20), 10).page(2), str, current=99)
    assert not any(item["current"] for item in found["pages"])
