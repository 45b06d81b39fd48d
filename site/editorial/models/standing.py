"""Pages that were taken off the site on purpose, and so answer otherwise than an unknown address."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class TakenDown(models.Model):
    """That a page was taken down, how and when; why, and by whom, stands in its log.

    Gone once the page is published again. Nothing here is shown beyond the day.
    """

    class Kind(models.TextChoices):
        FOR_A_TIME = "for-a-time", _("Tạm gỡ")
        FOR_GOOD = "for-good", _("Đã gỡ")

    page = models.OneToOneField(
        Page, verbose_name=_("trang"), on_delete=models.CASCADE, related_name="taken_down"
    )
    kind = models.CharField(_("cách gỡ"), max_length=12, choices=Kind.choices)
    at = models.DateTimeField(_("lúc"), default=timezone.now)

    objects: ClassVar[models.Manager[TakenDown]] = models.Manager()

    wagtail_reference_index_ignore: ClassVar[bool] = True

    class Meta:
        verbose_name = _("trang đã gỡ")
        verbose_name_plural = _("trang đã gỡ")

    def __str__(self) -> str:
        return f"{self.page}: {self.Kind(self.kind).label}"
