"""What is asked before an honour is marked as annulled."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.text import format_date
from editorial.enums import Level
from editorial.standing.forms import ReasonForm
from exemplars.models import Honour


class _HonourField(forms.ModelChoiceField):
    def label_from_instance(self, honour: Honour) -> str:
        return f"{honour.award.name}: {honour.line}"


class AnnulmentForm(ReasonForm):
    honour = _HonourField(
        label=_("Thành tích bị hủy bỏ"), queryset=Honour.objects.none(), empty_label=None
    )
    number = forms.CharField(
        label=_("Số quyết định hủy bỏ"),
        max_length=60,
        help_text=_("Ví dụ 77/QĐ-BHXH. Hiện trên trang."),
        error_messages={"required": _("Chưa ghi số quyết định hủy bỏ.")},
    )
    day = forms.DateField(
        label=_("Ngày quyết định hủy bỏ"),
        widget=AdminDateInput,
        error_messages={"required": _("Chưa ghi ngày quyết định hủy bỏ.")},
    )
    level = forms.ChoiceField(
        label=_("Cấp công nhận của hồ sơ sau khi hủy bỏ"),
        choices=[("", _("Không còn")), *Level.choices],
        required=False,
        help_text=_("Bộ lọc “Cấp công nhận” theo dòng này."),
    )

    field_order = ("honour", "number", "day", "level", "reason")

    def __init__(self, *args: Any, honours: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["honour"]
        chosen.queryset = honours

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        honour, day = said.get("honour"), said.get("day")
        if day and day > timezone.localdate():
            self.add_error(
                "day", f"Ngày quyết định ({format_date(day)}) ở sau hôm nay. Sửa lại ngày."
            )
        elif honour and day and honour.date and day < honour.date:
            self.add_error(
                "day",
                f"Ngày hủy bỏ ({format_date(day)}) sớm hơn ngày khen thưởng ({format_date(honour.date)}). "
                "Kiểm tra lại hai ngày.",
            )
        return said
