"""What the page of a campaign shows, made ready for templates."""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from campaigns.enums import CampaignState
from campaigns.querysets import stories_around
from core import charts
from core.text import format_date
from editorial.enums import Category

LISTED = 6
REGISTRATIONS = 40


OVER = (CampaignState.ENDED, CampaignState.REVIEWED, CampaignState.STOPPED)


def progress(campaign: Any, target: Any) -> charts.Progress:
    """How far one target has come today, with the share of time that has passed."""
    elapsed = charts.elapsed_share(campaign.starts_on, campaign.ends_on, timezone.localdate())
    return charts.progress(target.reading, elapsed=elapsed, ended=campaign.state in OVER)


def target_views(campaign: Any) -> list[charts.Progress]:
    """Progress of every target, for bars and sentences."""
    return [progress(campaign, target) for target in campaign.targets.all()]


def _targets(campaign: Any) -> list[dict[str, Any]]:
    """Each target with its progress, its figures by period and who follows it."""
    targets = list(campaign.targets.all().select_related("indicator"))
    if all(target.pk for target in targets):  # in a preview new targets are not in the database
        prefetch_related_objects(targets, "figures")
    shown = []
    for target in targets:
        figures = sorted(target.figures.all(), key=lambda figure: figure.as_of)
        shown.append({"target": target, "figures": figures, "progress": progress(campaign, target)})
    return shown


def _elements(campaign: Any) -> dict[str, list[dict[str, Any]]]:
    """The written elements in the order of 2a; only while it runs do its results come before its goal."""
    elements = campaign.elements
    runs = campaign.is_under_way and not campaign.historical
    above = 0 if runs else sum(item["anchor"] == "goal" for item in elements)
    return {"elements_above": elements[:above], "elements_below": elements[above:]}


def campaign_context(campaign: Any) -> dict[str, Any]:
    """Context of a campaign page beyond what every story has."""
    state = campaign.state
    targets = _targets(campaign)
    registrations = list(campaign.registrations.all().select_related("unit"))
    context: dict[str, Any] = {
        "state": state,
        "state_label": campaign.state_label,
        "targets": targets,
        **_elements(campaign),
        "reviews": sorted(campaign.review_list, key=lambda review: review.date, reverse=True),
        "registrations": registrations[:REGISTRATIONS],
        "registration_count": len(registrations),
        "when": campaign.period_words,
        "ends_words": format_date(campaign.ends_on) if campaign.ends_on else "",
    }
    if campaign.pk:
        context.update(_stories(campaign))
    return context


def _stories(campaign: Any) -> dict[str, list[Any]]:
    """News, events, responses and those honoured, each in its order."""
    found = list(stories_around(campaign, LISTED))
    others = [story for story in found if story.honour_id is None]
    events = [story.eventpage for story in others if story.category == Category.EVENT]
    responses = [story.campaignpage for story in others if story.category == Category.CAMPAIGN]
    return {
        "news": [story for story in others if story.category == Category.NEWS],
        "events": sorted(events, key=lambda event: event.starts_at, reverse=True),
        "responses": sorted(responses, key=lambda response: response.event_date),
        "honoured": _honoured(campaign, [story for story in found if story.honour_id]),
    }


def _honoured(campaign: Any, stories: list[Any]) -> list[dict[str, Any]]:
    """`{"story", "note"}` of each; a preview shows the rows that are being edited."""
    if campaign.honoured.is_deferring:
        rows = campaign.honoured.filter(story__live=True)
        return [{"story": row.story, "note": row.note} for row in rows]
    ordered = sorted(stories, key=lambda story: (story.honour_order or 0, story.honour_id))
    return [{"story": story, "note": story.honour_note} for story in ordered]
