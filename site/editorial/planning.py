"""The coming Mondays as editors plan them: which have a story, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from editorial import mondays
from editorial.models import MondayStoryPage

AHEAD = 8  # weeks


@dataclass(frozen=True)
class PlannedMonday:
    """One Monday and its story, or None."""

    day: date
    story: Any
    is_next: bool  # the one that the form of a new story offers

    @property
    def state(self) -> str:
        if self.story is None:
            return "Chưa có câu chuyện"
        if self.story.live:
            return "Đã lên trang"
        if self.story.approved_schedule:
            return "Đã hẹn 06:30"
        return "Bản nháp, chưa hẹn giờ"


def coming_mondays() -> list[PlannedMonday]:
    """This week's Monday and those after it; one query, however many have a story."""
    days = list(mondays.coming(timezone.localdate(), AHEAD))
    stories = MondayStoryPage.objects.filter(monday__in=days).annotate_approved_schedule()
    by_day = {story.monday: story for story in stories}
    offered = mondays.next_free(by_day, timezone.localdate())
    return [PlannedMonday(day, by_day.get(day), day == offered) for day in days]
