"""Django's way of sending mail, into the outbox.

Resetting a password and Wagtail's comments call `send_mail`; with this backend they too wait for no mail
server, and a letter of theirs is not lost when it is down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from editorial.models import Letter
from editorial.notices.letters import one_line


class Outbox(BaseEmailBackend):
    def __init__(self, fail_silently: bool = False, **kwargs: Any) -> None:
        super().__init__(fail_silently=fail_silently)  # host and password are the worker's affair

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            if message.attachments:
                raise ValueError("the outbox takes no attachments")
            for address in message.recipients():
                Letter.objects.create(
                    to=address,
                    subject=one_line(str(message.subject)),
                    sender=message.from_email,
                    text=str(message.body),
                    html=_html(message),
                    headers={str(k): str(v) for k, v in message.extra_headers.items()},
                )
        return len(email_messages)


def _html(message: EmailMessage) -> str:
    alternatives = getattr(message, "alternatives", [])
    return next((str(body) for body, kind in alternatives if kind == "text/html"), "")
