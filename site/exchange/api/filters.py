"""How a list is narrowed, ordered and cut into pages; every refusal says what would be right."""

from __future__ import annotations

from typing import Any

from rest_framework.filters import BaseFilterBackend
from wagtail.api.v2.pagination import WagtailPagination
from wagtail.api.v2.utils import BadRequestError

from exchange.api.fields import fields_of

LARGEST = 100  # pages in one answer
DEFAULT = 20
FURTHEST = 1_000_000


def whole_number(request: Any, name: str, default: int, at_most: int) -> int:
    text = request.GET.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) < 12) or int(text) > at_most:
        raise BadRequestError(f"{name}=“{text}” không dùng được. Ghi một số từ 0 đến {at_most}.")
    return int(text)


class FieldFilter(BaseFilterBackend):
    """`?unit=…&state=…`: the fields of the type that lists can be narrowed by."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> Any:
        for field in fields_of(queryset.model):
            if field.narrow and field.name in request.GET:
                queryset = field.narrow(queryset, request.GET[field.name])
        if "id" in request.GET:
            queryset = queryset.filter(pk=whole_number(request, "id", 0, 10**11))
        if "slug" in request.GET:
            queryset = queryset.filter(slug=request.GET["slug"])
        return queryset


class TreeFilter(BaseFilterBackend):
    """`?child_of=`, `?descendant_of=`, `?ancestor_of=` with the id of a public page, or `root`."""

    METHODS = ("child_of", "descendant_of", "ancestor_of")

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> Any:
        for name in self.METHODS:
            if name in request.GET:
                queryset = getattr(queryset, name)(self._page(request, name, view))
        return queryset

    def _page(self, request: Any, name: str, view: Any) -> Any:
        if request.GET[name] == "root":
            return view.get_root_page()
        page = view.get_base_queryset().filter(pk=whole_number(request, name, 0, 10**11)).first()
        if page is None:
            raise BadRequestError(
                f"{name}={request.GET[name]}: không có trang công khai nào mang số này."
            )
        return page


class OrderFilter(BaseFilterBackend):
    """`?order=-published_at,title`; the order of the tree when nothing is asked for."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> Any:
        asked = request.GET.get("order")
        if asked is None:
            return queryset.order_by("path")
        columns = {field.name: field.column for field in fields_of(queryset.model) if field.column}
        columns |= {name: name for name in ("id", "slug", "first_published_at")}
        order = []
        for part in asked.split(","):
            name = part.removeprefix("-")
            if name not in columns:
                raise BadRequestError(
                    f"Không xếp được theo “{name}”. Chọn trong: {', '.join(sorted(columns))}."
                )
            order.append(f"{'-' if part.startswith('-') else ''}{columns[name]}")
        return queryset.order_by(*order, "pk")


class Pages(WagtailPagination):
    """`?limit=&offset=`, as Wagtail's, with bounds."""

    def paginate_queryset(self, queryset: Any, request: Any, view: Any = None) -> Any:
        limit = whole_number(request, "limit", DEFAULT, LARGEST)
        offset = whole_number(request, "offset", 0, FURTHEST)
        self.view = view
        self.total_count = queryset.count()
        return queryset[offset : offset + limit]
