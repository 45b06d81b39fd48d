"""One account for each role, to sign in with on a developer's machine."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from units import roles
from units.enums import UNIT_ROLES, Role
from units.models import Membership, Unit, WorkField

UNIT = "BHXH tỉnh Lào Cai"  # for which the sample contributor writes and the sample leader confirms
FIELDS = ("MOTCUA", "TRUYENTHONG", "CDS", "THU")  # which the sample verifier checks


@dataclass(frozen=True)
class Account:
    """An account's name, what it may do in the words of the desk, and its role (None for a superuser)."""

    username: str
    role: Role | None
    office: str = ""

    @property
    def title(self) -> str:
        return str(self.role.label) if self.role else "Người cài đặt (toàn quyền)"


ACCOUNTS = [
    Account("caidat", None),
    Account("quantri", Role.ADMINISTRATOR),
    Account("congtacvien", Role.CONTRIBUTOR),
    Account("lanhdao", Role.LEADER, "KT. Giám đốc – Phó Giám đốc"),
    Account("bientap", Role.EDITOR),
    Account("thamdinh", Role.VERIFIER),
    Account("khenthuong", Role.COMMENDATION),
    Account("thuky", Role.MANAGING),
    Account("duyet", Role.PUBLISHER, "Phó Trưởng ban Biên tập"),
    Account("hoidong", Role.COUNCIL),
]
# Without letters that are easily taken for each other: the passwords are read and typed by people.
ALPHABET = "".join(c for c in string.ascii_lowercase + string.digits if c not in "l1o0i")


class MissingGroupError(Exception):
    """A role's group does not exist yet."""


def create(path: Path) -> list[str]:
    """Make the accounts that are missing and write names and passwords to `path`, for its owner only.

    Without the file nobody knows the passwords, so all accounts get new ones. Returns the names of
    accounts that were made or changed.
    """
    known = path.exists()
    lines = path.read_text(encoding="utf-8").splitlines() if known else []
    changed = []
    for account in ACCOUNTS:
        user = get_user_model().objects.filter(username=account.username).first()
        if user is not None and known:
            continue
        if user is None:
            user = get_user_model()(username=account.username, first_name=account.title)
        password = _password()
        user.set_password(password)
        user.is_superuser = user.is_staff = account.role is None
        user.save()
        if account.role:
            _give(user, account)
        lines = [line for line in lines if not line.startswith(f"{account.username}\t")]
        lines.append(f"{account.username}\t{password}\t{account.title}")
        changed.append(account.username)
    if changed:
        _write(path, lines)
    return changed


def read(path: Path) -> dict[str, str]:
    """Passwords by account name."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[1] for row in rows}


def _give(user: Any, account: Account) -> None:
    """Let `user` hold the role, from today on, and no other."""
    role = account.role
    assert role is not None
    if not Group.objects.filter(name=role.label).exists():
        raise MissingGroupError(role.label)
    Membership.objects.filter(user=user).exclude(role=role).delete()
    user.groups.clear()
    unit = Unit.objects.called(UNIT) if role in UNIT_ROLES else None
    membership, made = Membership.objects.get_or_create(
        user=user, role=role, defaults={"unit": unit, "office": account.office}
    )
    if made and role is Role.VERIFIER:
        membership.fields = WorkField.objects.filter(code__in=FIELDS)
        membership.save()
    roles.refresh(user)


def _password() -> str:
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(5)) for _ in range(4))
    return "-".join(groups)


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
