"""People of the desk who sign in to the admin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from home.installation.groups import groups
from units.enums import Role
from units.models import Membership

Accounts = Callable[..., Any]


@pytest.fixture
def account(site: Any) -> Accounts:
    """`account("lan", Role.PUBLISHER, unit=…)`: somebody who holds that role since long ago."""
    groups([])

    def make(name: str, role: Role, unit: Any = None, **fields: Any) -> Any:
        user = get_user_model().objects.create_user(name, password=name, **fields)
        Membership.objects.create(user=user, role=role, unit=unit, starts_on=date(2020, 1, 1))
        user.groups.add(Group.objects.get(name=str(role.label)))
        return user

    return make


@pytest.fixture
def publisher(account: Accounts) -> Any:
    return account("duyet", Role.PUBLISHER, first_name="Lan", last_name="Trần")


@pytest.fixture
def editor(account: Accounts) -> Any:
    return account("bientap", Role.EDITOR, first_name="Minh", last_name="Lê")


@pytest.fixture
def signed_in() -> Callable[[Any], Client]:
    def enter(user: Any) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return enter
