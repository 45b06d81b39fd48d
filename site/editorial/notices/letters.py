"""Writing letters into the outbox."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from core.text import nfc
from editorial.models import Letter

LONGEST_SUBJECT = 180


def absolute(path: str) -> str:
    """The whole address of a path of this site."""
    return f"{settings.BASE_URL}{path}"


def write(to: str, subject: str, template: str, context: dict[str, Any]) -> Letter:
    subject = one_line(subject)
    context = {"site_url": absolute("/"), "subject": subject, **context}
    return Letter.objects.create(
        to=to,
        subject=subject,
        text=render_to_string(f"editorial/notices/{template}.txt", context).strip() + "\n",
        html=render_to_string(f"editorial/notices/{template}.html", context),
        headers={"Auto-Submitted": "auto-generated"},
    )


def one_line(subject: str) -> str:
    """Without line breaks, which would begin another header; cut between words when it is too long."""
    words = " ".join(nfc(subject).split())
    if len(words) <= LONGEST_SUBJECT:
        return words
    return f"{words[:LONGEST_SUBJECT].rpartition(' ')[0]}…"
