"""What the ledger shows in the pages below it; templates in `templates/replication/`.

A page is asked for by its id: one that is previewed before it was ever saved has none, and no lines.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.template import Context
from django.template.loader import render_to_string

from core import plots, readings
from core.text import fold
from exemplars.presentation import reading as practice_reading
from replication.enums import CLOSED_STATES, AdoptionState, PledgeState
from replication.models import Adoption, Pledge, StudyVisit

TITLE_OF_STATE = {
    AdoptionState.ACHIEVED: "on",
    AdoptionState.NOT_ACHIEVED: "alert",
    AdoptionState.STOPPED: "alert",
}

TOLD_STATES = (AdoptionState.RUNNING, *sorted(CLOSED_STATES))


def adoption_row(adoption: Adoption) -> dict[str, Any]:
    """One line of the ledger, ready to show."""
    first = next(iter(adoption.results.all()), None)
    told = first.reading if first else None
    return {
        "adoption": adoption,
        "unit": adoption.unit_name_then,
        "unit_slug": adoption.unit.slug,
        "state": adoption.get_state_display(),
        "label": TITLE_OF_STATE.get(AdoptionState(adoption.state), "run"),
        "indicator": told.name if told else "",
        "before": readings.quantity(told.baseline, told.unit) if told else "",
        "after": readings.quantity(told.actual, told.unit) if told else "",
        "change": readings.tell(told) if told and told.actual is not None else None,
        "confirmed": adoption.confirmation_words,
        "changed": adoption.changed,
        "sample": adoption.sample,
    }


def _state(adoption: Adoption) -> str:
    """As the counts tell them: all that is not closed is going on."""
    return adoption.state if adoption.state in CLOSED_STATES else AdoptionState.RUNNING


def _counts(adoptions: list[Adoption]) -> dict[str, int]:
    """How many times something was adopted, by how it went."""
    states = Counter(_state(adoption) for adoption in adoptions)
    return {"all": len(adoptions), **{state: states[state] for state in TOLD_STATES}}


def _unit_counts(adoptions: list[Adoption]) -> dict[str, int]:
    """How many units adopted a practice, by how it went; a unit counts once in each."""
    units = {(_state(adoption), adoption.unit_id) for adoption in adoptions}
    states = Counter(state for state, _unit in units)
    return {
        "all": len({unit for _state, unit in units}),
        **{state: states[state] for state in TOLD_STATES},
    }


def _plot(practice: Any, adoptions: list[Adoption]) -> plots.DotPlot | None:
    """Change at each unit on the practice's first indicator; None below two units with figures."""
    first = practice.first_indicator
    if first is None:
        return None
    results = []
    for adoption in adoptions:
        for result in adoption.results.all():
            if result.indicator_id == first.indicator_id and result.actual is not None:
                achieved = adoption.state == AdoptionState.ACHIEVED
                results.append(
                    plots.Result(result.reading, achieved, label=adoption.unit_name_then)
                )
    if len(results) < 2:
        return None
    origin = plots.Result(
        practice_reading(first), achieved=True, is_origin=True, label=practice.unit_then
    )
    return plots.dot_plot([*results, origin] if first.actual is not None else results)


def practice_adoptions(context: Context, practice: Any) -> str:
    adoptions = list(Adoption.objects.filter(practice_id=practice.pk).for_lists())
    obstacles = [
        {"text": adoption.obstacle, "who": adoption.unit_name_then if adoption.name_office else ""}
        for adoption in adoptions
        if adoption.obstacle
    ]
    return render_to_string(
        "replication/practice_adoptions.html",
        {
            "page": practice,
            "rows": [adoption_row(adoption) for adoption in adoptions],
            "counts": _unit_counts(adoptions),
            "plot": _plot(practice, adoptions),
            "obstacles": sorted(
                obstacles, key=lambda item: fold(item["text"])
            ),  # not in the order of the units
            "visits": list(
                StudyVisit.objects.filter(practice_id=practice.pk).select_related("unit")
            ),
        },
    )


def practice_facts(practice: Any) -> str:
    """The count in the rail of a practice; from columns of the practice, no query."""
    return render_to_string("replication/practice_facts.html", {"page": practice})


def profile_pledges(context: Context, profile: Any) -> str:
    pledges = list(Pledge.objects.filter(profile_id=profile.pk).for_lists())
    return render_to_string(
        "replication/profile_pledges.html",
        {
            "page": profile,
            "pledges": pledges,
            "pledging": len({pledge.who for pledge in pledges}),
            "achieved": len(
                {pledge.who for pledge in pledges if pledge.state == PledgeState.ACHIEVED}
            ),
        },
    )


def unit_ledger(context: Context, unit: Any) -> str:
    adoptions = list(Adoption.objects.of_unit(unit).of_published_practices().for_lists())
    pledges = list(Pledge.objects.of_unit(unit).of_published_profiles().for_lists())
    return render_to_string(
        "replication/unit_ledger.html",
        {
            "unit": unit,
            "rows": [adoption_row(adoption) for adoption in adoptions],
            "counts": _counts(adoptions),
            "pledges": pledges,
        },
    )


def campaign_ledger(context: Context, campaign: Any) -> str:
    if campaign.pk is None:  # an adoption outside any campaign is not one of this campaign
        return ""
    adoptions = list(
        Adoption.objects.filter(campaign=campaign).of_published_practices().for_lists()
    )
    pledges = list(Pledge.objects.filter(campaign=campaign).of_published_profiles().for_lists())
    return render_to_string(
        "replication/campaign_ledger.html",
        {
            "page": campaign,
            "rows": [adoption_row(adoption) for adoption in adoptions],
            "counts": _counts(adoptions),
            "pledges": pledges,
        },
    )
