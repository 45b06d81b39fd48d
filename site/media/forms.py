"""The admin's forms for pictures and files: refusals in Vietnamese before anything is stored.

Wagtail builds its forms on these (`WAGTAILIMAGES_IMAGE_FORM_BASE`, `WAGTAILDOCS_DOCUMENT_FORM_BASE`).
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.files.base import File
from django.forms.fields import FileField
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.text import format_number
from media.intake import documents, pictures
from media.intake.refusal import MEGABYTE

TAG_HELP = _("Cách nhau bằng dấu phẩy.")


def _limits(extensions: list[str], limit: int) -> tuple[str, str, str]:
    """Help text and the sentences the browser's uploader shows by itself."""
    kinds, most = (
        ", ".join(extensions).upper(),
        f"{format_number(limit / MEGABYTE, max_decimals=0)} MB",
    )
    return (
        f"Nhận {kinds}; nặng nhất {most}.",
        f"Tệp quá giới hạn {most}. Giảm dung lượng rồi tải lên lại.",
        f"Kiểu tệp không nhận. Dùng một trong các kiểu: {kinds}.",
    )


class PictureFileField(WagtailImageField):
    """A picture, already cleaned when the form is valid."""

    default_validators: ClassVar[list[Any]] = []  # the bytes decide, not the extension

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_text, too_large, wrong_kind = _limits(
            self.allowed_image_extensions, self.max_upload_size
        )
        self.error_messages.update(
            required=_("Chưa chọn ảnh. Chọn một tệp ảnh trên máy."),
            empty=_("Tệp rỗng. Kiểm tra lại tệp trên máy rồi tải lên lần nữa."),
            file_too_large_unknown_size=too_large,
            invalid_image_extension=wrong_kind,
        )

    def to_python(self, data: Any) -> File | None:
        upload = FileField.to_python(self, data)
        return None if upload is None else pictures.clean(upload, upload.name or "")


class AttachmentFileField(WagtailDocumentField):
    """A document, sound or film whose bytes are what its name says."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.max_upload_size = documents.limit()
        kinds, too_large, _wrong_kind = _limits(documents.allowed(), self.max_upload_size)
        said = str(kwargs.get("help_text", ""))
        self.help_text = f"{said} {kinds}".strip()
        self.error_messages.update(
            required=_("Chưa chọn tệp. Chọn một tệp trên máy."),
            empty=_("Tệp rỗng. Kiểm tra lại tệp trên máy rồi tải lên lần nữa."),
            file_too_large_unknown_size=too_large,
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = FileField.clean(self, data, initial)
        if upload and upload is not initial:
            documents.check(upload, upload.name)
        return upload


class _GuardedFileForm:
    """Puts our file field in the place of Wagtail's, which its form factory always uses."""

    file_field: type[FileField]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields = self.fields  # type: ignore[attr-defined]
        if "tags" in fields:
            fields["tags"].help_text = TAG_HELP
        if "file" in fields:  # absent where only the details of an upload are edited
            former = fields["file"]
            fields["file"] = self.file_field(
                label=former.label, required=former.required, widget=former.widget
            )

    def save(self, commit: bool = True) -> Any:
        # The model itself replaces the former file and its sizes, within its transaction; Wagtail's
        # form would do it before the commit, and drop the new sizes with the old.
        self.original_file = None
        return super().save(commit=commit)  # type: ignore[misc]


class PictureForm(_GuardedFileForm, BaseImageForm):
    file_field = PictureFileField


class AttachmentForm(_GuardedFileForm, BaseDocumentForm):
    file_field = AttachmentFileField
