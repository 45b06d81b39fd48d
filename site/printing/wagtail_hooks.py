"""Puts “Tải bản PDF” among the tools of a story."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse

from core.slots import fill


@fill("story.tools")
def paper_link(context: Context, story: Any) -> str:
    """A preview has no paper: what is not public is never printed."""
    if not story.pk or not story.live:
        return ""
    address = reverse("printing:paper", kwargs={"pk": story.pk, "slug": story.slug})
    return render_to_string("printing/link.html", {"address": address})
