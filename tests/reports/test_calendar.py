"""The calendar of publishing: what will be, what leaves and what was, by days of Hà Nội."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from devdata.builders import make_column, make_news, make_profile
from reports.schedule.months import Month, days_of

pytestmark = pytest.mark.django_db

Clock = Callable[[str], Any]
CEILING = 30
PATH = "/quan-tri/bao-cao/lich/"


def hour(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


@pytest.fixture
def client_at(at: Clock, publisher: Any) -> Client:
    """A publisher on 15 March 2026."""
    at("2026-03-15 08:00")
    client = Client()
    client.force_login(publisher)
    return client


def shown(client: Client, query: str = "") -> dict[str, str]:
    """What stands on each day of the month: date → text of the entries."""
    response = client.get(f"{PATH}?{query}")
    assert response.status_code == 200
    days = {}
    for part in response.content.decode().split('<li class="desk-date')[1:]:
        if day := re.search(r'<time datetime="(\d{4}-\d\d-\d\d)">', part):
            entries = part.partition("</h3>")[2].partition("<script")[0]
            days[day.group(1)] = " ".join(re.sub(r"<[^>]+>", " ", entries).split())
    return days


def schedule(title: str, go_live_at: str) -> Any:
    page = make_news(title=title, live=False)
    page.go_live_at = hour(go_live_at)
    page.save_revision().publish()
    return page


def test_each_stands_on_its_day_of_hanoi(client_at: Client) -> None:
    schedule("Câu chuyện đầu tuần", "2026-03-16T00:05")
    make_news(title="Hết hạn", expire_at=hour("2026-03-20T23:50"))
    make_news(title="Đêm qua", published_at=hour("2026-03-02T00:10"))
    days = shown(client_at)
    assert days["2026-03-16"] == "00:05 Câu chuyện đầu tuần Tin, bài, sắp lên trang"
    assert days["2026-03-20"] == "23:50 Hết hạn Tin, bài, sắp gỡ"
    assert days["2026-03-02"] == "00:10 Đêm qua Tin, bài, đã xuất bản"
    assert days["2026-03-01"] == ""


def test_a_draft_and_another_month_are_not_there(client_at: Client) -> None:
    make_news(title="Còn là nháp", live=False)
    schedule("Tháng sau", "2026-04-01T00:00")
    schedule("Phút cuối", "2026-03-31T23:59")
    text = str(shown(client_at))
    assert "Còn là nháp" not in text
    assert "Tháng sau" not in text
    assert "Phút cuối" in text
    assert "Tháng sau" in shown(client_at, "thang=2026-04")["2026-04-01"]


def test_it_can_be_narrowed_to_a_kind_and_to_a_column(client_at: Client) -> None:
    column = make_column(title="Từ quầy một cửa", rule_categories=["exemplar"])
    make_profile(title="Chị Hoa ở quầy", published_at=hour("2026-03-03T08:00"))
    make_news(title="Tin thi đua", published_at=hour("2026-03-03T09:00"))
    both = shown(client_at)["2026-03-03"]
    assert "Chị Hoa ở quầy" in both
    assert "Tin thi đua" in both
    for query in ("loai=exemplar", f"chuyen-muc={column.pk}"):
        found = shown(client_at, f"thang=2026-03&{query}")["2026-03-03"]
        assert "Chị Hoa ở quầy" in found, query
        assert "Tin thi đua" not in found, query
    assert shown(client_at, "loai=other")["2026-03-03"] == ""


def test_a_full_day_leads_to_all_of_it(client_at: Client) -> None:
    for number in range(8):
        make_news(title=f"Tin số {number}", published_at=hour("2026-03-03T08:00"))
    assert "và 3 trang nữa" in shown(client_at)["2026-03-03"]
    text = client_at.get(f"{PATH}?ngay=2026-03-03").content.decode()
    assert all(f"Tin số {number}" in text for number in range(8))
    assert "Ngày 03/03/2026" in text


@pytest.mark.parametrize("query", ["thang=2026-13", "thang=x", "ngay=31/03", "chuyen-muc=x", "loai=<b>"])  # fmt: skip
def test_nonsense_shows_the_present_month(client_at: Client, query: str) -> None:
    assert "2026-03-31" in shown(client_at, query)


def test_queries_do_not_grow_with_what_is_shown(client_at: Client) -> None:
    for number in range(1, 25):
        schedule(f"Hẹn {number}", f"2026-03-{number + 5:02}T08:00")
        make_news(title=f"Đăng {number}", published_at=hour("2026-03-01T08:00"))
    column = make_column(title="Tin", rule_categories=["news"])
    with CaptureQueriesContext(connection) as asked:
        assert "Hẹn 24" in shown(client_at, f"thang=2026-03&chuyen-muc={column.pk}")["2026-03-29"]
    assert len(asked) <= CEILING


def test_a_month_begins_with_its_monday(db: None) -> None:
    weeks = days_of(Month(2026, 3), [], 5)
    assert weeks[0][0].name == "thứ Hai"
    assert weeks[0][0].date == datetime(2026, 2, 23).date()
    assert not weeks[0][0].in_month
    assert Month(2026, 12).after == Month(2027, 1)
    assert Month(2026, 1).before == Month(2025, 12)
    assert all(len(week) == 7 for week in weeks)
    assert weeks[0][6].date + timedelta(days=1) == weeks[1][0].date
