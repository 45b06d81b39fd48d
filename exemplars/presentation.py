"""What the pages of profiles and practices show, made ready for templates."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, prefetch_related_objects

from core import charts, likeness, readings
from core.readings import Reading
from core.text import format_date
from editorial.enums import Category
from editorial.models import StoryPage
from editorial.querysets import newest_near
from exemplars import evidence
from exemplars.enums import Direction, Evidence, Step
from exemplars.models.awards import Award
from exemplars.models.practices import PracticeIndicator, PracticePage
from exemplars.querysets import NEAR, indicator_prefetch

RELATED = 3


def reading(item: PracticeIndicator) -> Reading:
    """The figures of one indicator as charts and sentences take them."""
    return Reading(
        name=item.indicator.name,
        unit=item.indicator.unit_of_measure,
        lower_is_better=item.indicator.direction == Direction.LOWER,
        baseline=item.baseline,
        target=item.target,
        actual=item.actual,
        baseline_period=item.baseline_period,
        actual_period=item.actual_period,
    )


def indicator_row(item: PracticeIndicator) -> dict[str, Any]:
    """One line of the table beside the chart; every value is ready to show."""
    told = reading(item)
    return {
        "name": told.name,
        "lower_is_better": told.lower_is_better,
        "direction": item.indicator.get_direction_display(),
        "baseline": readings.quantity(told.baseline, told.unit),
        "target": readings.quantity(told.target, told.unit) if told.target is not None else "",
        "actual": readings.quantity(told.actual, told.unit),
        "baseline_period": told.baseline_period,
        "actual_period": told.actual_period,
        "source": item.source,
        "change": readings.tell(told),
    }


def practice_card(practice: PracticePage) -> dict[str, Any]:
    """`{"page", "figure"}`: a practice with the bars of its first indicator (None without one)."""
    first = practice.first_indicator
    return {"page": practice, "figure": charts.before_after(reading(first)) if first else None}


def practice_context(practice: PracticePage) -> dict[str, Any]:
    """Context of a practice page beyond what every story has."""
    variants = Q(derives_from=practice.pk) if practice.pk else Q(pk__in=[])
    near = list(PracticePage.objects.like(practice, first=variants).defer_streamfields()[:NEAR])
    prefetch_related_objects([practice, *near] if practice.pk else near, indicator_prefetch())
    items = practice.indicator_list
    told = [reading(item) for item in items]
    return {
        "pair": charts.pair(told[0]) if told else None,
        "indicator_chart": charts.indicator_rows(told) if len(told) > 1 else None,
        "indicator_rows": [indicator_row(item) for item in items],
        "sources": list(dict.fromkeys(item.source for item in items if item.source)),
        "model_decisions": list(practice.model_decisions.all()),
        "evidence": {
            "level": practice.evidence_level,
            "label": Evidence(practice.evidence_level).label,
            "detail": _evidence_detail(practice),
            "rule": evidence.RULE,
        },
        "missing": practice.missing(),
        "similar": [practice_card(item) for item in near if item.derives_from_id != practice.pk][
            :RELATED
        ],
        "variants": [item for item in near if item.derives_from_id == practice.pk],
    }


def _evidence_detail(practice: PracticePage) -> str:
    level = practice.evidence_level
    if level == Evidence.REPLICATED:
        return f"{practice.replicated_units} đơn vị đã đạt kết quả, hai bên xác nhận"
    if level == Evidence.CHECKED and practice.checked_on:
        return f"{practice.checked_by} thẩm định ngày {format_date(practice.checked_on)}"
    if level == Evidence.CONFIRMED and practice.confirmed_on:
        return f"{practice.confirmed_letter}, ngày {format_date(practice.confirmed_on)}"
    return ""


def profile_context(profile: Any) -> dict[str, Any]:
    """Context of a profile page beyond what every story has."""
    honours = list(profile.honours.all().select_related("award"))
    # "id", not "pk": in a preview the choices are a list in memory, which knows fields only.
    pinned = Q(pk__in=profile.pinned_practices.values_list("id", flat=True))
    near = list(PracticePage.objects.like(profile, first=pinned).for_cards()[:NEAR])
    practices = [practice for practice in near if practice.rank == 0] or near[:RELATED]
    return {
        "honour_groups": honour_groups(honours),
        "stage_steps": stage_steps(profile),
        "people": list(profile.people.all()),
        "related_practices": [practice_card(practice) for practice in practices],
        "related_stories": related_stories(profile),
    }


def practice_beside(story: Any) -> dict[str, Any] | None:
    """The card of the practice an editor put beside a Monday story, else of the newest one like it."""
    pinned = Q(pk=story.practice_id) if story.practice_id else Q(pk__in=[])
    near = PracticePage.objects.like(story, first=pinned).for_cards()
    found = near.first()
    return practice_card(found) if found else None


def honour_groups(honours: list[Any]) -> list[dict[str, Any]]:
    """Honours in the four groups of the catalogue, never merged, highest rank first."""
    ordered = sorted(honours, key=lambda honour: (honour.award.rank_order, honour.sort_order or 0))
    return [
        {"label": label, "honours": [honour for honour in ordered if honour.award.group == group]}
        for group, label in Award.Group.choices
    ]


def stage_steps(profile: Any) -> list[dict[str, Any]]:
    """The four steps with what was done in each; the last one done is the current one."""
    reached = profile.step_reached
    if not reached:
        return []
    records = sorted(profile.step_records.all(), key=lambda record: record.date)
    shown = []
    for value, label in Step.choices:
        first = next((record for record in records if record.step == value), None)
        shown.append(
            {
                "label": label,
                "when": format_date(first.date) if first else "",
                "owner": first.owner if first else "",
                "done": value <= reached,
                "current": value == reached,
            }
        )
    return shown


def related_stories(page: Any, count: int = RELATED) -> list[Any]:
    """Other stories that say much the same, then the newest on a topic, in the field or of the unit of
    `page`, without the sizes of pictures."""
    kinds = {Category.EXEMPLAR, Category.DEED, Category.NEWS}
    others = StoryPage.objects.published().filter(category__in=kinds).exclude(pk=page.pk)
    place = {"work_field": page.work_field_id, "unit": page.unit_id}
    text = likeness.like(page, ["profile", "news"], count)
    near = newest_near(others, kinds, page.topic_list, count, **place)
    near |= Q(pk__in=others.filter(pk__in=text).values("pk"))
    found = StoryPage.objects.filter(near).for_cards_without_sizes()
    return list(found.order_by(likeness.place(text), "-published_at", "-pk")[:count])
