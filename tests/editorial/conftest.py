"""A publisher at work, and a mail server on the loopback address, which the site's settings name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from home.installation import groups
from tests.editorial.desk import account
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


@pytest.fixture
def publisher(client: Client, site: Any) -> Any:
    """An account of the group that publishes; `client` is signed in with it."""
    groups.groups([])
    user = account("Người duyệt xuất bản")
    client.force_login(user)
    return user
