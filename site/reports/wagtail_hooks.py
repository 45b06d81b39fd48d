"""Wires the dashboard, the calendar and the reports into the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from reports import dashboard


@hooks.register("construct_homepage_panels")
def panels(request: HttpRequest, panels: list[Any]) -> None:
    dashboard.arrange(request, panels)


@hooks.register("construct_homepage_summary_items", order=1000)  # after those that add them
def no_summary(request: HttpRequest, items: list[Any]) -> None:
    """Counts of all pages, pictures and files tell nobody what to do; the menu leads to each."""
    items.clear()


@hooks.register("register_admin_urls")
def report_urls() -> list[URLResolver]:
    return [path("bao-cao/", include("reports.urls"))]


@hooks.register("register_admin_menu_item")
def calendar_menu() -> MenuItem:
    return MenuItem(
        _("Lịch xuất bản"),
        reverse("reports:calendar"),
        name="publishing-calendar",
        icon_name="calendar-alt",
        order=105,
    )
