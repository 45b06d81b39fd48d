"""The text of attached files, once for each content."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from media.enums import FileState


class FileText(models.Model):
    """What was read of a file. Two attachments with the same content share one row."""

    hash = models.CharField(_("mã nội dung"), max_length=40, primary_key=True)
    state = models.CharField(_("kết quả đọc"), max_length=12, choices=FileState.choices)
    text = models.TextField(_("chữ trong tệp"), blank=True)
    pages = models.PositiveIntegerField(_("số trang"), default=0)
    version = models.PositiveSmallIntegerField(_("cách đọc"))
    read_at = models.DateTimeField(_("lúc đọc"))

    class Meta:
        verbose_name = _("chữ trong tệp đính kèm")
        verbose_name_plural = _("chữ trong tệp đính kèm")

    def __str__(self) -> str:
        return self.hash
