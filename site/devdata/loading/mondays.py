"""Monday stories: on Mondays counted from the day of set-up, those to come planned for their hour."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from devdata.builders import plan, put, renew
from devdata.loading.finding import Finder
from devdata.loading.stories import Values
from editorial import mondays
from editorial.models import MondayStoryPage


def monday(data: Values, key: str, find: Finder) -> Values:
    """`week` 0 is the Monday of the week of set-up; unit and field are those of `source`."""
    picture = data.get("picture")
    first, second = data["questions"]
    return {
        "external_id": key,
        "sample": True,
        "title": data["title"],
        "standfirst": data["standfirst"],
        "author": data["author"],
        "monday": mondays.monday_of(find.today) + data["week"] * mondays.WEEK,
        "told": data["told"].strip(),
        "first_question": first,
        "second_question": second,
        "source_story": find.story(data["source"]),
        "practice": find.story(data["practice"]) if data.get("practice") else None,
        "picture": find.picture(picture["file"]) if picture else None,
        "picture_caption": picture["caption"] if picture else "",
    }


def put_on_its_day(page: MondayStoryPage, parent: Any) -> Any:
    """Live when its Monday has begun, else planned for it."""
    assert page.monday is not None
    page.published_at = mondays.appears_at(page.monday)
    if page.published_at <= timezone.now():
        return put(page, parent)
    return plan(put(page, parent, live=False))


def renew_on_its_day(page: MondayStoryPage) -> Any:
    if page.live:
        return renew(page)
    page.save()
    return plan(page)
