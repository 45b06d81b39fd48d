"""The lists of work as the dashboard and their own pages show them: rows that name, tell and link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from core.text import format_date, format_datetime
from editorial.models import DeskTaskState
from editorial.models.tasks import APPROVE, RETURN
from reports.scope import Scope
from reports.work import queries

SHORT = 120  # characters of a comment in a list
SOON = timedelta(days=1)


@dataclass(frozen=True)
class Action:
    """A decision that can be taken from the list; its form opens in a window above it."""

    label: str
    url: str


@dataclass(frozen=True)
class Row:
    """One page in a list of work: what it is, what is to be done or known, by when."""

    title: str
    url: str
    what: str
    by: str = ""
    when: datetime | None = None
    late: bool = False
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Part:
    """Some of the rows of a list may come from elsewhere: its query, the page of what it finds, and the
    row that tells of it under a title and an address."""

    found: QuerySet[Any]
    page_id: Callable[[Any], int]
    row: Callable[[Any, str, str], Row]


@dataclass(frozen=True)
class WorkList:
    """One list: its name in addresses, its heading, what is said when it is empty, and its parts."""

    name: str
    heading: Any
    empty: Any
    icon: str
    parts: Callable[[Any, Scope], list[Part]]


Found = list[tuple[Part, Any]]


def found_in(parts: list[Part], first: int, count: int) -> Found:
    """Finds `first` to `first + count` over all parts."""
    found: Found = []
    for part in parts:
        if first and first >= (size := part.found.count()):
            first -= size
            continue
        found += [(part, each) for each in part.found[first : first + count - len(found)]]
        first = 0
        if len(found) >= count:
            break
    return found


def count_of(parts: list[Part]) -> int:
    return sum(part.found.count() for part in parts)


def rows_of(found: Found, titles: dict[int, str]) -> list[Row]:
    """A row for each find whose page is still there."""
    rows = []
    for part, each in found:
        pk = part.page_id(each)
        if pk in titles:
            rows.append(part.row(each, titles[pk], reverse("wagtailadmin_pages:edit", args=[pk])))
    return rows


def titles_of(found: Found) -> dict[int, str]:
    """The titles of all pages found, as last saved; one query."""
    pages = Page.objects.filter(pk__in={part.page_id(each) for part, each in found})
    return {
        pk: draft or title for pk, draft, title in pages.values_list("pk", "draft_title", "title")
    }


def _name(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""


def _step_page(state: DeskTaskState) -> int:
    return int(state.page_id)


def _revision_page(revision: Revision) -> int:
    return int(revision.object_id)


def _due(state: DeskTaskState) -> str:
    """When the step must be done, in the words of the desk."""
    if state.due_at is None:
        return "không hạn"
    day = format_date(state.due_at)
    if state.is_late:
        return f"quá hạn từ {day}"
    return f"{'sắp đến hạn' if state.due_at - timezone.now() < SOON else 'hạn'} {day}"


def _at_step(state: DeskTaskState, title: str, url: str) -> Row:
    by = _name(state.workflow_state.requested_by)
    what = f"{state.task.name}, {_due(state)}"
    return Row(title, url, what, by, state.started_at, late=state.is_late)


def _to_do(state: DeskTaskState, title: str, url: str) -> Row:
    return replace(_at_step(state, title, url), actions=_actions(state))


def _actions(state: DeskTaskState) -> tuple[Action, ...]:
    """What whoever is asked may do without opening the page, as on Wagtail's own dashboard."""
    model: Any = ContentType.objects.get_for_id(state.task.content_type_id).model_class()
    offered = ((APPROVE, model.approve_label), (RETURN, "Trả lại kèm ý kiến"))
    return tuple(
        Action(
            label,
            reverse("wagtailadmin_pages:workflow_action", args=[state.page_id, name, state.pk]),
        )
        for name, label in offered
    )


def _came_back(state: DeskTaskState, title: str, url: str) -> Row:
    said = Truncator(state.comment).chars(SHORT) if state.comment else "không kèm ý kiến."
    what = f"{state.task.name}: {said}"
    return Row(title, url, what, _name(state.finished_by), state.finished_at)


def _to_appear(revision: Revision, title: str, url: str) -> Row:
    return Row(title, url, f"Lên trang lúc {format_datetime(revision.approved_go_live_at)}")


def _not_appeared(revision: Revision, title: str, url: str) -> Row:
    hour = format_datetime(revision.approved_go_live_at)
    what = f"Lẽ ra lên trang lúc {hour}. Mở trang, xem nhật ký."
    return Row(title, url, what, late=True)


WAITING = WorkList(
    "cho-toi",
    _("Việc chờ tôi xử lý"),
    _("Không có việc nào đang chờ bạn."),
    "user",
    lambda user, scope: [Part(queries.waiting(user), _step_page, _to_do)],
)
LATE = WorkList(
    "qua-han",
    _("Quá hạn"),
    _("Không có việc nào quá hạn."),
    "warning",
    lambda user, scope: [
        Part(queries.missed(scope), _revision_page, _not_appeared),
        Part(queries.late(scope), _step_page, _at_step),
    ],
)
COMING = WorkList(
    "sap-len-trang",
    _("Sắp lên trang"),
    _("Không có trang nào được hẹn giờ."),
    "time",
    lambda user, scope: [Part(queries.scheduled(scope), _revision_page, _to_appear)],
)
RETURNED = WorkList(
    "bi-tra-lai",
    _("Bị trả lại"),
    _("Không có bài nào của bạn bị trả lại."),
    "comment",
    lambda user, scope: [Part(queries.returned(user), _step_page, _came_back)],
)
SENT = WorkList(
    "da-gui-duyet",
    _("Bài tôi gửi duyệt, đang chờ"),
    _("Bạn không có bài nào đang chờ duyệt."),
    "tasks",
    lambda user, scope: [Part(queries.sent(user), _step_page, _at_step)],
)
# In the order of the dashboard.
LISTS = {each.name: each for each in (WAITING, LATE, COMING, RETURNED, SENT)}
