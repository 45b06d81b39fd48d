"""To each person in the way he chose: at once, in the letter of 07:00, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from core.schedule import register
from editorial.enums import NoticePace
from editorial.models import Notice, NoticeChoice
from editorial.notices import post
from editorial.notices.letters import absolute

HOUR = time(7, 0)

# Headings of the daily letter, in its order.
KINDS = {
    "late": _("Quá hạn"),
    "due": _("Sắp đến hạn"),
    "waiting": _("Việc chờ bạn xử lý"),
    "returned": _("Bị trả lại"),
    "void": _("Phải xác nhận lại"),
    "approved": _("Đã duyệt"),
}


@dataclass(frozen=True)
class Tidings:
    """What happened, said in one line, and where to go about it."""

    kind: str
    line: str
    path: str
    action: str
    details: list[str] = field(default_factory=list)
    said: str = ""  # somebody's comment
    step: TaskState | None = None  # whose end makes the line of a daily letter needless

    @property
    def url(self) -> str:
        return absolute(self.path)


def tell(people: Iterable[Any], tidings: Tidings) -> None:
    """In the running transaction; as many questions for ten people as for one."""
    reached = {
        user.pk: user for user in people if user is not None and user.is_active and user.email
    }
    chosen = dict(NoticeChoice.objects.filter(user__in=reached).values_list("user_id", "pace"))
    for pk, user in reached.items():
        pace = chosen.get(pk, NoticePace.AT_ONCE)
        if pace == NoticePace.AT_ONCE:
            _at_once(user, tidings)
        elif pace == NoticePace.DAILY:
            Notice.objects.create(
                user=user,
                kind=tidings.kind,
                line=tidings.line,
                url=tidings.url,
                step_id=tidings.step.pk if tidings.step else None,
            )


def _at_once(user: Any, tidings: Tidings) -> None:
    post(
        user.email,
        tidings.line,
        "notice",
        {
            "name": _name(user),
            "line": tidings.line,
            "details": tidings.details,
            "said": tidings.said,
            "url": tidings.url,
            "action": tidings.action,
            "choice_url": choice_url(),
        },
    )


def _name(user: Any) -> str:
    return str(user.get_full_name() or user.get_username())


def choice_url() -> str:
    return absolute(reverse("wagtailadmin_account") + "#tab-notifications")


# --- the daily letter ---


@register("editorial.daily_letters", seconds=60)
def daily_letters() -> None:
    """From 07:00 on, what was noted before 07:00 of this day; what comes later waits for tomorrow."""
    now = timezone.localtime()
    until = timezone.make_aware(datetime.combine(now.date(), HOUR))
    if now < until:
        until -= timedelta(days=1)  # yesterday's, should the worker have stood still
    waiting = Notice.objects.filter(at__lt=until).order_by()
    for user_id in list(waiting.values_list("user_id", flat=True).distinct()):
        _daily_letter(user_id, until)


@transaction.atomic
def _daily_letter(user_id: int, until: datetime) -> None:
    """Under lock: of two workers the second finds nothing left."""
    found = Notice.objects.select_for_update(of=("self",)).filter(user_id=user_id, at__lt=until)
    notices = list(found.select_related("step"))
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).delete()
    user = get_user_model().objects.get(pk=user_id)
    choice = NoticeChoice.objects.filter(user=user).first()
    notices = [notice for notice in notices if _still_matters(notice)]
    never = choice is not None and choice.pace == NoticePace.NEVER
    if not notices or never or not user.is_active or not user.email:
        return
    line = f"{len(notices)} việc ở bàn biên tập"
    groups = [
        (heading, [notice for notice in notices if notice.kind == kind])
        for kind, heading in KINDS.items()
    ]
    post(
        user.email,
        f"Thư báo ngày {until:%d/%m/%Y}: {line}",
        "digest",
        {
            "name": _name(user),
            "line": line,
            "groups": [(heading, lines) for heading, lines in groups if lines],
            "choice_url": choice_url(),
        },
    )


def _still_matters(notice: Notice) -> bool:
    return notice.step is None or notice.step.status == TaskState.STATUS_IN_PROGRESS
