"""Sections of the home page: each takes its own number, and no story stands there twice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup

from devdata import builders as make
from home.sections import build


def _shown(home: Any, *sections: tuple[str, dict[str, Any]]) -> list[list[Any]]:
    home.sections = list(sections)
    return [section.items for section in build(home, None)["sections"]]


def test_two_sections_of_a_kind_take_each_its_number(
    site: Any, django_assert_max_num_queries: Any
) -> None:
    practices = [make.make_practice() for _ in range(3)]
    site.sections = [("practices", {"count": 2})]
    with django_assert_max_num_queries(4):  # two for the pool of stories
        build(site, None)
    with django_assert_max_num_queries(4):
        few, all_of_them = _shown(site, ("practices", {"count": 1}), ("practices", {"count": 6}))
    assert [len(few), len(all_of_them)] == [1, 3]
    assert {card["page"] for card in all_of_them} == set(practices)


def test_a_picked_story_stands_first_and_once(site: Any) -> None:
    lead = make.make_profile(picture=make.make_picture())
    old, new = make.make_news(title="Tin cũ"), make.make_news(title="Tin mới")
    stories: dict[str, Any] = {"count": 2, "categories": ["news"], "picks": []}
    (shown,) = _shown(site, ("stories", {**stories, "picks": [old]}))
    assert [story.title for story in shown] == ["Tin cũ", "Tin mới"]
    assert lead not in shown
    first, second = _shown(
        site, ("stories", {**stories, "count": 1, "picks": [new]}), ("stories", stories)
    )
    assert [story.title for story in first] == ["Tin mới"]
    assert [story.title for story in second] == ["Tin cũ"]


def test_adoptions_are_summed(site: Any) -> None:
    practice = make.make_practice()
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Điện Biên"):
        make.make_adoption(practice, unit=make.make_unit(name))
    (steps,) = _shown(site, ("loop", {"title": "Bốn khâu"}))
    assert [step["count"] for step in steps] == [0, 0, 0, 2]
    assert "từ 1 mô hình" in steps[-1]["words"]


def test_the_region_not_seen_for_long(site: Any) -> None:
    north, south = make.make_unit("BHXH tỉnh Lai Châu"), make.make_unit("BHXH tỉnh An Giang")
    old = [
        make.make_profile(title=f"Chuyện cũ {month}", unit=north, published_at=moment(2025, month))
        for month in (10, 11)
    ]
    make.make_profile(title="Chuyện mới", unit=south, published_at=moment(2026, 5))
    (shown,) = _shown(site, ("region", {"title": "Lâu rồi chưa ghé", "count": 3}))
    assert [story.title for story in shown] == [page.title for page in reversed(old)]
    make.make_profile(title="Lại lên Lai Châu", unit=north, published_at=moment(2026, 6))
    lead_and_region = _shown(site, ("region", {"title": "Lâu rồi chưa ghé", "count": 3}))
    assert [story.title for section in lead_and_region for story in section] == ["Chuyện mới"]


def test_one_region_alone_is_not_called_far(site: Any) -> None:
    make.make_profile(title="Dẫn đầu", picture=make.make_picture())
    make.make_profile()
    assert _shown(site, ("region", {"title": "Lâu rồi chưa ghé", "count": 3})) == []


def moment(year: int, month: int) -> datetime:
    return datetime(year, month, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("stories", [0, 1, 5, 300])
def test_good_with_any_number_of_stories(site: Any, client: Any, stories: int) -> None:
    """No heading without anything below it, no story twice, one h1."""
    units = [make.make_unit(name) for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh An Giang")]
    for number in range(stories):
        maker = (make.make_profile, make.make_news, make.make_practice)[number % 3]
        maker(title=f"Chuyện số {number}", unit=units[number % 2])
    page = BeautifulSoup(client.get("/").content, "html.parser")
    assert len(page.find_all("h1")) == 1
    sections = page.main.find_all("section")
    empty = [section for section in sections if not section.select("a, input, .n")]
    assert [section.get_text(" ", strip=True)[:80] for section in empty] == []
    shown = [a["href"] for a in page.main.find_all("a") if "chuyen-so" in a["href"]]
    practices = [link for link in shown if "/mo-hinh/" in link]  # they have a section of their own
    others = [link for link in shown if link not in practices]
    assert len(others) == len(set(others))
    assert (len(shown) > 0) == (stories > 0)
    assert len(set(shown)) >= min(stories, 5)
    assert ("Trang đang được chuẩn bị" in page.text) == (stories == 0)
