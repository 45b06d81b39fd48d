"""The memory of the loader."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedSample(models.Model):
    """One sample: from which text it was made, and what it became.

    A text that has not changed is not loaded again, so what an editor tried out on a sample stays.
    """

    key = models.CharField(max_length=120, unique=True)
    digest = models.CharField(max_length=64)
    object_id = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("mẫu đã nạp")
        verbose_name_plural = _("mẫu đã nạp")

    def __str__(self) -> str:
        return self.key
