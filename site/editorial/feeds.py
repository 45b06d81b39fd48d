"""Atom feeds of stories: whole, open to all, gone from the feed the moment they are taken down."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from core import furniture, routing
from core.addresses import absolute
from core.metadata import LANGUAGE
from core.text import format_date
from editorial.models import StoryPage

FEED_SIZE = 30
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)  # the date of a feed in which nothing is
_NOT_XML = re.compile(r"[\x00-\x08\x0B\x0C\x0E-\x1F]")


class _Feed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Not the hour of asking where there is no story: the feed would change with each request."""
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


def open_stories(stories: Any = None) -> Any:
    """`stories` (all) that anybody may read, as a feed lists them: newest first."""
    found = StoryPage.objects.all() if stories is None else stories
    return found.published().select_related("work_field").newest_first()


def words(text: str) -> str:
    """Without the signs no XML can hold: one such title must not take the whole feed away."""
    return _NOT_XML.sub("", text)


def _summary(story: Any) -> str:
    """What the story says in short, and what in it was wrong; read as HTML."""
    notes = story.corrections.all() if story.corrected_on else []
    dated = sorted(notes, key=lambda note: note.date, reverse=True)
    told = [f"Đính chính {format_date(note.date)}: {note.text}" for note in dated]
    return "<br>".join(escape(words(line)) for line in [story.standfirst, *told] if line)


def story_feed(
    request: HttpRequest, title: str, address: str, stories: Any, identity: str = ""
) -> HttpResponseBase:
    """An Atom feed of at most `FEED_SIZE` stories; sample stories are marked in their title.

    Answers 304 to who has this very content. No Last-Modified: a story taken down would set it back,
    and who asks by date would keep the story.
    """
    site = furniture.for_site(routing.site_for(request))
    name = site.get("site_name", "")
    feed = _Feed(
        title=f"{title} – {name}" if title else name,
        link=absolute(address),
        description=None,
        language=LANGUAGE,
        author_name=site.get("governing_body") or name,
        author_link=absolute("/"),
        feed_url=absolute(request.path),
        feed_guid=identity or absolute(request.path),
        feed_copyright=site.get("reuse_line") or None,
    )
    shown = list(stories[:FEED_SIZE])
    prefetch_related_objects([story for story in shown if story.corrected_on], "corrections")
    for story in shown:
        mark = " (dữ liệu minh họa)" if story.sample else ""
        field = [story.work_field.name] if story.work_field else []
        feed.add_item(
            title=f"{words(story.title)}{mark}",
            link=absolute(story.get_url(request)),
            description=_summary(story),
            author_name=words(story.author or story.source_name) or None,
            pubdate=timezone.localtime(story.published_at),
            updateddate=timezone.localtime(story.updated_at),
            unique_id=story.translation_key.urn,  # stays when the address changes
            categories=[words(word) for word in [story.kicker, *field] if word],
        )
    return answer(request, feed.writeString("utf-8").encode(), Atom1Feed.content_type)


def answer(request: HttpRequest, content: bytes, content_type: str) -> HttpResponseBase:
    """`content`, or 304 to who has this very content; asked for again each time."""
    etag = f'"{sha256(content).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(content, content_type=content_type)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def column_feed(column: Any, request: HttpRequest) -> HttpResponseBase:
    """Picks and found stories together: a reader of feeds orders them by date."""
    picked = StoryPage.objects.filter(pk__in=column.pick_ids)
    stories = [
        *open_stories(picked)[:FEED_SIZE],
        *open_stories(column.stories())[:FEED_SIZE],
    ]
    stories.sort(key=lambda story: (story.published_at, story.pk), reverse=True)
    return story_feed(
        request, column.title, column.get_url(request), stories, column.translation_key.urn
    )
