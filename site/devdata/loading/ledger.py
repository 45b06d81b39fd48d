"""Adoptions, visits and pledges."""

from __future__ import annotations

from typing import Any

from devdata.builders import decimal
from devdata.loading.finding import Finder
from devdata.loading.stories import Values
from exemplars.models import Indicator
from replication.models import Adoption, AdoptionEvent, AdoptionResult, Pledge, StudyVisit

CLOSING_NOTE = "Kết thúc, có công văn báo kết quả"


def adoption(data: Values, key: str, find: Finder, old: Any) -> Adoption:
    record = old or Adoption()
    letters = {side: data.get(side, {}) for side in ("adopter", "origin")}
    values = {
        "external_id": key,
        "sample": True,
        "practice": find.story(data["practice"]),
        "unit": find.unit(data["unit"], data["from"]),
        "office": data.get("office", ""),
        "state": data["state"],
        "started_on": data["from"],
        "ended_on": data.get("to"),
        "changed": data.get("changed", ""),
        "reason": data.get("reason", ""),
        "obstacle": data.get("obstacle", ""),
        "name_office": data.get("named", False),
        "adopter_letter": letters["adopter"].get("letter", ""),
        "adopter_confirmed_on": letters["adopter"].get("date"),
        "origin_letter": letters["origin"].get("letter", ""),
        "origin_confirmed_on": letters["origin"].get("date"),
    }
    for name, value in values.items():
        setattr(record, name, value)
    record.results.set(_result(row, order) for order, row in enumerate(data.get("results", [])))
    record.events.set(AdoptionEvent(sort_order=o, **row) for o, row in enumerate(_events(data)))
    return record


def _events(data: Values) -> list[Values]:
    """The dated history: as written, else beginning and end."""
    if "events" in data:
        return list(data["events"])
    events = [{"date": data["from"], "state": "running", "note": "Bắt đầu áp dụng"}]
    if data.get("to"):
        events.append({"date": data["to"], "state": data["state"], "note": CLOSING_NOTE})
    return events


def _result(row: Values, order: int) -> AdoptionResult:
    numbers = {name: decimal(row.get(name)) for name in ("baseline", "target", "actual")}
    return AdoptionResult(
        sort_order=order,
        indicator=Indicator.objects.get(name=row["indicator"]),
        period=str(row["period"]),
        **numbers,
    )


def visit(data: Values, _key: str, find: Finder, old: Any) -> StudyVisit:
    record = old or StudyVisit()
    record.practice = find.story(data["practice"])
    record.unit = find.unit(data["unit"], data["date"])
    record.visited_on = data["date"]
    record.people = data["people"]
    record.outcome = data["outcome"]
    record.sample = True
    return record


def pledge(data: Values, key: str, find: Finder, old: Any) -> Pledge:
    record = old or Pledge()
    campaign = data.get("campaign")
    values = {
        "external_id": key,
        "sample": True,
        "profile": find.story(data["story"]),
        "unit": find.unit(data["unit"], data["pledged_on"]),
        "office": data.get("office", ""),
        "person": data.get("person", ""),
        "campaign": find.story(campaign) if campaign else None,
        "aim": data["aim"],
        "pledged_on": data["pledged_on"],
        "due_on": data.get("due_on"),
        "state": data["state"],
        "result": data.get("result", ""),
        "letter": data.get("letter", ""),
    }
    for name, value in values.items():
        setattr(record, name, value)
    return record
