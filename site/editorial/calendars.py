"""The Mondays of a column as a calendar to subscribe to: what was told, never what is planned."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from icalendar import Calendar, Event

from core import furniture, routing
from core.addresses import absolute
from core.metadata import SAMPLE
from editorial.enums import Category
from editorial.feeds import answer, open_stories, words

CALENDAR_SIZE = 104  # Mondays: two years
CONTENT_TYPE = "text/calendar; charset=utf-8"


def monday_calendar(column: Any, request: HttpRequest) -> HttpResponseBase:
    """An all-day entry for each Monday of `column` whose story is on the site, newest first."""
    site_name = furniture.for_site(routing.site_for(request)).get("site_name", "")
    calendar = Calendar.new(
        name=words(column.title),
        description=words(column.introduction),
        language="VI",
        organization=site_name or "Gương Sáng",
        uid=str(column.translation_key),
        refresh_interval=timedelta(days=1),
        url=absolute(column.get_url(request)),
    )
    stories = open_stories(column.stories()).filter(category=Category.MONDAY)
    for story in stories[:CALENDAR_SIZE]:
        calendar.add_component(_entry(column, story, request))
    response = answer(request, calendar.to_ical(), CONTENT_TYPE)
    response["Content-Disposition"] = f'inline; filename="{column.slug}.ics"'
    return response


def _entry(column: Any, story: Any, request: HttpRequest) -> Event:
    mark = f" ({SAMPLE.lower()})" if story.sample else ""
    url = absolute(story.get_url(request))
    entry = Event()
    entry.add("uid", story.translation_key.urn)  # stays when the address changes
    entry.add("dtstamp", story.updated_at)
    entry.add("dtstart", timezone.localdate(story.published_at))
    entry.add("summary", f"{words(column.title)}: {words(story.title)}{mark}")
    entry.add("description", f"{words(story.standfirst)}\n\n{url}".strip())
    entry.add("url", url)
    entry.add("transp", "TRANSPARENT")  # nobody is busy all Monday
    return entry
