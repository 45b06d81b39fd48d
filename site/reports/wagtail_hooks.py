"""Wires the dashboard, the calendar and the reports into the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from editorial import reach
from reports import dashboard
from reports.audit.views import address


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


@hooks.register("register_page_header_buttons")
def log_of_page(page: Any, user: Any, view_name: str, next_url: str | None = None) -> list[Button]:
    if reach.of(user).bound:  # they have the history of the page
        return []
    return [Button(_("Nhật ký thao tác"), url=address(page), icon_name="history", priority=66)]
