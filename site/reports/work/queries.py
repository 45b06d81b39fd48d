"""Which tasks and which versions stand in the lists of work."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from reports.scope import Scope

MISSED = timedelta(minutes=2)  # the worker looks every 20 seconds; after this something is wrong


def _of_pages(scope: Scope, object_id: str) -> Exists:
    """Whether the page that `object_id`, a text, names is in `scope`."""
    number = Cast(OuterRef(object_id), output_field=IntegerField())
    return Exists(Page.objects.filter(scope.pages(), pk=number))


def _tasks(**conditions: Any) -> QuerySet[TaskState]:
    """The present task of workflows of pages, with whom to name, without the text of the version."""
    return (
        TaskState.objects.filter(workflow_state__current_task_state=F("pk"), **conditions)
        .filter(revision__in=Revision.page_revisions.all())
        .select_related("task", "workflow_state__requested_by", "finished_by")
        .order_by("started_at", "pk")
    )


def waiting(user: Any) -> QuerySet[TaskState]:
    """Tasks this account may act on now, longest waiting first."""
    reviewable = TaskState.objects.reviewable_by(user).values("pk")
    return _tasks(status=TaskState.STATUS_IN_PROGRESS).filter(pk__in=reviewable)


def returned(user: Any) -> QuerySet[TaskState]:
    """Rejected tasks of what this account wrote or sent, the newest first."""
    number = Cast(OuterRef("workflow_state__object_id"), output_field=IntegerField())
    own = Exists(Page.objects.filter(pk=number, owner=user))
    found = _tasks(
        status=TaskState.STATUS_REJECTED,
        workflow_state__status=WorkflowState.STATUS_NEEDS_CHANGES,
    )
    return found.filter(own | Q(workflow_state__requested_by=user)).order_by("-finished_at", "-pk")


def sent(user: Any) -> QuerySet[TaskState]:
    """Tasks of others on what this account sent for approval."""
    return _tasks(status=TaskState.STATUS_IN_PROGRESS, workflow_state__requested_by=user).order_by(
        "-started_at", "-pk"
    )


def scheduled(scope: Scope) -> QuerySet[Revision]:
    """Versions that go live at an hour still to come, the next first."""
    return _approved(scope).filter(approved_go_live_at__gt=timezone.now() - MISSED)


def missed(scope: Scope) -> QuerySet[Revision]:
    """Versions whose hour has passed without their going live."""
    return _approved(scope).filter(approved_go_live_at__lte=timezone.now() - MISSED)


def _approved(scope: Scope) -> QuerySet[Revision]:
    found = Revision.page_revisions.filter(approved_go_live_at__isnull=False).defer("content")
    if not scope.everything:
        found = found.filter(_of_pages(scope, "object_id"))
    return found.order_by("approved_go_live_at", "pk")
