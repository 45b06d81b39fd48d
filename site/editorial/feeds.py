"""Atom feeds of stories."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

FEED_SIZE = 30


def story_feed(
    title: str, url: str, feed_url: str, stories: Any, request: HttpRequest
) -> HttpResponse:
    """An Atom feed of at most `FEED_SIZE` stories; sample stories are marked in their title."""
    feed = Atom1Feed(title=title, link=url, feed_url=feed_url, description="", language="vi")
    for story in stories[:FEED_SIZE]:
        address = story.get_full_url(request)
        feed.add_item(
            title=f"{story.title} (dữ liệu minh họa)" if story.sample else story.title,
            link=address,
            description=story.standfirst,
            pubdate=story.published_at,
            updateddate=story.last_published_at or story.published_at,
            unique_id=address,
        )
    return HttpResponse(
        feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


def column_feed(column: Any, request: HttpRequest) -> HttpResponse:
    url = column.get_full_url(request)
    stories = [*column.picked_stories(), *column.stories()[:FEED_SIZE]]
    return story_feed(
        f"{column.title} – Gương Sáng",
        url,
        f"{url}{column.reverse_subpage('feed')}",
        stories,
        request,
    )
