"""The admin's pages about search."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from search.desk.explaining import explained
from search.desk.menu import WORDS
from search.request import MAX_QUERY

_HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Trang chủ")}


class Desk(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page of the admin below “Tìm kiếm trên trang”."""

    permission_policy = WORDS
    any_permission_required = ["add", "change"]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [_HOME, {"url": "", "label": self.get_page_title()}]


class Explain(Desk):
    """What became of a query: a page to see whether an abbreviation or synonym does what was meant."""

    page_title = _("Vì sao có kết quả này")
    header_icon = "help"
    template_name = "search/admin/explain.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        text = self.request.GET.get("q", "").strip()[:MAX_QUERY]
        told = explained(text) if text else {}
        return {**super().get_context_data(**kwargs), "q": text, **told}
