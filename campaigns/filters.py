"""Filters of listings that only campaigns and news have."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils import timezone

from campaigns.enums import CampaignScope, NewsKind, ReviewKind
from editorial.listing import Filter, register_filter

STATES = [
    ("coming", "Sắp phát động"),
    ("running", "Đang triển khai"),
    ("ended", "Đã kết thúc"),
    ("reviewed", "Đã tổng kết"),
    ("stopped", "Dừng"),
]


def _apply_state(campaigns: Any, values: list[str]) -> Any:
    """The states a reader filters by, from dates and reviews as `CampaignPage.state_on` has them."""
    today = timezone.localdate()
    stopped = Q(stopped_on__lte=today)
    reviewed = Q(reviews__kind=ReviewKind.FINAL, reviews__date__lte=today)
    conditions = {
        "coming": Q(starts_on__gt=today) & ~stopped,
        "running": Q(starts_on__lte=today)
        & (Q(ends_on__isnull=True) | Q(ends_on__gte=today))
        & ~stopped
        & ~reviewed,
        "ended": (Q(ends_on__lt=today) | Q(starts_on__isnull=True, historical=True))
        & ~stopped
        & ~reviewed,
        "reviewed": reviewed & ~stopped,
        "stopped": stopped,
    }
    wanted = Q(pk__in=[])
    for value in values:
        wanted |= conditions[value]
    # By keys: a campaign with two final reviews is one campaign.
    return campaigns.filter(pk__in=campaigns.order_by().filter(wanted).values("pk"))


register_filter(Filter("campaign_state", "Tình trạng", lambda stories: STATES, _apply_state))
register_filter(
    Filter(
        "campaign_scope",
        "Cấp phát động",
        lambda stories: CampaignScope.choices,
        lambda s, v: s.filter(scope__in=v),
    )
)


def _apply_news_kind(stories: Any, values: list[str]) -> Any:
    kinds = [value for value in values if value != "event"]
    wanted = Q(newspage__kind__in=kinds)
    if "event" in values:
        wanted |= Q(eventpage__isnull=False)
    return stories.filter(wanted)


register_filter(
    Filter(
        "news_kind",
        "Loại",
        lambda stories: [*NewsKind.choices, ("event", "Sự kiện")],
        _apply_news_kind,
    )
)
