"""Wires the words of search and its reports into the admin."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core import slots
from core.listings import AlphabeticalIndexView
from search import similar
from search.desk import menu
from search.desk.prefilled import PrefilledAdd
from search.drafts.finding import within_rights
from search.models import Abbreviation, PromotedResult, SynonymGroup


class AbbreviationViewSet(SnippetViewSet):
    model = Abbreviation
    index_view_class = AlphabeticalIndexView
    menu_item_is_registered = True  # in search.desk.menu
    icon = "order"
    list_display = [
        "short",
        "full",
        "category",
        BooleanColumn("ambiguous", label=_("Còn nghĩa khác")),
        BooleanColumn("active", label=_("Đang dùng")),
    ]
    list_filter = ["category", "ambiguous", "active"]
    search_fields = ["short", "full"]
    ordering = "short"
    list_per_page = 50


class SynonymGroupViewSet(SnippetViewSet):
    model = SynonymGroup
    index_view_class = AlphabeticalIndexView
    menu_item_is_registered = True  # in search.desk.menu
    icon = "link"
    add_view_class = PrefilledAdd
    list_display = [
        "canonical",
        Column(lambda group: ", ".join(group.others), label=_("Các từ kia")),
        Column("get_kind_display", label=_("Loại"), sort_key="kind"),
        BooleanColumn("active", label=_("Đang dùng")),
    ]
    list_filter = ["kind", "mode", "active"]
    search_fields = ["canonical", "variants"]
    ordering = "canonical"
    list_per_page = 50


class PromotedResultViewSet(SnippetViewSet):
    model = PromotedResult
    index_view_class = AlphabeticalIndexView
    menu_item_is_registered = True  # in search.desk.menu
    icon = "pick"
    add_view_class = PrefilledAdd
    list_display = [
        Column(str, label=_("Câu tìm")),
        Column("page", label=_("Trang")),
        Column("until", label=_("Đến hết ngày"), sort_key="until"),
        BooleanColumn("active", label=_("Đang dùng")),
    ]
    list_filter = ["active"]
    search_fields = ["queries", "page__title"]
    ordering = "queries"
    list_per_page = 50


slots.fill("story.similar")(similar.shown)
register_snippet(AbbreviationViewSet)
register_snippet(SynonymGroupViewSet)
register_snippet(PromotedResultViewSet)


@hooks.register("construct_page_chooser_queryset")
def pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    return within_rights(pages, request.user) if request.GET.get("q") else pages


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLResolver]:
    return [path("tim-kiem/", include("search.desk.urls"))]


@hooks.register("register_admin_menu_item")
def desk_menu() -> MenuItem:
    return menu.group()


@hooks.register("register_reports_menu_item")
def asked_report() -> MenuItem:
    return menu.asked()


@hooks.register("register_reports_menu_item")
def unread_report() -> MenuItem:
    return menu.unread()


@slots.fill("open_data.programs")
def about_the_interface(context: Any, subject: Any) -> str:
    return format_html(
        'Tìm theo từ qua <a href="{}">API tìm kiếm</a>.', reverse("search:developers")
    )
