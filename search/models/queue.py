"""What the search queues keep in the database."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class WaitingQuerySet(models.QuerySet["WaitingEntry"]):
    def due(self, now: datetime) -> Self:
        """Entries to work on at `now`, oldest change first; failed ones wait for their time."""
        return self.filter(Q(retry_at=None) | Q(retry_at__lte=now)).order_by("sequence")


class WaitingEntry(models.Model):
    """Something whose entry in an index may be out of date, written in the transaction that changed it.

    One row a key. Every change gives it a new sequence number; the row goes only when the engine
    has acknowledged what was read under the very number the row still has.
    """

    key = models.CharField(
        _("khóa"), max_length=80, unique=True
    )  # "page:12", "unit:3", "tree:5", "all"
    sequence = models.BigIntegerField(_("số thứ tự"), db_index=True)
    queued_at = models.DateTimeField(_("lúc xếp hàng"))
    failures = models.PositiveSmallIntegerField(_("số lần lỗi"), default=0)
    retry_at = models.DateTimeField(_("thử lại lúc"), null=True, blank=True)

    objects = WaitingQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.key} #{self.sequence}"


class QueueEntry(WaitingEntry):
    """Waits for the index that readers search."""

    class Meta:
        verbose_name = _("việc chờ lập chỉ mục")
        verbose_name_plural = _("việc chờ lập chỉ mục")


class DraftEntry(WaitingEntry):
    """Waits for the index of drafts, which editors search."""

    class Meta:
        verbose_name = _("việc chờ lập chỉ mục bản nháp")
        verbose_name_plural = _("việc chờ lập chỉ mục bản nháp")


class IndexedPath(models.Model):
    """The URL path under which a page was last looked at by the indexer.

    Moving a page changes the addresses of all pages below it without a signal for them; a path that
    differs from this one tells.
    """

    page_id = models.BigIntegerField(_("trang"), primary_key=True)
    url_path = models.TextField(_("đường dẫn"))

    class Meta:
        verbose_name = _("đường dẫn đã lập chỉ mục")
        verbose_name_plural = _("đường dẫn đã lập chỉ mục")
        indexes: ClassVar[list[models.Index]] = []

    def __str__(self) -> str:
        return self.url_path
