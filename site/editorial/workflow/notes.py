"""What the editing form says about the step a page is at."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from wagtail.models import Page

from editorial.models.tasks import said_refusal


def say_refusal(request: HttpRequest, page: Page) -> None:
    """After a save that was to decide a step, and did not."""
    if refusal := said_refusal(request.user):
        messages.error(request, refusal)
