"""The lexicon as all processes read it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class StoredLexicon(models.Model):
    """One row: the words of the public documents, compressed (`Lexicon.dump`)."""

    version = models.CharField(_("phiên bản"), max_length=32)
    built_at = models.DateTimeField(_("lúc lập"))
    seconds = models.FloatField(_("thời gian lập, giây"), default=0)
    data = models.BinaryField(_("dữ liệu"))

    class Meta:
        verbose_name = _("vốn từ của tìm kiếm")
        verbose_name_plural = _("vốn từ của tìm kiếm")

    def __str__(self) -> str:
        return self.version
