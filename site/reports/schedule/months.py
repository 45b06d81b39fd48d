"""A month as weeks of days, Monday first, in local time."""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from editorial.mondays import DAY_NAMES
from reports.schedule.entries import Entry

FIRST_YEAR, LAST_YEAR = 1995, 2100  # the sector begins in 1995; nothing is scheduled beyond


@dataclass(frozen=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month | None:
        """`2026-03`; None for anything else."""
        try:
            day = date.fromisoformat(f"{text}-01")
        except ValueError:
            return None
        return cls.of(day) if FIRST_YEAR <= day.year <= LAST_YEAR else None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def label(self) -> str:
        return f"Tháng {self.number}/{self.year}"

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def after(self) -> Month:
        return Month.of(self.first + timedelta(days=31))

    @property
    def before(self) -> Month:
        return Month.of(self.first - timedelta(days=1))

    def weeks(self) -> list[list[date]]:
        return calendar.Calendar(calendar.MONDAY).monthdatescalendar(self.year, self.number)


@dataclass(frozen=True)
class Day:
    date: date
    entries: list[Entry]
    more: int  # entries that are not among them
    in_month: bool
    is_today: bool

    @property
    def name(self) -> str:
        return DAY_NAMES[self.date.weekday()]


def midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def days_of(month: Month, entries: Iterable[Entry], shown: int) -> list[list[Day]]:
    """The weeks of `month` with at most `shown` entries on each day; days beside the month are empty."""
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_day[timezone.localdate(entry.at)].append(entry)
    today = timezone.localdate()

    def day(each: date) -> Day:
        in_month = Month.of(each) == month
        found = by_day[each] if in_month else []
        return Day(each, found[:shown], max(0, len(found) - shown), in_month, each == today)

    return [[day(each) for each in week] for week in month.weeks()]
