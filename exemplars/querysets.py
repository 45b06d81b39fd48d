"""Named queries over profiles and practices."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Prefetch, Q, Value, When

from core import likeness
from core.figures import first_rows
from editorial.enums import Category
from editorial.querysets import StoryQuerySet, newest_near
from exemplars.enums import PracticeState

NEAR = 12  # practices beside a story: variants or pinned ones first, then similar ones


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

    def most_adopted(self, count: int) -> list[Any]:
        """The first `count`, as cards."""
        order = ("-adoption_count", "-published_at", "-pk")
        return first_rows(self.order_by(*order), count, lambda found: found.for_cards())

    def like(self, page: Any, first: Q) -> PracticeQuerySet:
        """Live practices that `first` names (`rank` 0), then those that say much the same, then the newest
        on its topics and in its field.

        A practice no longer in use is only shown where `first` names it: nobody is led to it by chance.
        For lists of at most `NEAR`: no more than those are looked for by topic and by field.
        """
        live = self.published().exclude(pk=page.pk)
        kinds = {Category.PRACTICE, Category.MODEL}
        in_use = live.exclude(state=PracticeState.RETIRED)
        text = likeness.like(page, ["practice"], NEAR)
        near = newest_near(in_use, kinds, page.topic_list, NEAR, work_field=page.work_field_id)
        near |= Q(pk__in=in_use.filter(pk__in=text).values("pk"))
        rank = Case(When(first, then=Value(0)), default=likeness.place(text, first=1))
        found = live.filter(near | first)
        return found.annotate(rank=rank).order_by("rank", "-published_at", "-pk")
