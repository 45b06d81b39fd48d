"""The desk's letters.

`post` writes a letter into the outbox within the running transaction, and the worker sends it
(`sending`): a request never waits for a mail server, and a letter whose reason was rolled back never
goes. `EMAIL_BACKEND` is `backend.Outbox`, so what Django and Wagtail write goes the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from editorial.models import Letter


def post(to: str, subject: str, template: str, context: dict[str, Any]) -> Letter:
    """Write a letter: `editorial/notices/<template>.html` and `.txt`, with `subject` and `context`.

    Addresses in `context` must be whole ones (`letters.absolute`).
    """
    from editorial.notices import letters

    return letters.write(to, subject, template, context)


__all__ = ["post"]
