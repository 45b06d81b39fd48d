"""Pages go live and leave at their hour, each by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.signals import page_published

from campaigns.models import NewsPage
from core.schedule import jobs
from devdata.builders import make_news
from editorial.scheduling import REFUSED, publish_due_pages

pytestmark = pytest.mark.django_db

Clock = Callable[[str], Any]


def hour(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


def schedule(page: NewsPage, go_live_at: str, **fields: Any) -> NewsPage:
    """Approve the page's version for that hour, as the editor's button does."""
    page.go_live_at = hour(go_live_at)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.approved_schedule
    return page


def break_rule(page: NewsPage) -> None:
    """Make the waiting version one that the publishing rules refuse."""
    revision = page.scheduled_revision
    revision.content["title"] = ""
    revision.save()


def test_a_page_goes_live_at_its_hour_in_local_time_and_not_before(at: Clock) -> None:
    at("2026-03-01 20:00")
    page = schedule(make_news(title="Câu chuyện đầu tuần", live=False), "2026-03-02T06:30")
    at("2026-03-02 06:29")
    assert publish_due_pages().published == []
    at("2026-03-02 06:30")
    assert publish_due_pages().published == [str(page.pk)]
    page.refresh_from_db()
    assert page.live
    assert timezone.localtime(page.last_published_at) == hour("2026-03-02T06:30")
    assert publish_due_pages().published == [], "once is enough"


def test_a_page_leaves_at_its_hour(at: Clock) -> None:
    at("2026-03-01 20:00")
    page = make_news(title="Thông báo tạm dừng")
    page.expire_at = hour("2026-03-02T00:00")
    page.save_revision().publish()
    at("2026-03-01 23:59")
    assert publish_due_pages().withdrawn == []
    at("2026-03-02 00:00")
    assert publish_due_pages().withdrawn == [str(page.pk)]
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


def test_one_bad_page_does_not_stop_the_others(at: Clock) -> None:
    at("2026-03-01 20:00")
    first = schedule(make_news(title="Tin thứ nhất", live=False), "2026-03-02T06:00")
    bad = schedule(make_news(title="Tin hỏng", live=False), "2026-03-02T06:10")
    last = schedule(make_news(title="Tin thứ ba", live=False), "2026-03-02T06:20")
    break_rule(bad)
    at("2026-03-02 07:00")
    outcome = publish_due_pages()
    assert outcome.published == [str(first.pk), str(last.pk)]
    assert list(outcome.refused) == [str(bad.pk)]
    bad.refresh_from_db()
    assert not bad.live


def test_an_error_of_ours_in_one_page_does_not_stop_the_others_and_leaves_nothing_half_done(
    at: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    at("2026-03-01 20:00")
    bad = schedule(make_news(title="Tin hỏng", live=False), "2026-03-02T06:00")
    good = schedule(make_news(title="Tin lành", live=False), "2026-03-02T06:10")

    def explode(sender: Any, instance: Any, **kwargs: Any) -> None:
        if instance.pk == bad.pk:
            raise RuntimeError("máy chủ ảnh không trả lời")

    page_published.connect(explode)
    try:
        at("2026-03-02 07:00")
        outcome = publish_due_pages()
    finally:
        page_published.disconnect(explode)
    assert outcome.published == [str(good.pk)]
    bad.refresh_from_db()
    assert (bad.live, bad.approved_schedule) == (False, True), "it will be tried again"
    assert "máy chủ ảnh không trả lời" in caplog.text
    assert publish_due_pages().published == [str(bad.pk)]


def test_why_a_page_did_not_go_live_stands_in_its_history_once(at: Clock) -> None:
    at("2026-03-01 20:00")
    page = schedule(make_news(title="Tin hỏng", live=False), "2026-03-02T06:00")
    break_rule(page)
    at("2026-03-02 07:00")
    for _minute in range(3):
        publish_due_pages()
    (entry,) = PageLogEntry.objects.filter(page_id=page.pk, action=REFUSED)
    assert str(entry.formatter.format_message(entry)).startswith("Không lên theo giờ hẹn: ")
    assert len(entry.data["reason"]) > 5


def test_what_was_missed_is_made_up_for_but_not_what_is_over(at: Clock) -> None:
    """The worker stood still over a week-end."""
    at("2026-03-06 17:00")
    over = schedule(
        make_news(title="Thông báo thứ Bảy", live=False),
        "2026-03-07T08:00",
        expire_at=hour("2026-03-08T08:00"),
    )
    missed = schedule(make_news(title="Tin Chủ nhật", live=False), "2026-03-08T08:00")
    at("2026-03-09 07:30")
    outcome = publish_due_pages()
    assert str(missed.pk) in outcome.published
    over.refresh_from_db()
    assert not over.live


def test_a_new_version_that_prolongs_the_page_comes_before_the_old_end(at: Clock) -> None:
    at("2026-03-01 20:00")
    page = make_news(title="Lễ phát động")
    page.expire_at = hour("2026-03-02T08:00")
    page.save_revision().publish()
    page.refresh_from_db()
    schedule(page, "2026-03-02T08:00", expire_at=hour("2026-03-05T08:00"))
    at("2026-03-02 08:00")
    outcome = publish_due_pages()
    page.refresh_from_db()
    assert (outcome.withdrawn, page.live) == ([], True)
    assert page.expire_at == hour("2026-03-05T08:00")


def test_the_worker_does_it_several_times_a_minute() -> None:
    (job,) = [job for job in jobs() if job.name == "editorial.publish_due_pages"]
    assert timedelta(seconds=job.seconds) <= timedelta(seconds=30)
    assert job.run is publish_due_pages
