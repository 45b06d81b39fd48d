"""Named queries over campaigns, news and events."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, FilteredRelation, Prefetch, Q
from django.utils import timezone

from editorial.models import StoryPage
from editorial.querysets import StoryQuerySet


class CampaignQuerySet(StoryQuerySet):
    def for_page(self) -> CampaignQuerySet:
        return super().for_page().select_related("parent_campaign", "launching_document")

    def for_cards(self) -> CampaignQuerySet:
        """A card says the state, which follows from the reviews: one query more."""
        return super().for_cards().prefetch_related("reviews")

    def with_targets(self) -> CampaignQuerySet:
        """Targets with their figures, for progress bars: two queries, however many campaigns."""
        from campaigns.models import Target, TargetFigure

        return self.prefetch_related(
            Prefetch(
                "targets",
                queryset=Target.objects.select_related("indicator").prefetch_related(
                    Prefetch("figures", queryset=TargetFigure.objects.order_by("as_of"))
                ),
            ),
            "reviews",
        )

    def running(self, on: date | None = None) -> CampaignQuerySet:
        """Campaigns under way on `on` (today, local), regular ones without an end included."""
        today = on or timezone.localdate()
        return self.filter(starts_on__lte=today, stopped_on__isnull=True).filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=today)
        )


class EventQuerySet(StoryQuerySet):
    def coming(self) -> EventQuerySet:
        """Events not yet over, those going on among them."""
        now = timezone.now()
        return self.filter(Q(starts_at__gte=now) | Q(ends_at__gte=now)).order_by("starts_at")


def stories_around(campaign: Any, listed: int) -> StoryQuerySet:
    """Its newest `listed` news and events, all responses to it, all stories honoured in it: one query.

    Events and responses are at hand in full (`eventpage`, `campaignpage`); `honour_id` is set on those
    honoured, with `honour_note` and `honour_order`.
    """
    from campaigns.models import CampaignPage, EventPage, HonouredStory, NewsPage

    news = NewsPage.objects.published().filter(campaign=campaign).newest_first()[:listed]
    events = EventPage.objects.published().filter(campaign=campaign).order_by("-starts_at")[:listed]
    responses = CampaignPage.objects.filter(parent_campaign=campaign)
    honoured = HonouredStory.objects.filter(campaign=campaign)
    return (
        StoryPage.objects.published()
        .filter(
            Q(pk__in=news.values("pk"))
            | Q(pk__in=events.values("pk"))
            | Q(pk__in=responses.values("pk"))
            | Q(pk__in=honoured.values("story"))
        )
        .select_related("eventpage", "campaignpage")
        .defer("eventpage__body", "campaignpage__body")
        .annotate(
            honour=FilteredRelation("honoured_in", condition=Q(honoured_in__campaign=campaign)),
            honour_id=F("honour__pk"),
            honour_note=F("honour__note"),
            honour_order=F("honour__sort_order"),
        )
        .newest_first()
    )
