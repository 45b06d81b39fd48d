"""Whether a unit was there on a day, and which one stood in its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.text import format_date
from units.models import Unit


def existence_problem(unit: Unit, day: date) -> str | None:
    """The sentence for a unit that was not there on `day`, naming the one that was; None when it was."""
    if unit.existed_on(day):
        return None
    begun = unit.valid_from is not None and unit.valid_from <= day
    then = [other for other in _line(unit, later=begun) if other.existed_on(day)]
    began = f"“{unit.label}” " + (
        f"đã ngừng hoạt động trước ngày {format_date(day)}."
        if begun or unit.valid_from is None
        else f"chưa hoạt động vào ngày {format_date(day)}."
    )
    if not then:
        return f"{began} Chọn đơn vị khác, hoặc kiểm tra lại ngày."
    names = ", ".join(f"“{other.label}”" for other in then)
    return f"{began} Khi đó là {names}: chọn đơn vị đúng với ngày, hoặc kiểm tra lại ngày."


def _line(unit: Unit, *, later: bool) -> Iterable[Unit]:
    """What the unit became, or what became part of it."""
    if later or unit.valid_from is None:
        heirs: list[Unit] = []
        heir = unit.successor
        while heir is not None and heir not in heirs:
            heirs.append(heir)
            heir = heir.successor
        return heirs
    return Unit.objects.filter(pk__in=unit.family_ids - {unit.pk}).order_by("sort_key", "pk")
