"""Which page has a paper, and who composes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from campaigns.models import CampaignPage, EventPage, NewsPage
from core.querysets import published
from editorial.models import (
    DirectivePage,
    MaterialPage,
    MondayStoryPage,
    ProcedurePage,
    StoryPage,
)
from exemplars.models import PracticePage, ProfilePage
from printing.composing import campaigns, common, documents, exemplars, mondays
from printing.papers import Paper

Composer = Callable[[Any, common.Context], Paper]

COMPOSERS: dict[type[StoryPage], Composer] = {
    ProfilePage: exemplars.profile,
    PracticePage: exemplars.practice,
    CampaignPage: campaigns.campaign,
    NewsPage: campaigns.news,
    EventPage: campaigns.event,
    DirectivePage: documents.directive,
    ProcedurePage: documents.procedure,
    MaterialPage: documents.material,
    MondayStoryPage: mondays.monday,
}


def public_story(pk: int) -> Any | None:
    """The story everybody may read under this id, with what its page needs; None when there is none."""
    story = published(StoryPage.objects.filter(pk=pk)).first()
    if story is None or story.specific_class is None:
        return None
    return story.specific_class._default_manager.for_page().get(pk=pk)


def compose(page: Any, context: common.Context) -> Paper:
    """The paper of a story; a type that is not known here has its body printed."""
    composer = COMPOSERS.get(type(page), common.story)
    return composer(page, context)
