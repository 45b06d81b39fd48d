"""One account for each role, and stories of two units in every state, for the tests of rights."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from devdata import builders as make
from home.installation import groups
from units.enums import UNIT_ROLES, Role
from units.models import Membership, Unit


def account(name: str, *posts: tuple[Role, Unit | None]) -> Any:
    user = get_user_model().objects.create_user(name, password="mat-khau-dai-123")
    for role, unit in posts:
        Membership.objects.create(user=user, role=role, unit=unit, starts_on=date(2025, 1, 1))
    return user


def browser(user: Any) -> Client:
    """A browser in which `user` has signed in."""
    client = Client()
    client.force_login(user)
    return client


@dataclass
class Desk:
    """Everything the tests of rights ask about."""

    users: dict[str, Any] = field(default_factory=dict)
    stories: dict[str, Any] = field(default_factory=dict)
    aliases: dict[str, Any] = field(default_factory=dict)
    pictures: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)


def furnish() -> Desk:
    """Accounts and stories. `own` is of the contributor's and the leader's unit, `other` of another one."""
    groups.groups([])
    desk = Desk()
    here = make.make_unit("BHXH tỉnh Lào Cai")
    before = Unit.objects.create(
        name="BHXH tỉnh Yên Bái cũ", kind=here.kind, successor=here, valid_to=date(2025, 6, 30)
    )
    there = make.make_unit("BHXH tỉnh Gia Lai")
    for role in Role:
        unit = here if role in UNIT_ROLES else None
        desk.users[role.value] = account(f"nguoi-{role.value}", (role, unit))
    desk.users["superuser"] = get_user_model().objects.create_superuser("goc", password="x" * 20)
    stranger = desk.users["stranger"] = account("nguoi-khac")
    writer = desk.users["contributor"]
    for name, unit, live, owner in [
        ("own_draft", here, False, writer),
        ("colleague_draft", here, False, stranger),
        ("former_draft", before, False, stranger),
        ("own_live", here, True, writer),
        ("other_draft", there, False, stranger),
        ("other_live", there, True, stranger),
        ("lost_draft", there, False, writer),
        ("new_draft", None, False, writer),
        ("nobody_draft", None, False, stranger),
        ("asked_draft", there, False, stranger),
    ]:
        picture = make.make_picture(f"Ảnh của {name}", uploaded_by_user=owner)
        story = make.make_news(
            title=f"Bài {name}", unit=unit, live=live, owner=owner, picture=picture
        )
        desk.stories[name], desk.pictures[name] = story, picture
    award = {"award": "Lao động tiên tiến"}
    desk.stories["profile"] = make.make_profile(
        title="Gương có khen thưởng", unit=here, honours=[award]
    )
    desk.stories["campaign"] = make.make_campaign(title="Phong trào nháp", live=False)
    for name in ("own_live", "other_live"):
        live = desk.stories[name]
        desk.aliases[name] = live.create_alias(update_slug=f"ban-dan-{live.pk}")
    _ask(desk.stories["asked_draft"], stranger)
    desk.files["own"] = make.make_attachment("Phiếu của tôi", uploaded_by_user=writer)
    desk.files["other"] = make.make_attachment("Phiếu nơi khác", uploaded_by_user=stranger)
    return desk


def _ask(story: Any, author: Any) -> None:
    """The story waits for those who check figures and honours."""
    task = GroupApprovalTask.objects.create(name="Thẩm định thử")
    for role in (Role.VERIFIER, Role.COMMENDATION):
        task.groups.add(Group.objects.get(name=str(role.label)))
    workflow = Workflow.objects.create(name="Quy trình thử")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    workflow.start(story, author)


def form_of(story: Any, **changes: Any) -> dict[str, Any]:
    """What the browser sends from the form of a news story whose lists are empty."""
    lists = {
        f"{name}-{count}_FORMS": 0
        for name in ("comments", "corrections", "people")
        for count in ("TOTAL", "INITIAL")
    }
    day = {"published_at": "05/01/2026 08:00"}
    return {"title": story.title, "slug": story.slug, "body-count": 0, **day, **lists, **changes}
