"""Pictures with their rights, and the sizes made of them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.search import index

from core.models import NormalisedModel
from media import renditions
from media.enums import Basis
from media.fields import PictureField, random_name
from media.models.stored import StoredFile
from media.querysets import PictureQuerySet

TOKEN_LENGTH = 24  # 96 bits, in hexadecimal digits


class Picture(StoredFile, NormalisedModel, AbstractImage):
    """A photograph or drawing. What is stored was decoded and encoded anew, without metadata."""

    file = PictureField(
        verbose_name=_("tệp"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    description = models.CharField(
        _("văn bản thay thế"),
        max_length=255,
        blank=True,
        default="",
        help_text=_(
            "Ảnh cho thấy gì, viết cho người không nhìn thấy ảnh. Tranh vẽ: bắt đầu bằng “Tranh: …”."
        ),
    )
    credit = models.CharField(
        _("người chụp, người vẽ"),
        max_length=160,
        blank=True,
        help_text=_("Hiện dưới ảnh, ví dụ “Ảnh: Nguyễn Văn An” hoặc “Tranh: Lê Thị Bình”."),
    )
    basis = models.CharField(
        _("căn cứ sử dụng hình ảnh"),
        max_length=16,
        choices=Basis.choices,
        blank=True,
        help_text=_("Cần có trước khi bài dùng ảnh này được xuất bản."),
    )
    is_drawing = models.BooleanField(
        _("là tranh vẽ"),
        default=False,
        help_text=_("Đánh dấu khi đây là tranh, hình họa, không phải ảnh chụp."),
    )
    rights_holder = models.CharField(
        _("chủ sở hữu quyền"),
        max_length=200,
        blank=True,
        help_text=_(
            "Cơ quan hoặc người giữ quyền đối với ảnh; để trống nếu là của đơn vị đăng bài."
        ),
    )
    licence = models.CharField(
        _("phạm vi được sử dụng"),
        max_length=200,
        blank=True,
        help_text=_("Ví dụ: trên trang và bản in; không dùng trên mạng xã hội."),
    )
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)
    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("thẻ"))

    objects = PictureQuerySet.as_manager()

    admin_form_fields: ClassVar[tuple[str, ...]] = (
        "title",
        "file",
        "description",
        "credit",
        "basis",
        "is_drawing",
        "rights_holder",
        "licence",
        "collection",
        "tags",
        "sample",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields: ClassVar[list[Any]] = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
        index.FilterField("basis"),
        index.FilterField("sample"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("ảnh")
        verbose_name_plural = _("ảnh")

    def get_upload_to(self, filename: str) -> str:
        """A random name: nothing of the name an uploader typed reaches the disk."""
        return f"original_images/{random_name(filename)}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.basis == Basis.DRAWING:
            self.is_drawing = True
        if self.pk and type(self).objects.filter(pk=self.pk).exclude(sample=self.sample).exists():
            # The shared picture carries the sample mark in its pixels.
            self.renditions.filter(filter_spec__in=renditions.USES["share"].specs).delete()
        super().save(*args, **kwargs)

    def file_replaced(self) -> None:
        # The sizes show the former picture, which may have been replaced for a reason.
        self.renditions.all().delete()

    @property
    def default_alt_text(self) -> str:
        """The alt text, or nothing: a title is often the name of a file."""
        return self.description

    def missing(self) -> dict[str, str]:
        """By field: what must be filled in before a page with this picture is published."""
        name = f"Ảnh “{self.title}”"
        who = "người vẽ" if self.is_drawing else "người chụp"
        sentences = {
            "description": f"{name} chưa có văn bản thay thế. Mở ảnh để bổ sung.",
            "basis": f"{name} chưa ghi căn cứ sử dụng hình ảnh. Mở ảnh để bổ sung.",
            "credit": f"{name} chưa ghi {who}. Mở ảnh để bổ sung.",
        }
        return {field: each for field, each in sentences.items() if not getattr(self, field)}

    def missing_details(self) -> list[str]:
        return list(self.missing().values())


class PictureRendition(AbstractRendition):
    """One size of a picture. Its address holds a token nobody can guess and passes the gate."""

    image = models.ForeignKey(
        Picture, verbose_name=_("ảnh"), related_name="renditions", on_delete=models.CASCADE
    )

    class Meta:
        verbose_name = _("cỡ ảnh")
        verbose_name_plural = _("cỡ ảnh")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_one_rendition_per_size",
            )
        ]

    def __str__(self) -> str:
        return f"{self.filter_spec} ({self.width} × {self.height})"

    def get_upload_to(self, filename: str) -> str:
        """`images/<picture>/<token>/<size>.<format>`; the token changes with the picture's file."""
        extension = filename.rpartition(".")[2].lower()
        size = self.filter_spec.partition("|")[0].lower()
        token = salted_hmac("media.rendition", self.image.file.name, algorithm="sha256").hexdigest()
        return f"images/{self.image_id}/{token[:TOKEN_LENGTH]}/{size}.{extension}"

    @property
    def url(self) -> str:
        """The address at the gate; the storage's own address is never given away."""
        _folder, pk, token, filename = self.file.name.split("/")
        return reverse("media:picture", args=[pk, token, filename])
