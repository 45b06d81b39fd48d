"""Queries behind the views of records."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import Count, Prefetch, Q
from wagtail.models import Page, get_page_models

from campaigns.models import CampaignPage, CampaignRegistration
from core.figures import first_rows, remembered
from core.querysets import published
from editorial.models import StoryPage
from exemplars.models import PracticePage
from exemplars.presentation import practice_card
from units.enums import Region, UnitKind
from units.models import ClusterMembership, Unit

PRACTICES = 6
TREE = 2000  # pages above the stories; a site has some forty


def unit_groups() -> dict[str, Any]:
    """Present provincial offices by region, central units, and old offices with what they became."""
    current = list(Unit.objects.current().order_by("sort_key"))
    regions: dict[str, list[Unit]] = {str(label): [] for label in (*Region.labels, "")}
    for unit in current:
        if unit.kind == UnitKind.PROVINCE:
            regions[unit.get_region_display()].append(unit)
    former = Unit.objects.filter(kind=UnitKind.PROVINCE).exclude(
        pk__in=[unit.pk for unit in current]
    )
    return {
        "regions": [
            {"name": name or "Chưa xếp vùng", "units": units}
            for name, units in regions.items()
            if units
        ],
        "central_units": [unit for unit in current if unit.kind != UnitKind.PROVINCE],
        "former_units": list(former.select_related("successor").order_by("sort_key")),
    }


def unit_context(unit: Unit) -> dict[str, Any]:
    """Names through time, what it became and what became part of it, its practices and campaigns."""
    family = unit.family_ids
    shared = PracticePage.co_units.through.objects.filter(unit__in=family)
    live = PracticePage.objects.published().filter(
        Q(unit_id__in=family) | Q(pk__in=shared.values("practicepage"))
    )
    practices = first_rows(live.newest_first(), PRACTICES, lambda found: found.for_cards())
    campaigns = CampaignPage.objects.published().filter(
        Q(unit_id__in=family) | Q(registrations__unit_id__in=family)
    )
    signed = CampaignRegistration.objects.filter(unit_id__in=family).select_related("unit")
    campaigns = campaigns.select_related("unit").prefetch_related(
        "reviews", Prefetch("registrations", signed, to_attr="signed_here")
    )
    shown = list(campaigns.distinct().newest_first()[:PRACTICES])
    for campaign in shown:
        campaign.through = _through(campaign, unit, family)
    return {
        "names": unit.dated_names(),
        "memberships": list(ClusterMembership.objects.of_unit(unit)),
        "unit_now": unit.present if unit.has_ceased else None,
        "predecessors": list(unit.predecessors.all()),
        "practices": [practice_card(item) for item in practices],
        "campaigns": shown,
    }


def _through(campaign: CampaignPage, unit: Unit, family: set[int]) -> list[Unit]:
    """The former units that took part for `unit`; none where it took part itself."""
    took_part = {item.unit_id: item.unit for item in campaign.signed_here}
    if campaign.unit and campaign.unit.pk in family:
        took_part[campaign.unit.pk] = campaign.unit
    return [] if unit.pk in took_part else list(took_part.values())


def cluster_unit_ids(cluster: Any) -> set[int]:
    """Ids of all units that were ever in the cluster; membership changes by period."""
    return {membership.unit_id for membership in cluster.memberships.all()}


def cluster_periods(cluster: Any) -> list[dict[str, Any]]:
    """Members by period, newest first: `[{"period": str, "members": [ClusterMembership]}]`."""
    periods: dict[str, list[Any]] = defaultdict(list)
    for membership in cluster.memberships.all():
        periods[membership.period].append(membership)
    return [
        {"period": period, "members": periods[period]} for period in sorted(periods, reverse=True)
    ]


def with_counts(records: Any) -> list[Any]:
    """Fields or topics with the number of live stories in `story_count`; two queries."""

    def counts() -> dict[int, int]:
        # Of the rows that name a record, not of all fields of each story.
        live = records.order_by().filter(stories__live=True)
        return dict(live.values_list("pk").annotate(Count("stories")))

    found, known = list(records), remembered(f"stories of {records.model._meta.label}", counts)
    for record in found:
        record.story_count = known.get(record.pk, 0)
    return found


def practices_on(topic: Any) -> list[dict[str, Any]]:
    practices = PracticePage.objects.published().of_topic(topic).most_adopted(PRACTICES)
    return [practice_card(practice) for practice in practices]


def page_tree(root: Page) -> list[dict[str, Any]]:
    """Live pages above the stories as a tree: `[{"page", "children": […]}]`; one query."""
    types = [model for model in get_page_models() if not issubclass(model, StoryPage)]
    rows = published(root.get_descendants()).exact_type(*types).order_by("path")
    pages = first_rows(rows, TREE, lambda found: found)
    tree: list[dict[str, Any]] = []
    stack: list[dict[str, Any]] = []
    for page in pages:
        node = {"page": page, "children": []}
        while stack and not page.path.startswith(stack[-1]["page"].path):
            stack.pop()
        (stack[-1]["children"] if stack else tree).append(node)
        stack.append(node)
    return tree
