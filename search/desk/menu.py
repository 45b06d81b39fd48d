"""The group “Tìm kiếm trên trang” of the admin's menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.documents.permissions import permission_policy
from wagtail.permissions import ModelPermissionPolicy

from search.models import SynonymGroup

WORDS = ModelPermissionPolicy(SynonymGroup)  # who may edit words may see what they do


class _Item(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(WORDS.user_has_any_permission(request.user, ["add", "change"]))


class _FilesItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(
            permission_policy.user_has_any_permission(request.user, ["add", "change", "choose"])
        )


def _items() -> list[MenuItem]:
    shown: list[tuple[Any, str, str]] = [
        (_("Từ viết tắt"), "wagtailsnippets_search_abbreviation:list", "order"),
        (_("Từ đồng nghĩa"), "wagtailsnippets_search_synonymgroup:list", "link"),
        (_("Kết quả ghim"), "wagtailsnippets_search_promotedresult:list", "pick"),
        (_("Vì sao có kết quả này"), "search_desk:explain", "help"),
    ]
    return [
        _Item(label, reverse(url), name=f"search-{order}", icon_name=icon, order=order)
        for order, (label, url, icon) in enumerate(shown)
    ]


def group() -> SubmenuMenuItem:
    return SubmenuMenuItem(
        _("Tìm kiếm trên trang"), Menu(items=_items()), name="search", icon_name="search", order=750
    )


# Among the reports, after Wagtail's own (1200) and those of files (1300 and on).


def asked() -> MenuItem:
    label, url = _("Bạn đọc tìm gì"), reverse("search_desk:asked")
    return _Item(label, url, name="search-asked", icon_name="search", order=1400)


def unread() -> MenuItem:
    label, url = _("Tệp không đọc được chữ"), reverse("search_desk:unread")
    return _FilesItem(label, url, name="search-unread", icon_name="doc-empty", order=1410)
