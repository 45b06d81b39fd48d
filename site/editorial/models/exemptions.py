"""What a publisher lets pass, and why."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Exemption(models.Model):
    """One problem of one story that does not stand in the way; a new problem asks again."""

    page = models.ForeignKey(
        "editorial.StoryPage",
        verbose_name=_("bài"),
        on_delete=models.CASCADE,
        related_name="exemptions",
    )
    key = models.CharField(_("dấu của vấn đề"), max_length=64)
    problem = models.TextField(_("vấn đề được bỏ qua"))
    reason = models.TextField(_("lý do"))
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người cho phép"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    given_at = models.DateTimeField(_("lúc cho phép"), default=timezone.now)

    class Meta:
        verbose_name = _("ngoại lệ")
        verbose_name_plural = _("ngoại lệ")
        ordering: ClassVar[list[str]] = ["-given_at", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["page", "key"], name="editorial_one_exemption_per_problem"
            )
        ]

    def __str__(self) -> str:
        return self.problem
