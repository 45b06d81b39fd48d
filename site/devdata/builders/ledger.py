"""Adoptions, pledges, visits."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import ValidationError

from devdata.builders.exemplars import make_practice, make_profile
from devdata.builders.records import day_of, make_unit
from devdata.builders.tree import decimal
from exemplars.models import PracticePage, ProfilePage
from replication.models import Adoption, AdoptionEvent, AdoptionResult, Pledge, StudyVisit

FIGURES = {"baseline": 40, "target": 15, "actual": 12, "period": "quý I/2026"}


def make_adoption(practice: PracticePage | None = None, **over: Any) -> Adoption:
    """`results` and `events` take dicts; `confirmed=True` adds both letters.

    A result without an indicator is on the practice's first one; one that was achieved has figures.
    A unit that is gone adopted it while it was there.
    """
    practice = practice or make_practice()
    over.setdefault("unit", make_unit("BHXH tỉnh Lai Châu"))
    over.setdefault("started_on", day_of(over["unit"], datetime.date(2025, 9, 1)))
    over.setdefault("sample", True)
    if over.get("state") == "achieved" and practice.first_indicator:
        over.setdefault("results", [FIGURES])
    if over.pop("confirmed", False):
        for side in ("adopter", "origin"):
            over.setdefault(f"{side}_letter", "Công văn số 318")
            over.setdefault(
                f"{side}_confirmed_on", max(over["started_on"], datetime.date(2026, 4, 21))
            )
    if over.get("state") in {"not_achieved", "stopped"}:
        over.setdefault("reason", "conditions")
    results, events = over.pop("results", []), over.pop("events", [])
    adoption = Adoption(practice=practice, **over)
    first = practice.first_indicator
    adoption.results.set(
        AdoptionResult(
            sort_order=order,
            **{
                "indicator": first.indicator if first else None,
                **row,
                **{key: decimal(row.get(key)) for key in ("baseline", "target", "actual")},
            },
        )
        for order, row in enumerate(results)
    )
    adoption.events.set(AdoptionEvent(sort_order=order, **row) for order, row in enumerate(events))
    adoption.full_clean()
    if problems := adoption.result_problems():
        raise ValidationError([sentence for _row, sentence in problems])
    adoption.save()
    practice.refresh_from_db()
    return adoption


def make_pledge(profile: ProfilePage | None = None, **over: Any) -> Pledge:
    values = {
        "profile": profile or make_profile(),
        "unit": over.pop("unit", None) or make_unit("BHXH tỉnh Lai Châu"),
        "aim": "Trong quý IV/2026, thời gian chờ bình quân không quá 15 phút.",
        "pledged_on": datetime.date(2026, 9, 7),
        "sample": True,
        **over,
    }
    pledge = Pledge(**values)
    pledge.full_clean()
    pledge.save()
    return pledge


def make_visit(practice: PracticePage | None = None, **over: Any) -> StudyVisit:
    values = {
        "practice": practice or make_practice(),
        "unit": over.pop("unit", None) or make_unit("BHXH tỉnh Lai Châu"),
        "visited_on": datetime.date(2026, 3, 12),
        "people": 6,
        "outcome": "Xin mẫu sổ, hẹn gọi lại sau một tháng.",
        "sample": True,
        **over,
    }
    visit = StudyVisit(**values)
    visit.full_clean()
    visit.save()
    return visit
