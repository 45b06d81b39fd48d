"""Periodic work on units."""

from __future__ import annotations

from core.schedule import register
from units.models import Unit


@register("units.take_up_new_names", seconds=1800)
def take_up_new_names() -> list[str]:
    """Give each unit at work its name of today, so that a name dated ahead holds from its day on."""
    changed = []
    for unit in Unit.objects.current().with_names():
        name = unit.lasting_name
        if name != unit.name:
            unit.name = name
            unit.save(update_fields=["name"])
            changed.append(name)
    return changed
