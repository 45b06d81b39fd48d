"""Campaigns, news, events."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from campaigns.models import (
    CampaignIndexPage,
    CampaignPage,
    CampaignRegistration,
    CampaignReview,
    EventPage,
    HonouredStory,
    NewsIndexPage,
    NewsPage,
    Target,
    TargetFigure,
)
from devdata.builders.exemplars import make_indicator
from devdata.builders.tree import decimal, make_page, placed, story, with_corrections


def target_row(row: dict[str, Any], order: int = 0) -> Target:
    """A target from `{"name", "unit", "direction", "baseline", "goal", "figures": [{…}], …}`."""
    values = dict(row)
    named = {key: values.pop(key) for key in ("name", "unit", "direction") if key in values}
    figures = values.pop("figures", ())
    values.setdefault("indicator", None)
    values["indicator"] = values["indicator"] or make_indicator(**named)
    for key in ("baseline", "goal"):
        values[key] = decimal(values.get(key))
    target = Target(sort_order=order, **values)
    target.figures = [
        TargetFigure(sort_order=o, **{**figure, "value": decimal(figure["value"])})
        for o, figure in enumerate(figures)
    ]
    return target


def make_campaign(**over: Any) -> CampaignPage:
    """All six elements are there; `targets`, `reviews`, `registrations`, `honoured` take dicts."""
    today = timezone.localdate()
    rows = over.pop("targets", None)
    if rows is None:
        rows = [{"baseline": 38, "goal": 15, "figures": [{"as_of": today, "value": 20}]}]
    over["targets"] = [target_row(row, order) for order, row in enumerate(rows)]
    inline = {
        "reviews": CampaignReview,
        "registrations": CampaignRegistration,
        "honoured": HonouredStory,
    }
    for name, model in inline.items():
        if name in over:
            over[name] = [model(sort_order=order, **row) for order, row in enumerate(over[name])]
    defaults = {
        **story("Phong trào"),
        "campaign_type": "thematic",
        "scope": "sector",
        "launcher": "BHXH Việt Nam",
        "starts_on": today - datetime.timedelta(days=30),
        "ends_on": today + datetime.timedelta(days=60),
        "goal": "Người dân không phải chờ lâu.",
        "content": "Đếm khách, chia lại việc.",
        "measures": "Mỗi điểm có hai người đứng cửa.",
        "participants": "Bộ phận một cửa các tỉnh, thành phố.",
        "criteria": "Thời gian chờ bình quân của quý.",
    }
    return make_page(CampaignPage, CampaignIndexPage, defaults, with_corrections(over))


def make_news(**over: Any) -> NewsPage:
    placed(over)
    defaults = {
        **story("Tin"),
        "genre": "tin",
        "body": [("text", "<p>Sáng nay, cụm thi đua ký giao ước năm 2026.</p>")],
    }
    return make_page(NewsPage, NewsIndexPage, defaults, with_corrections(over))


def make_event(**over: Any) -> EventPage:
    """Tomorrow at eight unless `starts_at` says otherwise."""
    placed(over)
    tomorrow = timezone.localtime() + datetime.timedelta(days=1)
    defaults = {
        **story("Sự kiện"),
        "starts_at": tomorrow.replace(hour=8, minute=0, second=0, microsecond=0),
        "venue": "Hội trường tầng 2",
        "organiser": "BHXH Việt Nam",
    }
    return make_page(EventPage, NewsIndexPage, defaults, with_corrections(over))
