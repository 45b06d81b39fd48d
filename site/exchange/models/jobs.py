"""Imports and exports asked for in the admin: what is to be done, how far it is, what came of it."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.text import slugify
from exchange.querysets import JobQuerySet
from exchange.report import Level

NAME_LENGTH = 60


def path_of(_instance: Any, filename: str) -> str:
    """`exchange/<random>/<readable name>`: no address leads there, only the admin's own views."""
    stem, _dot, extension = filename.rpartition(".")
    name = slugify(stem)[:NAME_LENGTH].strip("-") or "tep"
    return f"exchange/{secrets.token_hex(16)}/{name}.{extension.lower()}"


class TransferJob(models.Model):
    """One import or export; files and sentences are deleted after a while, the row stays."""

    wagtail_reference_index_ignore = True  # the page it made is not "used" by it

    class Kind(models.TextChoices):
        STORIES = "stories", _("Nhập từ JSONL")
        WORKBOOK = "workbook", _("Nhập từ Excel")
        WORD = "word", _("Nhập từ Word")
        EXPORT = "export", _("Xuất JSONL")

    class State(models.TextChoices):
        WAITING = "waiting", _("Đang chờ")
        RUNNING = "running", _("Đang chạy")
        DONE = "done", _("Đã xong")
        FAILED = "failed", _("Không chạy được")

    kind = models.CharField(_("việc"), max_length=8, choices=Kind.choices)
    state = models.CharField(
        _("tình trạng"), max_length=8, choices=State.choices, default=State.WAITING
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người làm"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    filename = models.CharField(_("tên tệp"), max_length=255, blank=True)
    upload = models.FileField(_("tệp đã tải lên"), upload_to=path_of, max_length=200, blank=True)
    result = models.FileField(_("tệp kết quả"), upload_to=path_of, max_length=200, blank=True)
    overwrite = models.BooleanField(_("lấy bản trong tệp"), default=False)
    override = models.CharField(_("lý do cho phép ngoại lệ"), max_length=250, blank=True)
    options = models.JSONField(_("lựa chọn khác"), default=dict)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("bài đã tạo"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    total = models.PositiveIntegerField(_("tổng số"), default=0)
    done = models.PositiveIntegerField(_("đã làm"), default=0)
    counts = models.JSONField(_("số đếm"), default=dict)
    problem = models.TextField(_("vì sao không chạy được"), blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần chạy"), default=0)
    token = models.CharField(_("ai đang chạy"), max_length=32, blank=True)
    beat_at = models.DateTimeField(_("nhịp cuối"), null=True)
    created_at = models.DateTimeField(_("lúc gửi"), auto_now_add=True)
    started_at = models.DateTimeField(_("lúc bắt đầu"), null=True)
    finished_at = models.DateTimeField(_("lúc xong"), null=True)
    tidied = models.BooleanField(_("đã xóa tệp và báo cáo"), default=False)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("lần nhập, xuất")
        verbose_name_plural = _("lần nhập, xuất")
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.filename}" if self.filename else self.kind_label

    @property
    def kind_label(self) -> str:
        return str(self.get_kind_display())

    @property
    def is_over(self) -> bool:
        return self.state in {self.State.DONE, self.State.FAILED}

    @property
    def is_import(self) -> bool:
        return self.kind != self.Kind.EXPORT

    @property
    def is_bulk_import(self) -> bool:
        return self.kind in {self.Kind.STORIES, self.Kind.WORKBOOK}

    @property
    def is_interrupted(self) -> bool:
        """Whether it had to be begun again after its worker was killed."""
        return self.attempts > 1

    @property
    def url(self) -> str:
        return reverse("exchange_jobs:job", args=[self.pk])

    @property
    def person(self) -> str:
        return (self.user.get_full_name() or self.user.get_username()) if self.user else "–"


class JobEntry(models.Model):
    """One sentence of a job's report, about one line of a file or one row of a sheet (0: the file)."""

    wagtail_reference_index_ignore = True

    job = models.ForeignKey(
        TransferJob, verbose_name=_("việc"), on_delete=models.CASCADE, related_name="entries"
    )
    sheet = models.CharField(_("trang tính"), max_length=40, blank=True)
    number = models.PositiveIntegerField(_("dòng"))
    external_id = models.CharField(_("mã bài"), max_length=200, blank=True)
    level = models.CharField(
        _("mức"),
        max_length=8,
        choices=[(level.name.lower(), level.value) for level in Level],
    )
    sentence = models.TextField(_("nội dung"))

    class Meta:
        verbose_name = _("dòng báo cáo")
        verbose_name_plural = _("dòng báo cáo")
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"

    @property
    def where(self) -> str:
        if not self.number:
            return "Cả tệp"
        return f"{self.sheet}, dòng {self.number}" if self.sheet else f"Dòng {self.number}"
