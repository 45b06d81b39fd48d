"""Which steps and which versions stand in the lists of work."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Exists, IntegerField, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, Revision

from editorial.models import DeskTaskState
from editorial.workflow import asking
from editorial.workflow import queries as steps
from reports.scope import Scope

MISSED = timedelta(minutes=2)  # the worker looks every 20 seconds; after this something is wrong
Steps = QuerySet[DeskTaskState]


def _shown(states: Steps) -> Steps:
    """With whom a row names."""
    return states.select_related("task", "page", "finished_by", "workflow_state__requested_by")


def waiting(user: Any) -> Steps:
    """Steps this account may decide now, the most urgent first."""
    return _shown(steps.waiting_for(user))


def late(scope: Scope) -> Steps:
    found = _shown(steps.late())
    return found if scope.everything else found.filter(page__in=scope.reached)


def returned(user: Any) -> Steps:
    """Decisions by which a story came back to this account, the newest first."""
    return _shown(steps.returned_to(user))


def sent(user: Any) -> Steps:
    """Steps at which others have what this account sent for approval."""
    mine = DeskTaskState.objects.filter(workflow_state__requested_by=user)
    return _shown(asking.in_progress(mine))


def scheduled(scope: Scope) -> QuerySet[Revision]:
    """Versions that go live at an hour still to come, the next first."""
    return _approved(scope).filter(approved_go_live_at__gt=timezone.now() - MISSED)


def missed(scope: Scope) -> QuerySet[Revision]:
    """Versions whose hour has passed without their going live."""
    return _approved(scope).filter(approved_go_live_at__lte=timezone.now() - MISSED)


def _approved(scope: Scope) -> QuerySet[Revision]:
    found = Revision.page_revisions.filter(approved_go_live_at__isnull=False).defer("content")
    if not scope.everything:
        number = Cast(OuterRef("object_id"), output_field=IntegerField())
        found = found.filter(Exists(Page.objects.filter(scope.pages(), pk=number)))
    return found.order_by("approved_go_live_at", "pk")
