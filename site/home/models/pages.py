"""The home page and pages that are nothing special."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
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
        help_text=_(
            "Bài chọn ở đây đứng đầu trang ngay khi xuất bản, đến 06:30 thứ Hai kế tiếp; từ lúc ấy Câu chuyện đầu tuần "
            "thay chỗ, cho đến khi chọn bài khác. Tuần không có câu chuyện thì bài đã chọn lại đứng đầu. Bỏ trống: "
            "trang tự lấy Câu chuyện đầu tuần của tuần này, không có thì bài mới nhất có ảnh."
        ),
    )
    lead_since = models.DateTimeField(_("bài lớn được chọn lúc"), null=True, editable=False)
    introduction = models.CharField(_("trang này là gì, trong một câu"), max_length=250, blank=True)
    sections = StreamField(SectionsBlock(), verbose_name=_("các mục"), blank=True)

    computed_fields = ("lead_since",)

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

    def note_lead(self) -> None:
        """Remember when the lead story was chosen; called before it is stored, or shown in a preview."""
        stored = HomePage.objects.filter(pk=self.pk).values_list("lead_story", flat=True).first()
        if self.lead_story_id != stored:
            self.lead_since = timezone.now()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.note_lead()
        fields = kwargs.get("update_fields")
        if fields is not None and "lead_story" in fields:
            kwargs["update_fields"] = [*fields, "lead_since"]
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.sections import build

        if getattr(request, "is_preview", False):
            self.note_lead()
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
