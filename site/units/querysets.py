"""Named queries over units and clusters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from core.text import search_form
from units.enums import UnitKind

if TYPE_CHECKING:
    from units.models import Unit


class UnitQuerySet(QuerySet):
    def current(self, day: date | None = None) -> UnitQuerySet:
        """Units at work on `day` (today when left out).

        One with a successor is not among them even where no source gives its last day.
        """
        day = day or timezone.localdate()
        begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
        going_on = Q(valid_to__gte=day) | Q(valid_to__isnull=True, successor__isnull=True)
        return self.filter(begun & going_on)

    def former(self) -> UnitQuerySet:
        """Units that are gone today: merged, closed, or taken over."""
        gone = Q(valid_to__lt=timezone.localdate()) | Q(
            valid_to__isnull=True, successor__isnull=False
        )
        return self.filter(gone)

    def provinces(self) -> UnitQuerySet:
        return self.filter(kind=UnitKind.PROVINCE)

    def with_names(self) -> UnitQuerySet:
        """With all dated names, so that `name_on` asks nothing more; one query."""
        return self.prefetch_related("names")

    def family_ids(self, *unit_ids: int) -> set[int]:
        """These units and all that became part of them, however many steps back; one query."""
        before: dict[int, list[int]] = {}
        pairs = self.model._default_manager.filter(successor__isnull=False).values_list(
            "pk", "successor_id"
        )
        for pk, successor_id in pairs:
            before.setdefault(successor_id, []).append(pk)
        family: set[int] = set()
        waiting = list(unit_ids)
        while waiting:
            pk = waiting.pop()
            if pk not in family:
                family.add(pk)
                waiting += before.get(pk, [])
        return family

    def called(self, name: str, day: date | None = None) -> Unit | None:
        """The unit that bore `name` on `day` (today when left out); None when there is none, or two.

        "BHXH tỉnh Gia Lai" in 2019 and in 2026 are two units. A name nobody bore on that very day
        is taken for the only unit that ever bore it.
        """
        wanted = search_form(" ".join(name.split()))
        found = [unit for unit in self.with_names() if wanted in forms_of(unit)]
        return the_one_called(found, wanted, day or timezone.localdate())


def forms_of(unit: Unit) -> set[str]:
    """Every name of `unit` in the form in which words are compared."""
    return {search_form(each) for each in (unit.name, unit.short_name, *unit.all_names)}


def the_one_called(
    found: list[Unit], wanted: str, day: date, form: Callable[[str], str] = search_form
) -> Unit | None:
    """Which of the units that ever bore the name `wanted` bore it on `day`; `form` is how names are compared."""
    if len(found) > 1:
        found = [unit for unit in found if unit.existed_on(day)]
    if len(found) > 1:
        found = [unit for unit in found if form(unit.name_on(day)) == wanted]
    return found[0] if len(found) == 1 else None


class ClusterQuerySet(QuerySet):
    def with_members(self) -> ClusterQuerySet:
        """With members, newest period first, the head before the rest; three queries."""
        from units.models import ClusterMembership

        members = (
            ClusterMembership.objects.select_related("unit")
            .prefetch_related("unit__names")
            .in_order()
        )
        return self.prefetch_related(Prefetch("memberships", queryset=members))


class InForceQuerySet(QuerySet):
    """Records with a first and a last day, both theirs; a last day left open has not come yet."""

    def in_force(self, day: date | None = None) -> InForceQuerySet:
        """Those of `day`, today in local time when left out: what ended yesterday is gone at 00:00."""
        day = day or timezone.localdate()
        open_or_later = Q(ends_on__isnull=True) | Q(ends_on__gte=day)
        return self.filter(open_or_later, starts_on__lte=day)


class MembershipQuerySet(QuerySet):
    def in_order(self) -> MembershipQuerySet:
        return self.order_by(F("year_from").desc(), "role", "unit__sort_key")

    def of_unit(self, unit: Any) -> MembershipQuerySet:
        """Where `unit` and those that became part of it stood, newest first."""
        return self.filter(unit_id__in=unit.family_ids).select_related("cluster", "unit").in_order()
