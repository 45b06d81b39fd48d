"""What somebody who decides at a step is asked."""

from __future__ import annotations

from typing import Any

from django import forms


def _comment(label: str, required: bool) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Ghi rõ cần sửa điều gì để người viết biết mà sửa."},
    )


def checklist_form(lines: list[str]) -> type[forms.Form]:
    """Every line must be ticked."""

    def clean_checklist(form: Any) -> list[str]:
        ticked: list[str] = form.cleaned_data["checklist"]
        if set(ticked) != set(lines):
            raise forms.ValidationError("Kiểm tra và đánh dấu đủ các mục rồi mới duyệt.")
        return ticked

    fields: dict[str, Any] = {"comment": _comment("Ý kiến (nếu có)", required=False)}
    if lines:
        fields = {
            "checklist": forms.MultipleChoiceField(
                label="Danh sách kiểm tra",
                choices=[(line, line) for line in lines],
                widget=forms.CheckboxSelectMultiple,
                error_messages={"required": "Kiểm tra và đánh dấu đủ các mục rồi mới duyệt."},
            ),
            "clean_checklist": clean_checklist,
            **fields,
        }
    return type("ChecklistForm", (forms.Form,), fields)


def return_form() -> type[forms.Form]:
    fields = {"comment": _comment("Cần sửa điều gì", required=True)}
    return type("ReturnForm", (forms.Form,), fields)
