"""The group “Nhập, xuất” of the admin's menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from exchange.permissions import may_transfer


class _Item(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_transfer(request.user)


def _items() -> list[MenuItem]:
    shown: list[tuple[Any, str, str]] = [
        (_("Nhập từ Excel, JSONL"), "import", "upload"),
        (_("Nhập từ Word"), "word", "doc-full-inverse"),
        (_("Xuất toàn bộ bài"), "export", "download"),
        (_("Các lần nhập, xuất"), "jobs", "history"),
    ]
    return [
        _Item(
            label,
            reverse(f"exchange_jobs:{name}"),
            name=f"exchange-{name}",
            icon_name=icon,
            order=order,
        )
        for order, (label, name, icon) in enumerate(shown)
    ]


def group() -> SubmenuMenuItem:
    return SubmenuMenuItem(
        _("Nhập, xuất"), Menu(items=_items()), name="exchange", icon_name="upload", order=800
    )
