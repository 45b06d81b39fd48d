"""Fills a site to measure with accounts, their roles in units, and stories on their way.

    python tests/bench/staff.py [ACCOUNTS] [STORIES]

The settings and the folder of the site come from the environment, as for manage.py.
"""

from __future__ import annotations

import sys
from itertools import cycle, islice
from typing import Any

ACCOUNTS, STORIES = 500, 300
SHARES = (  # of every twenty accounts
    *(["contributor"] * 11),
    *(["leader"] * 5),
    "editor",
    "verifier",
    "commendation",
    "publisher",
)


def account(name: str, role: str, unit: Any = None) -> Any:
    """An account that holds `role` from the first day of 2020; contributors and leaders in `unit`."""
    from datetime import date

    from django.contrib.auth import get_user_model

    from units.enums import UNIT_ROLES
    from units.models import Membership

    user, _made = get_user_model().objects.get_or_create(username=name)
    Membership.objects.get_or_create(
        user=user,
        role=role,
        unit=unit if role in UNIT_ROLES else None,
        defaults={"starts_on": date(2020, 1, 1)},
    )
    return user


def accounts(count: int) -> None:
    from units.models import Unit

    units = cycle(Unit.objects.current().order_by("pk"))
    for number, role in enumerate(islice(cycle(SHARES), count)):
        account(f"do-{role}-{number}", role, next(units))


def stories(count: int) -> None:
    """Send the drafts of `count` live stories on their way, each by somebody of another unit."""
    from editorial.models import StoryPage

    for page in StoryPage.objects.live().filter(unit__isnull=False).order_by("-pk")[:count]:
        author = account(f"do-tac-gia-{page.unit_id}", "contributor", page.unit)
        story = page.specific
        if story.current_workflow_state:
            continue
        story.standfirst = f"{story.standfirst} Bổ sung."
        story.save_revision(user=author)
        if workflow := story.get_workflow():
            workflow.start(story, author)


def examples() -> dict[str, Any]:
    """By the Vietnamese name of a role, an account that holds it; without staff, nobody."""
    from units.enums import Role
    from units.models import Membership

    found: dict[str, Any] = {}
    roles = (Role.CONTRIBUTOR, Role.LEADER, Role.EDITOR, Role.VERIFIER, Role.COMMENDATION, Role.PUBLISHER)  # fmt: skip
    for role in roles:
        held = Membership.objects.filter(role=role, user__username__startswith="do-").first()
        if held:
            found[str(role.label).lower()] = held.user
    return found


def main() -> None:
    import django

    django.setup()
    from django.db import transaction

    asked = [int(each) for each in sys.argv[1:]] or [ACCOUNTS, STORIES]
    with transaction.atomic():
        accounts(asked[0])
    stories(asked[1])


if __name__ == "__main__":
    main()
