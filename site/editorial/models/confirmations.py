"""That a unit has confirmed the facts of a story: on line, by an official letter, or through a link."""

from __future__ import annotations

import datetime
import secrets
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.models import NormalisedModel
from core.text import format_date, format_datetime
from editorial.enums import ConfirmedBy
from media.fields import AttachmentField


def letter_path(_instance: Any, filename: str) -> str:
    """Where no page can refer to it: only the desk's own view gives a letter out."""
    return f"confirmations/{secrets.token_hex(16)}.{filename.rpartition('.')[2].lower()}"


class Confirmation(NormalisedModel):
    """One confirmation with the facts it was given for; it holds until one of them changes."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("trang"),
        on_delete=models.CASCADE,
        related_name="confirmations",
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("phiên bản"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    form = models.CharField(_("hình thức"), max_length=8, choices=ConfirmedBy.choices)
    name = models.CharField(_("người xác nhận, người ký"), max_length=160)
    office = models.CharField(
        _("chức danh"),
        max_length=200,
        blank=True,
        help_text=_("Ghi cả KT., TL. khi ký thay. Ví dụ: KT. Giám đốc – Phó Giám đốc."),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tài khoản"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Người xác nhận trên hệ thống, hoặc người nhập công văn."),
    )
    number = models.CharField(
        _("số công văn"), max_length=60, blank=True, help_text=_("Ví dụ: 1234/BHXH-TTTG.")
    )
    letter_date = models.DateField(_("ngày công văn"), null=True, blank=True)
    file = AttachmentField(_("tệp công văn"), upload_to=letter_path, blank=True)
    facts = models.JSONField(_("điều đã xác nhận"), default=list)
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), default=timezone.now)
    voided_at = models.DateTimeField(_("hết hiệu lực lúc"), null=True)
    voided_by = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("phiên bản làm hết hiệu lực"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    void_summary = models.CharField(_("vì sao hết hiệu lực"), max_length=300, blank=True)
    changes = models.JSONField(_("điều đã đổi"), default=list)

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("xác nhận của đơn vị")
        verbose_name_plural = _("xác nhận của đơn vị")
        ordering: ClassVar[list[str]] = ["-confirmed_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["page", "voided_at"])]

    def __str__(self) -> str:
        return self.line

    @classmethod
    def held(cls, page: Page) -> Confirmation | None:
        """The confirmation under which `page` stands, if one holds."""
        return cls.objects.filter(page_id=page.pk, voided_at=None).first()

    @classmethod
    def void(cls, page: Page) -> Confirmation | None:
        """The confirmation given last, when it holds no longer."""
        last = cls.objects.filter(page_id=page.pk).first()
        return None if last is None or last.holds else last

    @property
    def holds(self) -> bool:
        return self.voided_at is None

    @property
    def document(self) -> str:
        """What proves it, for readers: the number of the letter, or the office that pressed the button."""
        if self.form == ConfirmedBy.LETTER:
            return f"Công văn số {self.number}"
        form = str(ConfirmedBy(self.form).label).lower()
        return f"{self.office or 'Lãnh đạo đơn vị'}, {form}"[:120]

    @property
    def day(self) -> datetime.date:
        return self.letter_date or timezone.localdate(self.confirmed_at)

    @property
    def line(self) -> str:
        """Who confirmed, in which form, when."""
        who = ", ".join(filter(None, (self.name, self.office)))
        if self.form == ConfirmedBy.LETTER and self.letter_date:
            return (
                f"Công văn xác nhận số {self.number} ngày {format_date(self.letter_date)}, {who} ký"
            )
        return f"{who}, {str(ConfirmedBy(self.form).label).lower()}, {format_datetime(self.confirmed_at)}"


class ConfirmationRequest(NormalisedModel):
    """A question to somebody without an account. The address he gets is nowhere kept, only its hash."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("trang"),
        on_delete=models.CASCADE,
        related_name="confirmation_requests",
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        verbose_name=_("phiên bản"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    version_at = models.DateTimeField(_("phiên bản lúc"))
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    name = models.CharField(_("họ và tên"), max_length=160)
    office = models.CharField(
        _("chức danh, đơn vị"),
        max_length=200,
        help_text=_("Ví dụ: Giám đốc BHXH tỉnh Lào Cai. Hiện trong nhật ký khi xác nhận."),
    )
    email = models.EmailField(_("thư điện tử công vụ"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người gửi"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("gửi lúc"), default=timezone.now)
    expires_at = models.DateTimeField(_("dùng được đến"))
    used_at = models.DateTimeField(_("dùng lúc"), null=True)
    confirmed = models.BooleanField(_("đã xác nhận"), null=True)
    comment = models.TextField(_("ý kiến"), blank=True)

    objects: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("liên kết hỏi xác nhận")
        verbose_name_plural = _("liên kết hỏi xác nhận")
        ordering: ClassVar[list[str]] = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.name}, {self.office}"

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    @property
    def state(self) -> str:
        if self.used_at:
            done = "đã xác nhận" if self.confirmed else "đã trả lại"
            return f"{done} {format_datetime(self.used_at)}"
        if self.is_expired:
            return f"hết hạn từ {format_datetime(self.expires_at)}"
        return f"chờ trả lời đến {format_datetime(self.expires_at)}"
