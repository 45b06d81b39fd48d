"""A decision of commendation was annulled (hủy bỏ): the honour stays on the profile, and says so everywhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from core.text import format_date
from editorial.models import Correction
from editorial.standing.amending import amend
from editorial.standing.log import formatter
from exemplars.enums import HonourState
from exemplars.models import Honour, ProfilePage

ANNULLED = "exemplars.annul"


def standing_honours(profile: ProfilePage) -> Any:
    """Honours on the public page whose decision stands, or was never checked."""
    honours = Honour.objects.filter(profile=profile.pk).select_related("award")
    return honours.exclude(state=HonourState.ANNULLED).order_by("sort_order", "pk")


def annul(honour: Honour, number: str, day: date, level: str, reason: str, user: Any) -> Any:
    """Mark `honour` on the public page and in the versions that wait, with a dated note; returns the page.

    `level` is the level of recognition the profile keeps without it. What reads the page follows: search
    leaves the honour out, structured data too, feed and API tell the note.
    """
    decision = f"Quyết định số {number.strip()} ngày {format_date(day)}"
    note = Correction(
        date=timezone.localdate(),
        text=f"“{honour.award.name}” ({honour.line}) đã bị hủy bỏ theo {decision}.",
    )

    def mark(version: Any) -> None:
        version.level = level
        for each in version.honours.all():
            if each.pk == honour.pk:
                each.state, each.annulled_note = HonourState.ANNULLED, decision
                version.honours.add(each)
        version.corrections.add(note)

    data = {"text": note.text, "reason": reason}
    return amend(honour.profile, mark, user, ANNULLED, data)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ANNULLED)(formatter("Hủy bỏ khen thưởng"))
