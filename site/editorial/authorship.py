"""Whose words a page holds that nobody has approved yet.

An approval is a workflow carried to its end, or a publication by hand; one step done inside a workflow is
none, or a contributor who is publisher too could approve his own story as soon as his leader confirmed it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import Any

from wagtail.models import COMMENTS_RELATION_NAME, Page, PageLogEntry, Revision, WorkflowState

# What a save without new words changes: who comments or sets the hour of a story is not its author.
NOT_WORDS = frozenset(
    {
        COMMENTS_RELATION_NAME, "pk", "page", "path", "depth", "numchild", "owner",
        "published_at", "go_live_at", "expire_at", "expired", "live", "live_revision", "latest_revision",
        "latest_revision_created_at", "has_unpublished_changes", "first_published_at", "last_published_at",
        "locked", "locked_at", "locked_by", "draft_title", "url_path", "translation_key", "alias_of",
    }
)  # fmt: skip

# The editor marks every paragraph it saves, and writes ' as &#x27;, where the story came from elsewhere.
_PARAGRAPH_MARK = re.compile(r' data-block-key="[^"]*"')


def writers(page: Page, before: datetime | None = None) -> set[int]:
    """Accounts that changed `page` since it was last approved; its owner too, when it never was.

    With `before`, only what was saved by that moment counts.
    """
    approved, at = _last_approval(page)
    found = {page.owner_id} if page.owner_id and at is None else set()
    for revision in _by(_since(page, approved, at), before):
        if revision.user_id not in found and revision.user_id and _has_new_words(page, revision):
            found.add(revision.user_id)
    return found


def wrote(user: Any, page: Page, before: datetime | None = None) -> bool:
    """Whether `user` is among `writers`."""
    return next(_traces(user, page, before), None) is not None


def last_trace(user: Any, page: Page) -> str:
    """What tells the newest words of `user` that nobody has approved from any older ones; empty without such words."""
    traces = list(_traces(user, page))
    return traces[-1] if traces else ""


def _traces(user: Any, page: Page, before: datetime | None = None) -> Iterator[str]:
    """Of owning a page that was never approved, then of each version with new words of `user`, in order."""
    approved, at = _last_approval(page)
    if at is None and page.owner_id == user.pk:
        yield "owner"
    own = [each for each in _since(page, approved, at) if each.user_id == user.pk]
    for revision in _by(own, before):
        if _has_new_words(page, revision):
            yield f"{revision.pk} {revision.created_at.isoformat()}"


def _by(revisions: list[Revision], moment: datetime | None) -> list[Revision]:
    return [each for each in revisions if moment is None or each.created_at < moment]


def _last_approval(page: Page) -> tuple[int | None, datetime | None]:
    """The version approved last, if it is still there, and when; (None, None) when none ever was."""
    published = (
        PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
        .values_list("revision_id", "timestamp")
        .order_by("-timestamp")
        .first()
    )
    passed = (
        WorkflowState.objects.for_instance(page)
        .filter(status=WorkflowState.STATUS_APPROVED, current_task_state__finished_at__isnull=False)
        .values_list("current_task_state__revision_id", "current_task_state__finished_at")
        .order_by("-current_task_state__finished_at")
        .first()
    )
    both = [each for each in (published, passed) if each]
    if not both and page.live_revision_id:  # brought in from elsewhere, published without a log
        return page.live_revision_id, page.live_revision.created_at
    return max(both, key=lambda each: each[1]) if both else (None, None)


def _since(page: Page, approved: int | None, at: datetime | None) -> list[Revision]:
    """Versions later than the one approved; autosave may have written that one anew afterwards."""
    revisions = page.revisions.order_by("pk")
    if at is None:
        return list(revisions)
    if approved is None:
        return list(revisions.filter(created_at__gt=at))
    return [
        each
        for each in revisions.filter(pk__gte=approved)
        if each.pk > approved or each.created_at > at
    ]


def _has_new_words(page: Page, revision: Revision) -> bool:
    before = (
        Revision.objects.filter(
            base_content_type=revision.base_content_type_id,
            object_id=revision.object_id,
            pk__lt=revision.pk,
        )
        .order_by("-pk")
        .first()
    )
    if before is None:
        return True
    computed = getattr(page.specific_class, "computed_fields", ())
    then, now = (
        {k: v for k, v in each.content.items() if k not in computed} for each in (before, revision)
    )
    return bool(_words(then) != _words(now))


def _words(value: Any) -> Any:
    """Content without what `NOT_WORDS` lists, at any depth; streams stand in it as JSON in a string.

    Nor do the marks count that the editor leaves in a text.
    """
    if isinstance(value, dict):
        return {key: _words(each) for key, each in value.items() if key not in NOT_WORDS}
    if isinstance(value, list):
        return [_words(each) for each in value]
    if isinstance(value, str) and value.startswith("[{"):
        try:
            return _words(json.loads(value))
        except ValueError:
            pass
    return unescape(_PARAGRAPH_MARK.sub("", value)) if isinstance(value, str) else value
