"""The page behind a link: the preview of exactly one version, and two buttons."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from editorial.models.confirmations import ConfirmationRequest
from editorial.workflow import links

CONFIRM, RETURN = "confirm", "return"


class AnswerForm(forms.Form):
    """Which button was pressed, and what is to be mended."""

    answer = forms.ChoiceField(choices=[(CONFIRM, CONFIRM), (RETURN, RETURN)])
    comment = forms.CharField(
        label="Ý kiến",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text="Bắt buộc khi trả lại: sai ở đâu, đúng là gì.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("answer") == RETURN and not cleaned.get("comment", "").strip():
            self.add_error("comment", "Ghi rõ cần sửa điều gì, rồi bấm “Trả lại kèm ý kiến”.")
        return cleaned


def kept_from_others(view: Any) -> Any:
    """No cache, no search engine and no other site learns of the draft or of its address."""

    @wraps(view)
    def answered(request: HttpRequest, token: str) -> HttpResponse:
        response: HttpResponse = view(request, token)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return answered


# The token itself is what a forger cannot know; and under `no-referrer` a browser sends the origin “null”,
# which Django's check would refuse.
@csrf_exempt
@kept_from_others
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    if request.method == "POST":
        return _answer(request, token)
    asked = links.find(token)
    return _closed(request, asked) if isinstance(asked, links.Closed) else _preview(request, asked)


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    form = AnswerForm(request.POST)
    if not form.is_valid():
        asked = links.find(token)
        if isinstance(asked, links.Closed):
            return _closed(request, asked)
        return _preview(request, asked, form)
    confirmed = form.cleaned_data["answer"] == CONFIRM
    reason = links.answer(token, confirmed, form.cleaned_data["comment"].strip())
    if reason:
        return _closed(request, reason)
    return _said(
        request,
        "Đã ghi nhận xác nhận" if confirmed else "Đã trả lại bài",
        "Cảm ơn ông/bà. Bài chuyển sang bước biên tập."
        if confirmed
        else "Cảm ơn ông/bà. Ý kiến đã chuyển đến người viết để sửa.",
    )


def _preview(
    request: HttpRequest, asked: ConfirmationRequest, form: AnswerForm | None = None
) -> HttpResponse:
    assert asked.revision is not None  # `links.find` has looked
    page = asked.revision.as_object()
    response = page.make_preview_request(
        request,
        page.default_preview_mode,
        {"asked": asked, "answer_form": form or AnswerForm(), "answer_to": request.path},
    )
    response.content = links.show_files(response.content, asked)
    return response


def _closed(request: HttpRequest, reason: links.Closed) -> HttpResponse:
    return _said(request, reason.title, reason.sentence, reason.status)


def _said(request: HttpRequest, title: str, sentence: str, status: int = 200) -> HttpResponse:
    told = {"title": title, "sentence": sentence}
    return render(request, "editorial/confirmation_said.html", told, status=status)
