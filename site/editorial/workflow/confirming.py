"""Giving a confirmation, and noticing that it holds no longer."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision, TaskState, WorkflowState

from editorial.enums import ConfirmedBy
from editorial.models.confirmations import Confirmation
from editorial.models.stories import StoryPage
from editorial.models.tasks import CommendationTask, ConfirmTask, DeskTaskState, VerifyTask
from editorial.signals import confirmation_void
from editorial.workflow import facts
from editorial.workflow.logged import BY_LETTER, VOID
from units.enums import Role
from units.roles import posts


def step_of(page: Page, lock: bool = False) -> DeskTaskState | None:
    """The step at which the unit is asked, while it is in progress."""
    states = DeskTaskState.objects.filter(
        page_id=page.pk,
        role=Role.LEADER,
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    if lock:
        states = states.select_for_update(of=("self",))
    return states.select_related("workflow_state", "unit").first()


def confirm(page: Page, form: ConfirmedBy, **fields: Any) -> Confirmation:
    """Keep the confirmation of the latest version with its facts; an earlier one is replaced."""
    revision = page.get_latest_revision()
    Confirmation.objects.filter(page_id=page.pk, voided_at=None).update(
        voided_at=timezone.now(), void_summary="Đã có xác nhận mới hơn."
    )
    confirmation = Confirmation(
        page_id=page.pk,
        form=form,
        revision=revision,
        facts=facts.to_json(facts.facts_of(revision.as_object())),
        **fields,
    )
    confirmation.save()
    return confirmation


def confirm_on_line(state: DeskTaskState, user: Any) -> Confirmation:
    """By a leader with an account, under the office of the role in which he is asked."""
    post = next((post for post in posts(user) if post.role == Role.LEADER), None)
    return confirm(
        state.page,
        ConfirmedBy.ONLINE,
        user=user,
        name=user.get_full_name() or user.get_username(),
        office=post.office if post else "",
    )


def confirm_by_letter(state: DeskTaskState, user: Any, **letter: Any) -> Confirmation:
    """Entered by an editor: it is the signer who confirms, so the editor may have written the story."""
    confirmation = confirm(state.page, ConfirmedBy.LETTER, user=user, **letter)
    log(
        instance=state.page.specific,
        action=BY_LETTER,
        user=user,
        revision=confirmation.revision,
        data={"line": confirmation.line},
    )
    state.approve(user=user, comment=confirmation.line)
    return confirmation


def check(revision: Revision, page: StoryPage) -> None:
    """After a version was saved: a changed fact voids the confirmation."""
    held = Confirmation.held(page)
    if held is None:
        return
    found = facts.changes(facts.from_json(held.facts), facts.facts_of(page))
    if not found:
        return
    held.voided_at = timezone.now()
    held.voided_by = revision
    held.void_summary = facts.summary(found)
    held.changes = [sentence for _, sentence in found]
    held.save()
    log(
        instance=page,
        action=VOID,
        user=revision.user,
        revision=revision,
        data={"summary": held.void_summary, "changes": held.changes},
    )
    _ask_again(page, revision.user, held.void_summary)
    confirmation_void.send(sender=Confirmation, confirmation=held, changes=held.changes)


def _ask_again(page: Page, user: Any, why: str) -> None:
    """A workflow that had passed the unit goes back to it; what was checked since is checked again."""
    state = page.workflow_states.filter(status=WorkflowState.STATUS_IN_PROGRESS).first()
    if state is None:
        return
    task = ConfirmTask.of(state)
    current = state.current_task_state.specific if state.current_task_state else None
    if task is None or current is None or current.task_id == task.pk:
        return
    forget_checks(state)
    current.status, current.finished_at = TaskState.STATUS_CANCELLED, timezone.now()
    current.finished_by, current.comment = user, why
    current.save()
    state.current_task_state = current
    state.update(user, task)  # of the workflow, by position: no rows are changed in silence


def forget_checks(state: WorkflowState) -> None:
    """Figures and honours checked before are checked again; the log keeps who had approved them."""
    again = [model.__name__.lower() for model in (ConfirmTask, VerifyTask, CommendationTask)]
    state.task_states.filter(
        task__content_type__model__in=again,
        status__in=[TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED],
    ).update(status=TaskState.STATUS_CANCELLED)
