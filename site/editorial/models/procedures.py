"""Procedures with their forms."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager

from core.fields import StreamField
from core.problems import Problems
from editorial import rules
from editorial.blocks import StepBlock
from editorial.documents import lines
from editorial.enums import Category
from editorial.models.indexes import StoryIndexPage
from editorial.models.stories import StoryPage, story_tabs
from editorial.models.writing import WrittenMixin
from editorial.querysets import ProcedureQuerySet
from editorial.reading import plain_text


class ProcedureIndexPage(StoryIndexPage):
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["editorial.ProcedurePage"]
    listing_filters = ("field", "year")

    class Meta:
        verbose_name = _("trang thủ tục và biểu mẫu")
        verbose_name_plural = _("trang thủ tục và biểu mẫu")


class ProcedurePage(WrittenMixin, StoryPage):
    """What to do, who does it, by when, on which form."""

    article_type = "Article"
    audience = models.CharField(_("ai thực hiện"), max_length=200, blank=True)
    deadline = models.CharField(_("thời hạn"), max_length=200, blank=True)
    result = models.CharField(_("kết quả"), max_length=200, blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("các bước"), blank=True)
    legal_basis = models.TextField(
        _("căn cứ"), blank=True, help_text=_("Mỗi dòng một văn bản, kèm số và ngày.")
    )

    objects = PageManager.from_queryset(ProcedureQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["editorial.ProcedureIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    main_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("audience"),
                FieldPanel("deadline"),
                FieldPanel("result"),
                FieldPanel("legal_basis"),
            ],
            heading=_("Thủ tục"),
        ),
        FieldPanel("steps"),
        InlinePanel("forms", heading=_("Biểu mẫu"), label=_("Biểu mẫu")),
        *WrittenMixin.body_panels,
    ]

    class Meta:
        verbose_name = _("thủ tục")
        verbose_name_plural = _("thủ tục và biểu mẫu")

    @property
    def legal_lines(self) -> list[str]:
        return lines(self.legal_basis)

    def compute_category(self) -> str:
        return Category.PROCEDURE

    def body_text(self) -> str:
        return f"{super().body_text()} {plain_text(self.steps)}"

    def publishing_problems(self) -> Problems:
        return rules.add(
            super().publishing_problems(),
            (
                "steps",
                self.steps or self.body,
                "Thủ tục chưa có bước nào, cũng chưa có nội dung. Thêm ít nhất một bước.",
            ),
        )


class ProcedureForm(Orderable):
    """A form to fill in, as a file."""

    procedure = ParentalKey(ProcedurePage, on_delete=models.CASCADE, related_name="forms")
    title = models.CharField(_("tên biểu mẫu"), max_length=200)
    code = models.CharField(_("ký hiệu mẫu"), max_length=40, blank=True)
    file = models.ForeignKey(
        "media.Attachment", verbose_name=_("tệp"), on_delete=models.PROTECT, related_name="+"
    )

    panels: ClassVar[list[Any]] = [FieldPanel("title"), FieldPanel("code"), FieldPanel("file")]

    class Meta(Orderable.Meta):
        verbose_name = _("biểu mẫu")
        verbose_name_plural = _("biểu mẫu")

    def __str__(self) -> str:
        return self.title


ProcedureIndexPage.story_model = ProcedurePage
ProcedurePage.edit_handler = story_tabs(ProcedurePage)
