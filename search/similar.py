"""Pages like the one that is read, by what they say."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.template import Context
from django.template.loader import render_to_string

from core import likeness
from core.figures import remembered
from editorial.models import StoryPage
from search import breaker
from search.affected import page_key
from search.engines import EngineError, get_engine
from search.lexicon.building import common

SHOWN = 3
SPARE = 5  # some of what the index holds may have been withdrawn a second ago
STORIES = ("profile", "practice", "news", "campaign")


def _asked(pk: int, kinds: Collection[str], count: int) -> list[int]:
    with breaker.asking():
        found = get_engine().similar(page_key(pk), tuple(kinds), count, common())
    return [int(document.key.partition(":")[2]) for document in found]


@likeness.told_by
def keys(pk: int, kinds: Collection[str], count: int) -> list[int]:
    """Keys of at most `count` pages of these types; none when the engine does not answer."""
    name = f"search:similar:{pk}:{','.join(kinds)}:{count}"
    try:
        return remembered(name, lambda: _asked(pk, kinds, count))
    except EngineError:
        return []


def stories_like(page: Any) -> list[StoryPage]:
    """At most `SHOWN` public stories, the likest first."""
    found = likeness.like(page, STORIES, SHOWN + SPARE)
    stories = StoryPage.objects.published().filter(pk__in=found).exclude(pk=page.pk)
    return list(stories.for_cards_without_sizes().order_by(likeness.place(found))[:SHOWN])


def shown(context: Context, page: Any) -> str:
    """The block under a story, for the slot; empty when nothing is like it."""
    stories = stories_like(page)
    if not stories:
        return ""
    return render_to_string("search/similar.html", {"stories": stories})
