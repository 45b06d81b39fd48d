"""The desk's page on the confirmation of a story: what was confirmed, a letter to enter, somebody to ask."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from editorial.models.confirmations import Confirmation
from editorial.models.stories import StoryPage
from editorial.workflow import confirming, links
from editorial.workflow.desk_forms import AskForm, LetterForm
from media import serving
from media.intake.documents import FORMATS
from units.enums import Role
from units.roles import has_role

NOT_WAITING = (
    "Bài không ở bước chờ đơn vị xác nhận. Gửi duyệt trước, rồi hỏi xác nhận hoặc nhập công văn."
)


def may_ask(user: Any) -> bool:
    return has_role(user, Role.CONTRIBUTOR, Role.EDITOR, Role.MANAGING)


def may_enter_letter(user: Any) -> bool:
    return has_role(user, Role.EDITOR, Role.MANAGING)


def _story(request: HttpRequest, pk: int) -> Page:
    """A story the account may open."""
    page = get_object_or_404(StoryPage, pk=pk).specific
    tester = page.permissions_for_user(request.user)
    if not tester.can_edit():
        raise PermissionDenied
    return page


@require_safe
def show(request: HttpRequest, page_id: int) -> HttpResponse:
    return _render(request, _story(request, page_id))


@require_POST
def letter(request: HttpRequest, page_id: int) -> HttpResponse:
    """Enter the letter by which the unit confirms."""
    page = _story(request, page_id)
    if not may_enter_letter(request.user):
        raise PermissionDenied
    form = LetterForm(request.POST, request.FILES)
    state = confirming.step_of(page)
    if state is None:
        messages.error(request, NOT_WAITING)
    elif form.is_valid():
        confirmation = confirming.confirm_by_letter(state, request.user, **form.cleaned_data)
        messages.success(request, f"Đã ghi nhận: {confirmation.line}.")
    else:
        return _render(request, page, letter_form=form)
    return redirect("confirmations:show", page.pk)


@require_POST
def ask(request: HttpRequest, page_id: int) -> HttpResponse:
    """Send a link to somebody without an account."""
    page = _story(request, page_id)
    tester = page.permissions_for_user(request.user)
    if not may_ask(request.user) or getattr(tester, "only_reads", False):
        raise PermissionDenied
    form = AskForm(request.POST)
    if confirming.step_of(page) is None:
        messages.error(request, NOT_WAITING)
    elif form.is_valid():
        asked = links.ask(page, request.user, **form.cleaned_data)
        messages.success(request, f"Đã gửi liên kết đến {asked.email}.")
    else:
        return _render(request, page, ask_form=form)
    return redirect("confirmations:show", page.pk)


@require_safe
def file(request: HttpRequest, page_id: int, confirmation_id: int) -> HttpResponseBase:
    """The letter itself; no other address gives it out."""
    page = _story(request, page_id)
    letters = Confirmation.objects.filter(page_id=page.pk).exclude(file="")
    found = letters.filter(pk=confirmation_id).first()
    if found is None:
        messages.error(request, "Bài này không có tệp công văn đó. Chọn lại ở danh sách dưới đây.")
        return redirect("confirmations:show", page.pk)
    extension = found.file.name.rpartition(".")[2]
    response = serving.send(
        request,
        found.file,
        content_type=FORMATS[extension].content_type,
        etag=f"c{found.pk}",
        download_name=f"cong-van-xac-nhan-{found.pk}.{extension}",
        inline=extension == "pdf",
    )
    response["Cache-Control"] = "no-store"
    return response


def _render(request: HttpRequest, page: Page, **more: Any) -> HttpResponse:
    waiting = confirming.step_of(page) is not None
    only_reads = getattr(page.permissions_for_user(request.user), "only_reads", False)
    context = {
        "page": page,
        "waiting": waiting,
        "confirmations": Confirmation.objects.filter(page_id=page.pk),
        "asked": page.confirmation_requests.all(),
        "letter_form": LetterForm() if waiting and may_enter_letter(request.user) else None,
        "ask_form": (AskForm() if waiting and may_ask(request.user) and not only_reads else None),
        **more,
    }
    return render(request, "editorial/admin/confirmations.html", context)


app_name = "confirmations"
urlpatterns = [
    path("<int:page_id>/", show, name="show"),
    path("<int:page_id>/cong-van/", letter, name="letter"),
    path("<int:page_id>/hoi/", ask, name="ask"),
    path("<int:page_id>/tep/<int:confirmation_id>/", file, name="file"),
]
