"""Putting a page into a legal tree, with one revision, published on its own day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from itertools import count
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from campaigns.models import CampaignIndexPage
from devdata.builders.records import day_of, make_unit, make_work_field
from editorial.models import Correction, MaterialIndexPage
from home.installation import tree
from home.models import HomePage
from units.models import Unit

numbers = count(1)
Rows = Iterable[dict[str, Any]]


def decimal(value: Any) -> Decimal | None:
    """`value` as an exact decimal, so that 3.9 stays 3,9; None stays None."""
    return None if value is None else Decimal(str(value))


def make_site() -> HomePage:
    """The home page with the index pages below it; made once, then found again."""
    made: list[str] = []
    home = tree.home_page(made)
    if not CampaignIndexPage.objects.exists() or not MaterialIndexPage.objects.exists():
        tree.index_pages(home, made)
    return home


def index_of(model: Any) -> Any:
    """The index page of `model`, fresh: an instance kept from before has stale tree columns."""
    return model.objects.first() or (make_site() and model.objects.get())


# --- putting a page into the tree ---


def fill(page: Any, values: dict[str, Any]) -> Any:
    """Set fields, many-to-many lists, tags and inline rows of an unsaved or saved page."""
    for name, value in values.items():
        if name == "tags":
            page.tags.set(value)
        else:
            setattr(page, name, value)
    return page


def put(page: Any, parent: Page, *, live: bool = True) -> Any:
    """Add `page` below `parent` with one revision, published on its own day when live.

    The rules run as they do for an editor. Not `revision.publish()`: it would write the page three
    times and date it today.
    """
    page.live = live
    page.has_unpublished_changes = not live
    if live:
        day = getattr(page, "published_at", None) or timezone.now()
        page.first_published_at = page.last_published_at = day
    parent.add_child(instance=page)
    revision = page.save_revision(clean=False, changed=not live)
    if live:
        page.live_revision = revision
        page.save(update_fields=["live_revision"], clean=False)
    return page


def renew(page: Any) -> Any:
    """Save a changed live page with a further revision, as an editor's publishing would leave it."""
    page.last_published_at = timezone.now()
    page.save()
    revision = page.save_revision(clean=False, changed=False)
    page.live_revision = revision
    page.save(update_fields=["live_revision"], clean=False)
    return page


def make_page(model: Any, index: Any, defaults: dict[str, Any], over: dict[str, Any]) -> Any:
    live = over.pop("live", True)
    parent = over.pop("parent", None) or index_of(index)
    values = {**defaults, **over}
    if live and "published_at" in defaults and "published_at" not in over:
        values["published_at"] = _while_there(over.get("unit"), values["published_at"])
    return put(fill(model(), values), parent, live=live)


def _while_there(unit: Unit | None, moment: datetime.datetime) -> datetime.datetime:
    """`moment`, or one on the day nearest to it on which `unit` was there."""
    day = timezone.localdate(moment)
    there = day_of(unit, day) if unit else day
    return moment + (there - day)


def story(word: str) -> dict[str, Any]:
    number = next(numbers)
    return {
        "title": f"{word} số {number}",
        "standfirst": f"{word} số {number}: thời gian chờ giảm từ 38 còn 11 phút.",
        "author": "Bút danh Minh Họa",
        "sample": True,
        "published_at": timezone.now() - datetime.timedelta(days=1),
    }


def placed(over: dict[str, Any]) -> None:
    """A unit and a field for a story that names none: nothing goes live without."""
    over.setdefault("unit", make_unit())
    over.setdefault("work_field", make_work_field())


def correction_rows(rows: Rows) -> list[Correction]:
    return [Correction(sort_order=order, **row) for order, row in enumerate(rows)]


def with_corrections(over: dict[str, Any]) -> dict[str, Any]:
    if "corrections" in over:
        over["corrections"] = correction_rows(over["corrections"])
    return over
