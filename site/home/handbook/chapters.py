"""The chapters: which role each is for, and its text as markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from units.enums import Role
from units.roles import has_role

_PICTURE = re.compile(r"anh/([a-z0-9-]+)\.webp")


@dataclass(frozen=True)
class Chapter:
    slug: str
    role: Role

    @property
    def file(self) -> Path:
        return folder() / f"{self.slug}.md"

    @property
    def url(self) -> str:
        return reverse("handbook:chapter", args=[self.slug])

    @property
    def title(self) -> str:
        return self._parts()[0]

    @property
    def markup(self) -> SafeString:
        """The text below the title; our own file, in which markup is not let through."""
        markdown = MarkdownIt("commonmark", {"html": False})
        return mark_safe(markdown.render(_PICTURE.sub(_address, self._parts()[1])))

    def _parts(self) -> tuple[str, str]:
        title, _line, text = self.file.read_text(encoding="utf-8").partition("\n")
        return title.removeprefix("# ").strip(), text


CHAPTERS = [
    Chapter("cong-tac-vien", Role.CONTRIBUTOR),
    Chapter("lanh-dao-don-vi", Role.LEADER),
    Chapter("bien-tap-vien", Role.EDITOR),
    Chapter("tham-dinh", Role.VERIFIER),
    Chapter("ra-soat-khen-thuong", Role.COMMENDATION),
    Chapter("thu-ky", Role.MANAGING),
    Chapter("duyet-xuat-ban", Role.PUBLISHER),
    Chapter("quan-tri", Role.ADMINISTRATOR),
]


def folder() -> Path:
    return Path(settings.ROOT) / "docs" / "huong-dan"


def chapter(slug: str) -> Chapter:
    found = next((each for each in CHAPTERS if each.slug == slug), None)
    if found is None:
        raise Http404
    return found


def picture(name: str) -> Path:
    file = folder() / "anh" / f"{name}.webp"
    if not file.is_file():
        raise Http404
    return file


def of(user: Any) -> tuple[list[Chapter], list[Chapter]]:
    """The chapters of the roles that `user` holds, and the others."""
    own = [each for each in CHAPTERS if has_role(user, each.role)]
    return own, [each for each in CHAPTERS if each not in own]


def _address(match: re.Match[str]) -> str:
    return reverse("handbook:picture", args=[match.group(1)])
