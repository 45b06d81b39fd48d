"""The pages of the handbook in the admin."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.handbook import chapters

NAMESPACE = "handbook"
TITLE = _("Sổ tay")


class _Page(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = [{"url": reverse("wagtailadmin_home"), "label": _("Trang chủ")}]
        if self.request.resolver_match and self.request.resolver_match.url_name != "index":
            above.append({"url": reverse(f"{NAMESPACE}:index"), "label": TITLE})
        return [*above, {"url": "", "label": self.get_page_title()}]


class Contents(_Page):
    """The chapters, those of the account's own roles first."""

    page_title = TITLE
    template_name = "home/admin/handbook.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own, others = chapters.of(self.request.user)
        return {**super().get_context_data(**kwargs), "own": own, "others": others}


class Chapter(_Page):
    template_name = "home/admin/handbook_chapter.html"

    def get_page_title(self) -> str:
        return chapters.chapter(self.kwargs["slug"]).title

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = chapters.chapter(self.kwargs["slug"])
        return {**super().get_context_data(**kwargs), "markup": found.markup}


def picture(request: HttpRequest, name: str) -> FileResponse:
    response = FileResponse(chapters.picture(name).open("rb"), content_type="image/webp")
    response["Cache-Control"] = "private, max-age=3600"
    return response


def urlpatterns() -> list[URLPattern]:
    return [
        path("", Contents.as_view(), name="index"),
        path("anh/<slug:name>.webp", picture, name="picture"),
        path("<slug:slug>/", Chapter.as_view(), name="chapter"),
    ]


def menu_item() -> MenuItem:
    url = reverse(f"{NAMESPACE}:index")
    return MenuItem(TITLE, url, name="handbook", icon_name="help", order=100)


def in_vietnamese(items: list[MenuItem]) -> list[MenuItem]:
    """The help menu without Wagtail's two doors to pages in English on another site."""
    return [
        item for item in items if not item.name.startswith(("whats-new-in-wagtail", "editor-guide"))
    ]
