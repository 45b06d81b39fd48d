"""Who is asked at a step: by the roles of today, deputies included, never an author of what is checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import F, Q, QuerySet
from wagtail.models import TaskState, WorkflowState

from core.text import fold
from units import roles
from units.enums import Role

if TYPE_CHECKING:
    from editorial.models.tasks import DeskTaskState

# Who may do the work of a step beside the role it asks.
ALSO = {Role.EDITOR: [Role.MANAGING]}
_STEPS = "_steps_that_ask"  # on the account, for the length of a request


def named(names: Iterable[str]) -> str:
    """Names as they are compared with that of an account: |nguyen van an|tran thi binh|."""
    folded = [" ".join(fold(name).split()) for name in names if name.strip()]
    return f"|{'|'.join(folded)}|" if folded else ""


def _own_name(user: Any) -> str:
    return named([user.get_full_name()])


def asks(state: DeskTaskState, user: Any) -> bool:
    """Whether the roles of `user` make him one who is asked; a leader never about himself."""
    role = Role(state.role)
    if role == Role.LEADER:
        own = _own_name(user)
        about_himself = bool(own) and own in state.named
        return bool(state.unit) and not about_himself and roles.holds(user, role, state.unit)
    if role == Role.VERIFIER:
        return roles.holds(user, role, field_id=state.work_field_id)
    return roles.has_role(user, role, *ALSO.get(role, []))


def people(state: DeskTaskState) -> QuerySet[Any]:
    """Accounts that are asked, without authors and, for a leader's step, without who the story is about."""
    role = Role(state.role)
    unit = state.unit if role == Role.LEADER else None
    field_id = state.work_field_id if role == Role.VERIFIER else None
    found = get_user_model().objects.none()
    if role != Role.LEADER or unit is not None:
        found = roles.people(role, unit, field_id)
    for other in ALSO.get(role, []):
        found = found | roles.people(other)
    found = found.exclude(pk__in=state.authors.values("pk"))
    if role == Role.LEADER and state.named:
        found = found.exclude(
            pk__in=[each.pk for each in found if (own := _own_name(each)) and own in state.named]
        )
    return found


def concerns(user: Any, role: Role) -> bool:
    """Whether a step of `role` could ask `user` at all."""
    return roles.has_role(user, role, *ALSO.get(role, []))


def steps(user: Any) -> frozenset[int]:
    """Steps in progress at which `user` is asked, those too where he is an author; asked once a request."""
    kept: frozenset[int] | None = getattr(user, _STEPS, None)
    if kept is None:
        kept = frozenset(_asking(user).values_list("pk", flat=True))
        setattr(user, _STEPS, kept)
    return kept


def waiting(user: Any, only: Role | None = None) -> QuerySet[DeskTaskState]:
    """Steps in progress that wait for `user`; as many queries for one step as for a thousand."""
    return _asking(user, only).exclude(authors=user)


def _asking(user: Any, only: Role | None = None) -> QuerySet[DeskTaskState]:
    states: Any = apps.get_model("editorial.DeskTaskState").objects  # type: ignore[misc]
    asked = Q()
    held = roles.posts(user)
    own = {post.role for post in held}
    for role in own if only is None else own & {only, *ALSO.get(only, [])}:
        asked |= _asked_as(role, user, [post for post in held if post.role == role])
    if not asked:
        return states.none()
    found: QuerySet[DeskTaskState] = in_progress(states.all()).filter(asked)
    return found


def asked_pages(user: Any) -> frozenset[int]:
    """Pages of steps that wait for `user`, Wagtail's own step for groups included; one query.

    Wagtail's `reviewable_by` reads every task there is, in a query for each kind.
    """
    by_group = Q(task__groupapprovaltask__groups__in=user.groups.all())
    found = TaskState.objects.filter(
        Q(pk__in=waiting(user).order_by().values("pk")) | by_group,
        task__active=True,
        status=TaskState.STATUS_IN_PROGRESS,
    )
    numbers = found.values_list("workflow_state__object_id", flat=True)
    return frozenset(int(each) for each in numbers)


def _asked_as(role: Role, user: Any, held: list[roles.Post]) -> Q:
    if role == Role.LEADER:
        of_units = Q(role=role, unit_id__in=roles.unit_ids(user, role))
        own = _own_name(user)
        return of_units & ~Q(named__contains=own) if own else of_units
    if role == Role.VERIFIER and all(post.field_ids for post in held):
        fields = frozenset().union(*(post.field_ids for post in held))
        return Q(role=role) & (Q(work_field_id__in=fields) | Q(work_field=None))
    return Q(role__in=[role, *(asked for asked, others in ALSO.items() if role in others)])


def in_progress(states: QuerySet[DeskTaskState]) -> QuerySet[DeskTaskState]:
    return states.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
        workflow_state__current_task_state=F("pk"),
    ).order_by(F("due_at").asc(nulls_last=True), "pk")
