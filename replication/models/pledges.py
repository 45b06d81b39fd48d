"""A unit or a person registers to emulate a profile (HD 4231, 2d)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from core.models import NormalisedModel
from core.text import format_date
from replication.enums import PledgeState
from replication.querysets import PledgeQuerySet
from units.existence import existence_problem


class Pledge(NormalisedModel):
    """One registration: one thing that can be measured, and what came of it."""

    profile = models.ForeignKey(
        "exemplars.ProfilePage",
        verbose_name=_("điển hình"),
        on_delete=models.PROTECT,
        related_name="pledges",
    )
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="pledges"
    )
    office = models.CharField(
        _("bộ phận, đơn vị cấp dưới (tên khi đó)"), max_length=200, blank=True
    )
    person = models.CharField(
        _("cá nhân"), max_length=120, blank=True, help_text=_("Bỏ trống khi cả đơn vị đăng ký.")
    )
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("trong phong trào"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="pledges",
    )
    aim = models.CharField(_("việc đăng ký làm"), max_length=300, help_text=_("Một việc đo được."))
    pledged_on = models.DateField(_("ngày đăng ký"))
    due_on = models.DateField(_("ngày báo kết quả"), null=True, blank=True)
    state = models.CharField(
        _("trạng thái"), max_length=14, choices=PledgeState.choices, default=PledgeState.RUNNING
    )
    result = models.CharField(_("kết quả"), max_length=300, blank=True)
    letter = models.CharField(_("văn bản đăng ký, xác nhận"), max_length=120, blank=True)
    unit_then = models.CharField(
        _("đơn vị, tên gọi khi đó"), max_length=400, editable=False, blank=True
    )
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)
    external_id = models.CharField(
        _("mã ở hệ thống khác"), max_length=120, null=True, blank=True, unique=True
    )

    objects = PledgeQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        PageChooserPanel("profile"),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("office")]),
        FieldPanel("person"),
        PageChooserPanel("campaign"),
        FieldPanel("aim"),
        FieldRowPanel([FieldPanel("pledged_on"), FieldPanel("due_on")]),
        FieldRowPanel([FieldPanel("state"), FieldPanel("result")]),
        FieldPanel("letter"),
        FieldPanel("sample"),
    ]

    class Meta:
        verbose_name = _("đăng ký thi đua cùng điển hình")
        verbose_name_plural = _("đăng ký thi đua cùng điển hình")
        ordering: ClassVar[list[str]] = ["-pledged_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.who} – {self.profile.title}"

    @property
    def who(self) -> str:
        return ", ".join(part for part in (self.person, self.unit_then) if part)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.unit_then = ", ".join(
            part for part in (self.office, self.unit.name_on(self.pledged_on)) if part
        )
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.pledged_on and self.due_on and self.due_on < self.pledged_on:
            errors["due_on"] = (
                f"Ngày báo kết quả ({format_date(self.due_on)}) sớm hơn ngày đăng ký "
                f"({format_date(self.pledged_on)}). Kiểm tra lại hai ngày."
            )
        if self.state in {PledgeState.ACHIEVED, PledgeState.NOT_ACHIEVED} and not self.result:
            errors["result"] = (
                "Đã có kết luận mà chưa ghi kết quả. Ghi kết quả bằng một câu có số liệu."
            )
        if (
            self.unit_id
            and self.pledged_on
            and (problem := existence_problem(self.unit, self.pledged_on))
        ):
            errors["unit"] = problem
        if self.external_id == "":
            self.external_id = None
        if errors:
            raise ValidationError(errors)
