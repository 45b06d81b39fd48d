"""The lists behind the dashboard."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Media
from django.http import Http404
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from reports.scope import Scope, scope_of
from reports.signs import figures
from reports.work.lists import LISTS, Part, count_of, found_in, rows_of, titles_of

HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Trang chủ")}
PER_PAGE = 50


class ReportPage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the admin below its first page."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [HOME, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        media = Media(css={"all": ["admin/reports.css"]})
        return {**super().get_context_data(**kwargs), "media": media}

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.request.user)

    def page_of(self, rows: Any) -> Any:
        return Paginator(rows, PER_PAGE).get_page(self.request.GET.get("p"))


class _Rows:
    """The rows of a list of work, as a paginator asks for them."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts

    def count(self) -> int:
        return count_of(self.parts)

    __len__ = count

    def __getitem__(self, asked: slice) -> Any:
        found = found_in(self.parts, asked.start, asked.stop - asked.start)
        return rows_of(found, titles_of(found))


class WorkView(ReportPage):
    """One list of work, whole."""

    template_name = "reports/work.html"

    def get_page_title(self) -> Any:
        return LISTS[self.kwargs["name"]].heading

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        work = LISTS.get(self.kwargs["name"])
        if work is None:
            raise Http404
        rows = self.page_of(_Rows(work.parts(self.request.user, self.scope)))
        return {**super().get_context_data(**kwargs), "work": work, "rows": rows}


class ForTheWholeSite(ReportPage):
    """Only for those who work for the whole site."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.scope_for(request.user).everything:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def scope_for(self, user: Any) -> Scope:
        return scope_of(user)


class SilenceView(ForTheWholeSite):
    """Units, fields or columns not seen for long."""

    template_name = "reports/silence.html"

    def get_page_title(self) -> str:
        return figures.SILENCES[self.kwargs["name"]].heading

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.kwargs["name"] not in figures.SILENCES:
            raise Http404
        rows = self.page_of(figures.SILENCES[self.kwargs["name"]].find())
        return {**super().get_context_data(**kwargs), "rows": rows}


class ReviewView(ForTheWholeSite):
    """Public stories whose day of review has come, the longest due first."""

    template_name = "reports/review.html"
    page_title = _("Bài đã đến ngày rà soát")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = figures.to_review().order_by("review_by", "pk")
        rows = self.page_of(stories.only("title", "unit_then", "review_by"))
        return {**super().get_context_data(**kwargs), "rows": rows}
