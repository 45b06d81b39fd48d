"""The door of the admin: accounts whose roles bind them come only where their work is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from editorial import doors


class BoundAccounts:
    """Refuses, before the view runs, what `editorial.doors` does not open to the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        sentence = doors.refusal(request.user, request.resolver_match, request.GET)
        if sentence is None:
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return HttpResponse(sentence, status=403, content_type="text/plain; charset=utf-8")
        return render(request, "editorial/admin/closed.html", {"sentence": sentence}, status=403)
