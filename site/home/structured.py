"""Units as structured data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from core import structured
from core.addresses import absolute
from core.structured import Node, node, ref
from core.text import format_date
from editorial.structured import day, place
from units.enums import UnitKind
from units.models import Unit


def unit_data(unit: Unit, context: Mapping[str, Any]) -> Node:
    """`context` is that of the unit's page: names, `unit_now`, `predecessors`."""
    url = absolute(reverse("home:unit", args=[unit.slug]))
    names = [unit.short_name, *(each.name for each in context["names"])]
    national = unit.kind == UnitKind.NATIONAL
    return node(
        "GovernmentOrganization",
        id=f"{url}#don-vi",
        name=unit.name,
        alternateName=[name for name in dict.fromkeys(names) if name and name != unit.name],
        disambiguatingDescription=unit.label if unit.label != unit.name else "",
        description=history(unit, context),
        url=url,
        foundingDate=None if unit.start_to_check else day(unit.valid_from),
        dissolutionDate=None if unit.end_to_check else day(unit.valid_to),
        areaServed=place(unit.place),
        parentOrganization=None if national else ref(structured.publisher_id()),
    )


def history(unit: Unit, context: Mapping[str, Any]) -> str:
    """What it became, or of what it was made: schema.org has no word for a successor."""
    if unit.has_ceased:
        since = f" từ sau ngày {format_date(unit.valid_to)}" if unit.valid_to else ""
        unsure = " (ngày cần đối chiếu)" if unit.end_to_check else ""
        now = context["unit_now"]
        after = f" Nay là {now.label}." if now else ""
        return f"Đơn vị này không còn hoạt động{since}{unsure}.{after}"
    before = ", ".join(each.label for each in context["predecessors"])
    return f"Hình thành từ {before}." if before else ""
