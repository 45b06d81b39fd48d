"""The admin's pages for importing and exporting."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, ClassVar

from django.db.models import Case, Count, When
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from exchange.forms import StoriesForm, WordForm
from exchange.jobs import running
from exchange.models import JobEntry, TransferJob
from exchange.open_data.formats import BOM, safe
from exchange.permissions import ADD, policy
from exchange.report import Level
from exchange.workbook import template

SHOWN = 200  # entries of a report on its page; the file holds all
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Trang chủ")}
_LIST = {"url": reverse_lazy("exchange_jobs:jobs"), "label": _("Nhập, xuất")}


class Guarded(PermissionCheckedMixin):
    permission_policy = policy
    permission_required = ADD


class AdminPage(Guarded, WagtailAdminTemplateMixin):
    """A page of the admin below “Nhập, xuất”."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [_HOME, _LIST, {"url": "", "label": self.get_page_title()}]


# --- the list ---


class Jobs(IndexView):
    model = TransferJob
    permission_policy = policy
    any_permission_required: ClassVar[list[str]] = [ADD]
    page_title = _("Các lần nhập, xuất")
    header_icon = "history"
    index_url_name = "exchange_jobs:jobs"
    index_results_url_name = "exchange_jobs:jobs_results"
    default_ordering = "-pk"
    paginate_by = 30
    list_filter: ClassVar[list[str]] = ["kind", "state"]
    columns: ClassVar[list[Any]] = [
        TitleColumn("kind_label", label=_("Việc"), get_url=lambda job: job.url),
        Column("filename", label=_("Tệp")),
        Column("get_state_display", label=_("Tình trạng")),
        Column("person", label=_("Người làm")),
        DateColumn("created_at", label=_("Lúc gửi")),
    ]

    def get_base_queryset(self) -> Any:
        return TransferJob.objects.select_related("user")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [_HOME, {"url": "", "label": _("Nhập, xuất")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        empty = _("Chưa có lần nhập, xuất nào.")
        return {**super().get_context_data(**kwargs), "no_results_message": empty}

    def get_add_url(self) -> None:
        return None


# --- asking for one ---


def _send(request: HttpRequest, job: TransferJob) -> HttpResponse:
    running.enqueue(job)
    messages.success(request, _("Đã nhận việc. Trang này cho biết việc đến đâu; có thể đóng lại."))
    return redirect("exchange_jobs:job", job.pk)


class ImportStories(AdminPage, FormView):
    form_class = StoriesForm
    template_name = "exchange/admin/import.html"
    page_title = _("Nhập từ Excel, JSONL")
    header_icon = "upload"

    def form_valid(self, form: Any) -> HttpResponse:
        return _send(self.request, form.job(self.request.user))


class ImportWord(AdminPage, FormView):
    form_class = WordForm
    template_name = "exchange/admin/word.html"
    page_title = _("Nhập từ Word")
    header_icon = "doc-full-inverse"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def form_valid(self, form: Any) -> HttpResponse:
        return _send(self.request, form.job(self.request.user))


class Export(AdminPage, TemplateView):
    template_name = "exchange/admin/export.html"
    page_title = _("Xuất toàn bộ bài")
    header_icon = "download"

    def post(self, request: HttpRequest) -> HttpResponse:
        return _send(
            request,
            TransferJob.objects.create(kind=TransferJob.Kind.EXPORT, user_id=request.user.pk),
        )


class Template(Guarded, View):
    """The workbook to fill in, its lists as they are now."""

    def get(self, request: HttpRequest) -> HttpResponse:
        response = HttpResponse(template.make(), content_type=XLSX)
        response["Content-Disposition"] = 'attachment; filename="mau-nhap.xlsx"'
        return response


# --- one of them ---


class OneJob(Guarded):
    """A view of the job named in the address."""

    kwargs: dict[str, Any]

    @cached_property
    def job(self) -> TransferJob:
        return get_object_or_404(
            TransferJob.objects.select_related("user", "page"), pk=self.kwargs["pk"]
        )


def about(job: TransferJob) -> dict[str, Any]:
    """What the page of a job shows."""
    by_level = _levels(job)
    return {
        "job": job,
        "percent": min(100, job.done * 100 // job.total) if job.total else None,
        "facts": _facts(job),
        "levels": [
            {"level": level, "count": by_level[level]} for level in Level if by_level.get(level)
        ],
        "entries": list(_gravest_first(job)[:SHOWN]) if job.is_over else [],
        "more": max(0, sum(by_level.values()) - SHOWN),
        "page_url": reverse("wagtailadmin_pages:edit", args=[job.page_id]) if job.page_id else "",
        "ahead": TransferJob.objects.filter(
            pk__lt=job.pk, state__in=[TransferJob.State.WAITING, TransferJob.State.RUNNING]
        ).count()
        if job.state == TransferJob.State.WAITING
        else 0,
    }


def _levels(job: TransferJob) -> dict[Level, int]:
    rows = job.entries.order_by().values_list("level").annotate(count=Count("pk"))
    return {Level[name.upper()]: count for name, count in rows}


def _gravest_first(job: TransferJob) -> Any:
    ranks = [When(level=level.name.lower(), then=rank) for rank, level in enumerate(Level)]
    return job.entries.order_by(Case(*ranks), "pk")


def _facts(job: TransferJob) -> list[tuple[str, int]]:
    counts = job.counts
    if job.kind == TransferJob.Kind.EXPORT:
        names = {"lines": _("Bài đã xuất")}
    elif job.kind == TransferJob.Kind.WORD:
        names = {"drafts": _("Bản nháp"), "pictures": _("Ảnh")}
    else:
        names = {
            "lines": _("Dòng đã đọc"),
            "created": _("Bài mới"),
            "changed": _("Bài cập nhật"),
            "unchanged": _("Không đổi"),
            "drafts": _("Trong đó bản nháp"),
        }
    facts = [(str(label), counts[name]) for name, label in names.items() if name in counts]
    if job.is_bulk_import and "lines" in counts and not job.tidied:
        refused = job.entries.filter(level=Level.REFUSED.name.lower())
        facts.append((str(_("Bị từ chối")), refused.values("sheet", "number").distinct().count()))
    return facts


class JobPage(OneJob, WagtailAdminTemplateMixin, TemplateView):
    template_name = "exchange/admin/job.html"

    def get_page_title(self) -> str:
        return str(self.job)

    def get_header_icon(self) -> str:
        return "upload" if self.job.is_import else "download"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [_HOME, _LIST, {"url": "", "label": f"Lần số {self.kwargs['pk']}"}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), **about(self.job)}


class Progress(OneJob, TemplateView):
    """The part of the page that htmx asks for anew while the job is going on."""

    template_name = "exchange/admin/progress.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), **about(self.job)}


class ReportFile(OneJob, View):
    """Every sentence of the report as CSV for Excel."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        job = self.job
        response = StreamingHttpResponse(_lines(job), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="bao-cao-{job.pk}.csv"'
        return response


class _Line:
    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def _lines(job: TransferJob) -> Iterator[str]:
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    writer.writerow(["Trang tính", "Dòng", "Mã bài", "Mức", "Nội dung"])
    yield BOM + line.text
    for entry in JobEntry.objects.filter(job=job).iterator(chunk_size=500):
        row = [entry.sheet, entry.external_id, entry.get_level_display(), entry.sentence]
        sheet, external_id, level, sentence = map(safe, row)
        writer.writerow([sheet, entry.number or "", external_id, level, sentence])
        yield line.text


class ResultFile(OneJob, View):
    """The workbook with what to mend, or the exported stories."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        job = self.job
        if not job.result.name:
            raise Http404
        try:
            file = job.result.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        name = job.result.name.rpartition("/")[2]
        kind = XLSX if name.endswith(".xlsx") else "application/x-ndjson; charset=utf-8"
        return FileResponse(file, as_attachment=True, filename=name, content_type=kind)
