"""How records with addresses of their own become documents: units, clusters."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse

from core.text import fold
from search.documents.document import SearchDocument, lines
from search.documents.lore import Lore
from units.models import Cluster


def unit_documents(ids: Iterable[int] | None, lore: Lore) -> list[SearchDocument]:
    """Units by id; all of them when None."""
    wanted = (
        list(lore.units.values())
        if ids is None
        else [lore.units[pk] for pk in ids if pk in lore.units]
    )
    made = []
    for unit in wanted:
        now = lore.chain(unit.pk)[-1]
        what_now = (
            f"Nay là {now.name}."
            if unit.has_ceased and not now.has_ceased and fold(now.name) != fold(unit.name)
            else ""
        )
        made.append(
            SearchDocument(
                key=f"unit:{unit.pk}",
                type="unit",
                title=unit.label or unit.name,
                url=reverse("home:unit", args=[unit.slug]),
                text=" ".join([what_now, unit.note]).strip(),
                kicker=str(unit.get_kind_display()),
                names=lines([unit.name, unit.short_name]),
                keywords=lines(
                    [
                        unit.name,
                        unit.short_name,
                        unit.place,
                        unit.get_region_display(),
                        *unit.all_names,
                    ]
                ),
                also=lines([now.name, *lore.other_names(unit.pk)]),
                unit=unit.slug,
                unit_name=unit.name,
                units=lore.slugs(unit.pk),
            )
        )
    return made


def cluster_documents(ids: Iterable[int] | None, lore: Lore) -> list[SearchDocument]:
    """Emulation clusters by id; all of them when None. Members of every year are found by name."""
    found = Cluster.objects.with_members()
    if ids is not None:
        found = found.filter(pk__in=list(ids))
    made = []
    for cluster in found:
        members = list(cluster.memberships.all())
        made.append(
            SearchDocument(
                key=f"cluster:{cluster.pk}",
                type="unit",
                title=cluster.name,
                url=reverse("home:cluster", args=[cluster.slug]),
                text="; ".join(f"{member.period}: {member.unit_name_then}" for member in members),
                kicker="Cụm, khối thi đua",
                names=lines(cluster.other_names),
                keywords=lines([*cluster.other_names, cluster.note]),
            )
        )
    return made
