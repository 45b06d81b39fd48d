"""Reports for tidying: pictures and files that nothing refers to, and those that are there twice."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UsageCountColumn
from wagtail.admin.views.reports.base import ReportView
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import ImagesPermissionPolicyGetter
from wagtail.images.views.images import ImagePreviewColumn

from media.models import Attachment, Picture

NAMESPACE = "media_upkeep"


class UpkeepView(ReportView):
    """A list of files with the pages that use them; the title of each leads to its form."""

    any_permission_required: ClassVar[list[str]] = ["change", "delete"]
    default_ordering = None
    verbose_name_plural: Any = ""
    edit_url = ""
    chosen = ""  # the method of the queryset that picks what is listed
    slug = ""
    list_export: ClassVar[list[str]] = ["title", "filename", "credit", "usage_count", "created_at"]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Tiêu đề"),
        "filename": _("Tệp"),
        "credit": _("Tác giả"),
        "usage_count": _("Số nơi dùng"),
        "created_at": _("Ngày tải lên"),
    }

    @property
    def index_url_name(self) -> str:
        return f"{NAMESPACE}:{self.slug}"

    @property
    def index_results_url_name(self) -> str:
        return f"{NAMESPACE}:{self.slug}_results"

    def get_queryset(self) -> Any:
        mine = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        self.queryset = getattr(mine, self.chosen)()
        if not self.queryset.query.order_by:
            self.queryset = self.queryset.order_by("-created_at")
        return super().get_queryset()

    @cached_property
    def columns(self) -> list[Any]:
        return [
            TitleColumn("title", label=_("Tiêu đề"), url_name=self.edit_url),
            Column("filename", label=_("Tệp")),
            Column("credit", label=_("Tác giả")),
            UsageCountColumn("usage_count", label=_("Nơi dùng")),
            DateColumn("created_at", label=_("Ngày tải lên")),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "no_results_message": _("Không có tệp nào.")}


class PictureUpkeepView(UpkeepView):
    model = Picture
    permission_policy = ImagesPermissionPolicyGetter()
    header_icon = "image"
    edit_url = "wagtailimages:edit"

    def get_queryset(self) -> Any:
        return super().get_queryset().prefetch_renditions("max-165x165")

    @cached_property
    def columns(self) -> list[Any]:
        preview = ImagePreviewColumn(
            "preview", label=_("Xem trước"), accessor="image", classname="image-preview"
        )
        return [preview, *super().columns]


class AttachmentUpkeepView(UpkeepView):
    model = Attachment
    permission_policy = document_policy
    header_icon = "doc-full-inverse"
    edit_url = "wagtaildocs:edit"


class UnusedPictures(PictureUpkeepView):
    page_title, slug, chosen = _("Ảnh chưa dùng"), "anh-chua-dung", "unused"


class DuplicatedPictures(PictureUpkeepView):
    page_title, slug, chosen = _("Ảnh trùng"), "anh-trung", "duplicated"


class UnusedAttachments(AttachmentUpkeepView):
    page_title, slug, chosen = _("Tệp chưa dùng"), "tep-chua-dung", "unused"


class DuplicatedAttachments(AttachmentUpkeepView):
    page_title, slug, chosen = _("Tệp trùng"), "tep-trung", "duplicated"


VIEWS: tuple[type[UpkeepView], ...] = (
    UnusedPictures,
    DuplicatedPictures,
    UnusedAttachments,
    DuplicatedAttachments,
)


class UpkeepMenuItem(MenuItem):
    """Shown to those who may change what the report lists."""

    def __init__(self, view: type[UpkeepView], url: str, order: int) -> None:
        super().__init__(
            view.page_title, url, name=view.slug, icon_name=view.header_icon, order=order
        )
        self.view = view

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(
            self.view.permission_policy.user_has_any_permission(
                request.user, self.view.any_permission_required
            )
        )


def urlpatterns() -> list[URLPattern]:
    return [
        pattern
        for view in VIEWS
        for pattern in (
            path(f"{view.slug}/", view.as_view(), name=view.slug),
            path(
                f"{view.slug}/ket-qua/",
                view.as_view(results_only=True),
                name=f"{view.slug}_results",
            ),
        )
    ]
