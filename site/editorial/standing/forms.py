"""What is asked before a public page is corrected, taken down or archived."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.text import format_date
from editorial.models import TakenDown

SHORTEST = 10  # characters of a reason: "sai" tells nobody anything a year later


class ReasonForm(forms.Form):
    """The reason, for the log; readers never see it."""

    reason = forms.CharField(
        label=_("Lý do"),
        help_text=_("Chỉ ghi trong nhật ký thao tác, người đọc không thấy."),
        min_length=SHORTEST,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Chưa ghi lý do. Viết một câu để sau này tra lại được."),
            "min_length": _("Lý do quá ngắn. Viết một câu để sau này tra lại được."),
        },
    )


class CorrectionForm(ReasonForm):
    text = forms.CharField(
        label=_("Lời đính chính"),
        help_text=_(
            "Hiện ngay trên trang, trong kênh tin và API. Sai thế nào, đúng là gì. Ví dụ: 4.900 người nghe, "
            "không phải 49.000."
        ),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Chưa có lời đính chính. Viết sai thế nào, đúng là gì."),
        },
    )
    date = forms.DateField(
        label=_("Ngày đính chính"), initial=timezone.localdate, widget=AdminDateInput
    )

    field_order = ("text", "date", "reason")

    def clean_date(self) -> Any:
        day = self.cleaned_data["date"]
        if day > timezone.localdate():
            raise forms.ValidationError(
                f"Ngày đính chính ({format_date(day)}) ở sau hôm nay. Sửa lại ngày."
            )
        return day


class TakeDownForm(ReasonForm):
    kind = forms.ChoiceField(
        label=_("Cách gỡ"),
        choices=[
            (
                TakenDown.Kind.FOR_A_TIME,
                _("Tạm gỡ: địa chỉ nói rằng nội dung đang tạm gỡ, sẽ trở lại"),
            ),
            (TakenDown.Kind.FOR_GOOD, _("Gỡ bài: địa chỉ nói rằng nội dung đã được gỡ")),
        ],
        initial=TakenDown.Kind.FOR_A_TIME,
        widget=forms.RadioSelect,
    )
    include_descendants = forms.BooleanField(label=_("Gỡ cả các trang con"), required=False)

    field_order = ("kind", "reason", "include_descendants")

    def __init__(self, *args: Any, has_children: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_children:
            self.fields["include_descendants"].widget = forms.HiddenInput()
