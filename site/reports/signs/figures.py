"""The signs of the dashboard: a sentence each, and the list behind it.

The dashboard takes them from the cache, where the worker puts them every minute; the lists behind
them are always of now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from core.schedule import register
from core.text import format_date, format_number
from editorial.models import Consent, StoryPage
from exemplars.enums import ProfileKind
from reports.signs import silence

KEY = "reports:signs"
SECONDS = 300  # how long they stand where no worker renews them


@dataclass(frozen=True)
class Sign:
    """A figure with what it counts, where the list behind it is, and whether it asks for something."""

    figure: str
    what: str
    url: str
    alert: bool = False


@dataclass(frozen=True)
class SilenceList:
    """One list of silent things: its name in addresses, heading, column head, and how it is found."""

    name: str
    heading: str
    what: str
    find: Callable[[], list[silence.Silent]]


SILENCES = {
    each.name: each
    for each in (
        SilenceList(
            "linh-vuc-vang-bong",
            f"Lĩnh vực chưa có bài trong {silence.DAYS} ngày",
            f"lĩnh vực chưa có bài trong {silence.DAYS} ngày",
            silence.fields,
        ),
        SilenceList(
            "don-vi-vang-bong",
            f"Đơn vị chưa có bài trong {silence.DAYS} ngày",
            f"đơn vị chưa có bài trong {silence.DAYS} ngày",
            silence.units,
        ),
        SilenceList(
            "chuyen-muc-vang-bai",
            "Chuyên mục vắng bài quá hai lần nhịp đăng",
            "chuyên mục vắng bài quá hai lần nhịp đăng",
            silence.columns,
        ),
    )
}


def signs() -> list[Sign]:
    """As they stood at most some minutes ago."""
    found: list[Sign] | None = cache.get(KEY)
    return keep() if found is None else found


@register("reports.signs", seconds=60)
def keep() -> list[Sign]:
    """Find the signs of now and keep them for the dashboard."""
    found = _find()
    cache.set(KEY, found, SECONDS)
    return found


def _find() -> list[Sign]:
    found = []
    for name, each in SILENCES.items():
        count = len(each.find())
        url = reverse("reports:silence", args=[name])
        found.append(Sign(format_number(count), each.what, url, alert=count > 0))
    told = _counted()
    return [
        _withdrawals(),
        *found,
        _frontline(told["people"], told["front"]),
        _to_review(told["to_review"]),
    ]


def _withdrawals() -> Sign:
    """Requests to withdraw consent that nobody has acted on, with the last day of the most urgent."""
    waiting = list(Consent.objects.withdrawal_waiting())
    what = "yêu cầu rút sự đồng ý chờ xử lý"
    if waiting and (last := waiting[0].answer_by):
        late = last < timezone.localdate()
        what += f", {'quá hạn từ' if late else 'hạn gần nhất'} {format_date(last)}"
    url = f"{reverse('consents:index')}?state=waiting"
    return Sign(format_number(len(waiting)), what, url, alert=bool(waiting))


def _counted() -> dict[str, int]:
    """Public profiles of persons, those of people at the front line, and stories to review."""
    person = Q(profilepage__kind=ProfileKind.INDIVIDUAL)
    told: dict[str, int] = StoryPage.objects.published().aggregate(
        people=Count("pk", filter=person),
        front=Count("pk", filter=person & Q(frontline=True)),
        to_review=Count("pk", filter=_review_due()),
    )
    return told


def _frontline(people: int, front: int) -> Sign:
    share = format_number(100 * front / people, 1) if people else "0"
    what = (
        f"hồ sơ cá nhân là người trực tiếp thực hiện nhiệm vụ "
        f"({format_number(front)} trong {format_number(people)})"
    )
    url = reverse("profiles:index")
    return Sign(f"{share}%", what, f"{url}?live=true&kind={ProfileKind.INDIVIDUAL}&frontline=True")


def _review_due() -> Q:
    return Q(review_by__lte=timezone.localdate())


def to_review() -> Any:
    """Public stories whose day of review has come."""
    return StoryPage.objects.published().filter(_review_due())


def _to_review(count: int) -> Sign:
    return Sign(
        format_number(count), "bài đã đến ngày rà soát", reverse("reports:review"), alert=count > 0
    )
