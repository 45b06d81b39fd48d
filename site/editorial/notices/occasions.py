"""When the desk writes to somebody. Replaces Wagtail's own letters about the steps of a workflow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from wagtail.models import Page, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from core.text import format_datetime
from editorial import signals
from editorial.notices.delivering import Tidings, tell
from units import roles
from units.enums import Role

# The names under which Wagtail connects receivers that would say the same, in words of its own. Who comes
# first under a name keeps it, and our app is ready before Wagtail's admin is.
REJECTED = "workflow_state_rejected_email_notification"
APPROVED = "workflow_state_approved_email_notification"


def edit_path(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _but(people: Iterable[Any], user: Any) -> list[Any]:
    """Nobody is told what he has just done himself."""
    return [each for each in people if each is not None and each != user]


def _due(step: Any) -> list[str]:
    return [f"Hạn xử lý: {format_datetime(step.due_at)}."] if step.due_at else []


def _page_of(state: WorkflowState) -> Page | None:
    page = state.content_object
    return page if isinstance(page, Page) else None


def _senders(state: WorkflowState, page: Page) -> dict[int, Any]:
    """Who sent the story in and who began it, once each."""
    people = [user for user in (state.requested_by, page.owner) if user is not None]
    return {user.pk: user for user in people}


def step_begins(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    if not hasattr(instance, "people"):
        return  # a step of Wagtail's own kind asks a group, and no story of ours goes through one
    page = instance.workflow_state.content_object
    tell(
        _but(instance.people(), user),
        Tidings(
            "waiting",
            f"Chờ bạn xử lý: “{page.get_admin_display_title()}” – {instance.task.name}",
            edit_path(page),
            "Mở bài",
            details=_due(instance),
            step=instance,
        ),
    )


def comes_back(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    if (page := _page_of(instance)) is None:
        return
    step = instance.current_task_state
    who = (user.get_full_name() or user.get_username()) if user else ""
    tell(
        _but(_senders(instance, page).values(), user),
        Tidings(
            "returned",
            f"Bị trả lại: “{page.get_admin_display_title()}”",
            edit_path(page),
            "Mở bài để sửa",
            details=[f"Người trả lại: {who}."] if who else [],
            said=step.get_comment() if step else "",
        ),
    )


def is_approved(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    if (page := _page_of(instance)) is None:
        return
    hour = page.get_latest_revision_as_object().go_live_at
    planned = hour is not None and not page.live
    when = f"Bài sẽ lên trang lúc {format_datetime(hour)}." if planned else "Bài đã lên trang."
    tell(
        _but(_senders(instance, page).values(), user),
        Tidings(
            "approved",
            f"Đã duyệt: “{page.get_admin_display_title()}”",
            edit_path(page),
            "Mở bài",
            details=[when],
        ),
    )


def step_is_due_soon(sender: type, task_state: Any, people: Iterable[Any], **kwargs: Any) -> None:
    _tell_of_day(task_state, people, "due", "Sắp đến hạn")


def step_is_late(sender: type, task_state: Any, people: Iterable[Any], **kwargs: Any) -> None:
    """The managing editors, and whoever should have done it."""
    told = {user.pk: user for user in (*people, *task_state.people(), *roles.people(Role.MANAGING))}
    _tell_of_day(task_state, told.values(), "late", "Quá hạn")


def _tell_of_day(step: Any, people: Iterable[Any], kind: str, word: str) -> None:
    page = step.workflow_state.content_object
    tell(
        people,
        Tidings(
            kind,
            f"{word}: “{page.get_admin_display_title()}” – {step.task.name}",
            edit_path(page),
            "Mở bài",
            details=_due(step),
            step=step,
        ),
    )


def no_longer_confirmed(
    sender: type, confirmation: Any, changes: Iterable[str], **kwargs: Any
) -> None:
    page = confirmation.page
    state = page.workflow_states.order_by("-created_at").first()
    people = _senders(state, page) if state else {page.owner_id: page.owner}
    tell(
        people.values(),
        Tidings(
            "void",
            f"Phải xác nhận lại: “{page.get_admin_display_title()}”",
            edit_path(page),
            "Mở bài",
            details=["Nội dung đã đổi sau khi đơn vị xác nhận.", *changes],
        ),
    )


def register() -> None:
    workflow_rejected.connect(comes_back, sender=WorkflowState, dispatch_uid=REJECTED)
    workflow_approved.connect(is_approved, sender=WorkflowState, dispatch_uid=APPROVED)
    for signal, receiver in (
        (task_submitted, step_begins),
        (signals.task_due_soon, step_is_due_soon),
        (signals.task_late, step_is_late),
        (signals.confirmation_void, no_longer_confirmed),
    ):
        signal.connect(receiver, dispatch_uid=f"editorial.notices.{receiver.__name__}")
