"""Targets of a campaign on indicators of the catalogue, with what was reached."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from core.fields import DecimalField
from core.readings import Reading
from exemplars.enums import Direction


class Target(ClusterableModel, Orderable):
    """A target of a campaign on an indicator of the catalogue, with actuals per period."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="targets"
    )
    indicator = models.ForeignKey(
        "exemplars.Indicator",
        verbose_name=_("chỉ tiêu"),
        on_delete=models.PROTECT,
        related_name="campaign_targets",
    )
    baseline = DecimalField(_("trước khi phát động"), null=True, blank=True)
    goal = DecimalField(_("phải đạt"))
    follower = models.CharField(
        _("thành viên Hội đồng theo dõi"),
        max_length=160,
        blank=True,
        help_text=_("Chức danh, không cần tên riêng."),
    )
    source = models.CharField(_("nguồn số liệu"), max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("goal")]),
        FieldPanel("follower"),
        FieldPanel("source"),
        InlinePanel("figures", heading=_("Số đạt được theo kỳ"), label=_("Kỳ")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("chỉ tiêu phong trào")
        verbose_name_plural = _("chỉ tiêu phong trào")

    def __str__(self) -> str:
        return str(self.indicator)

    @property
    def latest(self) -> TargetFigure | None:
        return max(self.figures.all(), key=lambda figure: figure.as_of, default=None)

    @property
    def reading(self) -> Reading:
        latest = self.latest
        actual: Decimal | None = latest.value if latest else None
        return Reading(
            name=self.indicator.name,
            unit=self.indicator.unit_of_measure,
            lower_is_better=self.indicator.direction == Direction.LOWER,
            baseline=self.baseline,
            target=self.goal,
            actual=actual,
            actual_period=latest.period if latest else "",
        )


class TargetFigure(Orderable):
    """What was reached by a day."""

    target = ParentalKey(Target, on_delete=models.CASCADE, related_name="figures")
    as_of = models.DateField(_("tính đến ngày"))
    period = models.CharField(
        _("kỳ"), max_length=60, blank=True, help_text=_("Ví dụ 6 tháng đầu năm 2026.")
    )
    value = DecimalField(_("đạt được"))

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("as_of"), FieldPanel("period"), FieldPanel("value")])
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("số đạt được")
        verbose_name_plural = _("số đạt được")
