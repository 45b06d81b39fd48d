"""What may be done to a page that readers know."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from editorial.models import Correction, StoryPage, TakenDown
from editorial.standing import log as actions
from editorial.standing.amending import amend

ACTION_OF = {
    TakenDown.Kind.FOR_A_TIME: actions.SUSPENDED,
    TakenDown.Kind.FOR_GOOD: actions.WITHDRAWN,
}


def correct(story: StoryPage, text: str, reason: str, user: Any, day: date | None = None) -> Any:
    """Put a dated note on the public page, at once; returns the page."""
    note = Correction(date=day or timezone.localdate(), text=text)

    def add(version: Any) -> None:
        version.corrections.add(note)  # with its key once stored: the same note in every version

    data = {"text": text, "reason": reason}
    return amend(story, add, user, actions.CORRECTED, data)


def take_down(page: Page, kind: str, reason: str, user: Any) -> None:
    """Take a public page off the site; its address then says so."""
    with transaction.atomic():
        TakenDown.objects.update_or_create(
            page_id=page.pk, defaults={"kind": kind, "at": timezone.now()}
        )
        page.unpublish(user=user, log_action=False)
        action = ACTION_OF[TakenDown.Kind(kind)]
        log(instance=page, action=action, user=user, data={"reason": reason})


def take_down_below(page: Page, kind: str, reason: str, user: Any) -> int:
    """Take down the public pages below `page` as far as `user` may; returns how many."""
    count = 0
    for each in page.get_descendants().live().defer_streamfields().specific().iterator():
        if each.permissions_for_user(user).can_unpublish():
            take_down(each, kind, reason, user)
            count += 1
    return count


def archive(story: StoryPage, reason: str, user: Any) -> Any:
    """Keep the page readable at its address, marked, and lead nobody to it from the home page."""
    return _set_archived(story, timezone.localdate(), reason, user, actions.ARCHIVED)


def bring_back(story: StoryPage, reason: str, user: Any) -> Any:
    """End the archiving."""
    return _set_archived(story, None, reason, user, actions.BROUGHT_BACK)


def _set_archived(
    story: StoryPage, day: date | None, reason: str, user: Any, action: str
) -> StoryPage:
    """Not part of any version, so that no version takes it back."""
    with transaction.atomic():
        story.archived_on = day
        story.save(update_fields=["archived_on"], clean=False)
        log(instance=story, action=action, user=user, data={"reason": reason})
    return story
