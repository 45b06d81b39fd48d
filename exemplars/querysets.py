"""Named queries over profiles and practices."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Prefetch, Q, Value, When

from editorial.querysets import StoryQuerySet


def indicator_prefetch() -> Prefetch:
    """The indicators of practices with their catalogue entries, in one query however many practices."""
    from exemplars.models import PracticeIndicator

    return Prefetch("indicators", queryset=PracticeIndicator.objects.select_related("indicator"))


class ProfileQuerySet(StoryQuerySet):
    def for_page(self) -> ProfileQuerySet:
        return super().for_page().select_related("portrait").prefetch_related("step_records")


class PracticeQuerySet(StoryQuerySet):
    def for_page(self) -> PracticeQuerySet:
        return super().for_page().select_related("derives_from")

    def for_cards(self) -> PracticeQuerySet:
        """A practice card shows its first indicator, before and after, and no picture: two queries."""
        return self.prefetch_related(indicator_prefetch()).defer_streamfields()

    def like(self, page: Any, first: Q) -> PracticeQuerySet:
        """Live practices that `first` names (`rank` 0), then those on a topic or in the field of `page`."""
        topics = [topic.pk for topic in page.topic_list]
        near = Q(topics__in=topics) if topics else Q(pk__in=[])
        if page.work_field_id:
            near |= Q(work_field_id=page.work_field_id)
        rank = Case(When(first, then=Value(0)), default=Value(1))
        found = self.published().filter(near | first).exclude(pk=page.pk)
        return found.annotate(rank=rank).distinct().order_by("rank", "-published_at", "-pk")
