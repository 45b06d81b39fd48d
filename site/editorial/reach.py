"""Which stories an account reaches whose roles do not open the whole site to it.

Who may change pages by Wagtail's own rights (editors, managing editors, publishers, superusers) is not
bound. Everybody else reaches the stories of his units, those he is asked about by a task, and as a member
of the council the campaigns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, CharField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.querysets import published
from editorial.workflow import asking
from units import roles
from units.enums import Role

_KEPT = "_reach_of_today"  # on the account, for the length of a request

# Their work is bound: to units, to what they are asked, to campaigns, or to no content at all.
BOUND = frozenset(
    {
        Role.CONTRIBUTOR,
        Role.LEADER,
        Role.VERIFIER,
        Role.COMMENDATION,
        Role.COUNCIL,
        Role.ADMINISTRATOR,
    }
)
CHECKERS = frozenset({Role.VERIFIER, Role.COMMENDATION})
LABELS = {str(role.label): role for role in Role}


@dataclass(frozen=True)
class Reach:
    """What a bound account may write and read; `bound` is False where everything below means nothing."""

    bound: bool
    only_roles: bool = False  # no further group, made by hand
    roles: frozenset[Role] = frozenset()
    writes: frozenset[int] = frozenset()  # units, as contributor
    reads: frozenset[int] = frozenset()  # units, as leader
    asked: frozenset[int] = frozenset()  # pages of tasks that wait for the account
    follows: frozenset[int] = frozenset()  # content types the council reads

    @property
    def has_pages(self) -> bool:
        return bool(self.roles - {Role.ADMINISTRATOR})


def of(user: Any) -> Reach:
    """The reach of `user` today; asked once a request."""
    kept: Reach | None = getattr(user, _KEPT, None)
    if kept is None:
        kept = _find(user)
        setattr(user, _KEPT, kept)
    return kept


def _find(user: Any) -> Reach:
    if not user.is_authenticated or not user.is_active or user.is_superuser:
        return Reach(bound=False)
    groups = roles.group_names(user)
    held = frozenset(LABELS[name] for name in groups & LABELS.keys())
    if not held or not held <= BOUND or _changes_pages(user):
        return Reach(bound=False)
    # A leader is asked about his units, which he reads anyway.
    asked = asking.asked_pages(user) if held & CHECKERS else frozenset()
    return Reach(
        bound=True,
        only_roles=groups <= LABELS.keys(),
        roles=held,
        writes=roles.unit_ids(user, Role.CONTRIBUTOR),
        reads=roles.unit_ids(user, Role.LEADER),
        asked=asked,
        follows=frozenset(_followed() if Role.COUNCIL in held else ()),
    )


def _changes_pages(user: Any) -> bool:
    rights = PagePermissionPolicy().get_cached_permissions_for_user(user)
    return any(each.permission.codename == "change_page" for each in rights)


def _followed() -> list[int]:
    """Content types of campaigns, which stand above this app."""
    models = [apps.get_model("campaigns.CampaignPage")] if apps.is_installed("campaigns") else []
    return [ContentType.objects.get_for_model(model).pk for model in models]


def writes(user: Any, story: Any) -> bool:
    """Whether `story` belongs to a unit `user` writes for; without a unit it belongs to its owner."""
    reach = of(user)
    if Role.CONTRIBUTOR not in reach.roles:
        return False
    if story.unit_id is None:
        return bool(story.owner_id == user.pk)
    return story.unit_id in reach.writes


def reads(user: Any, story: Any) -> bool:
    reach = of(user)
    return (
        story.pk in reach.asked
        or story.content_type_id in reach.follows
        or (bool(reach.reads) and story.unit_id in reach.reads)
    )


def stories(user: Any) -> QuerySet[Any]:
    """The stories a bound account reads or writes."""
    from editorial.models import StoryPage  # which asks for rights itself

    reach = of(user)
    wanted = Q(pk__in=reach.asked) | Q(unit__in=reach.writes | reach.reads)
    if Role.CONTRIBUTOR in reach.roles:
        wanted |= Q(unit=None, owner=user)
    if reach.follows:
        wanted |= Q(content_type__in=reach.follows)
    return StoryPage.objects.filter(wanted)


def pages(user: Any) -> QuerySet[Page]:
    """The same stories, as pages."""
    return Page.objects.filter(pk__in=stories(user).order_by().values("pk"))


def to_link_to(pages_to_choose: QuerySet[Page], user: Any) -> QuerySet[Page]:
    """Those a bound account may choose as the end of a link: its own, and what everybody may read."""
    read = published(Page.objects.all())
    return pages_to_choose.filter(
        Q(pk__in=stories(user).order_by().values("pk")) | Q(pk__in=read.order_by().values("pk"))
    )


def files(model: type[Any], user: Any) -> QuerySet[Any]:
    """Pictures or documents a bound account works with: its own, and those of the stories it reaches."""
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        object_id__in=stories(user).order_by().values(text=Cast("pk", CharField())),
    )
    return model.objects.filter(
        Q(uploaded_by_user=user)
        | Q(pk__in=shown.values(number=Cast("to_object_id", BigIntegerField())))
    )
