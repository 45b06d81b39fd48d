"""Changing what readers see, and nothing but that, while drafts and scheduled versions go on.

Publishing the last version would put a draft on the site that nobody approved. So the page is changed as
it stands, that becomes a version of its own, and the versions that wait get the same change on top: the
next publication does not bring the error back. These versions bear no author: who corrects a story has
not written it, and may still approve it; the log names who did it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState
from wagtail.signals import page_published


def amend(
    page: Page, change: Callable[[Any], None], user: Any, action: str, data: dict[str, Any]
) -> Any:
    """Apply `change` to the public page and to the versions that wait; returns the page.

    `change` may meet what it brings already: it must do no harm twice. The publishing rules are not asked:
    a page that broke a rule made later must be correctable all the same.
    """
    with transaction.atomic():
        waiting = _waiting(page)
        live = type(page).objects.select_for_update().get(pk=page.pk)
        change(live)
        live.last_published_at = timezone.now()
        live.save(clean=False)
        revision = live.save_revision(clean=False)
        for each in waiting:
            _renew(each, change)
        live.refresh_from_db()
        live.live_revision = revision
        live.has_unpublished_changes = live.latest_revision_id != revision.pk
        live.save(update_fields=["live_revision", "has_unpublished_changes"], clean=False)
        log(
            instance=live,
            action=action,
            user=user,
            revision=revision,
            data=data,
            content_changed=True,
        )
    page_published.send(sender=type(live), instance=live, revision=revision)
    return live


def _waiting(page: Page) -> list[Revision]:
    """Versions that may still be published by a click or by the clock: scheduled, then the draft."""
    found = {each.pk: each for each in page.revisions.filter(approved_go_live_at__isnull=False)}
    latest = page.latest_revision
    if latest is not None and page.has_unpublished_changes and latest.pk != page.live_revision_id:
        found[latest.pk] = latest
    return sorted(found.values(), key=lambda each: each.pk)


def _renew(revision: Revision, change: Callable[[Any], None]) -> None:
    """A new version in place of `revision`: with the change, at the same hour, in the same task."""
    version = revision.as_object()
    change(version)
    hour = revision.approved_go_live_at
    if hour is not None:
        revision.approved_go_live_at = None
        revision.save()
    new = version.save_revision(clean=False, approved_go_live_at=hour)
    tasks = TaskState.objects.filter(revision=revision, status=TaskState.STATUS_IN_PROGRESS)
    for state in tasks:
        state.revision = new
        state.save(update_fields=["revision"])
