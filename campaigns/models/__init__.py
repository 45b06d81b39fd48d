"""Emulation campaigns, their targets, news and events."""

from campaigns.models.campaigns import (
    CampaignIndexPage,
    CampaignPage,
    CampaignRegistration,
    CampaignReview,
    HonouredStory,
    Target,
    TargetFigure,
)
from campaigns.models.news import EventPage, NewsIndexPage, NewsPage

__all__ = [
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignRegistration",
    "CampaignReview",
    "EventPage",
    "HonouredStory",
    "NewsIndexPage",
    "NewsPage",
    "Target",
    "TargetFigure",
]
