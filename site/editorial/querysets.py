"""Named queries over stories."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page

from core.querysets import PublishedQuerySet
from core.text import fold
from editorial.enums import Category, Rhythm
from media.querysets import rendition_prefetch

if TYPE_CHECKING:
    from units.models import Unit

RECENT = 200  # stories among which those on a topic are looked for


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

    def in_the_news(self) -> StoryQuerySet:
        """Without the archive, which the home page leads nobody to."""
        return self.filter(archived_on=None)

    def newest_first(self) -> StoryQuerySet:
        return self.order_by("-published_at", "-pk")

    def named(self, words: str) -> StoryQuerySet:
        """Stories whose title, unit, author or person has all of `words`, with or without accents."""
        found = self
        for word in fold(words).split():
            found = found.filter(words_to_find__contains=word)
        return found

    def of_unit(self, unit: Unit) -> StoryQuerySet:
        """Stories of `unit` and of all units that became part of it."""
        return self.filter(unit_id__in=unit.family_ids)

    def of_field(self, field: Any) -> StoryQuerySet:
        return self.filter(work_field=field)

    def of_topic(self, topic: Any) -> StoryQuerySet:
        return self.filter(topics=topic)

    def of_topics(self, topics: Any) -> StoryQuerySet:
        """Stories on any of `topics`, each once."""
        return self.filter(on_topics(topics))

    def with_tag(self, tag: Any) -> StoryQuerySet:
        return self.filter(tagged_items__tag=tag)

    def in_column(self, column: Any) -> StoryQuerySet:
        """Stories that the column's rule takes, that were put into it by name or stand below it."""
        rule = column.rule()
        belongs = Q(pk__in=_keys("columns", columnpage=column.pk))
        if column.numchild:  # what stands below a column is part of it
            belongs |= Q(pk__in=Page.objects.child_of(column).values("pk"))
        return self.filter(belongs if rule is None else rule | belongs)


def _rows(field: str, **condition: Any) -> Any:
    """Rows of the table behind `field` that fit."""
    from editorial.models import StoryPage

    through: Any = StoryPage._meta.get_field(field).remote_field.through
    return through.objects.filter(**condition)


def _keys(field: str, **condition: Any) -> Any:
    """Keys of the stories whose rows in the table of `field` fit: no join, so nothing to make distinct."""
    return _rows(field, **condition).values("storypage")


def on_topics(topics: Any) -> Q:
    """Stories on any of `topics`, as a part of a larger condition."""
    return Q(pk__in=_keys("topics", problemtopic__in=topics))


def newest_near(
    stories: Any, kinds: Container[str], topics: Iterable[Any], count: int, **where: Any
) -> Q:
    """The newest `count` of `stories`, which are of `kinds`, on any of `topics` and by each of `where`.

    Each part follows an index and stops; one condition for all would look at every story that fits. No
    index knows both topic and date, so topics are looked for among the `RECENT` newest.
    """
    from editorial.models import StoryPage

    parts = [stories.filter(**{name: value}) for name, value in where.items() if value is not None]
    if on := [topic.pk for topic in topics]:
        # Named by what they are not, so that the database goes by date.
        others = [category for category in Category if category not in kinds]
        of_kind = StoryPage.objects.published().exclude(category__in=others)
        recent = of_kind.newest_first().values("pk")[:RECENT]
        is_on_one = _rows("topics", problemtopic__in=on, storypage=OuterRef("pk"))
        parts.append(stories.filter(Exists(is_on_one), pk__in=recent))
    near = Q(pk__in=[])
    for part in parts:
        near |= Q(pk__in=part.newest_first().values("pk")[:count])
    return near


def with_tags_named(names: Iterable[str]) -> Q:
    """Stories that carry a tag of one of these names, whatever the case."""
    from editorial.models import StoryTag, Tag

    wanted = Q()
    for name in names:
        wanted |= Q(name__iexact=name)
    tags = Tag.objects.filter(wanted).values("pk")
    return Q(pk__in=StoryTag.objects.filter(tag__in=tags).values("content_object"))


class ProcedureQuerySet(StoryQuerySet):
    def for_page(self) -> ProcedureQuerySet:
        """With the forms and their files: two queries more, however many forms."""
        return super().for_page().prefetch_related("forms__file")


class MondayQuerySet(StoryQuerySet):
    def for_page(self) -> MondayQuerySet:
        return super().for_page().select_related("source_story")

    def before(self, monday: date | None) -> MondayQuerySet:
        """Those of earlier Mondays, newest first; none before a day not yet chosen."""
        return self.filter(monday__lt=monday).order_by("-monday") if monday else self.none()

    def taken_mondays(self) -> set[date]:
        """Mondays that have a story, be it a draft."""
        return set(self.filter(monday__isnull=False).values_list("monday", flat=True))


class ColumnQuerySet(PublishedQuerySet):
    def for_page(self) -> ColumnQuerySet:
        """What the page of one column needs joined; routing uses it."""
        return self.select_related("cover", "opening_document", "rule_unit")

    def with_cover(self) -> ColumnQuerySet:
        """Columns with their cover and its renditions; the list of columns uses it."""
        return self.select_related("cover").prefetch_related(rendition_prefetch("cover"))

    def of_mondays(self) -> ColumnQuerySet:
        """Columns below which Monday stories stand."""
        return self.filter(rhythm=Rhythm.WEEKLY_MONDAY)

    def open(self) -> ColumnQuerySet:
        from django.utils import timezone

        return self.exclude(closes_on__lt=timezone.localdate())


class LetterQuerySet(models.QuerySet[Any]):
    def unsent(self) -> LetterQuerySet:
        """Letters still to be sent: neither gone nor given up."""
        return self.filter(sent_at=None, given_up_at=None)

    def due(self) -> LetterQuerySet:
        """To be tried now, the oldest first. One that a worker holds is not due until its claim runs out."""
        return self.unsent().filter(try_after__lte=timezone.now()).order_by("try_after", "pk")


class ConsentQuerySet(models.QuerySet[Any]):
    """How consents stand on a day (today when left out)."""

    def given(self) -> ConsentQuerySet:
        return self.filter(withdrawn_on=None, withdrawal_received_on=None)

    def in_force(self, day: date | None = None) -> ConsentQuerySet:
        """Begun, not over, not taken back; whether every word is there, `holds` says of each."""
        today = day or timezone.localdate()
        not_over = Q(valid_until=None) | Q(valid_until__gte=today)
        return self.given().filter(not_over, valid_from__lte=today)

    def expiring(self, days: int = 30, day: date | None = None) -> ConsentQuerySet:
        today = day or timezone.localdate()
        return self.in_force(today).filter(valid_until__lte=today + timedelta(days=days))

    def expired(self, day: date | None = None) -> ConsentQuerySet:
        return self.given().filter(valid_until__lt=day or timezone.localdate())

    def withdrawn(self) -> ConsentQuerySet:
        return self.exclude(withdrawn_on=None)

    def withdrawal_waiting(self) -> ConsentQuerySet:
        """Asked back and not handled yet, the most urgent first; `answer_by` is the last day."""
        return (
            self.filter(withdrawn_on=None)
            .exclude(withdrawal_received_on=None)
            .order_by("withdrawal_received_on", "pk")
        )

    def replaced(self) -> ConsentQuerySet:
        """Those in whose place a new consent stands that is in force."""
        return self.filter(Exists(self.model.objects.in_force().filter(replaces=OuterRef("pk"))))

    def to_take_down(self) -> ConsentQuerySet:
        """Run out, never acted upon, and no new consent in their place."""
        return (
            self.expired().filter(taken_down_at=None).exclude(pk__in=self.model.objects.replaced())
        )
