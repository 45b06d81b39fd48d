"""“Nhật ký thao tác”: Wagtail's report of the whole site with what it leaves out, and the same for one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, ClassVar

import django_filters
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.admin.widgets.button import Button
from wagtail.coreutils import get_content_type_label
from wagtail.log_actions import registry as log_action_registry
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from core.text import format_datetime
from editorial.models import StoryPage
from exchange.open_data.formats import safe
from reports.audit.approvals import PUBLISHED, Approvals
from reports.audit.changes import Changes

AT_A_TIME = 200  # entries of an export that are looked up together
MOST = 20_000  # lines of an export: what a spreadsheet still opens quickly; filters narrow it


def _kinds(request: Any) -> Any:
    """Page, whatever its type, and the records that have a log."""
    kinds = ModelLogEntry.objects.order_by().values("content_type")
    page = ContentType.objects.get_for_model(Page)
    return ContentType.objects.filter(Q(pk__in=kinds) | Q(pk=page.pk)).order_by("model")


class AuditFilterSet(SiteHistoryReportFilterSet):
    """Offers every action, not only those the log has: finding these would take it whole; and asks for a
    name instead of listing hundreds of accounts."""

    object_type = ContentTypeFilter(label=_("Loại"), method="filter_object_type", queryset=_kinds)
    page = django_filters.NumberFilter(label=_("Số của trang"), method="filter_page")

    who = django_filters.CharFilter(
        label=_("Người thao tác"),
        help_text=_("Họ, tên hoặc tên đăng nhập."),
        method="filter_who",
    )

    def filter_who(self, queryset: Any, name: str, value: str) -> Any:
        for word in value.split():
            queryset = queryset.filter(
                Q(user__last_name__icontains=word)
                | Q(user__first_name__icontains=word)
                | Q(user__username__icontains=word)
            )
        return queryset

    def filter_page(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset.filter(page=value) if queryset.model is PageLogEntry else queryset.none()

    def get_action_choices(self) -> Any:
        return log_action_registry.get_choices()

    def get_users_queryset(self) -> Any:
        return get_user_model().objects.none()  # takes Wagtail's filter away

    class Meta(SiteHistoryReportFilterSet.Meta):
        fields: ClassVar[list[str]] = []


def _with_subjects(entries: Any) -> Iterable[tuple[Any, Any]]:
    """Each entry with what it is about. Wagtail would ask once for every type of page among them."""
    if entries.model is not PageLogEntry:
        return entries.with_instances()  # type: ignore[no-any-return]
    found = list(entries)
    keys = {entry.page_id for entry in found}
    stories: dict[int, Page] = StoryPage.objects.in_bulk(keys)
    pages = stories | Page.objects.in_bulk(keys - stories.keys())
    return ((entry, pages.get(entry.page_id)) for entry in found)


class AuditView(LogEntriesView):
    """Answers who changed what, when, and who approved it; goes to Excel."""

    page_title = _("Nhật ký thao tác")
    results_template_name = "reports/audit_results.html"
    filterset_class = AuditFilterSet
    FORMATS = (LogEntriesView.FORMAT_XLSX,)  # a CSV runs formulas and says nothing of dates
    export_headings: ClassVar[dict[str, Any]] = {
        "when": _("Thời điểm (giờ Hà Nội)"),
        "label": _("Trang, mục"),
        "object_id": _("Số"),
        "kind": _("Loại"),
        "act": _("Thao tác"),
        "said": _("Nội dung, lý do, ý kiến"),
        "changed": _("Phần đã sửa"),
        "user_display_name": _("Người thao tác"),
        "approved": _("Ai duyệt"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)

    def get_filename(self) -> str:
        return f"nhat-ky-{timezone.localdate().isoformat()}"

    def decorate_paginated_queryset(self, queryset: Any) -> Any:
        if self.is_export:
            return self._in_parts(queryset[:MOST])
        return self._told(list(queryset))

    def _in_parts(self, rows: Iterable[Any]) -> Iterator[Any]:
        waiting = iter(rows)
        while part := list(islice(waiting, AT_A_TIME)):
            yield from self._told(part)

    def _entries(self, rows: list[dict[str, Any]]) -> list[Any]:
        """The entries that `rows` name, in that order, each with the address at which its subject is edited."""
        finder = AdminURLFinder(self.request.user)
        found: dict[tuple[int, int], Any] = {}
        for index, model in enumerate(self.log_models):
            keys = [row["pk"] for row in rows if row["log_model_index"] == index]
            if keys:
                entries = model.objects.filter(pk__in=keys).select_related("user")
                for entry, instance in _with_subjects(entries):
                    entry.edit_url = finder.get_edit_url(instance)
                    found[index, entry.pk] = entry
        return [found[row["log_model_index"], row["pk"]] for row in rows]

    def _told(self, rows: list[dict[str, Any]]) -> list[Any]:
        """The entries with what a reader wants to know of each."""
        entries = self._entries(rows)
        of_pages = [entry for entry in entries if isinstance(entry, PageLogEntry)]
        approvals = Approvals(entry.page_id for entry in of_pages)
        changes = Changes(entry.revision_id for entry in of_pages if _brought_words(entry))
        for entry in entries:
            is_page = isinstance(entry, PageLogEntry)
            entry.when = format_datetime(entry.timestamp)
            entry.kind = _kind(entry.content_type_id)
            entry.act = self.get_action_label(entry.action)
            entry.said = " ".join(str(part) for part in (entry.message, entry.comment) if part)
            entry.approved = approvals.of(entry) if is_page else ""
            brought = is_page and _brought_words(entry)
            entry.changed = changes.of(entry.revision_id) if brought else ""
            entry.compare_url = _compare(entry, changes) if brought else ""
            if is_page:
                entry.object_id = entry.page_id
        return entries

    def get_preprocess_function(self, field: str, value: Any, export_format: str) -> Any:
        """Every text is a text, whatever sign it begins with."""
        if isinstance(value, datetime | int):
            return None
        return lambda told: safe(str(told))

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [
            Button(_("Tải về Excel"), url=self.xlsx_export_url, icon_name="download", priority=90)
        ]

    def get_page_subtitle(self) -> str:
        asked = self.request.GET.get("page", "")
        page = Page.objects.filter(pk=asked).first() if asked.isdecimal() else None
        return page.get_admin_display_title() if page else ""


def _brought_words(entry: PageLogEntry) -> bool:
    """Whether its version was written then; a publication only shows what was written before."""
    return bool(entry.content_changed) and entry.action not in PUBLISHED


def _kind(content_type_id: int | None) -> str:
    if content_type_id is None:
        return ""
    return str(get_content_type_label(ContentType.objects.get_for_id(content_type_id)))


def _compare(entry: PageLogEntry, changes: Changes) -> str:
    before = changes.before(entry.revision_id)
    if not before or not changes.of(entry.revision_id):
        return ""
    return reverse(
        "wagtailadmin_pages:revisions_compare", args=[entry.page_id, before, entry.revision_id]
    )


def address(page: Any) -> str:
    """The log of one page."""
    return f"{reverse('wagtailadmin_reports:site_history')}?page={page.pk}"
