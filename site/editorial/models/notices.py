"""Letters that wait for the mail server, what waits for a daily letter, and who wants which."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.text import format_datetime
from editorial.enums import NoticePace
from editorial.querysets import LetterQuerySet


class Letter(models.Model):
    """One letter to one address, written in the transaction that is its reason, sent by the worker.

    What it says is forgotten once it has gone: it may hold a link that opens something.
    """

    to = models.CharField(_("đến"), max_length=320)
    subject = models.CharField(_("tiêu đề"), max_length=255)
    sender = models.CharField(max_length=320, blank=True)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict)
    written_at = models.DateTimeField(_("viết lúc"), default=timezone.now)
    try_after = models.DateTimeField(_("gửi sau"), default=timezone.now)
    tries = models.PositiveIntegerField(_("số lần thử"), default=0)
    error = models.CharField(_("lỗi lần gửi gần nhất"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True)
    given_up_at = models.DateTimeField(_("thôi gửi lúc"), null=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("thư gửi đi")
        verbose_name_plural = _("thư gửi đi")
        default_permissions = ("view",)
        ordering: ClassVar[list[str]] = ["-written_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["try_after"],
                name="editorial_letter_due",
                condition=models.Q(sent_at=None, given_up_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"

    @property
    def state(self) -> str:
        if self.sent_at:
            return f"Đã gửi {format_datetime(self.sent_at)}"
        if self.given_up_at:
            return f"Không gửi được, thôi gửi {format_datetime(self.given_up_at)}"
        if self.tries:
            return f"Chưa gửi được, thử lại sau {format_datetime(self.try_after)}"
        return "Chờ gửi"

    @property
    def waited(self) -> timedelta:
        return timezone.now() - self.written_at


class Notice(models.Model):
    """A line for the daily letter of one account."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    kind = models.CharField(_("loại"), max_length=16)
    line = models.TextField(_("nội dung"))
    url = models.CharField(_("địa chỉ"), max_length=300)
    at = models.DateTimeField(_("lúc"), default=timezone.now)
    step = models.ForeignKey(
        "wagtailcore.TaskState",
        verbose_name=_("bước duyệt"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("dòng của thư mỗi ngày")
        verbose_name_plural = _("dòng của thư mỗi ngày")
        default_permissions = ()
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return self.line


class NoticeChoice(models.Model):
    """How often an account wants letters; without a row, at once."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choice"
    )
    pace = models.CharField(
        _("thư báo"), max_length=8, choices=NoticePace.choices, default=NoticePace.AT_ONCE
    )

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("cách nhận thư báo")
        verbose_name_plural = _("cách nhận thư báo")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user}: {NoticePace(self.pace).label}"
