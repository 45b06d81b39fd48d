"""What every story has before it is published: summary, byline, unit, field, a day that has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from core.problems import Problem, Problems
from core.text import format_datetime
from units.existence import existence_problem

if TYPE_CHECKING:
    from editorial.models import StoryPage

RULE = "needed"

# By the names a type lists in `StoryPage.needed`.
SENTENCES = {
    "standfirst": "Chưa có tóm tắt. Viết điều gì đã thay đổi, kèm một con số nếu có.",
    "author": "Chưa ghi tác giả. Ghi tên hoặc bút danh; bài đăng lại thì ghi nguồn.",
    "unit": "Chưa chọn đơn vị. Chọn đơn vị của bài; việc chung của Ngành thì chọn BHXH Việt Nam.",
    "work_field": "Chưa chọn lĩnh vực công tác. Chọn lĩnh vực bài nói tới.",
}


def add(problems: Problems, *wanted: tuple[str, Any, str]) -> Problems:
    """Add the sentence of each field that has nothing in it."""
    for name, value, sentence in wanted:
        if not value:
            problems.setdefault(name, []).append(sentence)
    return problems


def story_problems(story: StoryPage) -> Problems:
    """What `story` lacks of what its type needs; a day still to come; a unit of another day."""
    has = {
        "standfirst": story.standfirst.strip(),
        "author": story.author or story.source_name,
        "unit": story.unit_id,
        "work_field": story.work_field_id,
    }
    found: Problems = {
        name: [Problem(SENTENCES[name], rule=RULE, key=f"{RULE}:{name}")]
        for name in story.needs()
        if not has[name]
    }
    shown_from = max(filter(None, (timezone.now(), story.go_live_at)))
    if story.published_at and story.published_at > shown_from:
        found["published_at"] = [
            Problem(
                f"Ngày đăng ({format_datetime(story.published_at)}) chưa đến. Để bài lên trang đúng lúc "
                "đó, dùng “Hẹn giờ”; nếu không, sửa ngày đăng.",
                firm=True,
            )
        ]
    if story.published_at and (problem := unit_problem(story)):
        found["unit"] = [problem]
    return found


def unit_problem(story: StoryPage) -> str | None:
    return existence_problem(story.unit, story.event_date) if story.unit else None
