"""What an editor enters on the page of a story's confirmation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from core.text import format_date
from media.forms import AttachmentFileField


class LetterForm(forms.Form):
    """The letter of a unit; who signs for the director says so by KT. or TL."""

    number = forms.CharField(label="Số công văn", max_length=60, help_text="Ví dụ: 1234/BHXH-TTTG.")
    letter_date = forms.DateField(label="Ngày công văn", widget=AdminDateInput)
    name = forms.CharField(label="Người ký", max_length=160)
    office = forms.CharField(
        label="Chức danh người ký",
        max_length=200,
        help_text="Ghi cả KT., TL. khi ký thay. Ví dụ: KT. Giám đốc – Phó Giám đốc.",
    )
    file = AttachmentFileField(label="Tệp công văn")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "letter_%s", **kwargs})

    def clean_letter_date(self) -> date:
        day: date = self.cleaned_data["letter_date"]
        if day > timezone.localdate():
            raise forms.ValidationError(
                f"Ngày công văn ({format_date(day)}) ở sau hôm nay. Kiểm tra lại ngày."
            )
        return day


class AskForm(forms.Form):
    """Somebody without an account, named as the log will name him."""

    name = forms.CharField(label="Họ và tên", max_length=160)
    office = forms.CharField(
        label="Chức danh, đơn vị",
        max_length=200,
        help_text="Ví dụ: Giám đốc BHXH tỉnh Lào Cai. Hiện trong nhật ký khi xác nhận.",
    )
    email = forms.EmailField(label="Thư điện tử công vụ")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Beside the other form on its page: the same names, other ids.
        super().__init__(*args, **{"auto_id": "ask_%s", **kwargs})
