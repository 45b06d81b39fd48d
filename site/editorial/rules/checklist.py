"""The checklist of a story on a page of its own, where a publisher gives an exception."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry, LogFormatter

from editorial.models import StoryPage
from editorial.rules.exempting import EXEMPTED, exempt
from editorial.rules.listing import TITLE, rows
from editorial.rules.own_words import standing_for
from editorial.rules.standing import standing


class ExemptionForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("Vì sao vẫn xuất bản được. Lý do được ghi vào nhật ký của trang."),
        error_messages={"required": _("Chưa có lý do. Viết vì sao vẫn xuất bản được.")},
    )


def checklist(request: HttpRequest, page_id: int) -> HttpResponse:
    """What stands in the way of the latest version; a publisher may let it pass, with a reason."""
    page = get_object_or_404(StoryPage, pk=page_id)
    rights = page.permissions_for_user(request.user)
    if not rights.can_edit():
        raise PermissionDenied
    story = page.specific.get_latest_revision_as_object()
    form = ExemptionForm(request.POST or None)
    if request.method == "POST":
        if not rights.can_publish():
            raise PermissionDenied
        if form.is_valid():
            passed = exempt(story, form.cleaned_data["reason"], request.user)
            if passed:
                messages.success(
                    request,
                    f"Đã cho phép ngoại lệ với {len(passed)} vấn đề của “{page.title}”; lý do đã ghi vào nhật ký.",
                )
            else:
                messages.warning(
                    request, "Không có vấn đề nào cho phép ngoại lệ được. Bổ sung phần còn thiếu."
                )
            return redirect("editorial_checklist", page.pk)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    publishes = rights.can_publish()
    problems = standing_for(story, request.user) if publishes else standing(story)
    found = rows(problems, edit_url)
    context = {
        "page": story,
        "rows": found,
        "form": form,
        "edit_url": edit_url,
        "may_exempt": publishes and any(not row.problem.firm for row in found),
        "exemptions": story.exemptions.select_related("given_by"),
        "page_title": TITLE,
        "page_subtitle": story.get_admin_display_title(),
        "header_icon": "list-ul",
    }
    return TemplateResponse(request, "editorial/admin/checklist.html", context)


def register_log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(EXEMPTED)
    class _Exempted(LogFormatter):
        label = _("Cho phép ngoại lệ")

        def format_message(self, log_entry: Any) -> str:
            data = log_entry.data
            return f"Cho phép ngoại lệ: {data.get('reason', '')} ({' '.join(data.get('problems', []))})"
