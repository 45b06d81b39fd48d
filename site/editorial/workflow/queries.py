"""What the dashboard asks about steps. None costs more queries when there are more stories."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from editorial.models.tasks import DeskTaskState
from editorial.workflow import asking
from units import roles
from units.enums import Role


def waiting_for(user: Any) -> QuerySet[DeskTaskState]:
    """Steps that `user` may decide today, the most urgent first."""
    return _shown(asking.waiting(user))


def late() -> QuerySet[DeskTaskState]:
    """Steps whose day has passed, the latest first."""
    return _shown(asking.in_progress(DeskTaskState.objects.filter(due_at__lt=timezone.now())))


def returned_to(user: Any) -> QuerySet[DeskTaskState]:
    """Decisions by which a story came back to `user`: he sent it, wrote it, or writes for its unit."""
    mine = Q(workflow_state__requested_by=user) | Q(page__owner=user)
    if units := roles.unit_ids(user, Role.CONTRIBUTOR):
        mine |= Q(unit_id__in=units)
    found = DeskTaskState.objects.filter(
        mine,
        status=TaskState.STATUS_REJECTED,
        workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
        workflow_state__current_task_state=F("pk"),
    )
    return _shown(found.order_by("-finished_at"))


def _shown(states: QuerySet[DeskTaskState]) -> QuerySet[DeskTaskState]:
    return states.select_related("task", "page", "unit", "finished_by")
