"""The choice of each account, among the notifications of its account page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import NotificationPreferencesForm
from wagtail.admin.views.account import NotificationsSettingsPanel

from editorial.enums import NoticePace
from editorial.models import NoticeChoice

OURS = ("submitted_notifications", "approved_notifications", "rejected_notifications")


class NoticeForm(NotificationPreferencesForm):
    """How often, in place of Wagtail's switches for what the desk's own letters now say."""

    pace = forms.ChoiceField(
        label=_("Thư báo"),
        choices=NoticePace.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Việc chờ bạn xử lý, bài bị trả lại, đã duyệt, sắp đến hạn, quá hạn, phải xác nhận lại."
        ),
    )
    field_order = ("pace",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in OURS:
            self.fields.pop(name, None)
        choice = NoticeChoice.objects.filter(user=self.instance.user).first()
        self.initial["pace"] = choice.pace if choice else NoticePace.AT_ONCE

    def save(self, commit: bool = True) -> Any:
        NoticeChoice.objects.update_or_create(
            user=self.instance.user, defaults={"pace": self.cleaned_data["pace"]}
        )
        return super().save(commit)


def offer() -> None:
    """Wagtail builds the panel by its class and has no hook to take one away."""
    NotificationsSettingsPanel.form_class = NoticeForm
