"""Which story leads the home page: the Monday story of the week, an editor's choice, the newest."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from devdata import builders as make
from editorial.scheduling import publish_due_pages
from home.models import HomePage
from home.sections import build

pytestmark = pytest.mark.django_db

Clock = Callable[[str], Any]
MONDAY = datetime.date(2026, 3, 2)


def lead() -> str:
    story = build(HomePage.objects.get(), None)["lead"]
    return str(story.title) if story else ""


def choose(story: Any) -> None:
    """As an editor does: put it there and publish."""
    home = HomePage.objects.get()
    home.lead_story = story
    home.save_revision().publish()


@pytest.fixture
def week(site: Any, at: Clock) -> None:
    """Thursday before: a story of last Monday, the next one planned, a newer profile with a picture."""
    at("2026-02-26 10:00")
    make.make_monday(title="Thứ Hai trước", monday=datetime.date(2026, 2, 23))
    make.plan(make.make_monday(title="Thứ Hai này", monday=MONDAY, live=False))
    make.make_profile(title="Gương mới", picture=make.make_picture())


def test_the_monday_story_leads_from_half_past_six_for_a_week(week: None, at: Clock) -> None:
    assert lead() == "Thứ Hai trước"
    at("2026-03-02 06:29")
    publish_due_pages()
    assert lead() == "Thứ Hai trước", "the week begins with the story, not at midnight"
    at("2026-03-02 06:30")
    publish_due_pages()
    assert lead() == "Thứ Hai này"
    at("2026-03-09 06:29")
    assert lead() == "Thứ Hai này"
    at("2026-03-09 06:30")
    assert lead() == "Gương mới", "no story for this Monday"


def test_what_an_editor_chooses_leads_until_the_next_monday_story(week: None, at: Clock) -> None:
    chosen = make.make_news(title="Bài chọn")
    choose(chosen)
    assert lead() == "Bài chọn"
    at("2026-03-02 06:30")
    publish_due_pages()
    assert lead() == "Thứ Hai này"
    at("2026-03-03 09:00")
    home = HomePage.objects.get()
    home.introduction = "Chỉ sửa câu giới thiệu"
    home.save_revision().publish()
    assert lead() == "Thứ Hai này", "saving the page again is no choice"
    choose(make.make_news(title="Bài chọn hôm thứ Ba"))
    assert lead() == "Bài chọn hôm thứ Ba"
    at("2026-03-09 06:30")
    assert lead() == "Bài chọn hôm thứ Ba", "a week without a story is led by what was chosen last"


def test_a_choice_taken_back_leaves_the_lead_to_the_monday_story(week: None, at: Clock) -> None:
    choose(make.make_news(title="Bài chọn"))
    choose(None)
    assert lead() == "Thứ Hai trước"


def test_a_choice_that_is_no_longer_public_does_not_lead(week: None) -> None:
    chosen = make.make_news(title="Bài chọn")
    choose(chosen)
    chosen.unpublish()
    assert lead() == "Thứ Hai trước"


def test_a_preview_shows_the_choice_not_yet_published(week: None) -> None:
    home = HomePage.objects.get()
    home.lead_story = make.make_news(title="Bài chọn thử")
    html = home.make_preview_request().content.decode()
    assert html.index("Bài chọn thử") < html.index("Gương mới")
    assert "<h1><a" in html
    assert lead() == "Thứ Hai trước"


def test_the_lead_stands_nowhere_else_on_the_page(week: None) -> None:
    home = HomePage.objects.get()
    home.sections = [("stories", {"count": 6, "categories": [], "picks": []})]
    (section,) = build(home, None)["sections"]
    assert "Thứ Hai trước" not in [story.title for story in section.items]
