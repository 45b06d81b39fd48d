"""What stands around a campaign on its page: news, events, responses, those honoured."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from campaigns.models import CampaignPage, EventPage, HonouredStory
from campaigns.presentation import LISTED, campaign_context
from core.text import format_date
from devdata import builders as make

DAY = datetime.timedelta(days=1)


def _fresh(campaign: CampaignPage) -> CampaignPage:
    found: CampaignPage = CampaignPage.objects.get(pk=campaign.pk)
    return found


def test_newest_news_and_events_first(site: Any) -> None:
    campaign = make.make_campaign()
    now = timezone.now()
    for number in range(LISTED + 2):
        make.make_news(campaign=campaign, title=f"Tin {number}", published_at=now - number * DAY)
        make.make_event(campaign=campaign, title=f"Hội nghị {number}", starts_at=now + number * DAY)
    make.make_news(campaign=campaign, live=False)
    make.make_event()
    context = campaign_context(_fresh(campaign))
    assert [story.title for story in context["news"]] == [f"Tin {n}" for n in range(LISTED)]
    latest = range(LISTED + 1, 1, -1)
    assert [event.title for event in context["events"]] == [f"Hội nghị {n}" for n in latest]
    assert not context["events"][0].is_past


def test_responses_by_their_first_day(site: Any) -> None:
    campaign = make.make_campaign()
    today = timezone.localdate()
    late = make.make_campaign(parent_campaign=campaign, starts_on=today - DAY)
    early = make.make_campaign(parent_campaign=campaign, starts_on=today - 9 * DAY)
    make.make_campaign(parent_campaign=campaign, live=False)
    context = campaign_context(_fresh(campaign))
    assert context["responses"] == [early, late]
    assert context["responses"][0].period_words == early.period_words


def test_those_honoured_in_the_order_of_the_editor(site: Any) -> None:
    old, new = make.make_profile(), make.make_profile()
    rows = [{"story": old, "note": "Đi đầu"}, {"story": new, "note": ""}]
    campaign = make.make_campaign(honoured=rows)
    make.make_campaign(honoured=[{"story": old, "note": "Ở phong trào khác"}])
    told = campaign_context(_fresh(campaign))["honoured"]
    assert [(item["story"].title, item["note"]) for item in told] == [
        (old.title, "Đi đầu"),
        (new.title, ""),
    ]


def test_a_preview_shows_who_is_being_added(site: Any) -> None:
    campaign = make.make_campaign()
    profile, draft = make.make_profile(), make.make_profile(live=False)
    campaign.honoured = [HonouredStory(story=profile, note="Mới thêm"), HonouredStory(story=draft)]
    told = campaign_context(campaign)["honoured"]
    assert [(item["story"].title, item["note"]) for item in told] == [(profile.title, "Mới thêm")]


def test_an_event_that_goes_on_is_listed_and_says_so(site: Any, text_of: Any) -> None:
    now = timezone.now()
    going = make.make_event(title="Trưng bày", starts_at=now - DAY, ends_at=now + 2 * DAY)
    make.make_event(title="Hội nghị đã xong", starts_at=now - DAY, ends_at=now - DAY / 2)
    make.make_event(title="Họp không ghi giờ xong", starts_at=now - DAY)
    coming = make.make_event(title="Tọa đàm")
    assert list(EventPage.objects.coming()) == [going, coming]
    assert "Đang diễn ra" in text_of(going.url)
    told = text_of(going.get_parent().url)
    assert f"Đang diễn ra, đến {format_date(timezone.localdate(going.ends_at))}" in told


def headings(text: str, *names: str) -> list[str]:
    """`names` in the order in which they stand in the text of a page."""
    return sorted(names, key=text.index)


def test_results_come_before_the_goal_only_while_it_runs(site: Any, client: Any) -> None:
    today = timezone.localdate()
    running = make.make_campaign()
    over = make.make_campaign(starts_on=today - 90 * DAY, ends_on=today - DAY)
    coming = make.make_campaign(starts_on=today + DAY, ends_on=today + 90 * DAY)
    old = make.make_campaign(
        historical=True, historical_source="Tài liệu cũ", period_text="2014", targets=[]
    )
    goal, targets, content = 'id="goal"', 'id="h-ct"', 'id="content"'
    for campaign in (running, over, coming, old):
        html = client.get(campaign.url).content.decode()
        expected = [targets, goal] if campaign is running else [goal, targets]
        assert headings(html, goal, targets, content) == [*expected, content]
