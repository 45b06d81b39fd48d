"""Campaigns, events, procedures and columns: from their files to the values of their pages."""

from __future__ import annotations

import datetime
from typing import Any

from campaigns.enums import CampaignScope, CampaignType
from campaigns.models import CampaignPage, CampaignRegistration, CampaignReview, HonouredStory
from devdata.builders import renew, target_row
from devdata.loading.finding import Finder
from devdata.loading.stories import Values, common, step
from editorial.models import ColumnPick, ProcedureForm

ELEMENTS = ("goal", "content", "measures", "participants", "criteria")
OPTIONAL = ("occasion", "theme", "slogan", "pact", "planned_commendation")


def campaign(data: Values, key: str, find: Finder) -> Values:
    parent = data.get("parent")
    return {
        **common(data, key, find),
        **{name: data[name].strip() for name in ELEMENTS},
        **{name: data.get(name, "") for name in OPTIONAL},
        "campaign_type": CampaignType(data["type"]),
        "scope": CampaignScope(data["scope"]),
        "launcher": data["launcher"],
        "parent_campaign": find.story(parent) if parent else None,
        "starts_on": find.day(data, "starts"),
        "ends_on": find.day(data, "ends"),
        "targets": [
            target_row({**row, "figures": _figures(row["figures"], find)}, order)
            for order, row in enumerate(data["targets"])
        ],
        "reviews": [
            CampaignReview(sort_order=order, **row)
            for order, row in enumerate(data.get("reviews", []))
        ],
        "registrations": [
            CampaignRegistration(
                sort_order=order,
                unit=find.unit(row["unit"], row["date"]),
                date=row["date"],
                commitment=row.get("commitment", ""),
            )
            for order, row in enumerate(data.get("registrations", []))
        ],
        "honoured": [
            HonouredStory(sort_order=order, story=find.story(row["story"]), note=row["note"])
            for order, row in enumerate(data.get("honoured", []))
        ],
    }


def _figures(rows: list[Values], find: Finder) -> list[Values]:
    """The day of a figure is written, or counted from today as `as_of_in_days`."""
    figures = []
    for row in rows:
        day = find.day(row, "as_of") or row["as_of"]
        kept = {name: value for name, value in row.items() if name != "as_of_in_days"}
        figures.append({**kept, "as_of": day})
    return figures


def founding(data: Values, _key: str, find: Finder, _old: Any) -> CampaignPage:
    """A picture for a campaign of the founding document, which `setup_site` made without one."""
    page: CampaignPage = CampaignPage.objects.get(slug=data["slug"])
    page.picture = find.picture(data["picture"])
    return renew(page)


def event(data: Values, key: str, find: Finder) -> Values:
    campaign = data.get("campaign")
    return {
        **common(data, key, find),
        "starts_at": _hour(data, "starts", find),
        "ends_at": _hour(data, "ends", find),
        "venue": data["venue"],
        "organiser": data["organiser"],
        "campaign": find.story(campaign) if campaign else None,
    }


def _hour(data: Values, name: str, find: Finder) -> datetime.datetime:
    """`starts_at` as written, or `starts_hour` on the day counted from today; it ends that day unless told."""
    if f"{name}_at" in data:
        return find.moment(data, f"{name}_at")
    day = find.day(data, name) or find.day(data, "starts") or find.today
    value = datetime.datetime.combine(day, datetime.time(data[f"{name}_hour"]))
    return find.moment({"at": value}, "at")


def procedure(data: Values, key: str, find: Finder) -> Values:
    return {
        **common(data, key, find),
        "audience": data["audience"],
        "deadline": data["deadline"],
        "result": data["result"],
        "legal_basis": data["legal_basis"].strip(),
        "steps": [("step", step(row)) for row in data["steps"]],
        "forms": [
            ProcedureForm(
                sort_order=order,
                title=row["title"],
                code=row["code"],
                file=find.attachment(row["file"]),
            )
            for order, row in enumerate(data["forms"])
        ],
    }


def column(data: Values, _key: str, find: Finder) -> Values:
    unit: dict[str, Any] | None = data.get("rule_unit")
    picks = enumerate(data.get("picks", []))
    return {
        "slug": data["slug"],
        "title": data["title"],
        "introduction": data["introduction"],
        "owner_name": "Ban Biên tập",
        "rhythm": data["rhythm"],
        "cover": find.picture(data["cover"]) if "cover" in data else None,
        "opens_on": data.get("opens_on"),
        "closes_on": data.get("closes_on"),
        "rule_tags": data.get("rule_tags", ""),
        "rule_unit": find.unit(unit["name"], unit["day"]) if unit else None,
        "picks": [ColumnPick(sort_order=o, story=find.story(story)) for o, story in picks],
    }
