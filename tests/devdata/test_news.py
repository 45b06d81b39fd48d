"""News, events, materials, procedures and campaigns of the samples: how many, and what counts from today."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.utils import timezone

from campaigns.models import CampaignPage, EventPage
from core.text import fold
from devdata import builders as make
from devdata.loading import campaigns
from devdata.loading.finding import Finder
from devdata.loading.sources import Source, sources
from home.installation.campaigns import founding_campaigns

TOLD = {"news": 26, "event": 3, "material": 4, "procedure": 4, "campaign": 6}
KINDS = {"outline", "sketch", "loudspeaker", "poster"}
COLUMNS = {  # tag of the rule in `home.installation.columns` → samples that fill it
    "pháp luật thi đua": 6,
    "theo chân mô hình": 5,
    "làm theo Bác": 2,
    "ngoài Ngành": 2,
}


@pytest.fixture(scope="module")
def samples() -> list[Source]:
    return sources()


def _of(samples: list[Source], *kinds: str) -> Iterator[Source]:
    return (source for source in samples if source.kind in kinds)


def test_as_many_as_promised(samples: list[Source]) -> None:
    found = Counter(source.kind for source in samples)
    assert {kind: found[kind] for kind in TOLD if found[kind] < TOLD[kind]} == {}
    assert {source.data["kind"] for source in _of(samples, "material")} >= KINDS


@pytest.mark.parametrize(("tag", "count"), COLUMNS.items())
def test_columns_have_news(samples: list[Source], tag: str, count: int) -> None:
    tagged = [s for s in samples if fold(tag) in map(fold, s.data.get("tags", []))]
    assert len(tagged) >= count


def test_no_picture_stands_for_two_of_them(samples: list[Source]) -> None:
    told = _of(samples, *TOLD)
    pictures = Counter(s.data["picture"]["file"] for s in told if s.data.get("picture"))
    assert [name for name, count in pictures.items() if count > 1] == []


def test_some_news_is_of_the_last_three_weeks_whenever_it_is_loaded(samples: list[Source]) -> None:
    fresh = [s for s in _of(samples, "news") if -21 <= s.data.get("date_in_days", -99) < 0]
    assert len(fresh) >= 5


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


def test_campaigns_of_the_founding_document_get_a_picture(site: Any, samples: list[Source]) -> None:
    founding_campaigns([])
    rows = list(_of(samples, "founding"))
    assert len(rows) == 2
    for source in rows:
        picture = make.make_picture(source.data["picture"])
        find = Finder({("picture", source.data["picture"]): picture.pk}, timezone.localdate())
        campaigns.founding(source.data, source.key, find, None)
        page = CampaignPage.objects.get(slug=source.data["slug"])
        latest = page.get_latest_revision_as_object()
        assert (page.picture, latest.picture, page.sample) == (picture, picture, False)
