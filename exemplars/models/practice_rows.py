"""What a practice has any number of: indicators as numbers, decisions that chose it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.fields import DecimalField
from core.text import format_date
from editorial.enums import Level


class PracticeIndicator(Orderable):
    """One indicator of a practice as numbers: before, goal, reached, each with its period."""

    practice = ParentalKey(
        "exemplars.PracticePage", on_delete=models.CASCADE, related_name="indicators"
    )
    indicator = models.ForeignKey(
        "exemplars.Indicator",
        verbose_name=_("chỉ tiêu"),
        on_delete=models.PROTECT,
        related_name="practice_figures",
    )
    baseline = DecimalField(_("trước khi làm"), null=True, blank=True)
    target = DecimalField(_("mục tiêu"), null=True, blank=True)
    actual = DecimalField(_("đạt được"), null=True, blank=True)
    baseline_period = models.CharField(_("kỳ số liệu trước"), max_length=80, blank=True)
    actual_period = models.CharField(_("kỳ số liệu sau"), max_length=80, blank=True)
    source = models.CharField(_("nguồn số liệu"), max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("target"), FieldPanel("actual")]),
        FieldRowPanel([FieldPanel("baseline_period"), FieldPanel("actual_period")]),
        FieldPanel("source"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("chỉ tiêu của mô hình")
        verbose_name_plural = _("chỉ tiêu của mô hình")

    def __str__(self) -> str:
        return str(self.indicator)

    def clean(self) -> None:
        super().clean()
        if self.actual is not None and not self.actual_period:
            raise ValidationError(
                {"actual_period": "Số đạt được phải kèm kỳ số liệu. Ghi kỳ, ví dụ quý III/2026."}
            )


class ModelDecision(Orderable):
    """The decision by which a practice was chosen as a mô hình điểm: a badge, never self-awarded."""

    practice = ParentalKey(
        "exemplars.PracticePage", on_delete=models.CASCADE, related_name="model_decisions"
    )
    level = models.CharField(_("cấp"), max_length=12, choices=Level.choices)
    number = models.CharField(_("số quyết định"), max_length=60)
    date = models.DateField(_("ngày quyết định"))
    issuer = models.CharField(_("cơ quan quyết định"), max_length=160, blank=True)
    period = models.CharField(_("giai đoạn"), max_length=60, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("level"), FieldPanel("period")]),
        FieldRowPanel([FieldPanel("number"), FieldPanel("date")]),
        FieldPanel("issuer"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("quyết định chọn mô hình điểm")
        verbose_name_plural = _("quyết định chọn mô hình điểm")

    def __str__(self) -> str:
        return self.line

    @property
    def line(self) -> str:
        number = self.number.removeprefix("Số ").removeprefix("số ")
        by = f" của {self.issuer}" if self.issuer else ""
        return (
            f"{self.get_level_display()}, Quyết định số {number} ngày {format_date(self.date)}{by}"
        )
