"""A correction stands on the page at once, with its reason in the log, and no version takes it away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from devdata import builders as make
from editorial import authorship
from editorial.models import Correction
from editorial.scheduling import publish_due_pages
from editorial.standing import acts
from tests.editorial.standing.conftest import REASON

pytestmark = pytest.mark.django_db

TEXT = "4.900 người nghe, không phải 49.000."


def address(page: Page) -> str:
    return f"/quan-tri/trang/{page.pk}/dinh-chinh/"


def sent(**changes: str) -> dict[str, str]:
    return {"text": TEXT, "date": timezone.localdate().strftime("%d/%m/%Y"), "reason": REASON} | changes  # fmt: skip


@pytest.fixture
def page(site: Any) -> Any:
    return make.make_news(title="Loa truyền thanh", standfirst="49.000 người nghe.", sample=False)


def fresh(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def test_page_feed_api_and_structured_data_tell_it_at_once(
    page: Any, publisher: Client, client: Client
) -> None:
    response = publisher.post(address(page), sent())
    assert response.status_code == 302
    assert response["Location"] == f"/quan-tri/pages/{page.pk}/edit/"
    html = client.get(page.url).content.decode()
    assert f"{TEXT}" in html
    assert "CorrectionComment" in html
    assert REASON not in html
    today = timezone.localdate()
    told = client.get(f"/api/v2/pages/{page.pk}/").json()
    assert told["corrections"] == [{"date": today.isoformat(), "text": TEXT}]
    feed = client.get("/tin.atom").content.decode()
    assert f"Đính chính {today:%d/%m/%Y}: {TEXT}" in feed


def test_the_log_names_who_and_why_and_keeps_the_version_before(
    page: Any, publisher: Client, lan: Any
) -> None:
    before = page.live_revision
    publisher.post(address(page), sent())
    entry = PageLogEntry.objects.get(page=page.pk, action="editorial.correct")
    assert entry.user == lan
    assert entry.data == {"text": TEXT, "reason": REASON}
    page = fresh(page)
    assert entry.revision == page.live_revision == page.latest_revision
    assert not page.has_unpublished_changes
    assert before in page.revisions.all()
    history = publisher.get(f"/quan-tri/pages/{page.pk}/history/").content.decode()
    assert f"Đính chính “{TEXT}”. Lý do: {REASON}" in history
    compare = f"/quan-tri/pages/{page.pk}/revisions/compare/{before.pk}...{page.live_revision_id}/"
    assert TEXT in publisher.get(compare).content.decode()


def test_a_draft_stays_a_draft_and_brings_the_note_when_it_is_published(
    page: Any, publisher: Client
) -> None:
    page.title = "Loa truyền thanh, bản viết dở"
    page.save_revision()
    publisher.post(address(page), sent())
    page = fresh(page)
    assert page.title == "Loa truyền thanh"
    assert page.draft_title == "Loa truyền thanh, bản viết dở"
    assert page.has_unpublished_changes
    assert page.corrections.count() == 1
    page.latest_revision.publish()
    page = fresh(page)
    assert page.title == "Loa truyền thanh, bản viết dở"
    assert [each.text for each in page.corrections.all()] == [TEXT]
    assert not page.has_unpublished_changes


def test_a_scheduled_version_keeps_its_hour_and_brings_the_note(page: Any, lan: Any) -> None:
    hour = timezone.now() + timedelta(hours=2)
    page.title, page.go_live_at = "Loa, bản hẹn giờ", hour
    page.save_revision().publish()
    acts.correct(fresh(page), TEXT, REASON, lan)
    page = fresh(page)
    assert page.live
    assert page.title == "Loa truyền thanh"
    assert page.scheduled_revision.approved_go_live_at == hour
    publish_due_pages(hour + timedelta(minutes=1))
    assert page.revisions.filter(approved_go_live_at__isnull=False).count() <= 1


def test_an_old_version_brought_back_keeps_the_note(page: Any, lan: Any) -> None:
    old = page.live_revision
    acts.correct(page, TEXT, REASON, lan)
    old.publish()
    assert [each.text for each in fresh(page).corrections.all()] == [TEXT]
    assert Correction.objects.count() == 1


def test_who_corrects_has_not_written_the_story(page: Any, lan: Any) -> None:
    acts.correct(page, TEXT, REASON, lan)
    assert not authorship.wrote(lan, fresh(page))


def test_a_page_that_breaks_a_later_rule_can_be_corrected(page: Any, lan: Any) -> None:
    page.published_at = timezone.now() + timedelta(days=3)  # no longer publishable
    page.save(clean=False)
    acts.correct(fresh(page), TEXT, REASON, lan)
    assert fresh(page).corrections.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": ""}, "Chưa ghi lý do."),
        ({"reason": "sai"}, "Lý do quá ngắn."),
        ({"text": " "}, "Chưa có lời đính chính."),
        ({"date": "01/01/2999"}, "ở sau hôm nay. Sửa lại ngày."),
    ],
)
def test_what_is_missing_is_said(
    page: Any, publisher: Client, changes: dict[str, str], sentence: str
) -> None:
    response = publisher.post(address(page), sent(**changes))
    assert sentence in response.content.decode()
    assert not Correction.objects.exists()


def test_only_who_may_publish_corrects(page: Any, editor: Client, client: Client) -> None:
    for who in (editor, client):
        assert who.get(address(page)).status_code == 302
        assert who.post(address(page), sent()).status_code == 302
    assert not Correction.objects.exists()
    assert address(page) not in editor.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()


def test_the_menu_of_a_public_story_offers_it(page: Any, publisher: Client) -> None:
    assert address(page) in publisher.get(f"/quan-tri/pages/{page.pk}/edit/").content.decode()
    draft = make.make_news(title="Nháp", live=False)
    assert address(draft) not in publisher.get(f"/quan-tri/pages/{draft.pk}/edit/").content.decode()
    assert publisher.get(address(draft)).status_code == 404
    column = make.make_column()
    assert publisher.get(address(column)).status_code == 404


def test_the_day_of_the_note_is_the_day_chosen(page: Any, publisher: Client) -> None:
    publisher.post(address(page), sent(date="05/08/2025"))
    assert fresh(page).corrected_on == date(2025, 8, 5)


def test_queries_of_a_feed_do_not_grow_with_corrections(
    site: Any, lan: Any, client: Client, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    for number in range(5):
        acts.correct(make.make_news(title=f"Tin {number}"), TEXT, REASON, lan)
    client.get("/tin.atom")
    with django_assert_max_num_queries(8):
        client.get("/tin.atom")
