"""News, events and campaigns of the samples: what counts from the day they are loaded."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import timezone

from campaigns.models import EventPage
from devdata import builders as make
from devdata.loading import campaigns
from devdata.loading.finding import Finder
from devdata.loading.sources import Source, sources


@pytest.fixture(scope="module")
def samples() -> list[Source]:
    return sources()


def _of(samples: list[Source], *kinds: str) -> Iterator[Source]:
    return (source for source in samples if source.kind in kinds)


def _event(data: dict[str, Any]) -> EventPage:
    bare = {name: data[name] for name in data if name not in ("picture", "body", "campaign")}
    values = campaigns.event(bare, "mau-su-kien", Finder({}, timezone.localdate()))
    return EventPage(starts_at=values["starts_at"], ends_at=values["ends_at"])


def test_one_event_is_over_one_goes_on_one_is_to_come(
    site: Any, at: Callable[[str], Any], samples: list[Source]
) -> None:
    at("2026-11-25 09:00")
    events = [_event(source.data) for source in _of(samples, "event")]
    assert [event.is_past for event in events].count(True) == 1
    assert [event.is_on for event in events].count(True) == 1
    running = next(event for event in events if event.is_on)
    assert running.ends_at - running.starts_at > datetime.timedelta(days=7)


def test_figures_of_a_running_campaign_count_from_the_day_it_is_loaded(
    site: Any, samples: list[Source]
) -> None:
    data = next(s.data for s in samples if s.key == "mau-phong-trao-chu-to-cau-ngan")
    parent = make.make_campaign(external_id=data["parent"])
    bare = {name: value for name, value in data.items() if name != "picture"}
    today = timezone.localdate()
    values = campaigns.campaign(bare, data["key"], Finder({}, today))
    days = [figure.as_of for target in values["targets"] for figure in target.figures.all()]
    assert values["parent_campaign"] == parent
    assert values["starts_on"] < min(days) <= max(days) < today < values["ends_on"]
