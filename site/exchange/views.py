"""Open data: the page that explains it, and its files."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core import furniture, routing
from core.text import format_date
from exchange.open_data import formats
from exchange.open_data.catalogue import DATA_SETS, DICTIONARY, find
from exchange.open_data.dataset import DataSet
from exchange.public import Addresses

TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "json": "application/json; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMATS = {  # in the order in which most people want them
    "xlsx": ("XLSX", "Bảng tính Excel, kèm từ điển dữ liệu"),
    "csv": ("CSV", "Chữ phân cách bằng dấu phẩy"),
    "json": ("JSON", "Cho phần mềm"),
}


def formats_of(data_set: DataSet) -> list[str]:
    return [each for each in FORMATS if data_set is not DICTIONARY or each != "xlsx"]


def _licence(request: HttpRequest) -> str:
    line: str = furniture.for_site(routing.site_for(request)).get("reuse_line", "")
    return line


def _files(data_set: DataSet) -> list[dict[str, str]]:
    return [
        {
            "label": FORMATS[each][0],
            "what": FORMATS[each][1],
            "url": reverse("exchange:open_data_file", args=[data_set.slug, each]),
        }
        for each in formats_of(data_set)
    ]


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    shown = [
        {
            "set": data_set,
            "size": data_set.size(),
            "files": _files(data_set),
            "columns": data_set.columns,
        }
        for data_set in DATA_SETS
    ]
    return render(
        request,
        "exchange/open_data.html",
        {
            "crumbs": [{"title": "Trang chủ", "url": "/"}],
            "canonical_url": request.build_absolute_uri(request.path),
            "data_sets": shown,
            "dictionary": {"set": DICTIONARY, "files": _files(DICTIONARY)},
            "today": timezone.localdate(),
            "licence": _licence(request),
        },
    )


@require_safe
def open_data_file(request: HttpRequest, slug: str, extension: str) -> HttpResponseBase:
    data_set = find(slug)
    if data_set is None or extension not in formats_of(data_set):
        raise Http404
    response = _file(request, data_set, extension)
    response["Content-Type"] = TYPES[extension]
    response["Content-Disposition"] = f'attachment; filename="guong-sang-{slug}.{extension}"'
    # Asked for again each time: what was taken down is in no file any more.
    response["Cache-Control"] = "no-cache"
    return response


def _file(request: HttpRequest, data_set: DataSet, extension: str) -> HttpResponseBase:
    if request.method == "HEAD":
        return HttpResponse()
    addresses = Addresses(request)
    if extension == "csv":
        return StreamingHttpResponse(formats.csv_file(data_set, addresses))
    if extension == "json":
        return StreamingHttpResponse(
            formats.json_file(data_set, addresses, _about(request, data_set))
        )
    return FileResponse(formats.xlsx_file(data_set, addresses, _about_lines(request, data_set)))


def _about(request: HttpRequest, data_set: DataSet) -> dict[str, Any]:
    addresses = Addresses(request)
    dictionary = reverse("exchange:open_data_file", args=[DICTIONARY.slug, "json"])
    return {
        "dataset": data_set.slug,
        "title": data_set.title,
        "about": f"{data_set.about} {data_set.row_words}",
        "generated_at": timezone.localtime().isoformat(timespec="seconds"),
        "licence": _licence(request),
        "page": addresses.of_path(reverse("exchange:open_data")),
        "dictionary": addresses.of_path(dictionary),
    }


def _about_lines(request: HttpRequest, data_set: DataSet) -> list[tuple[str, str]]:
    return [
        ("Bộ dữ liệu", data_set.title),
        ("Nội dung", f"{data_set.about} {data_set.row_words}"),
        ("Ngày tải", format_date(timezone.localdate())),
        ("Dùng lại", _licence(request)),
        ("Ghi chú", "Chữ bắt đầu bằng = + - @ có thêm dấu ' ở trước để bảng tính không coi là công thức."),
    ]  # fmt: skip
