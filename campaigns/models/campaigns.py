"""Emulation campaigns; what they count and record stands in rows of their own (targets, follow_up)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.models import PageManager

from campaigns import confirming
from campaigns.enums import CampaignScope, CampaignState, CampaignType, ReviewKind
from campaigns.querysets import CampaignQuerySet
from core.problems import Problems
from core.text import format_date
from editorial.documents import lines
from editorial.enums import Category
from editorial.models import StoryIndexPage, StoryPage, WrittenMixin
from editorial.models.people import PEOPLE_PANELS
from editorial.workflow.facts import Fact

# The six elements of HD 4231, 2a: field, name as the page says it.
SIX_ELEMENTS = [
    ("goal", "mục tiêu"),
    ("targets", "chỉ tiêu"),
    ("content", "nội dung"),
    ("measures", "biện pháp"),
    ("participants", "đối tượng tham gia"),
    ("criteria", "tiêu chí đánh giá"),
]
NOT_STATED = "Tài liệu không nêu"
NO_MORE_DRIVES = date(2024, 1, 1)  # Luật 06/2022/QH15 in force: "theo đợt" is no type any more


class CampaignIndexPage(StoryIndexPage):
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["campaigns.CampaignPage"]
    max_count = 1
    listing_filters = ("campaign_state", "campaign_scope", "field", "unit", "year")

    class Meta:
        verbose_name = _("trang phong trào thi đua")
        verbose_name_plural = _("trang phong trào thi đua")


class CampaignPage(WrittenMixin, StoryPage):
    """One campaign. Its state follows from dates in local time and from its reviews."""

    facts_apart = frozenset({"targets", "registrations"})
    needed = ("standfirst",)  # who launches it, and for whom, stands in fields of its own

    campaign_type = models.CharField(
        _("hình thức"), max_length=10, choices=CampaignType.choices, default=CampaignType.THEMATIC
    )
    scope = models.CharField(
        _("cấp phát động"),
        max_length=10,
        choices=CampaignScope.choices,
        default=CampaignScope.SECTOR,
    )
    launcher = models.CharField(_("cơ quan, người phát động"), max_length=200, blank=True)
    parent_campaign = models.ForeignKey(
        "self",
        verbose_name=_("hưởng ứng phong trào"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="responses",
    )
    occasion = models.CharField(_("nhân dịp"), max_length=250, blank=True)
    theme = models.CharField(_("chủ đề"), max_length=250, blank=True)
    slogan = models.CharField(_("khẩu hiệu"), max_length=250, blank=True)
    starts_on = models.DateField(_("ngày bắt đầu"), null=True, blank=True)
    ends_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)
    period_text = models.CharField(
        _("thời gian theo tài liệu"),
        max_length=80,
        blank=True,
        help_text=_("Chỉ khi tài liệu không ghi ngày, ví dụ 2014–2020."),
    )
    goal = models.TextField(_("mục tiêu"), blank=True)
    content = models.TextField(_("nội dung"), blank=True)
    measures = models.TextField(_("biện pháp"), blank=True)
    participants = models.TextField(_("đối tượng tham gia"), blank=True)
    criteria = models.TextField(_("tiêu chí đánh giá"), blank=True)
    launching_document = models.ForeignKey(
        "editorial.DirectivePage",
        verbose_name=_("văn bản phát động"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="launched_campaigns",
    )
    pact = models.TextField(_("giao ước thi đua"), blank=True)
    planned_commendation = models.TextField(_("dự kiến khen thưởng"), blank=True)
    historical = models.BooleanField(
        _("phong trào trong tài liệu cũ"),
        default=False,
        help_text=_("Được phép thiếu phần mà tài liệu không nêu, nhưng phải dẫn nguồn."),
    )
    historical_source = models.TextField(_("nguồn tài liệu"), blank=True)
    stopped_on = models.DateField(_("ngày dừng"), null=True, blank=True)
    stopped_reason = models.CharField(_("lý do dừng"), max_length=300, blank=True)

    objects = PageManager.from_queryset(CampaignQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["campaigns.CampaignIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    *StoryPage.head_panels,
                    MultiFieldPanel(
                        [
                            FieldRowPanel([FieldPanel("campaign_type"), FieldPanel("scope")]),
                            FieldPanel("launcher"),
                            PageChooserPanel("parent_campaign"),
                            FieldPanel("occasion"),
                            FieldRowPanel([FieldPanel("theme"), FieldPanel("slogan")]),
                            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                            FieldPanel("period_text"),
                            PageChooserPanel("launching_document"),
                        ],
                        heading=_("Phát động"),
                    ),
                    MultiFieldPanel(
                        [
                            HelpPanel(
                                "<p>Phong trào chỉ được phát động khi đủ sáu phần (HD 4231/HD-BHXH, điểm a mục 2).</p>"
                            ),
                            FieldPanel("goal"),
                            FieldPanel("content"),
                            FieldPanel("measures"),
                            FieldPanel("participants"),
                            FieldPanel("criteria"),
                        ],
                        heading=_("Sáu phần của phong trào"),
                    ),
                    InlinePanel("targets", heading=_("Chỉ tiêu"), label=_("Chỉ tiêu")),
                ],
                heading=_("Phong trào"),
            ),
            ObjectList(
                [
                    FieldPanel("pact"),
                    InlinePanel("registrations", heading=_("Đơn vị đăng ký"), label=_("Đơn vị")),
                    InlinePanel("reviews", heading=_("Sơ kết, tổng kết"), label=_("Lần")),
                    FieldPanel("planned_commendation"),
                    InlinePanel(
                        "honoured", heading=_("Được biểu dương, khen thưởng"), label=_("Bài")
                    ),
                    MultiFieldPanel(
                        [FieldPanel("stopped_on"), FieldPanel("stopped_reason")],
                        heading=_("Khi dừng"),
                    ),
                ],
                heading=_("Triển khai"),
            ),
            ObjectList(
                [
                    *WrittenMixin.body_panels,
                    MultiFieldPanel(
                        [FieldPanel("historical"), FieldPanel("historical_source")],
                        heading=_("Tài liệu cũ"),
                    ),
                ],
                heading=_("Bài viết, nguồn"),
            ),
            ObjectList(StoryPage.place_panels, heading=_("Phân loại")),
            ObjectList(
                [*PEOPLE_PANELS, *StoryPage.byline_panels],
                heading=_("Tác giả, đính chính"),
            ),
            ObjectList(StoryPage.promote_panels, heading=_("Tìm và chia sẻ")),
        ]
    )

    class Meta:
        verbose_name = _("phong trào thi đua")
        verbose_name_plural = _("phong trào thi đua")

    def confirmed_facts(self) -> list[Fact]:
        return confirming.campaign_facts(self)

    # --- state ---

    @cached_property
    def review_list(self) -> list[Any]:
        """The reviews, asked once a page; the state follows from them."""
        return list(self.reviews.all())

    def state_on(self, today: date) -> str:
        """State on a local date; a final review says "đã tổng kết" even before the last day."""
        if self.stopped_on and self.stopped_on <= today:
            return CampaignState.STOPPED
        kinds = {review.kind for review in self.review_list if review.date <= today}
        if ReviewKind.FINAL in kinds:
            return CampaignState.REVIEWED
        if self.starts_on and self.starts_on > today:
            return CampaignState.COMING
        if self.ends_on and self.ends_on < today:
            return CampaignState.ENDED
        if not self.starts_on and self.historical:
            return CampaignState.ENDED
        return CampaignState.INTERIM if ReviewKind.INTERIM in kinds else CampaignState.RUNNING

    @property
    def state(self) -> str:
        return self.state_on(timezone.localdate())

    @property
    def state_label(self) -> str:
        if self.historical and self.state == CampaignState.ENDED:
            return "Đã kết thúc"
        return str(CampaignState(self.state).label)

    @property
    def is_under_way(self) -> bool:
        return self.state in (CampaignState.RUNNING, CampaignState.INTERIM)

    @property
    def days_left(self) -> int | None:
        """Days until the last day, today not counted; None when it does not run or has no end."""
        if not self.is_under_way or not self.ends_on:
            return None
        return (self.ends_on - timezone.localdate()).days

    @property
    def period_words(self) -> str:
        if self.period_text:
            return self.period_text
        if self.starts_on and self.ends_on:
            return f"Từ {format_date(self.starts_on)} đến {format_date(self.ends_on)}"
        return f"Từ {format_date(self.starts_on)}" if self.starts_on else NOT_STATED

    @property
    def event_date(self) -> Any:
        return self.starts_on or super().event_date

    @property
    def elements(self) -> list[dict[str, Any]]:
        """The written elements of 2a for the page; a missing one of an old document says so."""
        shown = []
        for name, title in SIX_ELEMENTS:
            if name == "targets":
                continue
            text = getattr(self, name)
            if text or self.historical:
                shown.append(
                    {
                        "anchor": name,
                        "title": title.capitalize(),
                        "lines": lines(text),
                        "stated": bool(text),
                    }
                )
        return shown

    # --- rules ---

    def compute_category(self) -> str:
        return Category.CAMPAIGN

    def compute_kicker(self) -> str:
        return str(CampaignType(self.campaign_type).label)

    def body_text(self) -> str:
        parts = [
            super().body_text(),
            self.goal,
            self.content,
            self.measures,
            self.participants,
            self.criteria,
        ]
        return " ".join(parts)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            errors["ends_on"] = (
                f"Ngày kết thúc ({format_date(self.ends_on)}) sớm hơn ngày bắt đầu "
                f"({format_date(self.starts_on)}). Kiểm tra lại hai ngày."
            )
        if (
            self.campaign_type == CampaignType.DRIVE
            and self.starts_on
            and self.starts_on >= NO_MORE_DRIVES
        ):
            errors["campaign_type"] = (
                "Từ 01/01/2024 chỉ còn thi đua thường xuyên và thi đua theo chuyên đề. Chọn lại hình thức."
            )
        if self.stopped_on and not self.stopped_reason:
            errors["stopped_reason"] = "Phong trào đã dừng. Ghi lý do dừng."
        if self.historical and not self.historical_source:
            errors["historical_source"] = (
                "Phong trào trong tài liệu cũ phải dẫn nguồn. Ghi văn bản, số, ngày."
            )
        if self.pk and self.parent_campaign_id == self.pk:
            errors["parent_campaign"] = (
                "Phong trào không thể hưởng ứng chính nó. Chọn phong trào khác."
            )
        if errors:
            raise ValidationError(errors)

    def publishing_problems(self) -> Problems:
        problems = super().publishing_problems()
        targets = list(self.targets.all())
        if not self.historical:
            if not self.starts_on:
                problems.setdefault("starts_on", []).append(
                    "Chưa có ngày bắt đầu. Ghi ngày phát động."
                )
            for name, title in SIX_ELEMENTS:
                if not (targets if name == "targets" else getattr(self, name)):
                    field = "" if name == "targets" else name
                    problems.setdefault(field, []).append(
                        f"Phong trào chưa có {title}. Bổ sung trước khi phát động (HD 4231/HD-BHXH, điểm a mục 2)."
                    )
        for target in targets:
            if target.indicator_id:
                problems.setdefault("", []).extend(target.indicator.problems())
        return {name: sentences for name, sentences in problems.items() if sentences}

    def own_context(self) -> dict[str, Any]:
        from campaigns.presentation import campaign_context

        return campaign_context(self)


CampaignIndexPage.story_model = CampaignPage
