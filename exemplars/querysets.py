"""Named queries over profiles and practices."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Prefetch, Q, Value, When

from editorial.querysets import StoryQuerySet


class ProfileQuerySet(StoryQuerySet):
    def for_page(self) -> ProfileQuerySet:
        return super().for_page().select_related("portrait")


class PracticeQuerySet(StoryQuerySet):
    def for_page(self) -> PracticeQuerySet:
        return super().for_page().select_related("derives_from")

    def for_cards(self) -> PracticeQuerySet:
        """A practice card shows its first indicator, before and after, and no picture: two queries."""
        from exemplars.models import PracticeIndicator

        return self.prefetch_related(
            Prefetch("indicators", queryset=PracticeIndicator.objects.select_related("indicator"))
        ).defer_streamfields()

    def like(self, page: Any) -> PracticeQuerySet:
        """Live practices that derive from `page`, then those on a topic or in the field of it."""
        topics = [topic.pk for topic in page.topic_list]
        near = Q(topics__in=topics) if topics else Q(pk__in=[])
        if page.work_field_id:
            near |= Q(work_field_id=page.work_field_id)
        derived = Q(derives_from_id=page.pk)
        rank = Case(When(derived, then=Value(0)), default=Value(1))
        found = self.live().filter(near | derived).exclude(pk=page.pk)
        return found.annotate(rank=rank).distinct().order_by("rank", "-published_at", "-pk")
