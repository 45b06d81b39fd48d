"""What a list of stories holds: few and many, picks on top, no drafts."""

from __future__ import annotations

from typing import Any

import pytest

from devdata import builders as make


def _picks() -> str:
    first, second = make.make_news(title="Bài đứng sau"), make.make_news(title="Bài đứng đầu")
    return make.make_column(rule_categories=["news"], picks=[second, first]).url


def test_a_picked_story_stands_on_top_and_only_once(site: Any, text_of: Any) -> None:
    text = text_of(_picks())
    assert text.count("Bài đứng đầu") == text.count("Bài đứng sau") == 1
    assert text.index("Bài đứng đầu") < text.index("Bài đứng sau")


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
