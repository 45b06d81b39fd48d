"""What documents need to know about all units at once, read in two queries a batch."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from units.models import Unit


class Lore:
    """Units with their names, successors and predecessors."""

    @cached_property
    def units(self) -> dict[int, Unit]:
        return {unit.pk: unit for unit in Unit.objects.with_names()}

    @cached_property
    def _before(self) -> dict[int, list[int]]:
        before: dict[int, list[int]] = {}
        for unit in self.units.values():
            if unit.successor_id:
                before.setdefault(unit.successor_id, []).append(unit.pk)
        return before

    def chain(self, unit_id: int) -> list[Unit]:
        """The unit, what took it over, and so on to the one of today."""
        chain: list[Unit] = []
        following: int | None = unit_id
        while following is not None and (unit := self.units.get(following)) and unit not in chain:
            chain.append(unit)
            following = unit.successor_id
        return chain

    def slugs(self, unit_id: int) -> tuple[str, ...]:
        """Slugs under which a filter finds a story of this unit: its own and its successors'."""
        return tuple(unit.slug for unit in self.chain(unit_id))

    def names(self, unit_id: int, day: date) -> list[str]:
        """How the unit was called that day and is known, and how those after it are."""
        chain = self.chain(unit_id)
        return (
            [
                chain[0].name_on(day),
                *(name for unit in chain for name in (unit.name, unit.short_name)),
            ]
            if chain
            else []
        )

    def other_names(self, unit_id: int) -> list[str]:
        """Names of other times, and of the units that became part of this one."""
        names: list[str] = []
        waiting, seen = [unit.pk for unit in self.chain(unit_id)], set[int]()
        while waiting:
            pk = waiting.pop()
            if pk in seen:
                continue
            seen.add(pk)
            unit = self.units[pk]
            names += [unit.name, *unit.all_names]
            if pk == unit_id or unit_id in seen:
                waiting += self._before.get(pk, [])
        return names
