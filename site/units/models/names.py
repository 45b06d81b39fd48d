"""The names a unit bore, with their dates and what they rest on."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.models import NormalisedModel
from units import periods
from units.enums import Confidence


class UnitName(NormalisedModel, Orderable):
    """What a unit was called from one day to another; an empty start is unknown, an empty end is today."""

    unit = ParentalKey("units.Unit", on_delete=models.CASCADE, related_name="names")
    name = models.CharField(_("tên gọi"), max_length=200)
    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    legal_basis = models.CharField(
        _("căn cứ"), max_length=200, blank=True, help_text=_("Số, ngày văn bản.")
    )
    confidence = models.CharField(
        _("đối chiếu"), max_length=10, choices=Confidence.choices, default=Confidence.CONFIRMED
    )
    note = models.CharField(_("ghi chú"), max_length=250, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldRowPanel([FieldPanel("legal_basis"), FieldPanel("confidence")]),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("tên gọi")
        verbose_name_plural = _("tên gọi")

    def __str__(self) -> str:
        return f"{self.name} ({self.when})" if self.when else self.name

    @property
    def when(self) -> str:
        return periods.words(self.valid_from, self.valid_to)

    @property
    def why(self) -> str:
        """Basis and note in one line, with the mark of what was not checked."""
        parts = [self.legal_basis, self.note, "cần đối chiếu" if self.to_check else ""]
        line = "; ".join(part.strip().rstrip(".;") for part in parts if part)
        return line[:1].upper() + line[1:]

    @property
    def to_check(self) -> bool:
        return self.confidence == Confidence.TO_CHECK

    @property
    def now(self) -> bool:
        """Whether this is the name of today."""
        return self.unit.is_current and periods.contains(
            self.valid_from, self.valid_to, timezone.localdate()
        )

    def clean(self) -> None:
        super().clean()
        if problem := periods.order_problem(self.valid_from, self.valid_to):
            raise ValidationError({"valid_to": problem})
