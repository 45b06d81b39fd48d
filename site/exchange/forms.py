"""The forms of importing; a file is looked into before anything is stored."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.text import format_number
from exchange.format import KINDS
from exchange.jobs import uploads
from exchange.models import TransferJob
from media.intake.refusal import MEGABYTE
from units.models import Unit


def _megabytes(extension: str) -> str:
    return f"{format_number(uploads.LIMITS[extension] / MEGABYTE, max_decimals=0)} MB"


class UploadForm(forms.Form):
    """A file to import."""

    file = forms.FileField(
        label=_("Tệp"),
        error_messages={
            "required": _("Chưa chọn tệp. Chọn một tệp trên máy."),
            "empty": _("Tệp rỗng. Kiểm tra lại tệp trên máy rồi tải lên lần nữa."),
            "max_length": _("Tên tệp quá dài. Đặt tên ngắn hơn rồi tải lên."),
        },
        max_length=255,
    )

    def job(self, user: Any) -> TransferJob:
        """A job for the file, stored; to be put into the queue."""
        upload = self.cleaned_data["file"]
        job = TransferJob(user=user, filename=upload.name, **self.values())
        upload.seek(0)
        job.upload.save(upload.name, upload, save=False)
        job.save()
        return job

    def values(self) -> dict[str, Any]:
        raise NotImplementedError


class StoriesForm(UploadForm):
    """An Excel workbook after our template, or JSONL."""

    overwrite = forms.BooleanField(
        label=_("Lấy bản trong tệp"),
        required=False,
        help_text=_(
            "Khi bài đã được sửa hoặc xóa trên trang sau lần nhập trước. Không chọn thì bản trên trang được giữ, báo "
            "cáo nêu từng bài; bản cũ luôn còn trong lịch sử của bài."
        ),
    )
    override = forms.CharField(
        label=_("Cho phép ngoại lệ: lý do"),
        required=False,
        max_length=250,
        help_text=_(
            "Để trống thì bài chưa đủ điều kiện xuất bản vào làm bản nháp. Ghi lý do thì bài vẫn công khai; lý do và "
            "điều còn thiếu ghi vào lịch sử của từng bài."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["file"]
        field.help_text = f"Excel theo mẫu (.xlsx, nặng nhất {_megabytes('xlsx')}) hoặc JSONL (.jsonl, nặng nhất {_megabytes('jsonl')})."
        field.widget.attrs["accept"] = ".xlsx,.jsonl,.ndjson,.json,.txt"

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        self.extension = uploads.check_stories(upload, upload.name)
        return upload

    def clean_override(self) -> str:
        return " ".join(self.cleaned_data["override"].split())

    def values(self) -> dict[str, Any]:
        kinds = TransferJob.Kind
        return {
            "kind": kinds.WORKBOOK if self.extension == "xlsx" else kinds.STORIES,
            "overwrite": self.cleaned_data["overwrite"],
            "override": self.cleaned_data["override"],
        }


class WordForm(UploadForm):
    """A Word file, and what its draft is to be."""

    kind = forms.ChoiceField(label=_("Đưa thành"), widget=forms.RadioSelect)
    unit = forms.ModelChoiceField(
        label=_("Đơn vị"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("(chọn sau)"),
        help_text=_("Đơn vị đúng với ngày của bài."),
    )
    field_order = ["file", "kind", "unit"]

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        field = self.fields["file"]
        field.help_text = (
            f"Tài liệu Word .docx, nặng nhất {_megabytes('docx')}. Tệp .doc: lưu lại thành .docx."
        )
        field.widget.attrs["accept"] = ".docx"
        kinds: Any = self.fields["kind"]
        kinds.choices = [(kind.name, kind.label.capitalize()) for kind in self.kinds]
        kinds.initial = "news"
        units: Any = self.fields["unit"]
        units.queryset = Unit.objects.order_by("sort_key")

    @cached_property
    def kinds(self) -> list[Any]:
        """Kinds of stories this person may add."""
        allowed = []
        for kind in KINDS.values():
            parent = kind.index.objects.first()
            if parent and parent.permissions_for_user(self.user).can_add_subpage():
                allowed.append(kind)
        return allowed

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        uploads.check_word(upload, upload.name)
        return upload

    def values(self) -> dict[str, Any]:
        unit = self.cleaned_data["unit"]
        return {
            "kind": TransferJob.Kind.WORD,
            "options": {"kind": self.cleaned_data["kind"], "unit": unit.pk if unit else None},
        }
