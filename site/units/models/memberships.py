"""Who holds which role, in which unit, from which day to which; and who stands in for whom."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from core.models import NormalisedModel
from units import periods
from units.enums import UNIT_ROLES, Role
from units.querysets import InForceQuerySet


class Membership(NormalisedModel, ClusterableModel):
    """One role of one account, in a unit where the role needs one.

    A leader or contributor of a unit also stands for the offices that became part of it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    role = models.CharField(_("vai trò"), max_length=16, choices=Role.choices)
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
        help_text=_("Bắt buộc với cộng tác viên và lãnh đạo đơn vị."),
    )
    fields = ParentalManyToManyField(
        "units.WorkField",
        verbose_name=_("lĩnh vực thẩm định"),
        blank=True,
        related_name="+",
        help_text=_("Chỉ với người thẩm định chuyên môn: chỉ được hỏi về các lĩnh vực này."),
    )
    office = models.CharField(
        _("chức danh"),
        max_length=160,
        blank=True,
        help_text=_(
            "Ví dụ: Giám đốc; KT. Giám đốc – Phó Giám đốc. Hiện trong nhật ký khi xác nhận."
        ),
    )
    starts_on = models.DateField(_("từ ngày"), default=timezone.localdate)
    ends_on = models.DateField(
        _("đến hết ngày"),
        null=True,
        blank=True,
        help_text=_("Bỏ trống khi chưa biết. Hết ngày này, quyền không còn từ 00:00 hôm sau."),
    )

    objects = InForceQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("user"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("office")]),
        FieldPanel("fields"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        InlinePanel("deputies", heading=_("Người xử lý thay"), label=_("Người xử lý thay")),
    ]

    class Meta:
        verbose_name = _("vai trò của tài khoản")
        verbose_name_plural = _("vai trò của tài khoản")
        ordering: ClassVar[list[str]] = ["role", "starts_on", "pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["role", "unit"])]

    def __str__(self) -> str:
        where = f", {self.unit}" if self.unit else ""
        return f"{self.user.get_full_name() or self.user.get_username()}: {self.get_role_display()}{where}"

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.role in UNIT_ROLES and self.unit is None:
            errors["unit"] = f"“{self.get_role_display()}” làm việc cho một đơn vị. Chọn đơn vị."
        if problem := periods.order_problem(self.starts_on, self.ends_on):
            errors["ends_on"] = problem
        if errors:
            raise ValidationError(errors)


class Deputy(Orderable):
    """Somebody who does the work of a role while its holder is away."""

    membership = ParentalKey(Membership, on_delete=models.CASCADE, related_name="deputies")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người xử lý thay"),
        on_delete=models.CASCADE,
        related_name="deputyships",
    )
    starts_on = models.DateField(_("từ ngày"))
    ends_on = models.DateField(_("đến hết ngày"))

    objects = InForceQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        FieldPanel("user"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("người xử lý thay")
        verbose_name_plural = _("người xử lý thay")

    def __str__(self) -> str:
        return f"{self.user} thay {self.membership}"

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if problem := periods.order_problem(self.starts_on, self.ends_on):
            errors["ends_on"] = problem
        if self.user_id and self.membership_id and self.user_id == self.membership.user_id:
            errors["user"] = "Không ai tự xử lý thay chính mình. Chọn tài khoản khác."
        if errors:
            raise ValidationError(errors)
