"""Files to take away or to play: documents, forms, slides, sound, film."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from core.models import NormalisedModel
from media.enums import AttachmentKind
from media.fields import AttachmentField, attachment_path
from media.intake.documents import FORMATS, allowed
from media.models.stored import StoredFile
from media.querysets import AttachmentQuerySet


class Attachment(StoredFile, NormalisedModel, AbstractDocument):
    """A file whose content was found to be what its name says."""

    file = AttachmentField(verbose_name=_("tệp"), upload_to=attachment_path)
    kind = models.CharField(
        _("loại tệp"), max_length=12, choices=AttachmentKind.choices, blank=True
    )
    credit = models.CharField(
        _("tác giả, nguồn"),
        max_length=200,
        blank=True,
        help_text=_("Người soạn, người ghi hoặc nơi ban hành."),
    )
    rights_holder = models.CharField(_("chủ sở hữu quyền"), max_length=200, blank=True)
    licence = models.CharField(
        _("phạm vi được sử dụng"),
        max_length=200,
        blank=True,
        help_text=_("Ví dụ: được in và phát trong Ngành."),
    )
    sample = models.BooleanField(_("dữ liệu minh họa"), default=False)
    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("thẻ"))

    objects = AttachmentQuerySet.as_manager()

    admin_form_fields: ClassVar[tuple[str, ...]] = (
        "title",
        "file",
        "kind",
        "credit",
        "rights_holder",
        "licence",
        "collection",
        "tags",
        "sample",
    )
    search_fields: ClassVar[list[Any]] = [
        *AbstractDocument.search_fields,
        index.SearchField("credit"),
        index.FilterField("kind"),
        index.FilterField("sample"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("tệp đính kèm")
        verbose_name_plural = _("tệp đính kèm")

    def clean(self) -> None:
        """Without Wagtail's own check, which trusts the name and refuses in English.

        The field of the form has looked at the bytes; here only what came some other way is asked.
        """
        super(AbstractDocument, self).clean()
        if self.file and self.file_extension not in allowed():
            kinds = ", ".join(allowed()).upper()
            raise ValidationError(
                {"file": f"Kiểu tệp không nhận. Dùng một trong các kiểu: {kinds}."}
            )

    @property
    def url(self) -> str:
        """The address at the gate; Wagtail's own serving view is never used."""
        return reverse("media:attachment", args=[self.pk, self.filename])

    @property
    def content_type(self) -> str:
        """From our own table: the machine's list of types differs from server to server."""
        known = FORMATS.get(self.file_extension)
        return known.content_type if known else "application/octet-stream"
