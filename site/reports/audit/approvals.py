"""Who approved what an entry of the log tells of: the decisions before the publication that brought it out."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from wagtail.models import PageLogEntry, TaskState

from core.text import format_datetime
from editorial.models import DeskTaskState
from editorial.standing.log import ARCHIVED, BROUGHT_BACK, CORRECTED, SUSPENDED, WITHDRAWN

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
# Done at once by somebody who may publish: he answers for it himself.
AT_ONCE = frozenset(
    {
        ARCHIVED,
        BROUGHT_BACK,
        CORRECTED,
        SUSPENDED,
        WITHDRAWN,
        "exemplars.annul",
        "wagtail.unpublish",
    }
)
# The last decision publishes the page: its hour is noted a moment after the publication.
MOMENT = timedelta(seconds=10)
NOT_YET = "Chưa có lần xuất bản nào sau đó"

Publication = tuple[datetime, Any]


class Approvals:
    """For entries of some pages, found in two queries, however many entries."""

    def __init__(self, page_ids: Iterable[int]) -> None:
        keys = set(page_ids)
        self._publications: dict[int, list[Publication]] = defaultdict(list)
        published = PageLogEntry.objects.filter(page__in=keys, action__in=PUBLISHED)
        for entry in published.select_related("user").order_by("timestamp", "pk"):
            self._publications[entry.page_id].append((entry.timestamp, entry.user))
        self._decisions: dict[int, list[DeskTaskState]] = defaultdict(list)
        decided = DeskTaskState.objects.filter(
            page__in=keys, status=TaskState.STATUS_APPROVED, finished_at__isnull=False
        )
        for state in decided.select_related("task", "finished_by").order_by("finished_at", "pk"):
            self._decisions[state.page_id].append(state)

    def of(self, entry: PageLogEntry) -> str:
        """In words; empty where nothing needed approval."""
        if entry.action in AT_ONCE:
            return f"{entry.user_display_name} (làm ngay, có lý do)"
        if not (entry.content_changed or entry.action in PUBLISHED):
            return ""
        publications = self._publications[entry.page_id]
        place = bisect_left([hour for hour, _user in publications], entry.timestamp)
        if place == len(publications):
            return NOT_YET
        hour, user = publications[place]
        since = publications[place - 1][0] if place else None
        decisions = [
            state
            for state in self._decisions[entry.page_id]
            if (since is None or state.finished_at > since + MOMENT)
            and state.finished_at <= hour + MOMENT
        ]
        if decisions:
            return "; ".join(map(_told, decisions))
        return f"{_name(user)} xuất bản, không qua quy trình duyệt"


def _told(state: DeskTaskState) -> str:
    said = f"{state.task.name}: {_name(state.finished_by)}, {format_datetime(state.finished_at)}"
    return f"{said} (ý kiến: {state.comment})" if state.comment else said


def _name(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else "hệ thống"
