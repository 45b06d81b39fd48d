"""Wires import and export into the admin: pages, menu, permission, what a page's history says."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter

from exchange import permissions
from exchange.jobs import menu
from exchange.writing import IMPORTED


@hooks.register("register_admin_urls")
def job_urls() -> list[URLResolver]:
    return [path("nhap-xuat/", include("exchange.jobs.urls"))]


@hooks.register("register_admin_menu_item")
def job_menu() -> MenuItem:
    return menu.group()


@hooks.register("register_permissions")
def job_permission() -> QuerySet[Permission]:
    return permissions.registered()


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(IMPORTED)
    class _Imported(LogFormatter):
        label = "Nhập từ tệp"

        def format_message(self, log_entry: Any) -> str:
            data = log_entry.data
            source = f" từ {data['source']}" if data.get("source") else ""
            return f"Nhập{source}, dòng {data.get('line')}, mã {data.get('id')}"
