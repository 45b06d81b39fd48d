"""Wires profiles, practices, awards and indicators into the admin."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.slots import fill
from editorial.listings import StoryListing
from exemplars import presentation
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
