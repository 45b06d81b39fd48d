"""Honours: an award given by a decision, or marked as not verified."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.text import format_date
from exemplars.enums import HonourState, ProfileKind

UNPROVEN = (
    "Chưa đủ số và ngày quyết định. Ghi đủ cả hai, hoặc chọn “Chưa đối chiếu được số quyết định”."
)


class Honour(Orderable):
    """One award on a profile; `award` names the catalogue entry, which knows subjects and dates."""

    profile = ParentalKey("exemplars.ProfilePage", on_delete=models.CASCADE, related_name="honours")
    award = models.ForeignKey(
        "exemplars.Award",
        verbose_name=_("danh hiệu, hình thức"),
        on_delete=models.PROTECT,
        related_name="honours",
    )
    subject = models.CharField(
        _("tặng cho"),
        max_length=12,
        choices=ProfileKind.choices,
        blank=True,
        help_text=_("Bỏ trống: đúng đối tượng của hồ sơ này."),
    )
    state = models.CharField(
        _("tình trạng"), max_length=16, choices=HonourState.choices, default=HonourState.VALID
    )
    number = models.CharField(
        _("số quyết định"), max_length=60, blank=True, help_text=_("Ví dụ 1234/QĐ-BHXH.")
    )
    date = models.DateField(_("ngày quyết định"), null=True, blank=True)
    issuer = models.CharField(_("người, cơ quan quyết định"), max_length=160, blank=True)
    years = models.CharField(_("năm, giai đoạn"), max_length=80, blank=True)
    annulled_note = models.CharField(_("quyết định hủy bỏ, lý do"), max_length=250, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("award"),
        FieldRowPanel([FieldPanel("subject"), FieldPanel("state")]),
        FieldRowPanel([FieldPanel("number"), FieldPanel("date")]),
        FieldPanel("issuer"),
        FieldPanel("years"),
        FieldPanel("annulled_note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("thành tích khen thưởng")
        verbose_name_plural = _("thành tích khen thưởng")

    def __str__(self) -> str:
        return f"{self.award} ({self.get_state_display()})"

    @property
    def is_annulled(self) -> bool:
        return self.state == HonourState.ANNULLED

    @property
    def line(self) -> str:
        """`Quyết định số … ngày … của …`, or that the number could not be checked."""
        if not self.number or not self.date:
            return "Chưa đối chiếu được số quyết định"
        number = self.number.removeprefix("Số ").removeprefix("số ")
        by = f" của {self.issuer}" if self.issuer else ""
        return f"Quyết định số {number} ngày {format_date(self.date)}{by}"

    def clean(self) -> None:
        super().clean()
        if self.date and self.date > timezone.localdate():
            raise ValidationError(
                {
                    "date": f"Ngày quyết định ({format_date(self.date)}) ở sau hôm nay. Kiểm tra lại ngày."
                }
            )
        if self.is_unproven:
            raise ValidationError({"state": UNPROVEN})
        if self.state == HonourState.ANNULLED and not self.annulled_note:
            raise ValidationError(
                {"annulled_note": "Quyết định đã bị hủy bỏ: ghi số quyết định hủy bỏ hoặc lý do."}
            )

    @property
    def is_unproven(self) -> bool:
        """It is said to be checked, and number or date is missing."""
        return self.state == HonourState.VALID and not (self.number and self.date)

    def problems(self, profile_kind: str) -> list[str]:
        """Why this award cannot stand on a profile of `profile_kind`; nothing when it can."""
        if self.award_id is None:
            return []
        given: date | None = self.date
        found = []
        if sentence := self.award.problem_with(self.subject or profile_kind, given):
            found.append(sentence)
        if self.is_unproven:  # code and bulk actions do not ask the row itself
            found.append(f"“{self.award}”: {UNPROVEN[:1].lower()}{UNPROVEN[1:]}")
        return found
