"""After each saved version: does what the unit confirmed still stand, and who is asked now."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, Revision, TaskState

from editorial.models.confirmations import Confirmation
from editorial.models.tasks import DeskTaskState
from editorial.workflow import confirming


def version_saved(sender: type, instance: Revision, **kwargs: Any) -> None:
    if kwargs.get("raw"):
        return
    if not issubclass(instance.base_content_type.model_class() or object, Page):
        return
    page_id = int(instance.object_id)
    if Confirmation.objects.filter(page_id=page_id, voided_at=None).exists():
        confirming.check(instance, instance.as_object())
    states = DeskTaskState.objects.filter(page_id=page_id, status=TaskState.STATUS_IN_PROGRESS)
    for state in states.select_related("workflow_state"):
        state.follow(instance.as_object())
        state.save(update_fields=["unit", "work_field", "named"])
        user = instance.user
        if user is not None and state.task.specific.wrote(state, user):
            state.authors.add(user)
