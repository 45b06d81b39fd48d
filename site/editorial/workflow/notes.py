"""What the editing form says about the step a page is at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.models import Page, TaskState

from core.text import format_datetime
from editorial.models.confirmations import Confirmation
from editorial.models.stories import StoryPage
from editorial.models.tasks import DeskTaskState, said_refusal
from editorial.workflow import asking


def after_save(request: HttpRequest, page: Page) -> None:
    """After a save: why the step was not decided, or that the unit must be asked again."""
    refusal = said_refusal(request.user)
    void = Confirmation.void(page)
    if void and void.voided_by and void.voided_by.pk == page.latest_revision_id:
        messages.warning(request, void.void_summary, _to_confirmations(page))
    elif refusal:
        messages.error(request, refusal)


def tell(request: HttpRequest, page: Page) -> None:
    """When the form is opened by who is asked: what changed since it was returned, or why he may not decide."""
    state = _state(page) if request.method == "GET" else None
    if state is None or not asking.asks(state, request.user):
        return
    if refusal := state.task.specific.refusal(state, request.user):
        messages.warning(request, refusal)
    if returned := _returned(state):
        compare = reverse(
            "wagtailadmin_pages:revisions_compare",
            args=[page.pk, returned.revision_id, page.latest_revision_id],
        )
        messages.info(
            request,
            f"Bài đã được gửi lại sau khi bị trả lại lúc {format_datetime(returned.finished_at)}: {returned.comment}",
            [messages.button(compare, "So sánh hai bản")],
        )


def _state(page: Page) -> DeskTaskState | None:
    found = DeskTaskState.objects.filter(page_id=page.pk)
    return asking.in_progress(found).select_related("task", "unit", "workflow_state").first()


def _returned(state: DeskTaskState) -> DeskTaskState | None:
    """The last return before `state` in the same round, unless nothing was saved since."""
    found = (
        DeskTaskState.objects.filter(
            workflow_state=state.workflow_state_id, status=TaskState.STATUS_REJECTED
        )
        .order_by("-finished_at")
        .first()
    )
    return found if found and found.revision_id != state.page.latest_revision_id else None


def _to_confirmations(page: Page) -> list[Any]:
    return [messages.button(reverse("confirmations:show", args=[page.pk]), "Xác nhận của đơn vị")]


def confirmation_button(page: Page, user: Any) -> Iterator[Button]:
    if isinstance(page.specific_deferred, StoryPage) and page.permissions_for_user(user).can_edit():
        yield Button(
            "Xác nhận của đơn vị",
            reverse("confirmations:show", args=[page.pk]),
            icon_name="check",
            priority=66,
        )
