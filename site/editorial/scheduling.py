"""Pages that go live, or leave, at an hour someone chose.

Wagtail's own `publish_scheduled` stops at the first page that breaks a publishing rule, and every
page behind it stays where it is. Here each page is tried by itself; why one did not go live is
logged and stands in the page's history, once for each reason.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import Page, PageLogEntry, Revision

from core.schedule import register

logger = logging.getLogger("editorial.scheduling")

REFUSED = "editorial.schedule_refused"  # action in the page's history


@dataclass
class Outcome:
    """Primary keys of what went live, of what left, and why which page did neither."""

    published: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)


@register("editorial.publish_due_pages", seconds=20)
def publish_due_pages(now: datetime | None = None) -> Outcome:
    """Publish what is due at `now`, then take down what has expired.

    In this order a page that was to appear and to leave while no worker ran is not left standing,
    and a new version that prolongs the page comes before the old version's end.
    """
    now = now or timezone.now()
    outcome = Outcome()
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    for pk in list(due.values_list("pk", flat=True)):
        _publish(pk, now, outcome)
    expired = Page.objects.filter(live=True, expire_at__lte=now).order_by("expire_at")
    for pk in list(expired.values_list("pk", flat=True)):
        _withdraw(pk, now, outcome)
    return outcome


def _publish(pk: int, now: datetime, outcome: Outcome) -> None:
    revision: Revision | None = None
    try:
        with transaction.atomic():
            # Looked up again under lock: another worker, or an editor, may have been quicker.
            revision = (
                Revision.objects.select_for_update()
                .filter(pk=pk, approved_go_live_at__lte=now)
                .first()
            )
            if revision is None:
                return
            revision.publish(log_action="wagtail.publish.scheduled")
        outcome.published.append(revision.object_id)
    except ValidationError as error:
        if revision is not None:
            outcome.refused[revision.object_id] = _refused(revision, " ".join(error.messages))
    except Exception:
        logger.exception("Không xuất bản được theo giờ hẹn: phiên bản %s", pk)
        if revision is not None:
            outcome.refused[revision.object_id] = _refused(revision, "Lỗi máy chủ, xem nhật ký.")


def _refused(revision: Revision, reason: str) -> str:
    """Say why in the history, unless its last line on this version says the same."""
    page = revision.content_object
    if isinstance(page, Page):
        last = (
            PageLogEntry.objects.filter(page_id=page.pk, action=REFUSED, revision_id=revision.pk)
            .order_by("-timestamp", "-pk")
            .first()
        )
        if last is None or last.data.get("reason") != reason:
            log(instance=page, action=REFUSED, revision=revision, data={"reason": reason})
            logger.error("“%s” (%s) không lên theo giờ hẹn: %s", page.title, page.pk, reason)
    return reason


def _withdraw(pk: int, now: datetime, outcome: Outcome) -> None:
    try:
        with transaction.atomic():
            page = (
                Page.objects.select_for_update()
                .filter(pk=pk, live=True, expire_at__lte=now)
                .first()
            )
            if page is None:
                return
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        outcome.withdrawn.append(str(pk))
    except Exception:
        logger.exception("Không gỡ được theo giờ hẹn: trang %s", pk)
        outcome.refused[str(pk)] = "Lỗi máy chủ, xem nhật ký."


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(REFUSED)
    class _Refused(LogFormatter):
        label = "Không lên theo giờ hẹn"

        def format_message(self, log_entry: Any) -> str:
            return f"Không lên theo giờ hẹn: {log_entry.data.get('reason', '')}"
