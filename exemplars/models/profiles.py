"""Profiles of model individuals, groups, households and organisations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import Orderable, PageManager

from core.problems import Problems
from core.text import format_date
from editorial import rules
from editorial.enums import Category
from editorial.models import StoryIndexPage, StoryPage, WrittenMixin
from editorial.models.people import PEOPLE_PANELS
from editorial.workflow.facts import Fact
from exemplars import confirming, structured
from exemplars.enums import ProfileFormat, ProfileKind, Scope, Step
from exemplars.querysets import ProfileQuerySet


class ProfileIndexPage(StoryIndexPage):
    """All exemplars."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["exemplars.ProfilePage"]
    max_count = 1
    listing_filters = (
        "profile_kind",
        "category",
        "frontline",
        "scope",
        "field",
        "topic",
        "unit",
        "level",
        "year",
    )

    class Meta:
        verbose_name = _("trang gương điển hình")
        verbose_name_plural = _("trang gương điển hình")


class ProfilePage(WrittenMixin, StoryPage):
    """A model person or group. Ethnicity, health and party membership are never fields here."""

    shows_topics = True
    facts_apart = frozenset({"subject_name", "honours", "people", "step_records"})

    kind = models.CharField(
        _("đối tượng"), max_length=12, choices=ProfileKind.choices, default=ProfileKind.INDIVIDUAL
    )
    format = models.CharField(
        _("loại bài"), max_length=8, choices=ProfileFormat.choices, default=ProfileFormat.EXEMPLAR
    )
    subject_name = models.CharField(
        _("họ và tên, tên tập thể"),
        max_length=200,
        blank=True,
        help_text=_("Tên người, tập thể được nêu gương."),
    )
    scope = models.CharField(
        _("trong hay ngoài Ngành"), max_length=8, choices=Scope.choices, default=Scope.INSIDE
    )
    period = models.CharField(
        _("giai đoạn"), max_length=40, blank=True, help_text=_("Ví dụ 2020–2025.")
    )
    title_then = models.CharField(_("chức danh, việc đang làm khi đó"), max_length=200, blank=True)
    place = models.CharField(_("nơi diễn ra"), max_length=160, blank=True)
    portrait = models.ForeignKey(
        "media.Picture",
        verbose_name=_("ảnh chân dung"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    headcount_total = models.PositiveIntegerField(_("số người"), null=True, blank=True)
    headcount_women = models.PositiveIntegerField(_("trong đó nữ"), null=True, blank=True)
    pinned_practices = ParentalManyToManyField(
        "exemplars.PracticePage",
        verbose_name=_("mô hình liên quan, ghim"),
        blank=True,
        related_name="pinned_on_profiles",
        help_text=_("Không chọn thì trang tự tìm theo việc và lĩnh vực."),
    )

    objects = PageManager.from_queryset(ProfileQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["exemplars.ProfileIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    *StoryPage.head_panels,
                    MultiFieldPanel(
                        [
                            FieldRowPanel([FieldPanel("kind"), FieldPanel("format")]),
                            FieldPanel("subject_name"),
                            FieldPanel("title_then"),
                            FieldRowPanel([FieldPanel("frontline"), FieldPanel("scope")]),
                            FieldRowPanel(
                                [FieldPanel("headcount_total"), FieldPanel("headcount_women")]
                            ),
                            FieldRowPanel([FieldPanel("place"), FieldPanel("period")]),
                            FieldPanel("portrait"),
                        ],
                        heading=_("Nhân vật, tập thể"),
                    ),
                    *WrittenMixin.body_panels,
                ],
                heading=_("Nội dung"),
            ),
            ObjectList(
                [
                    FieldPanel("level"),
                    InlinePanel(
                        "honours", heading=_("Thành tích khen thưởng"), label=_("Thành tích")
                    ),
                    InlinePanel(
                        "step_records", heading=_("Bốn khâu: việc đã làm"), label=_("Việc")
                    ),
                    *PEOPLE_PANELS,
                    FieldPanel("pinned_practices"),
                ],
                heading=_("Khen thưởng, hồ sơ"),
            ),
            ObjectList(StoryPage.place_panels, heading=_("Phân loại")),
            ObjectList(StoryPage.byline_panels, heading=_("Tác giả, đính chính")),
            ObjectList(StoryPage.promote_panels, heading=_("Tìm và chia sẻ")),
        ]
    )

    class Meta:
        verbose_name = _("gương điển hình")
        verbose_name_plural = _("gương điển hình")

    @property
    def is_deed(self) -> bool:
        return self.format == ProfileFormat.DEED

    @property
    def step_reached(self) -> str:
        """The last of the four steps on which work was done; empty when none is recorded."""
        return max((record.step for record in self.step_records.all()), default="")

    def compute_category(self) -> str:
        return Category.DEED if self.is_deed else Category.EXEMPLAR

    def names_to_find(self) -> list[str]:
        return [*super().names_to_find(), self.subject_name]

    def compute_kicker(self) -> str:
        if self.is_deed:
            return str(ProfileFormat.DEED.label)
        names = {
            ProfileKind.INDIVIDUAL: "Cá nhân điển hình",
            ProfileKind.GROUP: "Tập thể điển hình",
            ProfileKind.HOUSEHOLD: "Hộ gia đình điển hình",
            ProfileKind.ORGANISATION: "Tổ chức, doanh nghiệp",
        }
        return names[ProfileKind(self.kind)]

    def clean(self) -> None:
        super().clean()
        total, women = self.headcount_total, self.headcount_women
        if women is not None and (total is None or women > total):
            raise ValidationError(
                {
                    "headcount_women": "Số nữ lớn hơn số người, hoặc chưa ghi số người. Kiểm tra lại hai số."
                }
            )

    def publishing_problems(self) -> Problems:
        named = self.kind != ProfileKind.INDIVIDUAL or self.people.all()
        problems = rules.add(
            super().publishing_problems(),
            ("body", self.body, "Chưa có nội dung bài. Viết ít nhất một đoạn."),
            (
                "people",
                named,
                "Chưa ghi nhân vật của bài và căn cứ nêu tên. Thêm nhân vật ở mục “Nhân vật, tập thể được nêu tên”.",
            ),
        )
        for honour in self.honours.all():
            if sentences := honour.problems(self.kind):
                problems.setdefault("honours", []).extend(sentences)
        return problems

    def confirmed_facts(self) -> list[Fact]:
        return confirming.profile_facts(self)

    def named_people(self) -> list[str]:
        return [name for name in (self.subject_name, *map(str, self.people.all())) if name]

    def needs(self) -> tuple[str, ...]:
        return tuple(
            name for name in super().needs() if name != "unit" or self.scope == Scope.INSIDE
        )

    def shown_pictures(self, context: dict[str, Any]) -> list[Any]:
        related = [story.picture for story in context["related_stories"]]
        return [*super().shown_pictures(context), self.portrait, *related]

    def own_context(self) -> dict[str, Any]:
        from exemplars.presentation import profile_context

        return profile_context(self)

    @property
    def share_picture(self) -> Any:
        return self.picture or self.portrait

    @property
    def place_told(self) -> str:
        return self.place or super().place_told

    def about_data(self, context: Mapping[str, Any]) -> list[dict[str, Any]]:
        return structured.subject(self, context)


class StepRecord(Orderable):
    """Work done on one of the four steps: when, by whom."""

    profile = ParentalKey(ProfilePage, on_delete=models.CASCADE, related_name="step_records")
    step = models.CharField(_("khâu"), max_length=14, choices=Step.choices)
    date = models.DateField(_("ngày"))
    owner = models.CharField(_("ai phụ trách"), max_length=160, blank=True)
    note = models.CharField(_("việc đã làm"), max_length=250, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("step"), FieldPanel("date")]),
        FieldPanel("owner"),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("việc trong bốn khâu")
        verbose_name_plural = _("việc trong bốn khâu")

    def __str__(self) -> str:
        return f"{self.get_step_display()}, {format_date(self.date)}"


ProfileIndexPage.story_model = ProfilePage
