"""Wires the shared catalogues into the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from units import appointments
from units.models import Cluster, Membership, ProblemTopic, Unit, WorkField


class UnitFilterSet(WagtailFilterSet):
    state = ChoiceFilter(
        label=_("Tình trạng"),
        choices=[("current", _("Đang hoạt động")), ("former", _("Đã sáp nhập, kết thúc"))],
        method="by_state",
    )

    class Meta:
        model = Unit
        fields = ["kind", "region", "confidence"]

    def by_state(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.current() if value == "current" else queryset.former()


class UnitViewSet(SnippetViewSet):
    model = Unit
    icon = "home"
    menu_label = _("Đơn vị")
    list_display = [
        Column("label", label=_("Đơn vị"), sort_key="sort_key"),
        Column("get_kind_display", label=_("Loại"), sort_key="kind"),
        Column("get_region_display", label=_("Vùng"), sort_key="region"),
        DateColumn("valid_to", label=_("Đến hết ngày"), sort_key="valid_to"),
        BooleanColumn("to_check", label=_("Cần đối chiếu")),
    ]
    filterset_class = UnitFilterSet
    ordering = "sort_key"
    list_per_page = 50


class ClusterViewSet(SnippetViewSet):
    model = Cluster
    icon = "group"
    menu_label = _("Cụm, khối thi đua")
    list_display = [
        "name",
        Column("get_kind_display", label=_("Loại"), sort_key="kind"),
        Column("get_level_display", label=_("Cấp"), sort_key="level"),
    ]
    list_filter = ["kind", "level"]
    search_fields = ["name"]
    ordering = "sort_key"


class WorkFieldViewSet(SnippetViewSet):
    model = WorkField
    icon = "folder-open-1"
    menu_label = _("Lĩnh vực công tác")
    list_display = ["name", "code", "short_name", "order"]
    search_fields = ["name", "code", "short_name", "old_labels"]
    ordering = "order"


class ProblemTopicViewSet(SnippetViewSet):
    model = ProblemTopic
    icon = "help"
    menu_label = _("Việc cần giải quyết")
    list_display = ["name", "order"]
    search_fields = ["name", "description"]
    ordering = "order"


class MembershipViewSet(SnippetViewSet):
    model = Membership
    icon = "user"
    menu_label = _("Vai trò của tài khoản")
    menu_name = "memberships"
    menu_order = 610
    add_to_settings_menu = True
    list_display = [
        Column("user", label=_("Tài khoản"), sort_key="user__username"),
        Column("get_role_display", label=_("Vai trò"), sort_key="role"),
        Column("unit", label=_("Đơn vị"), sort_key="unit__sort_key"),
        DateColumn("starts_on", label=_("Từ ngày"), sort_key="starts_on"),
        DateColumn("ends_on", label=_("Đến hết ngày"), sort_key="ends_on"),
    ]
    list_filter = ["role", "unit"]
    search_fields = ["user__username", "user__first_name", "user__last_name", "office"]
    list_per_page = 50

    def get_queryset(self, request: Any) -> Any:
        return Membership.objects.select_related("user", "unit")


class SharedCatalogues(SnippetViewSetGroup):
    menu_label = _("Danh mục dùng chung")
    menu_icon = "list-ul"
    menu_order = 200
    items = (UnitViewSet, ClusterViewSet, WorkFieldViewSet, ProblemTopicViewSet)


register_snippet(SharedCatalogues)
register_snippet(MembershipViewSet)


@hooks.register("before_create_snippet")
def no_own_role(request: HttpRequest, model: Any) -> HttpResponse | None:
    return appointments.refuse_own_role(request) if appointments.is_membership(model) else None


@hooks.register("before_edit_snippet")
def no_change_of_own_role(request: HttpRequest, record: Any) -> HttpResponse | None:
    if not appointments.is_membership(record):
        return None
    return appointments.refuse_own_role(request, [record])


@hooks.register("before_delete_snippet")
def no_end_of_own_role(request: HttpRequest, records: Any) -> HttpResponse | None:
    return appointments.refuse_own_role(request, filter(appointments.is_membership, records))


@hooks.register("before_edit_user")
def accounts_of_others_only(request: HttpRequest, user: Any) -> HttpResponse | None:
    return appointments.refuse_account(request, user)


@hooks.register("before_bulk_action")
def accounts_of_others_in_bulk(
    request: HttpRequest, action_type: str, objects: Any, action: Any
) -> HttpResponse | None:
    accounts = [each for each in objects if isinstance(each, get_user_model())]
    refusals = (appointments.refuse_account(request, account) for account in accounts)
    return next((refusal for refusal in refusals if refusal), None)
