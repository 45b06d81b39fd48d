"""What stands in the way of publishing any story, beside what its type asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from core.forms import Problems
from core.text import format_datetime
from units.existence import existence_problem

if TYPE_CHECKING:
    from editorial.models import StoryPage


def add(problems: Problems, *wanted: tuple[str, Any, str]) -> Problems:
    """Add the sentence of each field that has nothing in it."""
    for name, value, sentence in wanted:
        if not value:
            problems.setdefault(name, []).append(sentence)
    return problems


def story_problems(story: StoryPage) -> Problems:
    """A day still to come, a unit that was not there on the day of the story."""
    found: Problems = {}
    shown_from = max(filter(None, (timezone.now(), story.go_live_at)))
    if story.published_at and story.published_at > shown_from:
        found["published_at"] = [
            f"Ngày đăng ({format_datetime(story.published_at)}) chưa đến. Để bài lên trang đúng lúc "
            "đó, dùng “Hẹn giờ”; nếu không, sửa ngày đăng."
        ]
    if story.published_at and (problem := unit_problem(story)):
        found["unit"] = [problem]
    return found


def unit_problem(story: StoryPage) -> str | None:
    return existence_problem(story.unit, story.event_date) if story.unit else None
