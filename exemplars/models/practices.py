"""Model practices: structured records whose replication is counted."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
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

from core.blocks import MomentBlock
from core.fields import DecimalField, StreamField
from core.problems import Problems
from editorial.blocks import FileBlock, StepBlock
from editorial.documents import lines
from editorial.enums import Category
from editorial.models import StoryIndexPage, StoryPage, WrittenMixin
from editorial.models.people import PEOPLE_PANELS
from editorial.reading import plain_text
from editorial.workflow.facts import Fact
from exemplars import confirming, evidence, readiness
from exemplars.blocks import ObstacleBlock, PartnerBlock
from exemplars.enums import Evidence, PracticeState, TeamSize, Terrain
from exemplars.models.practice_rows import PracticeIndicator
from exemplars.querysets import PracticeQuerySet

ONE_A_LINE = _("Mỗi dòng một ý.")


class PracticeIndexPage(StoryIndexPage):
    """The library in which units look for practices to replicate."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["exemplars.PracticePage"]
    max_count = 1
    listing_filters = (
        "topic", "field", "terrain", "team_size", "unit", "level", "practice_state", "evidence", "year",
    )  # fmt: skip
    listing_sorts = ("new", "old", "adopted")

    class Meta:
        verbose_name = _("trang mô hình, cách làm hay")
        verbose_name_plural = _("trang mô hình, cách làm hay")


class PracticePage(WrittenMixin, StoryPage):
    """One practice. Seven fields are required to publish; the rest stands behind a meter."""

    facts_apart = frozenset({"confirmed_letter", "checked_by", "indicators", "model_decisions"})

    computed_fields = (
        *StoryPage.computed_fields,
        "adoption_count",
        "replicated_units",
        "evidence_level",
    )

    shows_topics = True
    needed = ("standfirst", "author", "work_field")  # its unit is a required field

    pitch = models.CharField(
        _("nói trong một câu"),
        max_length=250,
        blank=True,
        help_text=_("Câu mà đồng nghiệp sẽ kể lại."),
    )
    problem = models.TextField(_("vấn đề đặt ra"), blank=True)
    cause = models.TextField(_("nguyên nhân"), blank=True)
    objective = models.TextField(_("mục tiêu"), blank=True)
    steps = StreamField([("step", StepBlock())], verbose_name=_("cách làm"), blank=True)
    partners = StreamField(
        [("partner", PartnerBlock())], verbose_name=_("ai làm, phối hợp với ai"), blank=True
    )
    terrain = models.CharField(
        _("địa bàn"),
        max_length=10,
        choices=Terrain.choices,
        blank=True,
        help_text=_(
            "Nơi mô hình bắt đầu. Đơn vị khác tìm mô hình của nơi giống mình theo dòng này."
        ),
    )
    team_size = models.CharField(
        _("quy mô bộ phận thực hiện"),
        max_length=10,
        choices=TeamSize.choices,
        blank=True,
        help_text=_("Số người của đơn vị trực tiếp làm, không kể bên phối hợp."),
    )
    people_needed = models.CharField(_("nhân lực"), max_length=250, blank=True)
    cost_vnd = DecimalField(
        _("kinh phí (đồng)"), null=True, blank=True, max_digits=18, decimal_places=0
    )
    funding = models.CharField(_("nguồn kinh phí"), max_length=200, blank=True)
    resource_note = models.TextField(_("ghi chú về nguồn lực"), blank=True)
    period = models.CharField(_("thời gian thực hiện"), max_length=120, blank=True)
    timeline = StreamField(
        [("moment", MomentBlock(label=_("Mốc")))], verbose_name=_("các mốc"), blank=True
    )
    results_text = models.TextField(_("nói thêm về kết quả"), blank=True)
    obstacles = StreamField(
        [("obstacle", ObstacleBlock())],
        verbose_name=_("khó khăn, vướng mắc và cách tháo gỡ"),
        blank=True,
    )
    conditions = models.TextField(_("điều kiện áp dụng"), blank=True, help_text=ONE_A_LINE)
    must_keep = models.TextField(_("phải giữ nguyên"), blank=True, help_text=ONE_A_LINE)
    may_change = models.TextField(_("có thể điều chỉnh"), blank=True, help_text=ONE_A_LINE)
    lessons = models.TextField(_("bài học kinh nghiệm"), blank=True, help_text=ONE_A_LINE)
    kit = StreamField([("file", FileBlock())], verbose_name=_("bộ tài liệu áp dụng"), blank=True)
    legal_basis = models.TextField(
        _("căn cứ pháp lý"), blank=True, help_text=_("Mỗi dòng một văn bản, kèm số và ngày.")
    )
    legal_still_valid = models.CharField(
        _("còn phù hợp sau năm 2025"),
        max_length=250,
        blank=True,
        help_text=_("Nêu điều cần đổi theo luật mới, nếu có."),
    )
    initiative = models.CharField(_("sáng kiến, quyết định công nhận"), max_length=250, blank=True)
    co_units = ParentalManyToManyField(
        "units.Unit",
        verbose_name=_("đơn vị cùng khởi xướng"),
        blank=True,
        related_name="co_practices",
    )
    contact_office = models.CharField(_("đầu mối liên hệ: bộ phận"), max_length=200, blank=True)
    contact_post = models.CharField(_("chức danh phụ trách"), max_length=160, blank=True)
    contact_phone = models.CharField(
        _("điện thoại cơ quan"), max_length=40, blank=True, help_text=_("Không ghi số máy riêng.")
    )
    state = models.CharField(
        _("tình trạng"), max_length=10, choices=PracticeState.choices, default=PracticeState.RUNNING
    )
    retired_reason = models.CharField(_("lý do ngừng áp dụng"), max_length=300, blank=True)
    retired_on = models.DateField(_("ngày ngừng"), null=True, blank=True)
    derives_from = models.ForeignKey(
        "self",
        verbose_name=_("phát triển từ mô hình"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="variants",
    )
    confirmed_letter = models.CharField(
        _("công văn xác nhận của lãnh đạo đơn vị"),
        max_length=120,
        blank=True,
        help_text=_("Số, ngày, người ký; tự điền khi bài qua bước xác nhận."),
    )
    confirmed_on = models.DateField(_("ngày xác nhận"), null=True, blank=True)
    checked_by = models.CharField(_("đơn vị chuyên môn thẩm định"), max_length=200, blank=True)
    checked_on = models.DateField(_("ngày thẩm định"), null=True, blank=True)
    adoption_count = models.PositiveIntegerField(_("số đơn vị áp dụng"), default=0, editable=False)
    replicated_units = models.PositiveIntegerField(
        _("số đơn vị đã đạt, hai bên xác nhận"), default=0, editable=False
    )
    evidence_level = models.PositiveSmallIntegerField(
        _("mức độ kiểm chứng"),
        choices=Evidence.choices,
        default=Evidence.SELF_REPORTED,
        editable=False,
    )

    objects = PageManager.from_queryset(PracticeQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["exemplars.PracticeIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    *StoryPage.head_panels,
                    FieldPanel("pitch"),
                    MultiFieldPanel(
                        [FieldPanel("problem"), FieldPanel("cause"), FieldPanel("objective")],
                        heading=_("Vì sao làm"),
                    ),
                    FieldPanel("steps"),
                    FieldPanel("partners"),
                    MultiFieldPanel(
                        [
                            FieldRowPanel([FieldPanel("terrain"), FieldPanel("team_size")]),
                            FieldPanel("people_needed"),
                            FieldRowPanel([FieldPanel("cost_vnd"), FieldPanel("funding")]),
                            FieldPanel("resource_note"),
                            FieldPanel("period"),
                        ],
                        heading=_("Địa bàn, nguồn lực, thời gian"),
                    ),
                    FieldPanel("timeline"),
                ],
                heading=_("Cách làm"),
            ),
            ObjectList(
                [
                    FieldPanel("state"),
                    MultiFieldPanel(
                        [FieldPanel("retired_reason"), FieldPanel("retired_on")],
                        heading=_("Khi ngừng áp dụng"),
                    ),
                    InlinePanel(
                        "indicators",
                        heading=_("Chỉ tiêu trước và sau"),
                        label=_("Chỉ tiêu"),
                        max_num=12,
                    ),
                    FieldPanel("results_text"),
                    FieldPanel("obstacles"),
                    FieldPanel("lessons"),
                ],
                heading=_("Kết quả"),
            ),
            ObjectList(
                [
                    FieldPanel("conditions"),
                    FieldPanel("must_keep"),
                    FieldPanel("may_change"),
                    FieldPanel("kit"),
                    MultiFieldPanel(
                        [
                            FieldPanel("contact_office"),
                            FieldPanel("contact_post"),
                            FieldPanel("contact_phone"),
                        ],
                        heading=_("Đầu mối liên hệ"),
                    ),
                    MultiFieldPanel(
                        [
                            FieldPanel("legal_basis"),
                            FieldPanel("legal_still_valid"),
                            FieldPanel("initiative"),
                        ],
                        heading=_("Căn cứ"),
                    ),
                    PageChooserPanel("derives_from"),
                ],
                heading=_("Để nơi khác áp dụng"),
            ),
            ObjectList(
                [
                    HelpPanel(f"<p>{evidence.RULE}</p>", heading=_("Mức độ kiểm chứng")),
                    FieldPanel("evidence_level", read_only=True),
                    MultiFieldPanel(
                        [FieldPanel("confirmed_letter"), FieldPanel("confirmed_on")],
                        heading=_("Lãnh đạo đơn vị xác nhận"),
                    ),
                    MultiFieldPanel(
                        [FieldPanel("checked_by"), FieldPanel("checked_on")],
                        heading=_("Thẩm định chuyên môn"),
                    ),
                    InlinePanel(
                        "model_decisions",
                        heading=_("Quyết định chọn làm mô hình điểm"),
                        label=_("Quyết định"),
                    ),
                    FieldPanel("level"),
                ],
                heading=_("Kiểm chứng"),
            ),
            ObjectList([*WrittenMixin.body_panels], heading=_("Bài viết")),
            ObjectList([*StoryPage.place_panels, FieldPanel("co_units")], heading=_("Phân loại")),
            ObjectList(
                [*PEOPLE_PANELS, *StoryPage.byline_panels],
                heading=_("Tác giả, đính chính"),
            ),
            ObjectList(StoryPage.promote_panels, heading=_("Tìm và chia sẻ")),
        ]
    )

    class Meta:
        verbose_name = _("mô hình, cách làm hay")
        verbose_name_plural = _("mô hình, cách làm hay")

    # --- what templates ask ---

    @property
    def is_pilot(self) -> bool:
        return self.state == PracticeState.PILOT

    @property
    def is_retired(self) -> bool:
        return self.state == PracticeState.RETIRED

    @property
    def is_model(self) -> bool:
        """Mô hình điểm: chosen by a decision that has number and date."""
        return any(decision.number and decision.date for decision in self.model_decisions.all())

    @cached_property
    def indicator_list(self) -> list[PracticeIndicator]:
        """The indicators with their catalogue entries, asked once a page."""
        items = list(self.indicators.all())
        prefetch_related_objects(items, "indicator")  # nothing is asked where they are joined
        return items

    @property
    def first_indicator(self) -> PracticeIndicator | None:
        """The indicator shown on cards and at the top of the page."""
        return next(iter(self.indicator_list), None)

    @property
    def condition_list(self) -> list[str]:
        return lines(self.conditions)

    @property
    def must_keep_list(self) -> list[str]:
        return lines(self.must_keep)

    @property
    def may_change_list(self) -> list[str]:
        return lines(self.may_change)

    @property
    def lesson_list(self) -> list[str]:
        return lines(self.lessons)

    @property
    def legal_list(self) -> list[str]:
        return lines(self.legal_basis)

    # --- computed ---

    def compute_category(self) -> str:
        return Category.MODEL if self.is_model else Category.PRACTICE

    def compute(self) -> None:
        super().compute()
        confirming.follow(self)
        self.evidence_level = evidence.level(
            confirmed=bool(self.confirmed_letter and self.confirmed_on),
            checked=bool(self.checked_by and self.checked_on),
            replicated_units=self.replicated_units,
        )

    def body_text(self) -> str:
        parts = [
            super().body_text(), self.pitch, self.problem, self.cause, self.objective, self.results_text,
            self.conditions, self.must_keep, self.may_change, self.lessons,
        ]  # fmt: skip
        return " ".join(
            [*parts, *map(plain_text, (self.steps, self.partners, self.obstacles, self.timeline))]
        )

    # --- rules ---

    def confirmed_facts(self) -> list[Fact]:
        return confirming.practice_facts(self)

    def missing(self) -> list[str]:
        """What another unit still lacks to apply it, in words; empty when nothing."""
        return readiness.missing(self)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.state == PracticeState.RETIRED and not self.retired_reason:
            errors["retired_reason"] = "Mô hình đã ngừng áp dụng. Ghi lý do để nơi khác biết."
        if bool(self.confirmed_letter) != bool(self.confirmed_on):
            errors["confirmed_letter"] = (
                "Xác nhận của lãnh đạo cần đủ số công văn và ngày. Bổ sung phần còn thiếu."
            )
        if bool(self.checked_by) != bool(self.checked_on):
            errors["checked_by"] = (
                "Thẩm định cần đủ tên đơn vị chuyên môn và ngày. Bổ sung phần còn thiếu."
            )
        if self.pk and self.derives_from_id == self.pk:
            errors["derives_from"] = "Mô hình không thể phát triển từ chính nó. Chọn mô hình khác."
        if errors:
            raise ValidationError(errors)

    def publishing_problems(self) -> Problems:
        problems = super().publishing_problems()
        for name, sentences in readiness.problems(self).items():
            problems.setdefault(name, []).extend(sentences)
        return problems

    def own_context(self) -> dict[str, Any]:
        from exemplars.presentation import practice_context

        return practice_context(self)


PracticeIndexPage.story_model = PracticePage
