"""Answers the search of the admin from the index of drafts.

The index does not know whom a page may be shown to: the admin keeps those of the numbers that its own
queryset has, and `within_rights` narrows the one queryset that Wagtail does not.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.querysets import published
from search import breaker
from search.engines import EngineError, get_drafts_engine
from search.engines.address import DRAFTS
from search.understanding import understand

MOST = 100_000  # pages, the best ones: more than any site has


def page_ids(model: type[Model], text: str) -> list[int] | None:
    """Numbers of the pages that fit, best first; None for other models, and while the engine is in trouble."""
    if not issubclass(model, Page):
        return None
    try:
        with breaker.asking(DRAFTS):
            return get_drafts_engine().ids(understand(text), MOST)
    except EngineError:
        return None


def within_rights(pages: QuerySet[Page], user: Any) -> QuerySet[Page]:
    """What the explorer shows this user, and what everybody may read as it was last saved.

    For choosers, which offer pages of other units to link to: words of a draft must not betray it there.
    """
    own = page_permission_policy.explorable_instances(user)
    read = published(Page.objects.filter(has_unpublished_changes=False))
    return pages.filter(Q(pk__in=own.values("pk")) | Q(pk__in=read.values("pk")))
