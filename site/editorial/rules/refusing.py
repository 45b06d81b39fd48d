"""A rule that stops a page on its way through the admin is told to the person, not answered with an error.

The forms ask the rules before they act. What publishes without a form (approving on the dashboard, a
former version) meets them when the page is saved; by then the transaction has been undone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from editorial.models import StoryPage

_PAGE = re.compile(r"/pages/(\d+)/")


class TellProblems:
    """Middleware: back to the page, with the sentences of the rules."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> Any:
        home = reverse("wagtailadmin_home")
        if not isinstance(exception, ValidationError) or not request.path.startswith(home):
            return None
        found = _PAGE.search(request.path)
        sentences = " ".join(str(sentence) for sentence in exception.messages)
        text = f"Chưa xuất bản được: {sentences}"
        buttons = []
        if found and StoryPage.objects.filter(pk=found[1]).exists():
            where = reverse("editorial_checklist", args=[found[1]])
            buttons = [messages.button(where, "Danh sách kiểm tra")]
        messages.error(request, text, buttons=buttons)
        back = reverse("wagtailadmin_pages:edit", args=[found[1]]) if found else home
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":  # Wagtail's dialogues
            return JsonResponse({"step": "success", "url": back})
        return redirect(back)
