"""The endpoint of pages: Wagtail's own, told by the allow-list and answering in Vietnamese."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import path
from django.utils.functional import cached_property
from django.views.decorators.http import conditional_page, require_safe
from rest_framework import serializers, status
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.utils import BadRequestError, parse_fields_parameter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page

from core import routing
from exchange.api.fields import FIELDS, field_of, fields_of
from exchange.api.filters import FieldFilter, OrderFilter, Pages, TreeFilter
from exchange.api.shapes import Telling

NOT_FOUND = "Không có trang công khai nào ở địa chỉ này."


class Told(serializers.Field):
    """A field of the allow-list; it gets the whole page."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        self.told_name = name
        super().__init__(read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, page: Any) -> Any:
        field = field_of(type(page), self.told_name)
        return field.read(page, self.context["telling"]) if field else None


class Address(serializers.Field):
    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, page: Any) -> Any:
        return self.context["telling"].addresses.of(page)


class Parent(serializers.Field):
    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, page: Any) -> Any:
        return None if page.depth <= 2 else self.context["telling"].page(page.get_parent())


class PublicPages(PagesAPIViewSet):
    """Live pages open to all, the same for everybody: neither session nor user is asked for."""

    authentication_classes: tuple[Any, ...] = ()
    renderer_classes = (JSONRenderer,)
    pagination_class = Pages
    filter_backends = (FieldFilter, TreeFilter, OrderFilter)
    metadata_class = None
    http_method_names = ("get", "head")
    known_query_parameters = frozenset(
        {"limit", "offset", "fields", "order", "type", "id", "slug", *TreeFilter.METHODS}
    )
    meta_names = (
        "type",
        "detail_url",
        "html_url",
        "slug",
        "seo_title",
        "search_description",
        "first_published_at",
        "last_published_at",
        "parent",
    )
    detail_only_fields = ("parent",)

    # --- which pages ---

    @cached_property
    def telling(self) -> Telling:
        return Telling(self.request._request)

    def get_root_page(self) -> Page:
        site = routing.site_for(self.request._request)
        if site is None:
            raise Http404
        root: Page = site.root_page
        return root

    def open_pages(self, model: Any) -> Any:
        pages = model._default_manager.descendant_of(self.get_root_page(), inclusive=True)
        return self.telling.open.only(pages)

    def get_base_queryset(self) -> Any:
        return self.open_pages(Page)

    def get_queryset(self) -> Any:
        models = self.asked_models
        if len(models) == 1:
            return self.open_pages(models[0])
        return self.get_base_queryset().type(*models) if models else self.get_base_queryset()

    @cached_property
    def asked_models(self) -> list[Any]:
        asked = self.request.GET.get("type", "")
        labels = [label for label in asked.split(",") if label]
        known = {label.lower(): label for label in FIELDS}
        for label in labels:
            if label.lower() not in known:
                raise BadRequestError(
                    f"Không có loại trang “{label}”. Chọn trong: {', '.join(sorted(FIELDS))}."
                )
        return [apps.get_model(known[label.lower()]) for label in labels]

    # --- which fields ---

    @classmethod
    def get_body_fields(cls, model: Any) -> list[APIField]:
        told = [APIField(field.name, Told(field.name)) for field in fields_of(model)]
        return [APIField("id"), *told]

    @classmethod
    def get_meta_fields(cls, model: Any) -> list[APIField]:
        own = {"html_url": Address(read_only=True), "parent": Parent(read_only=True)}
        return [APIField(name, own.get(name)) for name in cls.meta_names]

    @classmethod
    def get_detail_default_fields(cls, model: Any) -> list[str]:
        return list(cls.get_available_fields(model))

    @classmethod
    def get_listing_default_fields(cls, model: Any) -> list[str]:
        shown = [field.name for field in fields_of(model) if field.in_lists]
        return ["id", "type", "detail_url", "html_url", "slug", "first_published_at", *shown]

    def asked_fields(self, model: Any, alone: bool) -> list[tuple[str, bool, None]]:
        """The parameter `fields`, with every name checked against the allow-list."""
        text = self.request.GET.get("fields", "")
        if not text:
            return []
        try:
            asked = parse_fields_parameter(text)
        except ValueError as error:
            raise BadRequestError(
                "Tham số fields viết sai. Ví dụ đúng: fields=standfirst,picture; fields=*; fields=*,-picture."
            ) from error
        single = {field.name for field in fields_of(model) if field.alone} | {"parent"}
        known = set(self.get_available_fields(model))
        for name, _negated, below in asked:
            if below:
                raise BadRequestError(f"“{name}” không có trường con. Bỏ phần trong ngoặc.")
            if name not in known | {"*", "_"}:
                raise BadRequestError(
                    f"Loại trang này không có trường “{name}”. Các trường: {', '.join(sorted(known))}."
                )
            if name in single and not alone:
                raise BadRequestError(
                    f"“{name}” chỉ có khi xem từng trang: mở địa chỉ trong meta.detail_url."
                )
        if asked[0][0] == "*" and not alone:
            asked += [(name, True, None) for name in sorted(single - {"parent"})]
        return list(asked)

    def serializer_for(self, model: Any, alone: bool) -> Any:
        router = self.request.wagtailapi_router
        fields = self.asked_fields(model, alone)
        return self._get_serializer_class(router, model, fields, show_details=alone)

    def get_serializer_class(self) -> Any:
        if self.action == "detail_view":
            return self.serializer_for(type(self.get_object()), alone=True)
        return self.serializer_for(self.get_queryset().model, alone=False)

    def with_needs(self, pages: Any, alone: bool) -> Any:
        """`pages` with everything the asked fields read, so that no page asks a query of its own."""
        names = self.serializer_for(pages.model, alone).Meta.fields
        fields = [field for field in fields_of(pages.model) if field.name in names]
        if joins := {join for field in fields for join in field.joins}:
            pages = pages.select_related(*sorted(joins))
        needs = [
            need if isinstance(need, str) else need() for field in fields for need in field.needs
        ]
        pages = pages.prefetch_related(*dict.fromkeys(needs))
        return pages if alone else pages.defer_streamfields()

    # --- answers ---

    def listing_view(self, request: Any) -> Response:
        pages = self.get_queryset()
        self.check_query_parameters(pages)
        pages = self.with_needs(self.filter_queryset(pages), alone=False)
        serializer = self.get_serializer(self.paginate_queryset(pages), many=True)
        response: Response = self.get_paginated_response(serializer.data)
        return response

    def get_object(self) -> Any:
        if not hasattr(self, "_cached_object"):
            found = self.get_base_queryset().filter(pk=self.kwargs["pk"]).first()
            if found is None:
                raise Http404
            pages = self.with_needs(found.cached_content_type.model_class()._default_manager, True)
            self._cached_object = pages.get(pk=found.pk)
        return self._cached_object

    def find_object(self, queryset: Any, request: Any) -> Any:
        """`?html_path=/mo-hinh/…/` or `?id=…`."""
        if "html_path" in request.GET:
            parts = [part for part in request.GET["html_path"].split("/") if part]
            address = self.get_root_page().url_path + "".join(f"{part}/" for part in parts)
            return queryset.filter(url_path=address).first()
        if "id" in request.GET:
            return FieldFilter().filter_queryset(request, queryset, self).first()
        raise BadRequestError("Ghi html_path=/địa-chỉ/ hoặc id=số của trang cần tìm.")

    def check_query_parameters(self, queryset: Any) -> None:
        narrowing = {field.name for field in fields_of(queryset.model) if field.narrow}
        known = self.known_query_parameters | narrowing
        if unknown := sorted(set(self.request.GET) - known):
            hint = " Tìm theo từ ở /api/search/?q=…" if "search" in unknown else ""
            raise BadRequestError(
                f"Không có tham số “{'”, “'.join(unknown)}” cho loại trang này. "
                f"Các tham số: {', '.join(sorted(known))}.{hint}"
            )

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        routing.site_for(request._request)  # Wagtail finds it there for its own addresses
        if any("\x00" in value for values in request.GET.lists() for value in values[1]):
            raise BadRequestError("Tham số chứa ký tự không dùng được.")

    def perform_content_negotiation(self, request: Any, force: bool = False) -> Any:
        renderer = JSONRenderer()
        return renderer, renderer.media_type

    def get_serializer_context(self) -> dict[str, Any]:
        return {
            "request": self.request,
            "view": self,
            "router": self.request.wagtailapi_router,
            "telling": self.telling,
        }

    def get_renderer_context(self) -> dict[str, Any]:
        return {**super().get_renderer_context(), "indent": None}

    def handle_exception(self, error: Exception) -> Response:
        if isinstance(error, Http404):
            return Response({"message": NOT_FOUND}, status=status.HTTP_404_NOT_FOUND)
        if isinstance(error, MethodNotAllowed):
            return Response(
                {"message": "Chỉ đọc được: dùng GET."},
                status=error.status_code,
                headers={"Allow": "GET, HEAD"},
            )
        response: Response = super().handle_exception(error)
        return response

    def finalize_response(self, *args: Any, **kwargs: Any) -> Any:
        """May be kept, but asked for again each time: what was taken down is gone at once."""
        response = super().finalize_response(*args, **kwargs)
        response["Cache-Control"] = "no-cache"
        return response

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        def view(name: str) -> Any:
            return conditional_page(cls.as_view({"get": name}))

        return [
            path("", view("listing_view"), name="listing"),
            path("<int:pk>/", view("detail_view"), name="detail"),
            path("find/", view("find_view"), name="find"),
        ]


router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PublicPages)


@require_safe
def index(request: HttpRequest) -> JsonResponse:
    """Where to begin."""
    return JsonResponse(
        {
            "pages": request.build_absolute_uri("/api/v2/pages/"),
            "find": request.build_absolute_uri("/api/v2/pages/find/?html_path=/"),
            "open_data": request.build_absolute_uri("/du-lieu-mo/"),
        }
    )
