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
from search.engines import EngineError, IndexState, get_drafts_engine
from search.engines.address import DRAFTS
from search.models import DraftEntry
from search.queue import oldest_wait
from search.understanding import understand

LATE_SECONDS = 300
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


def health() -> tuple[bool, str]:
    """Whether the admin finds by this index, with a sentence for the operator; the database answers until it does."""
    try:
        state = get_drafts_engine().state()
    except EngineError:
        return (
            False,
            "Máy tìm kiếm của bàn biên tập không trả lời; quản trị tìm trong cơ sở dữ liệu.",
        )
    if state is not IndexState.OK:
        return False, (
            "Chỉ mục của bàn biên tập chưa có hoặc đã cũ; tiến trình nền đang lập lại, quản trị tìm trong "
            "cơ sở dữ liệu."
        )
    waited = oldest_wait(DraftEntry).total_seconds()
    if waited > LATE_SECONDS:
        return False, (
            f"Chỉ mục của bàn biên tập chậm {int(waited // 60)} phút. Kiểm tra tiến trình nền "
            "(manage.py run_worker)."
        )
    return True, "Tìm kiếm trong bàn biên tập hoạt động."
