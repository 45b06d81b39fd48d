"""Model fields whose files are checked whichever way they come in: form, import or code."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.files.base import File
from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from core.text import slugify
from media.intake import documents, pictures

NAME_LENGTH = 48


def random_name(filename: str) -> str:
    """A name that tells nothing, with the extension of `filename`."""
    return f"{secrets.token_hex(16)}.{filename.rpartition('.')[2].lower()}"


def attachment_path(_instance: Any, filename: str) -> str:
    """`documents/<random>/<readable name>`; the readable part is what a reader saves."""
    stem, _dot, extension = filename.rpartition(".")
    name = slugify(stem)[:NAME_LENGTH].strip("-") or "tep"
    return f"documents/{secrets.token_hex(16)}/{name}.{extension.lower()}"


class _CheckedFile:
    """Stores what `check` returns, and notes its size and hash on the record."""

    def check(self, name: str, content: File) -> File:
        raise NotImplementedError

    def save(self, name: str, content: File, save: bool = True) -> None:
        checked = self.check(name, content)
        super().save(checked.name, checked, save=False)  # type: ignore[misc]
        instance = self.instance  # type: ignore[attr-defined]
        instance.file_size = checked.size
        checked.seek(0)
        instance.file_hash = hash_filelike(checked)
        if save:
            instance.save()


class PictureFieldFile(_CheckedFile, WagtailImageFieldFile):
    def check(self, name: str, content: File) -> File:
        return (
            content if isinstance(content, pictures.CleanPicture) else pictures.clean(content, name)
        )


class PictureField(WagtailImageField):
    attr_class = PictureFieldFile


class AttachmentFieldFile(_CheckedFile, FieldFile):
    def check(self, name: str, content: File) -> File:
        extension = documents.check(content, name)
        content.seek(0)
        return File(content, name=f"{name.rpartition('.')[0]}.{extension}")


class AttachmentField(models.FileField):
    attr_class = AttachmentFieldFile

    def formfield(self, **kwargs: Any) -> Any:
        from media.forms import AttachmentFileField  # forms of Wagtail, which need its models

        return super().formfield(**{"form_class": AttachmentFileField, **kwargs})
