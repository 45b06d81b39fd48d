"""Named queries over stories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, Q

from core.querysets import PublishedQuerySet
from media.querysets import rendition_prefetch

if TYPE_CHECKING:
    from units.models import Unit


class StoryQuerySet(PublishedQuerySet):
    """Stories of every kind; a listing of cards costs two queries, however many cards."""

    def for_cards(self) -> StoryQuerySet:
        """What a card shows, in two queries: the story with its picture, and all renditions."""
        return self.for_cards_without_sizes().prefetch_related(rendition_prefetch("picture"))

    def for_cards_without_sizes(self) -> StoryQuerySet:
        """For a page that fetches the renditions of its cards together with those of its own pictures."""
        from editorial.models import StoryPage

        found = self.select_related("picture", "work_field").defer_streamfields()
        if self.model is not StoryPage:
            return found
        return found.annotate(issued_on=F("directivepage__issued_on"))  # a document's own day

    def for_page(self) -> StoryQuerySet:
        """What the page of one story needs joined; routing uses it."""
        return self.select_related("unit__successor__successor", "work_field", "picture")

    def newest_first(self) -> StoryQuerySet:
        return self.order_by("-published_at", "-pk")

    def of_unit(self, unit: Unit) -> StoryQuerySet:
        """Stories of `unit` and of all units that became part of it."""
        return self.filter(unit_id__in=unit.family_ids)

    def of_field(self, field: Any) -> StoryQuerySet:
        return self.filter(work_field=field)

    def of_topic(self, topic: Any) -> StoryQuerySet:
        return self.filter(topics=topic)

    def with_tag(self, tag: Any) -> StoryQuerySet:
        return self.filter(tagged_items__tag=tag)

    def in_column(self, column: Any) -> StoryQuerySet:
        """Stories that the column's rule takes or that were put into it by name."""
        rule = column.rule()
        condition = Q(columns=column) if rule is None else rule | Q(columns=column)
        return self.filter(condition).distinct()


class ProcedureQuerySet(StoryQuerySet):
    def for_page(self) -> ProcedureQuerySet:
        """With the forms and their files: two queries more, however many forms."""
        return super().for_page().prefetch_related("forms__file")


class ColumnQuerySet(PublishedQuerySet):
    def for_page(self) -> ColumnQuerySet:
        """What the page of one column needs joined; routing uses it."""
        return self.select_related("cover", "opening_document", "rule_unit")

    def with_cover(self) -> ColumnQuerySet:
        """Columns with their cover and its renditions; the list of columns uses it."""
        return self.select_related("cover").prefetch_related(rendition_prefetch("cover"))

    def open(self) -> ColumnQuerySet:
        from django.utils import timezone

        return self.exclude(closes_on__lt=timezone.localdate())
