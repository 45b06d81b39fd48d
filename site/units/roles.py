"""The roles an account holds today, and the accounts that hold a role today.

Rights hang on groups, since that is what Wagtail asks. The group of a role is given and taken from
the memberships each time an account is looked up (`units.authentication`), so no rights outlive the
last day of a membership, whether the worker runs or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Q, QuerySet, prefetch_related_objects

from units.enums import Role
from units.models import Deputy, Membership, Unit

# Kept on the account for the length of a request.
_POSTS = "_posts_of_today"
_GROUPS = "_groups_of_today"
_UNITS = "_units_of_today"


@dataclass(frozen=True)
class Post:
    """A role in force: where, for which fields (empty: all), and whether as somebody's deputy."""

    role: Role
    unit_id: int | None
    field_ids: frozenset[int]
    membership_id: int
    office: str
    as_deputy: bool = False


def posts(user: Any, day: date | None = None) -> list[Post]:
    """What `user` is on `day` (today when left out), own roles first; at most two queries, then none."""
    if not user.is_authenticated or not user.is_active:
        return []
    if day is None and (kept := getattr(user, _POSTS, None)) is not None:
        return list(kept)
    stands_in = Deputy.objects.in_force(day).filter(user=user)
    held = list(
        Membership.objects.in_force(day).filter(
            Q(user=user) | Q(pk__in=stands_in.values("membership"))
        )
    )
    prefetch_related_objects([each for each in held if each.role == Role.VERIFIER], "fields")
    own_first = sorted(held, key=lambda each: each.user_id != user.pk)
    found = [_post(each, as_deputy=each.user_id != user.pk) for each in own_first]
    if day is None:
        setattr(user, _POSTS, found)
    return list(found)


def _post(membership: Membership, as_deputy: bool) -> Post:
    asked_by_field = membership.role == Role.VERIFIER
    return Post(
        Role(membership.role),
        membership.unit_id,
        frozenset(field.pk for field in membership.fields.all()) if asked_by_field else frozenset(),
        membership.pk,
        membership.office,
        as_deputy,
    )


def has_role(user: Any, *roles: Role) -> bool:
    return any(post.role in roles for post in posts(user))


def unit_ids(user: Any, role: Role) -> frozenset[int]:
    """Units for which `user` holds `role`, with all that became part of them; one query more, then none."""
    kept: dict[Role, frozenset[int]] = getattr(user, _UNITS, {})
    if role not in kept:
        held = {post.unit_id for post in posts(user) if post.role == role and post.unit_id}
        kept[role] = frozenset(Unit.objects.family_ids(*held)) if held else frozenset()
        setattr(user, _UNITS, kept)
    return kept[role]


def holds(user: Any, role: Role, unit: Unit | None = None, field_id: int | None = None) -> bool:
    """Whether `user` holds `role` today: for `unit` or one that took it over, and for the field, where given."""
    places = {each.pk for each in unit._chain()} if unit else None
    return any(
        post.role == role
        and (places is None or post.unit_id in places)
        and (field_id is None or not post.field_ids or field_id in post.field_ids)
        for post in posts(user)
    )


def people(
    role: Role, unit: Unit | None = None, field_id: int | None = None, day: date | None = None
) -> QuerySet[Any]:
    """Active accounts that hold `role` on `day`, deputies included; of `unit` or its successors, for the field."""
    memberships: QuerySet[Any] = Membership.objects.filter(role=role).in_force(day)
    if unit is not None:
        memberships = memberships.filter(unit__in=[each.pk for each in unit._chain()])
    if field_id is not None:
        memberships = memberships.filter(Q(fields__isnull=True) | Q(fields=field_id))
    deputies = Deputy.objects.in_force(day).filter(membership__in=memberships)
    return (
        get_user_model()
        .objects.filter(
            Q(pk__in=memberships.values("user")) | Q(pk__in=deputies.values("user")),
            is_active=True,
        )
        .order_by("pk")
    )


def refresh(user: Any) -> None:
    """Give `user` the groups of the roles held today and take those of roles that have ended.

    A role's group that was given by hand, to an account that never had a membership of that role,
    stays.
    """
    known = Membership.objects.filter(Q(user=user) | Q(deputies__user=user))
    ever = set(known.values_list("role", flat=True))
    if not ever:  # one query, for whoever has no role
        setattr(user, _POSTS, [])
        return
    now = {post.role for post in posts(user)}
    has = set(user.groups.values_list("name", flat=True))
    wanted, past = _labels(now), _labels(Role(role) for role in ever - now)
    if missing := wanted - has:
        user.groups.add(*Group.objects.filter(name__in=missing))
    if gone := past & has:
        user.groups.remove(*Group.objects.filter(name__in=gone))
    setattr(user, _GROUPS, (has | missing) - gone)


def group_names(user: Any) -> set[str]:
    """Names of the groups of `user`; no query where they were just brought up to date."""
    kept: set[str] | None = getattr(user, _GROUPS, None)
    return set(user.groups.values_list("name", flat=True)) if kept is None else kept


def _labels(roles: Iterable[Role]) -> set[str]:
    return {str(role.label) for role in roles}
