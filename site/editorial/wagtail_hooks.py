"""Wires columns, documents, procedures and materials into the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from editorial import doors, publishing, reach
from editorial.consents import ending
from editorial.consents.desk import ConsentViewSet
from editorial.explorer import ExplorerViewSet
from editorial.listings import MondayListing, StoryListing
from editorial.models import (
    ColumnPage,
    DirectivePage,
    MaterialPage,
    MondayStoryPage,
    ProcedurePage,
)
from editorial.notices import report
from editorial.rules import checklist, own_words
from editorial.rules.bulk import PublishEach
from editorial.standing import wiring  # noqa: F401 - registers its hooks
from editorial.workflow import notes


class ColumnListing(PageListingViewSet):
    model = ColumnPage
    icon = "folder-open-inverse"
    menu_label = _("Chuyên mục")
    menu_order = 160
    add_to_admin_menu = True
    name = "columns"
    list_filter = ["live", "rhythm"]


class MondayStoryListing(MondayListing):
    model = MondayStoryPage
    icon = "calendar-alt"
    menu_label = _("Câu chuyện đầu tuần")
    menu_order = 155
    name = "mondays"


class DirectiveListing(StoryListing):
    model = DirectivePage
    add_to_admin_menu = False  # it stands in its group
    icon = "doc-full-inverse"
    menu_label = _("Văn bản chỉ đạo, hướng dẫn")
    name = "directives"
    list_filter = ["live", "effect", "issued_on"]


class ProcedureListing(StoryListing):
    model = ProcedurePage
    add_to_admin_menu = False  # it stands in its group
    icon = "clipboard-list"
    menu_label = _("Thủ tục và biểu mẫu")
    name = "procedures"


class MaterialListing(StoryListing):
    model = MaterialPage
    add_to_admin_menu = False  # it stands in its group
    icon = "media"
    menu_label = _("Tài liệu tuyên truyền")
    name = "materials"
    list_filter = ["live", "kind", "work_field"]


class PapersGroup(ViewSetGroup):
    menu_label = _("Văn bản – Tài liệu")
    menu_icon = "doc-full-inverse"
    menu_order = 170
    items = (DirectiveListing, ProcedureListing, MaterialListing)


@hooks.register("register_admin_viewset")
def column_listing() -> Any:
    return ColumnListing()


@hooks.register("register_admin_viewset")
def monday_listing() -> Any:
    return MondayStoryListing()


@hooks.register("register_admin_viewset")
def papers_group() -> Any:
    return PapersGroup()


# After Wagtail's own, whose place they take.
hooks.register("register_bulk_action", PublishEach, order=100)
hooks.register("before_publish_page", own_words.refuse)
hooks.register("register_log_actions", checklist.register_log_actions)
hooks.register("register_log_actions", ending.register_log_actions)


@hooks.register("register_admin_viewset", order=100)  # in place of Wagtail's own
def explorer() -> Any:
    return ExplorerViewSet()


@hooks.register("register_admin_viewset")
def consent_ledger() -> Any:
    return ConsentViewSet()


@hooks.register("register_admin_urls")
def rule_urls() -> list[URLPattern]:
    return [
        path(
            "pages/<int:page_id>/danh-sach-kiem-tra/",
            checklist.checklist,
            name="editorial_checklist",
        )
    ]


@hooks.register("after_edit_page")
@hooks.register("after_create_page")
def warn_about_empty_rule(request: HttpRequest, page: Any) -> None:
    publishing.warn_about_empty_rule(request, page)


@hooks.register("after_edit_page")
def say_what_became(request: HttpRequest, page: Any) -> None:
    notes.after_save(request, page)


@hooks.register("insert_global_admin_js")
def scripts() -> str:
    return publishing.scripts()


@hooks.register("insert_global_admin_css")
def styles() -> str:
    return publishing.styles()


@hooks.register("construct_main_menu")
@hooks.register("construct_reports_menu")
@hooks.register("construct_settings_menu")
def open_menu(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = doors.of_menu(request, menu_items)


@hooks.register("construct_page_chooser_queryset")
def pages_to_link_to(pages: Any, request: HttpRequest) -> Any:
    return reach.to_link_to(pages, request.user) if reach.of(request.user).bound else pages


@hooks.register("before_edit_page")
def say_that_it_is_read(request: HttpRequest, page: Any) -> None:
    publishing.say_that_it_is_read(request, page)


@hooks.register("register_admin_urls")
def letters_urls() -> list[URLPattern | URLResolver]:
    return [path("thu-gui-di/", include((report.urlpatterns(), report.NAMESPACE)))]


@hooks.register("register_reports_menu_item")
def letters_report() -> MenuItem:
    return report.menu_item()


@hooks.register("register_admin_urls")
def confirmation_urls() -> list[Any]:
    return [path("xac-nhan/", include("editorial.workflow.desk", namespace="confirmations"))]


@hooks.register("register_page_header_buttons")
def confirmation_button(page: Any, user: Any, view_name: str, next_url: Any = None) -> Any:
    yield from notes.confirmation_button(page, user)


@hooks.register("before_edit_page")
def tell_of_step(request: HttpRequest, page: Any) -> None:
    notes.tell(request, page)
