"""Propaganda materials: made to be used again."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.fields import StreamField
from core.problems import Problems
from editorial import rules
from editorial.blocks import FileBlock
from editorial.enums import Category, MaterialKind
from editorial.models.indexes import StoryIndexPage
from editorial.models.stories import StoryPage, story_tabs
from editorial.models.writing import WrittenMixin


class MaterialIndexPage(StoryIndexPage):
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["editorial.MaterialPage"]
    listing_filters = ("field", "topic", "year")

    class Meta:
        verbose_name = _("trang tài liệu tuyên truyền")
        verbose_name_plural = _("trang tài liệu tuyên truyền")


class MaterialPage(WrittenMixin, StoryPage):
    """Speaker's outline, sketch, loudspeaker script, slides, poster: with files to take away."""

    article_type = "Article"
    kind = models.CharField(
        _("loại tài liệu"),
        max_length=16,
        choices=MaterialKind.choices,
        default=MaterialKind.OUTLINE,
    )
    audience = models.CharField(_("dùng cho ai"), max_length=200, blank=True)
    duration = models.CharField(_("thời lượng"), max_length=60, blank=True)
    terms = models.CharField(
        _("điều kiện dùng lại"),
        max_length=250,
        blank=True,
        default="Các đơn vị được dùng lại, ghi rõ nguồn.",
    )
    files = StreamField([("file", FileBlock())], verbose_name=_("tệp để dùng"), blank=True)

    parent_page_types: ClassVar[list[str]] = ["editorial.MaterialIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    main_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("duration")]),
                FieldPanel("audience"),
                FieldPanel("terms"),
            ],
            heading=_("Tài liệu"),
        ),
        *WrittenMixin.body_panels,
        FieldPanel("files"),
    ]

    class Meta:
        verbose_name = _("tài liệu tuyên truyền")
        verbose_name_plural = _("tài liệu tuyên truyền")

    def compute_category(self) -> str:
        return Category.MATERIAL

    def compute_kicker(self) -> str:
        return str(MaterialKind(self.kind).label)

    def publishing_problems(self) -> Problems:
        return rules.add(
            super().publishing_problems(),
            (
                "files",
                self.files or self.body,
                "Tài liệu chưa có tệp, cũng chưa có nội dung. Thêm tệp, hoặc viết nội dung.",
            ),
        )


MaterialIndexPage.story_model = MaterialPage
MaterialPage.edit_handler = story_tabs(MaterialPage)
