"""When the Monday story goes up, and for how long it is the story of the week; all in local time."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date, datetime, time, timedelta

from django.utils import timezone

HOUR = time(6, 30)
WEEK = timedelta(days=7)
MONDAY = 0
DAY_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def is_monday(day: date) -> bool:
    return day.weekday() == MONDAY


def monday_of(day: date) -> date:
    """The Monday of the week in which `day` lies."""
    return day - timedelta(days=day.weekday())


def appears_at(monday: date) -> datetime:
    """The moment at which the story of that Monday goes up."""
    return timezone.make_aware(datetime.combine(monday, HOUR))


def since(now: datetime) -> datetime:
    """When the week began whose story leads at `now`: from Monday 06:30 to the next, whatever the calendar says."""
    monday = monday_of(timezone.localdate(now))
    begins = appears_at(monday)
    return begins if now >= begins else appears_at(monday - WEEK)


def coming(today: date, count: int) -> Iterator[date]:
    """The Monday of this week and those after it."""
    first = monday_of(today)
    return (first + WEEK * number for number in range(count))


def next_free(taken: Container[date], after: date) -> date:
    """The first Monday after `after` that is not `taken`."""
    monday = monday_of(after) + WEEK
    while monday in taken:
        monday += WEEK
    return monday
