"""Accounts to try the site with: one a role, passwords that nobody else knows."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group

from devdata import accounts
from units.enums import Role
from units.models import Membership, Unit

pytestmark = pytest.mark.django_db


NAMES = [account.username for account in accounts.ACCOUNTS]


@pytest.fixture
def groups() -> None:
    for role in Role:
        Group.objects.get_or_create(name=role.label)
    if Unit.objects.called(accounts.UNIT) is None:
        Unit.objects.create(name=accounts.UNIT)


def test_every_role_has_an_account() -> None:
    assert {account.role for account in accounts.ACCOUNTS} == {None, *Role}


@pytest.mark.usefixtures("groups")
def test_each_role_gets_an_account_that_can_sign_in(tmp_path: Path) -> None:
    path = tmp_path / "var" / "accounts.txt"
    assert accounts.create(path) == NAMES
    passwords = accounts.read(path)
    assert len(set(passwords.values())) == len(NAMES)
    for name, password in passwords.items():
        assert len(password) >= 20
        assert authenticate(username=name, password=password) is not None
    for account in accounts.ACCOUNTS:
        user = get_user_model().objects.get(username=account.username)
        assert user.is_superuser == (account.role is None)
        labels = [str(account.role.label)] if account.role else []
        assert [group.name for group in user.groups.all()] == labels
    for name in ("congtacvien", "lanhdao"):
        assert Membership.objects.get(user__username=name).unit.name == accounts.UNIT


@pytest.mark.usefixtures("groups")
def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "accounts.txt"
    path.touch(mode=0o644)
    accounts.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.usefixtures("groups")
def test_a_second_run_changes_no_password_and_makes_only_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "accounts.txt"
    accounts.create(path)
    before = accounts.read(path)
    get_user_model().objects.get(username="duyet").delete()
    assert accounts.create(path) == ["duyet"]
    after = accounts.read(path)
    assert {name: after[name] for name in ("quantri", "bientap")} == {
        name: before[name] for name in ("quantri", "bientap")
    }
    assert after["duyet"] != before["duyet"]
    assert accounts.create(path) == []


@pytest.mark.usefixtures("groups")
def test_without_the_file_all_get_new_passwords(tmp_path: Path) -> None:
    path = tmp_path / "accounts.txt"
    accounts.create(path)
    before = accounts.read(path)
    path.unlink()
    assert accounts.create(path) == NAMES
    assert all(authenticate(username=n, password=p) is None for n, p in before.items())
    assert all(authenticate(username=n, password=p) for n, p in accounts.read(path).items())


def test_a_missing_group_is_named(tmp_path: Path) -> None:
    Group.objects.filter(name="Quản trị hệ thống").delete()
    with pytest.raises(accounts.MissingGroupError, match="Quản trị hệ thống"):
        accounts.create(tmp_path / "accounts.txt")
