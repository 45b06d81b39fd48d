"""The admin's pages on which somebody says why a public page changes its standing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from editorial.models import StoryPage
from editorial.standing import acts
from editorial.standing.forms import CorrectionForm, ReasonForm, TakeDownForm


class StandingView(WagtailAdminTemplateMixin, FormView):
    """Asks for a reason, does one thing to one page, goes back to where the person came from."""

    template_name = "editorial/standing/form.html"
    header_icon = "doc-empty-inverse"
    form_class: type[Form] = ReasonForm
    explanation: Any = ""  # above the form: what will happen
    button: Any = ""
    danger = False
    done: Any = ""  # with {title}

    @cached_property
    def page(self) -> Any:
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    def is_allowed(self) -> bool:
        rights = self.page.permissions_for_user(self.request.user)
        return bool(rights.can_publish())

    def is_possible(self) -> bool:
        """Whether the page is such that there is something to do."""
        return isinstance(self.page, StoryPage) and self.page.live

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.is_allowed():
            raise PermissionDenied
        if not self.is_possible():
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Trang chủ")},
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    @property
    def back(self) -> str:
        found = get_valid_next_url_from_request(self.request)
        return found or reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "explanation": self.explanation,
            "button": self.button,
            "danger": self.danger,
            "back": self.back,
            "media": self.get_form().media,
        }

    def form_valid(self, form: Any) -> HttpResponse:
        self.act(form.cleaned_data)
        messages.success(
            self.request, str(self.done).format(title=self.page.get_admin_display_title())
        )
        return redirect(self.back)

    def act(self, said: dict[str, Any]) -> None:
        raise NotImplementedError


class CorrectView(StandingView):
    page_title = _("Đính chính")
    header_icon = "edit"
    form_class = CorrectionForm
    explanation = _(
        "Lời đính chính lên trang ngay khi bấm nút, trên nội dung đang công khai. Bản nháp và bản hẹn giờ giữ "
        "nguyên, thêm lời này. Bản trước vẫn ở lịch sử trang."
    )
    button = _("Đăng lời đính chính")
    done = _("Đã đính chính “{title}”.")

    def act(self, said: dict[str, Any]) -> None:
        acts.correct(self.page, said["text"], said["reason"], self.request.user, said["date"])


class TakeDownView(StandingView):
    """In place of Wagtail's page for unpublishing, which asks nothing."""

    page_title = _("Gỡ bài")
    header_icon = "download"
    form_class = TakeDownForm
    explanation = _(
        "Trang, kết quả tìm kiếm, kênh tin, sơ đồ trang, API, ảnh và tệp chỉ dùng ở trang này không còn công khai "
        "ngay khi bấm nút. Xuất bản lại thì trang trở lại đúng địa chỉ."
    )
    button = _("Gỡ khỏi trang")
    danger = True
    done = _("Đã gỡ “{title}”.")

    def is_allowed(self) -> bool:
        return bool(self.page.permissions_for_user(self.request.user).can_unpublish())

    def is_possible(self) -> bool:
        return True  # whoever may unpublish, may only while the page is public

    def get_form_kwargs(self) -> dict[str, Any]:
        below = self.page.get_descendants().live().exists()
        return {**super().get_form_kwargs(), "has_children": below}

    @property
    def back(self) -> str:
        found = get_valid_next_url_from_request(self.request)
        return found or reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])

    def act(self, said: dict[str, Any]) -> None:
        kind, reason, user = said["kind"], said["reason"], self.request.user
        acts.take_down(self.page, kind, reason, user)
        if said["include_descendants"]:
            acts.take_down_below(self.page, kind, reason, user)


class ArchiveView(StandingView):
    """Into the archive, or out of it again."""

    page_title = _("Lưu trữ")
    header_icon = "folder"

    @property
    def is_archived(self) -> bool:
        return self.page.archived_on is not None

    @property
    def explanation(self) -> Any:
        if self.is_archived:
            return _(
                "Bài đang ở lưu trữ. Đưa ra thì bài lại như mọi bài khác, có thể đứng ở trang chủ."
            )
        return _(
            "Bài vẫn đọc được và tìm được ở địa chỉ cũ, có dòng ghi rõ là bài lưu trữ, và không còn đứng ở trang chủ."
        )

    @property
    def button(self) -> Any:
        return _("Đưa ra khỏi lưu trữ") if self.is_archived else _("Chuyển vào lưu trữ")

    def act(self, said: dict[str, Any]) -> None:
        if self.is_archived:
            self.done = _("Đã đưa “{title}” ra khỏi lưu trữ.")
            acts.bring_back(self.page, said["reason"], self.request.user)
        else:
            self.done = _("Đã chuyển “{title}” vào lưu trữ.")
            acts.archive(self.page, said["reason"], self.request.user)
