"""Lists of the desk cost the same however many of their rows are on their way through a workflow."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from devdata import builders as make
from units.enums import UNIT_ROLES, Role
from units.models import WorkField

pytestmark = pytest.mark.django_db

CEILING = 30
EXPLORER_CEILING = 40  # Wagtail's own page, with breadcrumbs and a panel about the section
STEPS = (Role.LEADER, Role.EDITOR, Role.VERIFIER, Role.COMMENDATION, Role.PUBLISHER)
SUPERUSER = "superuser"


@pytest.fixture
def people(person: Any, unit: Any) -> dict[str, Any]:
    """One account of each role with work in the admin, and a superuser."""
    roles = (Role.CONTRIBUTOR, *STEPS, Role.MANAGING)
    found = {
        role: person(role, f"Người {role.label}", unit=unit if role in UNIT_ROLES else None)
        for role in roles
    }
    return found | {SUPERUSER: get_user_model().objects.create_superuser("toan-quyen")}


def add_on_their_way(people: dict[str, Any], unit: Any, desk: Any) -> Any:
    """A practice at each step of the workflow, some live with a newer draft; the last one."""
    author = people[Role.CONTRIBUTOR]
    decision = {"level": "province", "number": "123/QĐ-BHXH", "date": "2026-05-19", "issuer": "Giám đốc"}  # fmt: skip
    for done in range(len(STEPS)):
        page = make.make_practice(
            unit=unit,
            live=done % 2 == 0,
            work_field=WorkField.objects.first(),
            model_decisions=[decision],
        )
        page.standfirst = "Sửa sau khi đăng."
        page.save_revision(user=author)
        desk.submit(author, page)
        for role in STEPS[:done]:
            assert desk.step(page) == role
            state = desk.waiting(page)
            task = state.task.specific
            task.on_action(state, people[role], "approve", checklist=task.lines, comment="")
        assert desk.step(page) == STEPS[done]
    return page


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


def test_rows_in_a_workflow_cost_no_query_of_their_own(
    people: dict[str, Any], unit: Any, desk: Any, chain: Any
) -> None:
    page = add_on_their_way(people, unit, desk)
    explorer = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    addresses = [
        reverse("practices:index"),
        reverse("wagtailadmin_home"),
        reverse("reports:calendar"),
        explorer,
    ]
    browsers = {role: desk.browser(user) for role, user in people.items()}
    for address in addresses:
        browsers[SUPERUSER].get(address)  # warms what is kept between requests
    asked = [(role, address) for role in people for address in addresses]
    before = {(role, address): queries_of(browsers[role], address) for role, address in asked}
    add_on_their_way(people, unit, desk)
    after = {(role, address): queries_of(browsers[role], address) for role, address in asked}
    assert {each: count for each, count in after.items() if count > before[each]} == {}
    dear = {
        (role, address): count
        for (role, address), count in after.items()
        if count > (EXPLORER_CEILING if address == explorer else CEILING)
    }
    assert dear == {}
