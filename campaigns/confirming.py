"""The facts of a campaign or an event that its unit confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.text import format_date, format_datetime
from editorial.workflow.facts import Fact, Kind, label, shown

if TYPE_CHECKING:
    from campaigns.models import CampaignPage, EventPage


def campaign_facts(page: CampaignPage) -> list[Fact]:
    found = [
        Fact(Kind.DATE, label(page, name), format_date(value))
        for name in ("starts_on", "ends_on", "stopped_on")
        if (value := getattr(page, name))
    ]
    for target in page.targets.all():
        for name in ("baseline", "goal"):
            value = getattr(target, name)
            if value is not None:
                about = f"{target.indicator.name}, {label(target, name)}"
                found.append(Fact(Kind.FIGURE, about, shown(value)))
        for figure in target.figures.all():
            about = f"{target.indicator.name}, đạt được đến {format_date(figure.as_of)}"
            found.append(Fact(Kind.FIGURE, about, shown(figure.value)))
    found += [
        Fact(Kind.DATE, review.get_kind_display(), format_date(review.date))
        for review in page.reviews.all()
    ]
    return found


def event_facts(page: EventPage) -> list[Fact]:
    return [
        Fact(Kind.DATE, label(page, name), format_datetime(value))
        for name in ("starts_at", "ends_at")
        if (value := getattr(page, name))
    ]
