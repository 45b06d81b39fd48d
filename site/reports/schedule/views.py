"""The page “Lịch xuất bản”: a month, or one day of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.forms import Media
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.text import format_date
from editorial.enums import Category
from editorial.models import ColumnPage
from reports.schedule import entries, months
from reports.schedule.months import Month
from reports.scope import scope_of
from reports.views import HOME

SHOWN = 5  # entries of a day in the month


class CalendarView(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Lịch xuất bản")
    header_icon = "calendar-alt"
    template_name = "reports/calendar.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [HOME, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        day = _day(self.request.GET.get("ngay", ""))
        asked = Month.read(self.request.GET.get("thang", ""))
        month = Month.of(day) if day else asked or Month.of(timezone.localdate())
        columns = list(ColumnPage.objects.live().only("pk", "title").order_by("path"))
        kind = self.request.GET.get("loai", "")
        kind = kind if kind in {*Category.values, entries.OTHER} else ""
        column = _chosen(columns, self.request.GET.get("chuyen-muc", ""))
        wanted = entries.Wanted(scope_of(self.request.user), kind, column)
        first, last = (day, day + timedelta(days=1)) if day else (month.first, month.after.first)
        found = entries.between(months.midnight(first), months.midnight(last), wanted)
        filters = {"loai": kind, "chuyen-muc": column.pk if column else ""}
        return {
            **context,
            "media": Media(css={"all": ["admin/reports.css"]}),
            "month": month,
            "day": day,
            "weeks": [] if day else months.days_of(month, found, SHOWN),
            "day_names": months.DAY_NAMES,
            "entries": found if day else [],
            "empty": not found,
            "kinds": [*Category.choices, (entries.OTHER, _("Trang khác"))],
            "kind": kind,
            "columns": columns,
            "column": column,
            "states": entries.STATES.items(),
            "before": _address(thang=month.before, **filters),
            "after": _address(thang=month.after, **filters),
            "back": _address(thang=month, **filters),
            "this_month": _address(**filters),
            "day_address": _address(**filters, ngay=""),
            "day_label": format_date(day) if day else "",
        }


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if months.FIRST_YEAR <= day.year <= months.LAST_YEAR else None


def _chosen(columns: list[Any], text: str) -> Any:
    found = next((column for column in columns if str(column.pk) == text), None)
    return ColumnPage.objects.select_related("rule_unit").get(pk=found.pk) if found else None


def _address(**values: Any) -> str:
    """The calendar with what was chosen kept; an empty `ngay` comes last, for a day to be put behind it."""
    told = {name: str(value) for name, value in values.items() if value or name == "ngay"}
    query = urlencode(told)
    return f"{reverse('reports:calendar')}{f'?{query}' if query else ''}"
