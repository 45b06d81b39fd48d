"""Named queries over campaigns, news and events."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

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

    def sector_responses(self, campaign: Any) -> CampaignQuerySet:
        return self.live().filter(parent_campaign=campaign).order_by("starts_on")


class EventQuerySet(StoryQuerySet):
    def coming(self) -> EventQuerySet:
        return self.filter(starts_at__gte=timezone.now()).order_by("starts_at")
