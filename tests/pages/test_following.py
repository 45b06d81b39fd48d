"""Feeds, sitemap and structured data follow publishing, correction and withdrawal at once."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from devdata import builders as make
from editorial.models import Correction, StoryPage
from tests.pages.structured import graph, of_type

TITLE = "Người cõng sổ qua ngầm"


class Machines:
    """What a feed reader, a crawler and a search engine get of one story."""

    def __init__(self, client: Client, story: Any) -> None:
        self.client, self.story = client, story
        column = make.make_column(rule_categories=["exemplar"])
        self.feeds = [
            "/tin.atom",
            f"{column.url}atom/",
            f"/don-vi/{story.unit.slug}/atom/",
            f"/linh-vuc/{story.work_field.slug}/atom/",
            f"/viec-can-giai-quyet/{story.topics.get().slug}/atom/",
        ]

    def text(self, address: str) -> str:
        return self.client.get(address).content.decode()

    def where(self) -> set[str]:
        """Every feed and list that names the story."""
        url = f"http://localhost{self.story.url}"
        named = {feed for feed in self.feeds if url in self.text(feed)}
        return named | (
            {"/sitemap.xml"} if f"<loc>{url}</loc>" in self.text("/sitemap.xml") else set()
        )

    def article(self) -> dict[str, Any] | None:
        response = self.client.get(self.story.url)
        if response.status_code != 200:
            return None
        return of_type(graph(response.content.decode()), "NewsArticle")[0]

    def etags(self) -> list[str]:
        return [self.client.get(feed)["ETag"] for feed in self.feeds]


@pytest.fixture
def machines(site: Any, client: Client) -> Machines:
    story = make.make_profile(
        title=TITLE,
        topics=[make.make_topic()],
        live=False,
        published_at=timezone.now() - datetime.timedelta(days=40),
    )
    return Machines(client, story)


def publish(story: Any) -> Any:
    StoryPage.objects.get(pk=story.pk).specific.get_latest_revision().publish()
    return StoryPage.objects.get(pk=story.pk).specific


def test_a_story_from_draft_to_withdrawal(
    machines: Machines, at: Callable[[str], Any], django_capture_on_commit_callbacks: Any
) -> None:
    everywhere = {*machines.feeds, "/sitemap.xml"}
    assert machines.where() == set()
    assert machines.article() is None

    at("2026-12-01 08:00")
    page = publish(machines.story)
    assert machines.where() == everywhere
    told = machines.article()
    assert told is not None
    assert told["dateModified"] == "2026-12-01T08:00:00+07:00"
    assert "2026-12-01T08:00:00+07:00" in machines.text("/tin.atom")
    assert "<lastmod>2026-12-01T08:00:00+07:00</lastmod>" in machines.text("/sitemap.xml")

    before = machines.etags()
    at("2026-12-03 09:30")
    page.corrections = [Correction(date=timezone.localdate(), text="4.900, không phải 49.000.")]
    page.save_revision()
    publish(page)
    corrected = machines.article()
    assert corrected is not None
    assert corrected["datePublished"] == told["datePublished"]
    assert corrected["dateModified"] == "2026-12-03T09:30:00+07:00"
    assert corrected["correction"][0]["text"] == "4.900, không phải 49.000."
    for feed in machines.feeds:
        assert "<updated>2026-12-03T09:30:00+07:00</updated>" in machines.text(feed)
    assert "<lastmod>2026-12-03T09:30:00+07:00</lastmod>" in machines.text("/sitemap.xml")
    after = machines.etags()
    assert all(old != new for old, new in zip(before, after, strict=True))

    StoryPage.objects.get(pk=page.pk).specific.unpublish()
    assert machines.where() == set()
    assert machines.article() is None
    for feed, etag in zip(machines.feeds, after, strict=True):
        answer = machines.client.get(feed, HTTP_IF_NONE_MATCH=etag)
        assert answer.status_code == 200, "who had it before learns that it is gone"
        assert TITLE not in answer.content.decode()


def test_a_draft_of_a_live_story_changes_nothing(machines: Machines) -> None:
    page = publish(machines.story)
    before, told = machines.etags(), machines.article()
    page.title = "Chưa ai được đọc"
    page.save_revision()
    assert machines.etags() == before
    assert machines.article() == told


def test_a_story_that_becomes_private_is_gone(
    machines: Machines, django_capture_on_commit_callbacks: Any
) -> None:
    page = publish(machines.story)
    with django_capture_on_commit_callbacks(execute=True):
        page.view_restrictions.create(restriction_type="login")
    assert machines.where() == set()
    with django_capture_on_commit_callbacks(execute=True):
        page.view_restrictions.all().first().delete()
    assert machines.where() == {*machines.feeds, "/sitemap.xml"}
