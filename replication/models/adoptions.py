"""One unit's replication of a practice."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
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
from wagtail.models import Orderable

from core.fields import DecimalField
from core.models import NormalisedModel
from core.readings import Reading
from core.text import format_date
from exemplars.enums import Direction
from replication.enums import CLOSED_STATES, AdoptionState, Reason
from replication.forms import AdoptionForm
from replication.querysets import AdoptionQuerySet, origins_of
from units.existence import existence_problem

NO_FIGURE = (
    "Đã chọn “Đạt” mà chưa có kết quả nào có số đạt được. Thêm ít nhất một chỉ tiêu có số đạt được."
)


class Adoption(NormalisedModel, ClusterableModel):
    """A unit replicates a practice: dates, state, result on the practice's own indicators.

    Confirmed by the adopter's leader and by the origin unit, each with the letter that says so.
    Obstacles are published without naming the office unless it agrees.
    """

    practice = models.ForeignKey(
        "exemplars.PracticePage",
        verbose_name=_("mô hình"),
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị áp dụng"),
        on_delete=models.PROTECT,
        related_name="adoptions",
    )
    office = models.CharField(
        _("bộ phận, đơn vị cấp dưới (tên khi đó)"), max_length=200, blank=True
    )
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("trong phong trào"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adoptions",
    )
    state = models.CharField(
        _("trạng thái"),
        max_length=14,
        choices=AdoptionState.choices,
        default=AdoptionState.REGISTERED,
    )
    started_on = models.DateField(_("ngày đăng ký, bắt đầu"))
    ended_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)
    changed = models.TextField(_("đã điều chỉnh điều gì"), blank=True)
    reason = models.CharField(
        _("nguyên nhân chính"), max_length=14, choices=Reason.choices, blank=True
    )
    obstacle = models.TextField(_("khó khăn, vướng mắc"), blank=True)
    name_office = models.BooleanField(
        _("đơn vị đồng ý nêu tên cùng khó khăn"),
        default=False,
        help_text=_("Không đánh dấu: khó khăn được đăng mà không nêu tên đơn vị."),
    )
    contact = models.CharField(_("đầu mối (bộ phận, chức danh)"), max_length=200, blank=True)
    adopter_letter = models.CharField(
        _("công văn của lãnh đạo đơn vị áp dụng"), max_length=120, blank=True
    )
    adopter_confirmed_on = models.DateField(
        _("ngày đơn vị áp dụng xác nhận"), null=True, blank=True
    )
    origin_letter = models.CharField(
        _("công văn của đơn vị khởi xướng"), max_length=120, blank=True
    )
    origin_confirmed_on = models.DateField(
        _("ngày đơn vị khởi xướng xác nhận"), null=True, blank=True
    )
    unit_then = models.CharField(
        _("đơn vị, tên gọi khi đó"), max_length=400, editable=False, blank=True
    )
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)
    external_id = models.CharField(
        _("mã ở hệ thống khác"), max_length=120, null=True, blank=True, unique=True
    )

    objects = AdoptionQuerySet.as_manager()
    base_form_class = AdoptionForm

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    PageChooserPanel("practice"),
                    FieldRowPanel([FieldPanel("unit"), FieldPanel("office")]),
                    PageChooserPanel("campaign"),
                    FieldRowPanel(
                        [FieldPanel("state"), FieldPanel("started_on"), FieldPanel("ended_on")]
                    ),
                    InlinePanel(
                        "results",
                        heading=_("Kết quả theo chỉ tiêu của mô hình"),
                        label=_("Chỉ tiêu"),
                    ),
                    FieldPanel("changed"),
                    MultiFieldPanel(
                        [FieldPanel("reason"), FieldPanel("obstacle"), FieldPanel("name_office")],
                        heading=_("Khó khăn, vướng mắc"),
                    ),
                    FieldPanel("contact"),
                ],
                heading=_("Áp dụng"),
            ),
            ObjectList(
                [
                    HelpPanel(
                        "<p>Chỉ kết quả được cả hai bên xác nhận mới tính vào mức độ kiểm chứng của mô hình.</p>"
                    ),
                    MultiFieldPanel(
                        [FieldPanel("adopter_letter"), FieldPanel("adopter_confirmed_on")],
                        heading=_("Đơn vị áp dụng xác nhận"),
                    ),
                    MultiFieldPanel(
                        [FieldPanel("origin_letter"), FieldPanel("origin_confirmed_on")],
                        heading=_("Đơn vị khởi xướng xác nhận"),
                    ),
                    InlinePanel("events", heading=_("Diễn biến"), label=_("Mốc")),
                    FieldPanel("sample"),
                    FieldPanel("external_id"),
                ],
                heading=_("Xác nhận, diễn biến"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("đơn vị áp dụng mô hình")
        verbose_name_plural = _("đơn vị áp dụng mô hình")
        ordering: ClassVar[list[str]] = ["-started_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.unit_name_then} – {self.practice.title}"

    @property
    def unit_name_then(self) -> str:
        return self.unit_then

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.unit_then = ", ".join(
            part for part in (self.office, self.unit.name_on(self.started_on)) if part
        )
        super().save(*args, **kwargs)

    @property
    def is_confirmed(self) -> bool:
        """By both sides."""
        return bool(self.adopter_confirmed_on and self.origin_confirmed_on)

    @property
    def confirmation_words(self) -> str:
        if self.is_confirmed:
            return "Hai bên xác nhận"
        if self.adopter_confirmed_on:
            return "Đơn vị áp dụng xác nhận"
        return "Đơn vị khởi xướng xác nhận" if self.origin_confirmed_on else "Chưa có xác nhận"

    @property
    def public_obstacle(self) -> str:
        """The obstacle for the public page, where the office agreed to be named with it."""
        return self.obstacle if self.name_office else ""

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            errors["ended_on"] = (
                f"Ngày kết thúc ({format_date(self.ended_on)}) sớm hơn ngày bắt đầu "
                f"({format_date(self.started_on)}). Kiểm tra lại hai ngày."
            )
        if self.ended_on and self.state not in CLOSED_STATES:
            errors["state"] = "Đã ghi ngày kết thúc: chọn Đạt, Chưa đạt hoặc Dừng."
        if self.state in {AdoptionState.NOT_ACHIEVED, AdoptionState.STOPPED} and not self.reason:
            errors["reason"] = "Chưa đạt hoặc dừng thì cần nguyên nhân chính. Chọn một nguyên nhân."
        if bool(self.adopter_letter) != bool(self.adopter_confirmed_on):
            errors["adopter_letter"] = (
                "Xác nhận cần đủ số công văn và ngày. Bổ sung phần còn thiếu."
            )
        if bool(self.origin_letter) != bool(self.origin_confirmed_on):
            errors["origin_letter"] = "Xác nhận cần đủ số công văn và ngày. Bổ sung phần còn thiếu."
        errors |= self._date_problems()
        if self.unit_id and (problem := self._unit_problem()):
            errors["unit"] = problem
        if self.external_id == "":
            self.external_id = None
        if errors:
            raise ValidationError(errors)

    def _date_problems(self) -> dict[str, str]:
        """What has happened lies in the past, and nothing is confirmed before it began."""
        found: dict[str, str] = {}
        today = timezone.localdate()
        past = ["ended_on", "adopter_confirmed_on", "origin_confirmed_on"]
        if self.state != AdoptionState.REGISTERED:
            past.append("started_on")
        for name in past:
            day = getattr(self, name)
            if day and day > today:
                label = str(getattr(self._meta.get_field(name), "verbose_name", name))
                found[name] = (
                    f"{label[:1].upper()}{label[1:]} ({format_date(day)}) chưa đến. "
                    "Kiểm tra lại ngày."
                )
            elif (
                name.endswith("confirmed_on") and day and self.started_on and day < self.started_on
            ):
                found[name] = (
                    f"Ngày xác nhận ({format_date(day)}) sớm hơn ngày bắt đầu "
                    f"({format_date(self.started_on)}). Kiểm tra lại hai ngày."
                )
        return found

    def _unit_problem(self) -> str | None:
        """Why this unit cannot adopt this practice on that day."""
        if self.practice_id:
            if self.unit_id == self.practice.unit_id:
                return "Đơn vị này là đơn vị khởi xướng của mô hình. Chọn đơn vị khác."
            origins = origins_of(self.practice)
            if any(origin.pk == self.unit_id for origin in origins):
                return "Đơn vị này cùng khởi xướng mô hình. Chọn đơn vị khác."
            for origin in origins:
                if origin.pk in self.unit.family_ids:
                    return (
                        f"Đơn vị này kế tục “{origin.label}”, nơi khởi xướng mô hình. "
                        "Chọn đơn vị khác."
                    )
        if self.started_on and (problem := existence_problem(self.unit, self.started_on)):
            return problem
        if self.practice_id and self.state not in CLOSED_STATES:
            same = Adoption.objects.filter(
                practice=self.practice_id, unit=self.unit_id, office=self.office
            ).exclude(pk=self.pk)
            if other := same.exclude(state__in=CLOSED_STATES).first():
                return (
                    f"Đơn vị đã đăng ký áp dụng mô hình này từ {format_date(other.started_on)}, "
                    "chưa kết thúc. Mở lần đăng ký đó để cập nhật, hoặc ghi kết quả trước khi "
                    "đăng ký lần nữa."
                )
        return None

    def result_problems(self) -> list[tuple[AdoptionResult | None, str]]:
        """What is wrong with the results, each with the row to mark (None: the adoption).

        Not in `clean` of a row: a new row is cleaned before it knows its adoption.
        """
        if not self.practice_id:
            return []
        allowed = {item.indicator_id for item in self.practice.indicators.all()}
        rows = list(self.results.all())
        found: list[tuple[AdoptionResult | None, str]] = []
        if (
            self.state == AdoptionState.ACHIEVED
            and allowed
            and all(row.actual is None for row in rows)
        ):
            found.append((None, NO_FIGURE))
        return found + [
            (
                row,
                f"Mô hình “{self.practice.title}” không có chỉ tiêu “{row.indicator.name}”. "
                "Chọn chỉ tiêu của mô hình.",
            )
            for row in rows
            if row.indicator_id and row.indicator_id not in allowed
        ]


class AdoptionResult(Orderable):
    """The adopter's figures on one indicator of the practice."""

    adoption = ParentalKey(Adoption, on_delete=models.CASCADE, related_name="results")
    indicator = models.ForeignKey(
        "exemplars.Indicator",
        verbose_name=_("chỉ tiêu"),
        on_delete=models.PROTECT,
        related_name="adoption_results",
    )
    baseline = DecimalField(_("trước khi áp dụng"), null=True, blank=True)
    target = DecimalField(_("mục tiêu"), null=True, blank=True)
    actual = DecimalField(_("đạt được"), null=True, blank=True)
    period = models.CharField(_("kỳ số liệu"), max_length=80, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("target"), FieldPanel("actual")]),
        FieldPanel("period"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("kết quả áp dụng")
        verbose_name_plural = _("kết quả áp dụng")

    @property
    def reading(self) -> Reading:
        return Reading(
            name=self.indicator.name,
            unit=self.indicator.unit_of_measure,
            lower_is_better=self.indicator.direction == Direction.LOWER,
            baseline=self.baseline,
            target=self.target,
            actual=self.actual,
            actual_period=self.period,
        )


class AdoptionEvent(Orderable):
    """A dated change of state."""

    adoption = ParentalKey(Adoption, on_delete=models.CASCADE, related_name="events")
    date = models.DateField(_("ngày"))
    state = models.CharField(_("trạng thái"), max_length=14, choices=AdoptionState.choices)
    note = models.CharField(_("ghi chú"), max_length=250, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("state")]),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("diễn biến")
        verbose_name_plural = _("diễn biến")
