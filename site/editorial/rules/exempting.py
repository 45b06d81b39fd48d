"""An exception: a publisher lets named problems pass, says why, and it stands in the page's log.

    exempt(story, reason, user)              # all that stands in the way now
    record(story, problems, reason, user)    # these, as an import does

What the page is asked next time is asked anew: only the same problems are let pass.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log

from core.problems import Problem, as_problem, flat
from editorial.rules.own_words import standing_for

if TYPE_CHECKING:
    from editorial.models import StoryPage

EXEMPTED = "editorial.exempted"  # action in the page's history


def exempt(story: StoryPage, reason: str, user: Any) -> list[Problem]:
    """Let pass what keeps `user` from publishing `story` now, except what nothing excuses; returns what
    was let pass."""
    passed = [problem for problem in flat(standing_for(story, user)) if not problem.firm]
    if passed:
        with transaction.atomic():
            record(story, passed, reason, user)
            log(instance=story, action=EXEMPTED, user=user, data=entry(passed, reason))
    return passed


def record(story: StoryPage, problems: Iterable[str], reason: str, user: Any = None) -> None:
    """Keep that these problems are let pass; the caller writes the log."""
    known = set(story.exemptions.values_list("key", flat=True))
    rows = {each.digest: each for each in map(as_problem, problems) if each.digest not in known}
    for key, each in rows.items():
        story.exemptions.create(key=key, problem=each.quiet, reason=reason, given_by=user)


def entry(problems: Iterable[str], reason: str) -> dict[str, Any]:
    """What the log keeps: the reason and the problems, without the personal data they point at."""
    return {"reason": reason, "problems": [as_problem(each).quiet for each in problems]}
