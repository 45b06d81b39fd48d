"""What the menus of a page offer, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem

from editorial.models import StoryPage


class _Item(PageMenuItem):
    def is_shown(self, user: Any) -> bool:
        page = self.page
        is_story = issubclass(page.specific_class or type(page), StoryPage)
        return page.live and is_story and bool(page.permissions_for_user(user).can_publish())


class CorrectItem(_Item):
    label = _("Đính chính")
    icon_name = "edit"
    url_name = "standing:correct"


class ArchiveItem(_Item):
    """For a page in the archive too: whether it is would be a query for each row of a list."""

    label = _("Lưu trữ")
    icon_name = "folder"
    url_name = "standing:archive"


def items(page: Any, next_url: str | None) -> Iterator[PageMenuItem]:
    yield CorrectItem(page=page, next_url=next_url, priority=35)
    yield ArchiveItem(page=page, next_url=next_url, priority=61)
