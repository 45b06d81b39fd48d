"""The report of letters: what waits, what has gone, what could not be sent and why."""

from __future__ import annotations

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.permissions import ModelPermissionPolicy

from editorial.models import Letter

NAMESPACE = "letters"
_policy = ModelPermissionPolicy(Letter)
STATES = [
    ("waiting", _("Chờ gửi")),
    ("failing", _("Chưa gửi được, còn thử lại")),
    ("given_up", _("Không gửi được, đã thôi")),
    ("sent", _("Đã gửi")),
]


class _Filters(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("Tình trạng"), choices=STATES, method="in_state")

    class Meta:
        model = Letter
        fields: ClassVar[list[str]] = []

    def in_state(self, letters: QuerySet[Letter], name: str, state: str) -> QuerySet[Letter]:
        unsent = letters.filter(sent_at=None, given_up_at=None)
        return {
            "waiting": unsent.filter(error=""),
            "failing": unsent.exclude(error=""),
            "given_up": letters.exclude(given_up_at=None),
            "sent": letters.exclude(sent_at=None),
        }[state]


class Letters(ReportView):
    page_title = _("Thư gửi đi")
    header_icon = "mail"
    model = Letter
    permission_policy = _policy
    any_permission_required: ClassVar[list[str]] = ["view"]
    filterset_class = _Filters
    index_url_name = f"{NAMESPACE}:index"
    index_results_url_name = f"{NAMESPACE}:results"
    default_ordering = "-written_at"
    is_searchable = False
    list_export: ClassVar[list[str]] = []

    @cached_property
    def columns(self) -> list[Any]:
        return [
            Column("subject", label=_("Tiêu đề")),
            Column("to", label=_("Đến")),
            DateColumn("written_at", label=_("Viết lúc")),
            Column("state", label=_("Tình trạng")),
            Column("error", label=_("Lỗi lần gửi gần nhất")),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = _("Không có thư nào.")
        return {**super().get_context_data(**kwargs), "no_results_message": told}


class _Item(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(_policy.user_has_permission(request.user, "view"))


def menu_item() -> MenuItem:
    url = reverse(f"{NAMESPACE}:index")
    return _Item(Letters.page_title, url, name="letters", icon_name="mail", order=1500)


def urlpatterns() -> list[URLPattern]:
    return [
        path("", Letters.as_view(), name="index"),
        path("ket-qua/", Letters.as_view(results_only=True), name="results"),
    ]
