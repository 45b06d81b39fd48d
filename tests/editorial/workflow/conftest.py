"""People of the desk and a workflow of all five steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from devdata import builders as make
from editorial.models import DESK_TASKS, DeskTaskState
from home.installation import groups
from units import roles
from units.enums import Role
from units.models import Membership, Unit


@pytest.fixture
def unit(site: Any) -> Unit:
    return make.make_unit(name="BHXH tỉnh Minh Họa")


@pytest.fixture
def person(site: Any) -> Callable[..., Any]:
    """`person(Role.EDITOR, "Nguyễn Thị Hoa")`: an account with that role and the rights of its group."""
    groups.groups([])

    def make_person(role: Role | None, name: str, **where: Any) -> Any:
        last, _, first = name.rpartition(" ")
        user = get_user_model().objects.create_user(
            f"tk{get_user_model().objects.count()}", first_name=last, last_name=first, password="x"
        )
        if role:
            fields = where.pop("fields", [])
            membership = Membership(user=user, role=role, starts_on="2020-01-01", **where)
            membership.save()
            membership.fields.set(fields)
            membership.save()
        roles.refresh(user)
        return user

    return make_person


@pytest.fixture
def chain(site: Any) -> Workflow:
    """Confirm, edit, verify, commendation, publish over the whole tree."""
    WorkflowPage.objects.all().delete()
    workflow = Workflow.objects.create(name="Quy trình đủ năm bước")
    for order, model in enumerate(DESK_TASKS):
        task = model.objects.create(name=str(model._meta.verbose_name), checklist="Đã đọc hết bài")
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.create(workflow=workflow, page=Page.get_first_root_node())
    return workflow


@pytest.fixture
def story(unit: Unit, person: Any, chain: Workflow) -> Any:
    """A draft about a practice with figures and a decision, by the contributor of its unit."""
    page = make.make_practice(
        title="Một cửa không chờ",
        unit=unit,
        live=False,
        indicators=[{"baseline": 38, "actual": 11, "actual_period": "quý III/2026"}],
        model_decisions=[
            {
                "level": "province",
                "number": "123/QĐ-BHXH",
                "date": "2026-05-19",
                "issuer": "Giám đốc",
            }
        ],
    )
    page.owner = person(Role.CONTRIBUTOR, "Lê Văn Viết", unit=unit)
    page.save()
    return page


class Desk:
    """What people of the desk do, as they do it."""

    def browser(self, user: Any) -> Client:
        client = Client()
        client.force_login(user)
        return client

    def waiting(self, page: Any) -> DeskTaskState | None:
        """The step in progress on `page`."""
        state = page.workflow_states.active().first()
        current = state.current_task_state if state else None
        if current is None or current.status != current.STATUS_IN_PROGRESS:
            return None
        return current.specific

    def step(self, page: Any) -> str:
        state = self.waiting(page)
        return state.role if state else ""

    def decide(self, user: Any, page: Any, action: str = "approve", **data: Any) -> Any:
        """Press the button of the dashboard, every line ticked unless `checklist` says otherwise."""
        state = self.waiting(page)
        assert state is not None
        data.setdefault("checklist", state.task.specific.lines)
        return self.browser(user).post(
            reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]),
            data,
            headers={"x-requested-with": "XMLHttpRequest"},
        )

    def submit(self, user: Any, page: Any) -> None:
        """What the button “Gửi duyệt” does with a page whose form is saved already."""
        state = page.workflow_states.active().first()
        if state is None:
            page.get_workflow().start(page, user)
        else:
            state.resume(user)

    def save(self, page: Any, user: Any, **changes: Any) -> Any:
        """A version as the editing form saves it."""
        latest = page.get_latest_revision_as_object()
        for name, value in changes.items():
            setattr(latest, name, value)
        revision = latest.save_revision(user=user, log_action=True, clean=False)
        page.refresh_from_db()
        return revision


@pytest.fixture
def desk() -> Desk:
    return Desk()
