"""What stands beside a page goes by what pages say, then by topic and date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from devdata import builders as make
from exemplars.presentation import practice_context, profile_context
from units.models import ProblemTopic

pytestmark = pytest.mark.django_db

Ask = Callable[..., list[str]]
BAMBOO = "Ống tre treo cửa bếp, mỗi ngày bỏ vào vài nghìn, cuối tháng mở ống đóng bảo hiểm."


@pytest.fixture
def topic(urls_of: Ask) -> ProblemTopic:
    return ProblemTopic.objects.create(name="Giữ người tham gia", slug="giu", order=1)


def titles(cards: list[dict[str, Any]]) -> list[str]:
    return [card["page"].title for card in cards]


def test_practices_that_say_the_same_come_before_newer_ones_on_the_topic(
    topic: ProblemTopic, urls_of: Ask
) -> None:
    page = make.make_practice(title="Ống tre tiết kiệm", problem=BAMBOO, topics=[topic])
    make.make_practice(title="Ống tre ở bản", problem=BAMBOO)
    make.make_practice(
        title="Ống tre đã thôi", problem=BAMBOO, state="retired", retired_reason="Hết."
    )
    make.make_practice(title="Quầy lưu động", problem="Xe đi chợ phiên.", topics=[topic])
    urls_of()  # indexed
    assert titles(practice_context(page)["similar"]) == ["Ống tre ở bản", "Quầy lưu động"]


def test_a_profile_is_followed_by_stories_that_say_the_same(
    topic: ProblemTopic, urls_of: Ask
) -> None:
    page = make.make_profile(title="Người treo ống tre", standfirst=BAMBOO)
    make.make_news(title="Ống tre qua sông", standfirst=BAMBOO)
    make.make_news(title="Ống tre còn nháp", standfirst=BAMBOO, live=False)
    practice = make.make_practice(title="Ống tre tiết kiệm", problem=BAMBOO)
    urls_of()
    context = profile_context(page)
    assert [story.title for story in context["related_stories"]] == ["Ống tre qua sông"]
    assert [card["page"] for card in context["related_practices"]] == [practice]


def test_without_an_engine_they_go_by_topic(
    topic: ProblemTopic, settings: Any, tmp_path: Any
) -> None:
    page = make.make_practice(title="Ống tre tiết kiệm", problem=BAMBOO, topics=[topic])
    make.make_practice(title="Ống tre ở bản", problem=BAMBOO)
    make.make_practice(title="Quầy lưu động", problem="Xe đi chợ phiên.", topics=[topic])
    settings.SEARCH_URL = f"embedded://{tmp_path}/khong-co"
    assert titles(practice_context(page)["similar"]) == ["Quầy lưu động", "Ống tre ở bản"]
    assert Client().get(page.url).status_code == 200
