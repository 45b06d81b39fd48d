"""Visits to the unit where a practice began (HD 4231, 2c)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from core.models import NormalisedModel
from core.text import format_date


class StudyVisit(NormalisedModel):
    """One visit: who came, when, what was agreed."""

    practice = models.ForeignKey(
        "exemplars.PracticePage",
        verbose_name=_("mô hình"),
        on_delete=models.PROTECT,
        related_name="visits",
    )
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị đến học"),
        on_delete=models.PROTECT,
        related_name="visits",
    )
    visited_on = models.DateField(_("ngày"))
    people = models.PositiveSmallIntegerField(_("số người"), null=True, blank=True)
    outcome = models.TextField(_("kết quả, việc hẹn làm tiếp"), blank=True)
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)

    panels: ClassVar[list[Any]] = [
        PageChooserPanel("practice"),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("visited_on"), FieldPanel("people")]),
        FieldPanel("outcome"),
        FieldPanel("sample"),
    ]

    class Meta:
        verbose_name = _("tham quan, học tập")
        verbose_name_plural = _("tham quan, học tập")
        ordering: ClassVar[list[str]] = ["-visited_on"]

    def __str__(self) -> str:
        return f"{self.unit.name}, {format_date(self.visited_on)}"
