"""Emulation campaigns, their targets, news and events."""

from campaigns.models.campaigns import CampaignIndexPage, CampaignPage
from campaigns.models.follow_up import CampaignRegistration, CampaignReview, HonouredStory
from campaigns.models.news import EventPage, NewsIndexPage, NewsPage
from campaigns.models.targets import Target, TargetFigure

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
