"""The worker takes letters out of the outbox and hands them to the mail server.

A letter is claimed before it is sent: one conditional update moves its next try into the future, and of
two workers only one sees the row change. What is between sending and marking may happen twice, since no
mail server can be part of our transaction: a worker killed just there leaves a letter that goes again
when its claim runs out. Better twice than never.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models import F
from django.utils import timezone

from core.health import register as probe
from core.schedule import register
from editorial.models import Letter

logger = logging.getLogger("editorial.notices")

AT_A_TIME = 20  # then other jobs of the worker get their turn
CLAIM = timedelta(minutes=5)
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
GIVEN_UP_AFTER = timedelta(days=3)
LATE_AFTER = timedelta(hours=1)
KEPT_DAYS = 30


class MailServerDownError(Exception):
    """Nothing can be sent: the schedule asks again later and later, up to a minute."""


@register("editorial.send_letters", seconds=3)
def send_letters() -> int:
    """Send what is due; returns how many letters have gone."""
    due = list(Letter.objects.due().values_list("pk", flat=True)[:AT_A_TIME])
    if not due:
        return 0
    connection = get_connection(backend=settings.MAIL_TRANSPORT)
    try:
        connection.open()
    except Exception as error:
        _note_outage(error)
        raise MailServerDownError(f"Máy chủ thư không trả lời: {_short(error)}") from error
    try:
        return sum(_send(pk, connection) for pk in due)
    finally:
        connection.close()


def _note_outage(error: Exception) -> None:
    """No letter is to blame, so none is tried less often; those that waited for days are given up."""
    Letter.objects.due().update(error=_short(error))
    old = Letter.objects.due().filter(written_at__lt=timezone.now() - GIVEN_UP_AFTER)
    if given_up := old.update(given_up_at=timezone.now()):
        logger.error("Thôi gửi %d thư: máy chủ thư không trả lời đã quá ba ngày", given_up)


def _send(pk: int, connection: Any) -> bool:
    if not _claim(pk):
        return False
    letter = Letter.objects.get(pk=pk)
    try:
        _message(letter, connection).send()
    except Exception as error:
        _postpone(letter, error)
        return False
    letter.sent_at, letter.error = timezone.now(), ""
    letter.text = letter.html = ""
    letter.save(update_fields=["sent_at", "error", "text", "html"])
    return True


def _claim(pk: int) -> bool:
    now = timezone.now()
    return bool(
        Letter.objects.due().filter(pk=pk).order_by().update(
            try_after=now + CLAIM, tries=F("tries") + 1
        )
    )  # fmt: skip


def _message(letter: Letter, connection: Any) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        letter.sender or settings.DEFAULT_FROM_EMAIL,
        [letter.to],
        headers=letter.headers,
        connection=connection,
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    return message


def _postpone(letter: Letter, error: Exception) -> None:
    now = timezone.now()
    letter.error = _short(error)
    letter.try_after = now + min(FIRST_PAUSE * 2 ** min(letter.tries - 1, 20), LONGEST_PAUSE)
    if letter.waited >= GIVEN_UP_AFTER:
        letter.given_up_at = now
        logger.error("Thôi gửi thư %d sau %d lần: %s", letter.pk, letter.tries, letter.error)
    else:
        logger.warning("Chưa gửi được thư %d, lần %d: %s", letter.pk, letter.tries, letter.error)
    letter.save(update_fields=["error", "try_after", "given_up_at"])


def _short(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]


@register("editorial.forget_letters", seconds=24 * 3600)
def forget_letters() -> None:
    """Letters that have gone, or were given up, are kept for a month."""
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    Letter.objects.filter(sent_at__lt=before).delete()
    Letter.objects.filter(given_up_at__lt=before).delete()


@probe("mail")
def letters_go() -> tuple[bool, str]:
    waiting = Letter.objects.unsent().filter(written_at__lt=timezone.now() - LATE_AFTER).count()
    if waiting:
        return False, (
            f"{waiting} thư báo đã chờ hơn một giờ. Kiểm tra máy chủ thư (EMAIL_URL) và nhật ký của "
            "tiến trình nền; thư được gửi lại trong ba ngày."
        )
    recently = timezone.now() - timedelta(days=1)
    if given_up := Letter.objects.filter(given_up_at__gte=recently).count():
        return False, (
            f"{given_up} thư báo không gửi được trong ba ngày nên đã thôi gửi; xem “Báo cáo” → “Thư gửi đi”."
        )
    return True, "Thư báo được gửi đi."
