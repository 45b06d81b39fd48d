"""What an import remembers of each story, so that it can be run again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedStory(models.Model):
    """One story as it was last imported; written in the transaction that wrote its page.

    The row stays when an editor deletes the page: an import must not bring it back by itself.
    """

    class Outcome(models.TextChoices):
        LIVE = "live", _("công khai")
        DRAFT = "draft", _("bản nháp")
        HELD = "held", _("để ở bản nháp vì chưa đủ điều kiện")

    external_id = models.CharField(_("mã ở hệ thống khác"), max_length=120, unique=True)
    page = models.OneToOneField(
        "editorial.StoryPage",
        verbose_name=_("bài"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="imported",
    )
    digest = models.CharField(_("dấu của dòng đã nhập"), max_length=64)
    revision = models.BigIntegerField(_("phiên bản do lần nhập tạo"), null=True)
    outcome = models.CharField(_("kết quả"), max_length=5, choices=Outcome.choices)
    live = models.BooleanField(_("trang đang công khai khi nhập xong"))
    dated = models.BooleanField(_("có ngày đăng"))
    waiting = models.JSONField(_("liên kết còn chờ bài khác"), default=dict)
    imported_at = models.DateTimeField(_("lúc nhập"), auto_now=True)

    class Meta:
        verbose_name = _("bài đã nhập")
        verbose_name_plural = _("bài đã nhập")

    def __str__(self) -> str:
        return self.external_id
