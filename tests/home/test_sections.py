"""Sections of the home page: each takes its own number, and no story stands there twice."""

from __future__ import annotations

from typing import Any

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
