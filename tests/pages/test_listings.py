"""What a list of stories holds: few and many, picks on top, no drafts."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.utils import timezone

from devdata import builders as make
from units.models import Unit


def _picks() -> str:
    first, second = make.make_news(title="Bài đứng sau"), make.make_news(title="Bài đứng đầu")
    return make.make_column(rule_categories=["news"], picks=[second, first]).url


def test_a_picked_story_stands_on_top_and_only_once(site: Any, text_of: Any) -> None:
    text = text_of(_picks())
    assert text.count("Bài đứng đầu") == text.count("Bài đứng sau") == 1
    assert text.index("Bài đứng đầu") < text.index("Bài đứng sau")


@pytest.mark.parametrize("closed", [False, True])
def test_a_column_counts_its_picks_too_and_each_once(
    closed: bool, site: Any, client: Any, text_of: Any
) -> None:
    story = make.make_news(title="Bài đứng đầu")
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    column = make.make_column(picks=[story, story], closes_on=yesterday if closed else None)
    text = text_of(column.url)
    assert text.count("Bài đứng đầu") == 1
    assert "Đã đăng 1 bài" in text
    for number in range(21):
        make.make_news(title=f"Tin {number}", columns=[column])
    if not closed:
        assert "Đã đăng 22 bài" in text_of(f"{column.url}?page=2")


def test_a_list_narrowed_by_a_former_unit(site: Any, text_of: Any) -> None:
    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    make.make_profile(title="Chuyện ngày trước", unit=old)
    make.make_profile(title="Chuyện hôm nay", unit=old.now)
    before, label = text_of(f"/guong-dien-hinh/?unit={old.slug}"), "BHXH tỉnh Gia Lai (đến 3/2025)"
    assert "Chuyện ngày trước" in before
    assert "Chuyện hôm nay" not in before
    assert label in before
    both = text_of(f"/guong-dien-hinh/?unit={old.now.slug}")
    assert "Chuyện ngày trước" in both
    assert "Chuyện hôm nay" in both
    lists = text_of("/guong-dien-hinh/").split("Chuyện")[0]
    assert label not in lists, "a former unit is offered only to whom asks for it"


@pytest.mark.parametrize("count", [0, 1, 23])
def test_listing_with_few_and_many(count: int, site: Any, text_of: Any) -> None:
    for _ in range(count):
        make.make_profile()
    text = text_of("/guong-dien-hinh/")
    assert text.count("Gương số") >= min(count, 20)
    assert ("Trang sau" in text) == (count > 20)
    if not count:
        assert "Chưa có" in text or "Không có" in text


def test_a_draft_and_its_listing_stay_closed(site: Any, client: Any, text_of: Any) -> None:
    page = make.make_profile(live=False, title="Bản nháp bí mật")
    assert client.get(page.get_url() or f"/guong-dien-hinh/{page.slug}/").status_code == 404
    assert "Bản nháp bí mật" not in text_of("/guong-dien-hinh/")


def test_a_document_in_a_list_has_its_own_day_not_that_of_posting(site: Any, text_of: Any) -> None:
    paper = make.make_directive(title="Hướng dẫn phong trào", issued_on=datetime.date(2014, 11, 5))
    paper.published_at = timezone.make_aware(datetime.datetime(2026, 11, 23, 8))
    paper.save()
    make.make_news(title="Tin mới")
    column = make.make_column(rule_categories=["directive", "news"], picks=[paper])
    for address in (f"/don-vi/{paper.unit.slug}/" if paper.unit else column.url, column.url):
        text = text_of(address)
        assert "Ban hành 05/11/2014" in text
        assert "23/11/2026" not in text
