"""Wires the words of search and its reports into the admin."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core import slots
from search import similar
from search.desk import menu
from search.models import Abbreviation, SynonymGroup


class AbbreviationViewSet(SnippetViewSet):
    model = Abbreviation
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
    icon = "link"
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


slots.fill("story.similar")(similar.shown)
register_snippet(AbbreviationViewSet)
register_snippet(SynonymGroupViewSet)


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLResolver]:
    return [path("tim-kiem/", include("search.desk.urls"))]


@hooks.register("register_admin_menu_item")
def desk_menu() -> MenuItem:
    return menu.group()
