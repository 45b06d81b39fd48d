"""Named queries over the ledger."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from exemplars.models import PracticeIndicator, PracticePage, ProfilePage
from replication.enums import AdoptionState
from units.models import Unit


def _in_line(one: Unit, other: Unit) -> bool:
    """Whether one of the two is or became the other."""
    return one.pk in other.family_ids or other.pk in one.family_ids


def origins_of(practice: PracticePage) -> list[Unit]:
    """The units a practice comes from."""
    return [*practice.co_units.all(), *([practice.unit] if practice.unit else [])]


class AdoptionQuerySet(QuerySet):
    def for_lists(self) -> AdoptionQuerySet:
        """What a line of the ledger shows: unit, practice, results; two queries in all."""
        from replication.models import AdoptionResult

        return self.select_related("unit", "practice").prefetch_related(
            Prefetch("results", queryset=AdoptionResult.objects.select_related("indicator"))
        )

    def achieved_and_confirmed(self) -> AdoptionQuerySet:
        """Achieved with a figure, and confirmed by the adopter's leader and by the origin unit.

        A practice without indicators has no figure to reach: there the two letters tell. Days that
        cannot be (confirmed before it began, or still to come) do not count.
        """
        from replication.models import AdoptionResult

        today = timezone.localdate()
        days = {
            f"{side}_confirmed_on__{bound}": day
            for side in ("adopter", "origin")
            for bound, day in (("gte", F("started_on")), ("lte", today))
        }
        figures = AdoptionResult.objects.filter(adoption=OuterRef("pk"), actual__isnull=False)
        asked = PracticeIndicator.objects.filter(practice=OuterRef("practice"))
        return self.filter(
            Q(ended_on__isnull=True) | Q(ended_on__lte=today),
            Exists(figures) | ~Exists(asked),
            state=AdoptionState.ACHIEVED,
            **days,
        )

    def units_beside(self, practice: Any) -> int:
        """How many units adopted it besides those it comes from.

        An office and the one that took it over are one unit, and its result is not counted twice;
        two offices that were merged later were two when they adopted it.
        """
        origins = origins_of(practice)
        others = [
            unit
            for unit in Unit.objects.filter(pk__in=self.order_by().values("unit_id"))
            if not any(_in_line(unit, origin) for origin in origins)
        ]
        became = [other.family_ids - {other.pk} for other in others]
        return sum(not any(unit.pk in earlier for earlier in became) for unit in others)

    def of_unit(self, unit: Unit) -> AdoptionQuerySet:
        return self.filter(unit_id__in=unit.family_ids)

    def of_published_practices(self) -> AdoptionQuerySet:
        return self.filter(practice__in=PracticePage.objects.published())


class PledgeQuerySet(QuerySet):
    def for_lists(self) -> PledgeQuerySet:
        return self.select_related("unit", "profile")

    def of_published_profiles(self) -> PledgeQuerySet:
        return self.filter(profile__in=ProfilePage.objects.published())

    def of_unit(self, unit: Any) -> PledgeQuerySet:
        return self.filter(unit_id__in=unit.family_ids)
