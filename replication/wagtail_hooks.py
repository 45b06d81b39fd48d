"""Wires the ledger into the admin and into the pages of practices, profiles, units and campaigns."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.slots import fill
from replication import ledger
from replication.models import Adoption, Pledge, StudyVisit


class _LedgerViewSet(SnippetViewSet):
    """A list of the ledger: each line names a unit and a page."""

    named: ClassVar[tuple[str, ...]] = ("unit", "practice")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.model._default_manager.select_related(*self.named)


class AdoptionViewSet(_LedgerViewSet):
    model = Adoption
    icon = "copy"
    menu_label = _("Đơn vị áp dụng")
    list_display = [
        "unit",
        "practice",
        "state",
        "started_on",
        Column("confirmation_words", label=_("Xác nhận")),
    ]
    list_filter = ["state", "unit", "reason"]
    search_fields = ["office", "changed", "contact"]


class PledgeViewSet(_LedgerViewSet):
    model = Pledge
    named = ("unit", "profile")
    icon = "tick-inverse"
    menu_label = _("Đăng ký thi đua cùng điển hình")
    list_display = [Column("who", label=_("Ai đăng ký")), "profile", "state", "pledged_on"]
    list_filter = ["state", "unit"]
    search_fields = ["aim", "office", "person"]


class StudyVisitViewSet(_LedgerViewSet):
    model = StudyVisit
    icon = "group"
    menu_label = _("Tham quan, học tập")
    list_display = ["unit", "practice", "visited_on", "people"]
    list_filter = ["unit"]
    search_fields = ["outcome"]


class LedgerGroup(SnippetViewSetGroup):
    menu_label = _("Nhân rộng")
    menu_icon = "copy"
    menu_order = 125
    items = (AdoptionViewSet, PledgeViewSet, StudyVisitViewSet)


register_snippet(LedgerGroup)


@fill("practice.adoptions")
def practice_adoptions(context: Context, practice: Any) -> str:
    return ledger.practice_adoptions(context, practice)


@fill("practice.facts")
def practice_facts(context: Context, practice: Any) -> str:
    return ledger.practice_facts(practice)


@fill("profile.pledges")
def profile_pledges(context: Context, profile: Any) -> str:
    return ledger.profile_pledges(context, profile)


@fill("unit.ledger")
def unit_ledger(context: Context, unit: Any) -> str:
    return ledger.unit_ledger(context, unit)


@fill("campaign.ledger")
def campaign_ledger(context: Context, campaign: Any) -> str:
    return ledger.campaign_ledger(context, campaign)
