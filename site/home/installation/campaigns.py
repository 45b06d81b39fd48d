"""The two real campaigns the founding document names, with what their sources say and no more."""

from __future__ import annotations

import datetime
from typing import Any

from campaigns.enums import CampaignScope, CampaignType
from campaigns.models import CampaignIndexPage, CampaignPage
from core.text import slugify
from editorial.models import DirectivePage
from home.installation.documents import SLUG, data_file
from home.installation.tree import child


def _day(value: Any) -> datetime.date | None:
    """A date only where the source gives a full one; years alone stay words."""
    return value if isinstance(value, datetime.date) else None


def founding_campaigns(made: list[str]) -> None:
    index = CampaignIndexPage.objects.get()
    document = DirectivePage.objects.filter(slug=SLUG).first()
    for data in data_file("campaigns", "founding_campaigns.yaml")["campaigns"]:
        child(
            index,
            CampaignPage,
            data.get("slug") or slugify(data["title"])[:60].strip("-"),
            data["title"],
            made,
            standfirst=data.get("standfirst", ""),
            campaign_type=data.get("type") or CampaignType.REGULAR,
            scope=data.get("scope") or CampaignScope.SECTOR,
            launcher=data.get("launcher") or "",
            occasion=data.get("occasion") or "",
            theme=data.get("theme") or "",
            slogan=data.get("slogan") or "",
            starts_on=_day(data.get("from")),
            ends_on=_day(data.get("to")),
            period_text=data.get("period") or "",
            goal=data.get("goal") or "",
            content=data.get("content") or "",
            measures=data.get("measures") or "",
            participants=data.get("participants") or "",
            criteria=data.get("criteria") or "",
            launching_document=document if data.get("from_founding_document", True) else None,
            historical=True,
            historical_source=data["source"],
        )
