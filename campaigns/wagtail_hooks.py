"""Wires campaigns, news and events into the admin."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from campaigns.models import CampaignPage, EventPage, NewsPage
from editorial.listings import StoryListing


class CampaignListing(StoryListing):
    model = CampaignPage
    icon = "crosshairs"
    menu_label = _("Phong trào thi đua")
    menu_order = 130
    name = "campaigns"
    list_filter = ["live", "campaign_type", "scope", "starts_on", "ends_on"]


class NewsListing(StoryListing):
    model = NewsPage
    icon = "doc-full"
    menu_label = _("Tin, bài")
    menu_order = 140
    name = "news"
    list_filter = ["live", "kind", "unit", "published_at"]


class EventListing(StoryListing):
    model = EventPage
    icon = "calendar"
    menu_label = _("Sự kiện")
    menu_order = 150
    name = "events"
    list_filter = ["live", "starts_at"]


@hooks.register("register_admin_viewset")
def campaign_listing() -> Any:
    return CampaignListing()


@hooks.register("register_admin_viewset")
def news_listing() -> Any:
    return NewsListing()


@hooks.register("register_admin_viewset")
def event_listing() -> Any:
    return EventListing()
