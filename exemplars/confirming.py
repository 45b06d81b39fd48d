"""The facts of exemplars and practices that their unit confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.text import format_date
from editorial.models.confirmations import Confirmation
from editorial.workflow.facts import Fact, Kind, label, shown

if TYPE_CHECKING:
    from exemplars.models import PracticePage, ProfilePage


def profile_facts(page: ProfilePage) -> list[Fact]:
    found = [
        Fact(Kind.FIGURE, label(page, name), shown(value))
        for name in ("headcount_total", "headcount_women")
        if (value := getattr(page, name)) is not None
    ]
    found += [
        Fact(
            Kind.HONOUR,
            str(honour.award),
            ", ".join(filter(None, (honour.get_state_display(), honour.line, honour.years))),
        )
        for honour in page.honours.all()
    ]
    found += [Fact(Kind.PERSON, "", shown(name)) for name in page.named_people()]
    found += [
        Fact(Kind.DATE, record.get_step_display(), format_date(record.date))
        for record in page.step_records.all()
    ]
    return found


def practice_facts(page: PracticePage) -> list[Fact]:
    found = []
    for row in page.indicators.all():
        for name, period in (
            ("baseline", row.baseline_period),
            ("target", ""),
            ("actual", row.actual_period),
        ):
            value = getattr(row, name)
            if value is not None:
                about = f"{row.indicator.name}, {label(row, name)}"
                told = f"{shown(value)} ({period})" if period else shown(value)
                found.append(Fact(Kind.FIGURE, about, told))
    if page.cost_vnd is not None:
        found.append(Fact(Kind.FIGURE, "Kinh phí", shown(page.cost_vnd)))
    if page.retired_on:
        found.append(Fact(Kind.DATE, "Ngày ngừng áp dụng", format_date(page.retired_on)))
    found += [
        Fact(Kind.HONOUR, "Quyết định chọn mô hình điểm", decision.line)
        for decision in page.model_decisions.all()
    ]
    return found


def follow(page: PracticePage) -> None:
    """What the unit confirmed in the workflow proves as much as a letter typed here; a void one proves nothing."""
    given = Confirmation.objects.filter(page_id=page.pk).first() if page.pk else None
    if given is None:
        return
    if given.holds:
        page.confirmed_letter, page.confirmed_on = given.document, given.day
    elif page.confirmed_letter == given.document:
        page.confirmed_letter, page.confirmed_on = "", None
