"""Wires profiles, practices, awards and indicators into the admin."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.template.loader import render_to_string
from django.urls import URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.slots import fill
from editorial.listings import StoryListing
from exemplars import annulling, presentation  # annulling registers what the history says
from exemplars.models import Award, Indicator, PracticePage, ProfilePage


class ProfileListing(StoryListing):
    model = ProfilePage
    icon = "user"
    menu_label = _("Gương điển hình")
    menu_order = 110
    name = "profiles"
    list_filter = ["live", "kind", "format", "frontline", "level", "unit", "work_field"]


class PracticeListing(StoryListing):
    model = PracticePage
    icon = "order"
    menu_label = _("Mô hình, cách làm hay")
    menu_order = 120
    name = "practices"
    list_filter = ["live", "state", "level", "evidence_level", "unit", "work_field"]


@hooks.register("register_admin_viewset")
def profile_listing() -> Any:
    return ProfileListing()


@hooks.register("register_admin_viewset")
def practice_listing() -> Any:
    return PracticeListing()


@fill("monday.aside")
def practice_beside_a_monday_story(context: Context, story: Any) -> str:
    card = presentation.practice_beside(story)
    return render_to_string("exemplars/monday_practice.html", {"card": card}) if card else ""


class AwardViewSet(SnippetViewSet):
    model = Award
    icon = "pick"
    menu_label = _("Danh hiệu, hình thức khen thưởng")
    list_display = ["name", "group", "level", "valid_from", "valid_to"]
    list_filter = ["group", "level", "selectable"]


class IndicatorViewSet(SnippetViewSet):
    model = Indicator
    icon = "order"
    menu_label = _("Chỉ tiêu")
    list_display = ["name", "unit_of_measure", "direction"]
    list_filter = ["direction", "unit_of_measure"]


class CatalogueGroup(SnippetViewSetGroup):
    menu_label = _("Chỉ tiêu, khen thưởng")
    menu_icon = "pick"
    menu_order = 210
    items = (IndicatorViewSet, AwardViewSet)


register_snippet(CatalogueGroup)


@hooks.register("register_admin_urls")
def exemplar_urls() -> list[URLResolver]:
    return [path("trang/", include("exemplars.urls"))]


class AnnulItem(PageMenuItem):
    label = _("Hủy bỏ khen thưởng")
    icon_name = "pick"
    url_name = "exemplars:annul"

    def is_shown(self, user: Any) -> bool:
        page = self.page
        if not page.live or not isinstance(page, ProfilePage):
            return False
        may = bool(page.permissions_for_user(user).can_publish())
        return may and annulling.standing_honours(page).exists()


@hooks.register("register_page_header_buttons")
def annul_item(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> list[PageMenuItem]:
    return [AnnulItem(page=page, next_url=next_url, priority=36)]
