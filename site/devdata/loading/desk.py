"""Stories on their way through the desk, so that every panel of the dashboard has something to show.

They go the way of real ones: written by a contributor, sent, decided by the accounts of each role.
Loaded once; what is done with them afterwards stays.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from campaigns.models import NewsIndexPage, NewsPage
from devdata.accounts import ACCOUNTS
from devdata.builders import fill, make_consent, put
from devdata.loading import stories
from devdata.loading.finding import Finder
from devdata.loading.sources import desk_rows
from devdata.models import LoadedSample
from editorial.models import TakenDown
from editorial.models.tasks import DeskTaskState
from editorial.standing import acts
from exemplars.models import PracticeIndexPage, PracticePage, ProfileIndexPage, ProfilePage
from units.enums import Role
from units.models import Membership
from units.roles import people

LATE = timedelta(days=2)
KINDS: dict[str, tuple[Any, Any, Callable[..., dict[str, Any]]]] = {
    "profile": (ProfilePage, ProfileIndexPage, stories.profile),
    "practice": (PracticePage, PracticeIndexPage, stories.practice),
    "news": (NewsPage, NewsIndexPage, stories.news),
}


class StuckError(Exception):
    """A story did not come as far as it should: the rules or the rights have changed."""


def load() -> int:
    """Bring in what is missing; returns how many stories were made."""
    known = set(LoadedSample.objects.filter(key__startswith="desk:").values_list("key", flat=True))
    made = 0
    for row in desk_rows():
        key = f"desk:{row['key']}"
        if key in known:
            continue
        with transaction.atomic():
            page = _story(row)
            STANDS[row["stands"]](page, row)
            if "consent" in row:
                make_consent(page, **_consent(row))
            LoadedSample.objects.create(key=key, digest="", object_id=page.pk)
        made += 1
    return made


def _account(name: str) -> Any:
    return get_user_model().objects.get(username=name)


def _holder(role: Role) -> Any:
    """The sample account of a role."""
    return people(role).get(username__in=[account.username for account in ACCOUNTS])


def _story(row: dict[str, Any]) -> Any:
    model, index, values = KINDS[row["type"]]
    author = _account(row["by"])
    unit = (
        Membership.objects.in_force().get(role=Role.CONTRIBUTOR, user__username="congtacvien").unit
    )
    days = row.get("days")
    now = timezone.now()
    data = {
        **row,
        "unit": unit.name_on(timezone.localdate()),
        "date": now + timedelta(days=days or 0),
    }
    find = Finder(
        {
            ("picture", name): pk
            for name, pk in LoadedSample.objects.filter(key__startswith="picture:").values_list(
                "key", "object_id"
            )
        },
        timezone.localdate(),
    )
    page = fill(model(), values(data, row["key"], find))
    page.owner = author
    page = put(page, index.objects.get(), live=days is not None)
    if days is None:
        page.save_revision(user=author, clean=False)
    return page


def _consent(row: dict[str, Any]) -> dict[str, Any]:
    """Of the story's person: given for a year, then run out or asked back (`how`) so many `days` ago."""
    today = timezone.localdate()
    over = timedelta(days=row["consent"]["days"])
    said: dict[str, Any] = {
        "person": row["subject"],
        "purpose": "bài gương điển hình (dữ liệu minh họa)",
        "given_on": today - over - timedelta(days=365),
    }
    field = {"ended": "valid_until", "asked_back": "withdrawal_received_on"}[row["consent"]["how"]]
    return {**said, field: today - over}


# --- how far each one comes ---


def _send(page: Any) -> None:
    page.get_workflow().start(page, page.owner)


def _state(page: Any) -> DeskTaskState:
    current = page.workflow_states.active().get().current_task_state.specific
    assert isinstance(current, DeskTaskState)
    return current


def _decide(page: Any, action: str = "approve", comment: str = "") -> None:
    state = _state(page)
    task = state.task.specific
    task.on_action(state, _holder(Role(state.role)), action, checklist=task.lines, comment=comment)
    state.refresh_from_db()
    if state.status == state.STATUS_IN_PROGRESS:
        raise StuckError(f"{page.title}: {task.name}")


def _until(page: Any, role: Role) -> None:
    """Send it and decide each step before the one of `role`."""
    _send(page)
    for _step in page.get_workflow().tasks:
        if Role(_state(page).role) == role:
            return
        _decide(page)
    raise StuckError(f"{page.title}: {role}")


def _late(page: Any) -> None:
    state = _state(page)
    state.due_at = timezone.now() - LATE
    state.save(update_fields=["due_at"])


def _draft(page: Any, row: dict[str, Any]) -> None:
    """It is one already."""


def _to_confirm(page: Any, row: dict[str, Any]) -> None:
    _send(page)


def _to_verify_late(page: Any, row: dict[str, Any]) -> None:
    _until(page, Role.VERIFIER)
    _late(page)


def _returned(page: Any, row: dict[str, Any]) -> None:
    _until(page, Role.EDITOR)
    _decide(page, "reject", row["comment"])


def _to_publish(page: Any, row: dict[str, Any]) -> None:
    _until(page, Role.PUBLISHER)


def _scheduled(page: Any, row: dict[str, Any]) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    page.go_live_at = timezone.make_aware(datetime.combine(tomorrow, time(0, 5)))
    page.published_at = page.go_live_at
    page.save_revision(user=page.owner).publish(user=_holder(Role.PUBLISHER))


def _live_with_draft(page: Any, row: dict[str, Any]) -> None:
    page.standfirst = row["draft"]
    page.save_revision(user=page.owner)


def _taken_down(page: Any, row: dict[str, Any]) -> None:
    acts.take_down(page, TakenDown.Kind.FOR_A_TIME, row["reason"], _holder(Role.PUBLISHER))


def _archived(page: Any, row: dict[str, Any]) -> None:
    acts.archive(page, row["reason"], _holder(Role.PUBLISHER))


STANDS: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "draft": _draft,
    "to_confirm": _to_confirm,
    "to_verify_late": _to_verify_late,
    "returned": _returned,
    "to_publish": _to_publish,
    "scheduled": _scheduled,
    "live_with_draft": _live_with_draft,
    "taken_down": _taken_down,
    "archived": _archived,
}
