"""The report of attached files whose words search does not find, and why."""

from __future__ import annotations

from typing import Any, ClassVar

import django_filters
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.documents.permissions import permission_policy

from exchange.open_data.formats import safe
from media.enums import FileState
from media.models import Attachment
from search.models import FileText

REASONS = [choice for choice in FileState.choices if choice[0] != FileState.TEXT]
WHAT_TO_DO = {
    FileState.EMPTY: _(
        "Thay bằng tệp có chữ (Word, hoặc PDF lưu từ Word), hay chép ý chính vào bài."
    ),
    FileState.ENCRYPTED: _("Bỏ mật khẩu rồi tải lên lại."),
    FileState.BROKEN: _("Mở thử tệp gốc, lưu lại rồi tải lên thay."),
    FileState.TOO_LARGE: _("Tách tệp, hoặc giảm cỡ ảnh trong tệp."),
    FileState.PERSONAL: _("Gỡ tệp, xóa số của cá nhân rồi tải lên lại."),
}


class _Filters(WagtailFilterSet):
    reason = django_filters.ChoiceFilter(label=_("Lý do"), field_name="reason", choices=REASONS)

    class Meta:
        model = Attachment
        fields: ClassVar[list[str]] = []


class _Reason(Column):
    def get_value(self, instance: Any) -> str:
        return str(FileState(instance.reason).label).capitalize()


class _WhatToDo(Column):
    def get_value(self, instance: Any) -> str:
        return str(WHAT_TO_DO[FileState(instance.reason)])


class Unread(ReportView):
    """Files of the collections that the user may choose from; newest first."""

    page_title = _("Tệp không đọc được chữ")
    header_icon = "doc-empty"
    permission_policy = permission_policy
    any_permission_required: ClassVar[list[str]] = ["add", "change", "choose"]
    model = Attachment
    filterset_class = _Filters
    index_url_name = "search_desk:unread"
    index_results_url_name = "search_desk:unread_results"
    default_ordering = None
    is_searchable = False
    export_filename = "tep-khong-doc-duoc-chu"
    list_export: ClassVar[list[str]] = ["title", "reason", "created_at"]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Tệp"),
        "reason": _("Lý do"),
        "created_at": _("Tải lên lúc"),
    }
    custom_field_preprocess: ClassVar[dict[str, Any]] = {
        "title": {"csv": safe, "xlsx": safe},
        "reason": {form: lambda state: str(FileState(state).label) for form in ("csv", "xlsx")},
    }

    def get_queryset(self) -> Any:
        mine = permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        read = FileText.objects.filter(hash=OuterRef("file_hash")).values("state")
        found = mine.annotate(reason=Subquery(read))
        return found.filter(reason__in=[state for state, _label in REASONS]).order_by(
            "-created_at", "-pk"
        )

    @cached_property
    def columns(self) -> list[Any]:
        return [
            TitleColumn("title", label=_("Tệp"), get_url=_edit_url),
            _Reason("reason", label=_("Lý do")),
            _WhatToDo("what", label=_("Việc cần làm")),
            DateColumn("created_at", label=_("Tải lên lúc")),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = _("Tìm kiếm đọc được chữ trong mọi tệp đính kèm đã lên trang.")
        return {**super().get_context_data(**kwargs), "no_results_message": told}


def _edit_url(file: Any) -> str:
    return reverse("wagtaildocs:edit", args=[file.pk])
