"""A mail server on the loopback address, which the site's settings name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.tools.mail import MailServer

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def mail_server(settings: Any) -> Iterator[MailServer]:
    server = MailServer()
    settings.EMAIL_BACKEND = "editorial.notices.backend.Outbox"
    settings.MAIL_TRANSPORT = SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    server.start()
    yield server
    server.stop()
