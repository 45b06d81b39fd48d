"""One account for each role, to sign in with on a developer's machine."""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group


@dataclass(frozen=True)
class Role:
    """An account's name, what it may do in the words of the desk, and its group ("" for a superuser)."""

    username: str
    title: str
    group: str


ROLES = [
    Role("quantri", "Quản trị hệ thống", ""),
    Role("bientap", "Biên tập viên", "Biên tập viên"),
    Role("duyet", "Người duyệt xuất bản", "Người duyệt xuất bản"),
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
    for role in ROLES:
        user = get_user_model().objects.filter(username=role.username).first()
        if user is not None and known:
            continue
        if user is None:
            user = get_user_model()(username=role.username, first_name=role.title)
        password = _password()
        user.set_password(password)
        user.is_superuser = user.is_staff = not role.group
        user.save()
        if role.group:
            user.groups.set([_group(role.group)])
        lines = [line for line in lines if not line.startswith(f"{role.username}\t")]
        lines.append(f"{role.username}\t{password}\t{role.title}")
        changed.append(role.username)
    if changed:
        _write(path, lines)
    return changed


def read(path: Path) -> dict[str, str]:
    """Passwords by account name."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[1] for row in rows}


def _group(name: str) -> Group:
    try:
        return Group.objects.get(name=name)
    except Group.DoesNotExist as error:
        raise MissingGroupError(name) from error


def _password() -> str:
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(5)) for _ in range(4))
    return "-".join(groups)


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
