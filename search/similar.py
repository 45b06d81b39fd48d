"""Stories like the one that is read, by what they say."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.template.loader import render_to_string

from core.figures import remembered
from editorial.models import StoryPage
from search import breaker
from search.affected import page_key
from search.engines import EngineError, get_engine

SHOWN = 3
LOOKED_AT = 8  # some of what the index holds may have been withdrawn a second ago
STORIES = ("profile", "practice", "news", "campaign")


def _keys(pk: int) -> list[int]:
    with breaker.asking():
        found = get_engine().similar(page_key(pk), STORIES, LOOKED_AT)
    return [int(document.key.partition(":")[2]) for document in found]


def stories_like(page: Any) -> list[StoryPage]:
    """At most `SHOWN` public stories, the likest first; none when the engine does not answer."""
    if not page.pk or not page.live:
        return []
    try:
        keys = remembered(f"search:similar:{page.pk}", lambda: _keys(page.pk))
    except EngineError:
        return []
    stories = {
        story.pk: story
        for story in StoryPage.objects.published()
        .filter(pk__in=keys)
        .exclude(pk=page.pk)
        .for_cards_without_sizes()
    }
    return [stories[key] for key in keys if key in stories][:SHOWN]


def shown(context: Context, page: Any) -> str:
    """The block under a story, for the slot; empty when nothing is like it."""
    stories = stories_like(page)
    if not stories:
        return ""
    return render_to_string("search/similar.html", {"stories": stories})
