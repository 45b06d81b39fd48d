"""Signs of life of processes that no request reaches."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def beat(self, name: str, now: datetime | None = None) -> None:
        """Note that `name` is alive; long jobs call it between their steps, so that nobody worries."""
        self.update_or_create(name=name, defaults={"at": now or timezone.now()})

    def age(self, name: str, now: datetime | None = None) -> timedelta | None:
        """How long ago `name` was last alive; None when it never was."""
        at = self.filter(name=name).values_list("at", flat=True).first()
        return None if at is None else (now or timezone.now()) - at


class Heartbeat(models.Model):
    """The last time a background process was seen working. `/readyz` reads it."""

    name = models.CharField(_("tiến trình"), max_length=60, unique=True)
    at = models.DateTimeField(_("lúc"))

    objects = HeartbeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("nhịp của tiến trình nền")
        verbose_name_plural = _("nhịp của tiến trình nền")

    def __str__(self) -> str:
        return f"{self.name}: {timezone.localtime(self.at):%d/%m/%Y %H:%M:%S}"
