"""Accounts to try the site with: one a role, passwords that nobody else knows."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group

from devdata import accounts

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups() -> None:
    for role in accounts.ROLES:
        if role.group:
            Group.objects.get_or_create(name=role.group)


@pytest.mark.usefixtures("groups")
def test_each_role_gets_an_account_that_can_sign_in(tmp_path: Path) -> None:
    path = tmp_path / "var" / "accounts.txt"
    assert accounts.create(path) == ["quantri", "bientap", "duyet"]
    passwords = accounts.read(path)
    assert len(set(passwords.values())) == 3
    for name, password in passwords.items():
        assert len(password) >= 20
        assert authenticate(username=name, password=password) is not None
    admin = get_user_model().objects.get(username="quantri")
    editor = get_user_model().objects.get(username="bientap")
    assert (admin.is_superuser, editor.is_superuser) == (True, False)
    assert [group.name for group in editor.groups.all()] == ["Biên tập viên"]


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
    assert accounts.create(path) == ["quantri", "bientap", "duyet"]
    assert all(authenticate(username=n, password=p) is None for n, p in before.items())
    assert all(authenticate(username=n, password=p) for n, p in accounts.read(path).items())


def test_a_missing_group_is_named(tmp_path: Path) -> None:
    Group.objects.filter(name="Biên tập viên").delete()
    with pytest.raises(accounts.MissingGroupError, match="Biên tập viên"):
        accounts.create(tmp_path / "accounts.txt")
