"""What the page of a campaign shows, made ready for templates."""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from campaigns.enums import CampaignState
from core import charts
from core.text import format_date

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


def campaign_context(campaign: Any) -> dict[str, Any]:
    """Context of a campaign page beyond what every story has."""
    state = campaign.state
    targets = _targets(campaign)
    registrations = list(campaign.registrations.all().select_related("unit"))
    context: dict[str, Any] = {
        "state": state,
        "state_label": campaign.state_label,
        "targets": targets,
        "elements": campaign.elements,
        "reviews": sorted(campaign.review_list, key=lambda review: review.date, reverse=True),
        "registrations": registrations[:REGISTRATIONS],
        "registration_count": len(registrations),
        "when": campaign.period_words,
        "ends_words": format_date(campaign.ends_on) if campaign.ends_on else "",
    }
    if campaign.pk:
        context["responses"] = list(type(campaign).objects.sector_responses(campaign))
        context["news"] = list(campaign.news.live().order_by("-published_at")[:LISTED])
        context["events"] = list(campaign.events.live().order_by("-starts_at")[:LISTED])
        honoured = campaign.honoured.filter(story__live=True).select_related("story")
        context["honoured"] = [{"story": item.story, "note": item.note} for item in honoured]
    return context
