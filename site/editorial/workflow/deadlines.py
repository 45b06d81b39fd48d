"""Steps whose day draws near or has passed: told once each."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from core.schedule import register
from editorial.models.tasks import DeskTaskState
from editorial.signals import task_due_soon, task_late
from editorial.workflow import asking
from units import roles
from units.enums import Role

NOTICE = timedelta(days=1)


@register("editorial.tell_deadlines", seconds=60)
def tell_deadlines(now: datetime | None = None) -> None:
    """Remind who is asked a day before; when the day has passed, tell the managing editors."""
    now = now or timezone.now()
    waiting = asking.in_progress(DeskTaskState.objects.all())
    soon = waiting.filter(
        due_at__gt=now,
        due_at__lte=now + NOTICE,
        started_at__lt=F("due_at") - NOTICE,  # else it was told when the step began
        reminded_at=None,
    )
    late = waiting.filter(due_at__lte=now, escalated_at=None)
    for pk in list(soon.values_list("pk", flat=True)):
        _tell(soon.filter(pk=pk), "reminded_at", now)
    for pk in list(late.values_list("pk", flat=True)):
        _tell(late.filter(pk=pk), "escalated_at", now)


def _tell(found: QuerySet[DeskTaskState], mark: str, now: datetime) -> None:
    """In a transaction of its own, looked up again under lock: another worker may have been quicker."""
    with transaction.atomic():
        state = found.select_for_update(of=("self",)).first()
        if state is None:
            return
        setattr(state, mark, now)
        state.save(update_fields=[mark])
        signal, people = _whom(state, mark)
        signal.send(sender=DeskTaskState, task_state=state, people=people)


def _whom(state: DeskTaskState, mark: str) -> tuple[Any, QuerySet[Any]]:
    if mark == "reminded_at":
        return task_due_soon, asking.people(state)
    return task_late, roles.people(Role.MANAGING)
