"""Official documents: number, signer, sections with anchors, state of effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from core.fields import StreamField
from core.metadata import SAMPLE, Facts
from core.structured import node
from core.text import format_date
from editorial import structured
from editorial.blocks import FixBlock, KeptBlock, SectionBlock, unique_numbers
from editorial.documents import lines, without_marks
from editorial.enums import Category, Effect
from editorial.models.indexes import StoryIndexPage
from editorial.models.stories import StoryPage, story_tabs


class DirectiveIndexPage(StoryIndexPage):
    """Documents that direct and guide."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["editorial.DirectivePage"]
    listing_filters = ("field", "unit", "year")

    class Meta:
        verbose_name = _("trang văn bản")
        verbose_name_plural = _("trang văn bản")

    def stories(self) -> Any:
        return DirectivePage.objects.published().descendant_of(self)


class DirectivePage(StoryPage):
    """One document with its text; `published_at` is when it was put here, `issued_on` its own date."""

    needed = ("standfirst", "unit", "work_field")  # the signer stands in fields of its own
    article_type = "DigitalDocument"  # guidance is no act of law, which schema.org's Legislation is
    number = models.CharField(_("số, ký hiệu"), max_length=60, help_text=_("Ví dụ 4231/HD-BHXH."))
    document_kind = models.CharField(
        _("loại văn bản"), max_length=60, help_text=_("Ví dụ Hướng dẫn.")
    )
    issued_on = models.DateField(_("ngày ban hành"))
    issued_at = models.CharField(_("nơi ban hành"), max_length=80, blank=True)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=200)
    signer = models.CharField(_("người ký"), max_length=120, blank=True)
    signer_title = models.CharField(_("chức danh khi đó"), max_length=120, blank=True)
    recipients = models.TextField(_("nơi nhận"), blank=True, help_text=_("Mỗi dòng một nơi nhận."))
    effect = models.CharField(
        _("tình trạng hiệu lực"), max_length=16, choices=Effect.choices, default=Effect.IN_FORCE
    )
    effect_note = models.TextField(_("ghi chú hiệu lực"), blank=True)
    replaced_by = models.ForeignKey(
        "self",
        verbose_name=_("được thay thế bởi"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaces",
    )
    preamble = models.TextField(_("phần mở đầu"), blank=True)
    sections = StreamField([("section", SectionBlock())], verbose_name=_("các mục"), blank=True)
    closing = models.TextField(_("phần kết"), blank=True)
    fixes = StreamField([("fix", FixBlock())], verbose_name=_("lỗi quét đã sửa"), blank=True)
    kept = StreamField([("kept", KeptBlock())], verbose_name=_("chính tả giữ nguyên"), blank=True)
    editor_note = models.TextField(_("ghi chú của Ban Biên tập"), blank=True)
    editor_note_on = models.DateField(_("ngày ghi chú"), null=True, blank=True)
    file = models.ForeignKey(
        "media.Attachment",
        verbose_name=_("bản quét"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    parent_page_types: ClassVar[list[str]] = ["editorial.DirectiveIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    main_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("document_kind")]),
                FieldRowPanel([FieldPanel("issued_on"), FieldPanel("issued_at")]),
                FieldPanel("issuer"),
                FieldRowPanel([FieldPanel("signer"), FieldPanel("signer_title")]),
                FieldPanel("recipients"),
            ],
            heading=_("Văn bản"),
        ),
        MultiFieldPanel(
            [FieldPanel("effect"), FieldPanel("effect_note"), PageChooserPanel("replaced_by")],
            heading=_("Hiệu lực"),
        ),
        MultiFieldPanel(
            [FieldPanel("editor_note"), FieldPanel("editor_note_on")],
            heading=_("Ghi chú của Ban Biên tập"),
        ),
        FieldPanel("preamble"),
        FieldPanel("sections"),
        FieldPanel("closing"),
        FieldPanel("fixes"),
        FieldPanel("kept"),
        FieldPanel("file"),
    ]

    class Meta:
        verbose_name = _("văn bản chỉ đạo, hướng dẫn")
        verbose_name_plural = _("văn bản chỉ đạo, hướng dẫn")

    @property
    def event_date(self) -> Any:
        return self.issued_on

    @property
    def recipient_list(self) -> list[str]:
        return lines(self.recipients)

    def compute_category(self) -> str:
        return Category.DIRECTIVE

    def compute_kicker(self) -> str:
        return f"{self.document_kind} số {self.number}"[:80]

    def body_text(self) -> str:
        parts = [self.preamble]
        for block in self.sections:
            section = block.value
            parts += [
                section["heading"],
                section["intro"] or "",
                *(point["text"] for point in section["points"]),
            ]
        return without_marks(" ".join([*parts, self.closing]))

    def clean(self) -> None:
        super().clean()
        unique_numbers(self.sections)
        if self.effect == Effect.REPLACED and not self.replaced_by:
            raise ValidationError(
                {"replaced_by": "Văn bản ghi “Đã được thay thế”. Chọn văn bản thay thế."}
            )
        if self.replaced_by and self.replaced_by.issued_on < self.issued_on:
            raise ValidationError(
                {
                    "replaced_by": f"Văn bản thay thế ban hành ngày {format_date(self.replaced_by.issued_on)}, "
                    f"sớm hơn văn bản này ({format_date(self.issued_on)}). Kiểm tra lại."
                }
            )

    def own_context(self) -> dict[str, Any]:
        return {"document_sections": [block.value for block in self.sections]}

    def facts(self, context: Mapping[str, Any]) -> Facts:
        return replace(super().facts(context), creator=self.issuer)

    def structured_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        states = [str(self.get_effect_display()), SAMPLE if self.sample else ""]
        document = structured.article(
            self,
            context,
            [],
            name=f"{self.number}: {self.title}",
            identifier=self.number,
            genre=self.document_kind,
            articleSection="",  # only an article has one
            dateCreated=structured.day(self.issued_on),
            author=node("GovernmentOrganization", name=self.issuer),
            creativeWorkStatus=[state for state in states if state],
        )
        return [document]


DirectiveIndexPage.story_model = DirectivePage
DirectivePage.edit_handler = story_tabs(DirectivePage)
