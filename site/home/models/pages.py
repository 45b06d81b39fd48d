"""The home page and pages that are nothing special."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Page

from core import structured
from core.fields import StreamField
from core.metadata import Facts
from core.models import BasePage
from core.querysets import published
from editorial.models import WrittenMixin
from home.blocks import SectionsBlock
from media.sharing import share_image


class HomePage(BasePage):
    """The front page: a lead story and sections, put together by an editor."""

    lead_story = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("bài lớn đầu trang"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Bỏ trống: trang tự lấy bài mới nhất có ảnh."),
    )
    introduction = models.CharField(_("trang này là gì, trong một câu"), max_length=250, blank=True)
    sections = StreamField(SectionsBlock(), verbose_name=_("các mục"), blank=True)

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 1
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("introduction"),
        PageChooserPanel("lead_story"),
        FieldPanel("sections"),
    ]

    class Meta:
        verbose_name = _("trang chủ")
        verbose_name_plural = _("trang chủ")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.sections import build

        context = super().get_context(request, *args, **kwargs)
        context.update(build(self, request))
        context["feed_url"], context["feed_title"] = reverse("home:feed"), "Tất cả bài"
        return context

    def facts(self, context: Mapping[str, Any]) -> Facts:
        lead = context.get("lead")
        return Facts(image=share_image(lead.picture) if lead else None)

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [structured.website(context.get("furniture") or {})]


class StandardPage(WrittenMixin, BasePage):
    """About, privacy, terms; also a place in the tree that holds index pages."""

    introduction = models.TextField(_("giới thiệu"), blank=True)
    updated_on = models.DateField(_("cập nhật ngày"), null=True, blank=True)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = [
        "home.StandardPage",
        "editorial.DirectiveIndexPage",
        "editorial.ProcedureIndexPage",
        "editorial.MaterialIndexPage",
    ]
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("updated_on"),
        *WrittenMixin.body_panels,
    ]

    class Meta:
        verbose_name = _("trang thông tin")
        verbose_name_plural = _("trang thông tin")

    @property
    def standfirst(self) -> str:
        return self.introduction

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["children"] = list(published(self.get_children()).specific())
        return context
