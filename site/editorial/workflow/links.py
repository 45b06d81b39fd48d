"""The address by which somebody without an account reads one version and confirms or returns it.

The token is random and signed for this purpose. Beside the letter that carries it only its hash is stored, and
whoever asks does not see it: nobody at the desk could press the button. Opening it does nothing; mail scanners
open links.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import timedelta
from enum import Enum
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from wagtail.log_actions import log
from wagtail.models import Page

from core.text import format_datetime
from editorial.enums import ConfirmedBy
from editorial.models.confirmations import ConfirmationRequest
from editorial.models.tasks import DeskTaskState
from editorial.notices import post
from editorial.notices.letters import absolute
from editorial.workflow import confirming
from editorial.workflow.logged import ASKED, BY_LINK, RETURNED_BY_LINK
from media import gate
from media.models import Attachment, Picture

DAYS = 7
SEEN_BY = "xem"  # parameter of a file's address in the preview
_token = Signer(salt="editorial.workflow.confirm")
_file = Signer(salt="editorial.workflow.preview-file")
_FILE = re.compile(rb"/tep/(anh|van-ban)/(\d+)/[A-Za-z0-9._/-]+")


class Closed(Enum):
    """Why a link does nothing any more: the heading, and what to do."""

    UNKNOWN = (
        404,
        "Liên kết không đúng",
        "Địa chỉ này không đầy đủ hoặc đã bị sửa. Mở lại đúng liên kết trong thư, hoặc báo Ban Biên tập gửi lại.",
    )
    USED = (410, "Liên kết đã được dùng", "Câu trả lời đã được ghi nhận. Không cần làm gì thêm.")
    EXPIRED = (
        410,
        "Liên kết đã hết hạn",
        f"Liên kết chỉ dùng được trong {DAYS} ngày. Báo Ban Biên tập gửi liên kết mới.",
    )
    CHANGED = (
        410,
        "Bài đã thay đổi",
        "Bài đã được sửa sau khi liên kết này được gửi. Ban Biên tập sẽ gửi liên kết mới để xem bản mới.",
    )
    NOT_WAITING = (
        410,
        "Bài không còn chờ xác nhận",
        "Bài đã được xác nhận hoặc đã được rút về. Không cần làm gì thêm.",
    )

    @property
    def status(self) -> int:
        return int(self.value[0])

    @property
    def title(self) -> str:
        return str(self.value[1])

    @property
    def sentence(self) -> str:
        return str(self.value[2])


# --- asking ---


@transaction.atomic
def ask(page: Page, user: Any, *, name: str, office: str, email: str) -> ConfirmationRequest:
    """Ask about the latest version, by a letter with the link."""
    token = _token.sign(secrets.token_urlsafe(24))
    revision = page.get_latest_revision()
    asked = ConfirmationRequest.objects.create(
        page_id=page.pk,
        revision=revision,
        version_at=revision.created_at,
        token_hash=_hash(token),
        name=name,
        office=office,
        email=email,
        asked_by=user,
        expires_at=timezone.now() + timedelta(days=DAYS),
    )
    log(
        instance=page.specific,
        action=ASKED,
        user=user,
        revision=revision,
        data={"name": asked.name, "office": asked.office},
    )
    post(
        email,
        f"Xin xác nhận thông tin: “{page.get_admin_display_title()}”",
        "confirmation",
        {
            "name": asked.name,
            "office": asked.office,
            "title": page.get_admin_display_title(),
            "unit": getattr(page.specific, "unit_name_then", "") or "đơn vị",
            "url": absolute(reverse("confirmation:link", args=[token])),
            "until": format_datetime(asked.expires_at),
        },
    )
    return asked


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


# --- answering ---


def find(token: str, lock: bool = False) -> ConfirmationRequest | Closed:
    """The question behind a link, or why there is none to answer."""
    try:
        _token.unsign(token)
    except BadSignature:
        return Closed.UNKNOWN
    found = ConfirmationRequest.objects.select_related("revision", "page")
    if lock:
        found = found.select_for_update(of=("self",))
    asked = found.filter(token_hash=_hash(token)).first()
    return (closed(asked) or asked) if asked else Closed.UNKNOWN


def closed(asked: ConfirmationRequest) -> Closed | None:
    """Why `asked` can be answered no longer."""
    if asked.used_at:
        return Closed.USED
    if asked.is_expired:
        return Closed.EXPIRED
    if confirming.step_of(asked.page) is None:
        return Closed.NOT_WAITING
    latest = asked.page.latest_revision_id
    # Autosave writes the same version anew; only its hour tells.
    if asked.revision is None or latest != asked.revision.pk:
        return Closed.CHANGED
    return Closed.CHANGED if asked.revision.created_at != asked.version_at else None


@transaction.atomic
def answer(token: str, confirmed: bool, comment: str) -> Closed | None:
    """Take the pressed button for the confirmation of the step, or its return; once."""
    asked = find(token, lock=True)
    if isinstance(asked, Closed):
        return asked
    state = confirming.step_of(asked.page, lock=True)
    if state is None:
        return Closed.NOT_WAITING
    asked.used_at, asked.confirmed, asked.comment = timezone.now(), confirmed, comment
    asked.save()
    _decide(asked, state)
    return None


def _decide(asked: ConfirmationRequest, state: DeskTaskState) -> None:
    log(
        instance=asked.page.specific,
        action=BY_LINK if asked.confirmed else RETURNED_BY_LINK,
        revision=asked.revision,
        data={"name": asked.name, "office": asked.office, "comment": asked.comment},
    )
    who = f"{asked.name}, {asked.office}"
    told = f"{who}: {asked.comment}" if asked.comment else who
    if asked.confirmed:
        confirming.confirm(asked.page, ConfirmedBy.LINK, name=asked.name, office=asked.office)
        state.approve(comment=told)
    else:
        state.reject(comment=told)


# --- files of the preview ---


def show_files(content: bytes, asked: ConfirmationRequest) -> bytes:
    """Let the pictures and files named in `content` be seen by who has this link, while it is open."""

    def with_pass(match: re.Match[bytes]) -> bytes:
        kind, pk = match.group(1).decode(), match.group(2).decode()
        return match.group(0) + f"?{SEEN_BY}={asked.pk}.{_seal(asked.pk, kind, pk)}".encode()

    return _FILE.sub(with_pass, content)


def _seal(asked_pk: int, kind: str, pk: str) -> str:
    return _file.signature(f"{asked_pk}/{kind}/{pk}")


def may_see_picture(request: HttpRequest, subject: Any) -> bool:
    return _may_see(request, "anh", subject)


def may_see_attachment(request: HttpRequest, subject: Any) -> bool:
    return _may_see(request, "van-ban", subject)


def _may_see(request: HttpRequest, kind: str, subject: Any) -> bool:
    """Whether the file is asked for by the preview of a link that is still open."""
    asked_pk, _dot, seal = request.GET.get(SEEN_BY, "").partition(".")
    if not asked_pk.isascii() or not asked_pk.isdigit() or len(asked_pk) > 15:
        return False
    if not constant_time_compare(seal, _seal(int(asked_pk), kind, str(subject.pk))):
        return False
    asked = ConfirmationRequest.objects.select_related("revision", "page").filter(pk=asked_pk)
    found = asked.first()
    return found is not None and closed(found) is None


def register() -> None:
    """Let the media gate know who may see a draft's files."""
    gate.register_pass(Picture, may_see_picture)
    gate.register_pass(Attachment, may_see_attachment)
