"""The report of what readers ask: most asked, asked in vain, asked and nothing opened."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar
from urllib.parse import urlencode

import django_filters
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView
from wagtail.models import Page

from core.text import format_number
from exchange.open_data.formats import safe
from search.desk.menu import WORDS
from search.models import AskedQuery
from search.models.journal import NOTHING_CHOSEN, NOTHING_FOUND

PERIODS = {
    "7": _("7 ngày qua"),
    "30": _("30 ngày qua"),
    "90": _("90 ngày qua"),
    "365": _("365 ngày qua"),
}
USUAL = "30"
KINDS = {
    "empty": (_("Không có kết quả"), NOTHING_FOUND),
    "unopened": (_("Có kết quả nhưng không ai mở"), NOTHING_CHOSEN),
}


class AskedFilters(WagtailFilterSet):
    """`days` is read by the view: it bounds what is counted, not which rows are shown."""

    days = django_filters.ChoiceFilter(
        label=_("Thời gian"),
        choices=list(PERIODS.items()),
        method="unchanged",
        empty_label=_("30 ngày qua (mặc định)"),
    )
    kind = django_filters.ChoiceFilter(
        label=_("Câu tìm"),
        choices=[(name, label) for name, (label, _condition) in KINDS.items()],
        method="of_kind",
        empty_label=_("Tất cả"),
    )

    class Meta:
        model = AskedQuery
        fields: ClassVar[list[str]] = []

    def unchanged(self, rows: Any, name: str, value: str) -> Any:
        return rows

    def of_kind(self, rows: Any, name: str, value: str) -> Any:
        return rows.filter(KINDS[value][1])


class _Number(Column):
    def get_value(self, instance: Any) -> str:
        return format_number(super().get_value(instance))


class _Opened(Column):
    """The result opened most, by its title."""

    def get_value(self, instance: Any) -> str:
        page = instance.get("page")
        return page.title if page else "–"


class _Steps(Column):
    """What an editor can do about a query, each one step away with the form filled in."""

    cell_template_name = "search/admin/asked_steps.html"

    def get_value(self, instance: Any) -> list[dict[str, str]]:
        query, page = instance["query"], instance.get("page")
        pinned = {"queries": query} | ({"page": str(page.pk)} if page else {})
        wanted: list[tuple[Any, str, dict[str, str]]] = [
            (
                _("Thêm từ đồng nghĩa"),
                "wagtailsnippets_search_synonymgroup:add",
                {"canonical": query},
            ),
            (_("Ghim kết quả"), "wagtailsnippets_search_promotedresult:add", pinned),
            (_("Vì sao"), "search_desk:explain", {"q": query}),
        ]
        return [
            {"label": label, "url": f"{reverse(name)}?{urlencode(given)}"}
            for label, name, given in wanted
        ]


class Asked(ReportView):
    """Rows are dictionaries of `AskedQuery.objects.by_query`; most asked first."""

    page_title = _("Bạn đọc tìm gì")
    header_icon = "search"
    permission_policy = WORDS
    any_permission_required: ClassVar[list[str]] = ["add", "change"]
    model = AskedQuery
    filterset_class = AskedFilters
    index_url_name = "search_desk:asked"
    index_results_url_name = "search_desk:asked_results"
    default_ordering = None
    is_searchable = False
    export_filename = "ban-doc-tim-gi"
    list_export: ClassVar[list[str]] = ["query", "searches", "empty", "hits", "clicks"]
    export_headings: ClassVar[dict[str, Any]] = {
        "query": _("Câu tìm"),
        "searches": _("Số lần tìm"),
        "empty": _("Số lần không có kết quả"),
        "hits": _("Số kết quả lần gần nhất"),
        "clicks": _("Số lần mở kết quả"),
    }
    custom_field_preprocess: ClassVar[dict[str, Any]] = {"query": {"csv": safe, "xlsx": safe}}

    def get_queryset(self) -> Any:
        asked = self.request.GET.get("days", USUAL)
        days = int(asked if asked in PERIODS else USUAL)
        today = timezone.localdate()
        return AskedQuery.objects.by_query(today - timedelta(days=days - 1), today)

    @cached_property
    def columns(self) -> list[Any]:
        return [
            Column("query", label=_("Câu tìm")),
            _Number("searches", label=_("Số lần tìm")),
            _Number("empty", label=_("Không có kết quả")),
            _Number("hits", label=_("Kết quả lần gần nhất")),
            _Number("clicks", label=_("Số lần mở")),
            _Opened("page", label=_("Mở nhiều nhất")),
            _Steps("steps", label=_("Việc có thể làm")),
        ]

    def get_table(self, object_list: Any) -> Any:
        """Each row with the page that its searches led to most often."""
        rows = list(object_list)
        keys = {row["query"]: row["target"].partition(":") for row in rows}
        ids = {query: int(number) for query, (kind, _c, number) in keys.items() if kind == "page"}
        pages = Page.objects.in_bulk(set(ids.values()))
        return super().get_table(
            [row | {"page": pages.get(ids.get(row["query"], 0))} for row in rows]
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = _("Chưa có câu tìm nào trong thời gian này.")
        return {**super().get_context_data(**kwargs), "no_results_message": told}
