"""Suggestions while somebody types, and stories like the one that is read."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from devdata import builders as make
from editorial.models import Tag
from search.queue import drain, rebuild

pytestmark = pytest.mark.django_db


def suggested(q: str) -> list[tuple[str, str]]:
    answer = Client().get("/api/suggest/", {"q": q})
    assert answer.status_code == 200
    return [(each["text"], each["type"]) for each in answer.json()["suggestions"]]


@pytest.mark.parametrize("q", ["ống t", "ong t", "Ống tre", "tre on", "o\u0302\u0301ng"])
def test_titles_are_begun_with_or_without_accents(quiet: Any, q: str) -> None:
    make.make_practice(title="Ống tre tiết kiệm")
    make.make_news(title="Trên sông")
    drain()
    assert suggested(q) == [("Ống tre tiết kiệm", "practice")]


def test_people_units_fields_and_tags_are_known(quiet: Any) -> None:
    profile = make.make_profile(title="Người cõng sổ", subject_name="Thào Văn Sính")
    profile.tags.add("Thao trường")
    profile.save()
    rebuild()
    assert ("Thào Văn Sính", "person") in suggested("thao v")
    assert ("Thao trường", "tag") in suggested("thao tr")
    assert any(kind == "unit" for _text, kind in suggested("bhxh tỉnh lào"))
    assert any(kind == "field" for _text, kind in suggested("quản lý thu"))
    assert any(kind == "topic" for _text, kind in suggested("số hóa"))


def test_accents_as_typed_come_first(quiet: Any) -> None:
    make.make_news(title="Thu hoạch")
    make.make_news(title="Thư gửi")
    drain()
    assert next(text for text, kind in suggested("thư") if kind == "news") == "Thư gửi"


def test_drafts_withdrawn_pages_and_unused_tags_are_not_suggested(quiet: Any) -> None:
    make.make_news(title="Bí mật chưa đăng", live=False)
    page = make.make_news(title="Bí quyết")
    Tag.objects.create(name="Bí đao", slug="bi-dao")
    drain()
    assert suggested("bí") == [("Bí quyết", "news")]
    page.unpublish()
    assert suggested("bí") == [], "before the worker has run, too"


@pytest.mark.parametrize("q", ["", " ", "?", "0912345678", "0123 456 789"])
def test_nothing_is_suggested_for_no_word_or_a_number_of_a_person(quiet: Any, q: str) -> None:
    assert suggested(q) == []


def test_an_answer_may_be_kept_a_while(quiet: Any) -> None:
    told = Client().get("/api/suggest/", {"q": "bh"})["Cache-Control"]
    assert set(told.split(", ")) == {"private", "max-age=60"}


def test_markup_in_a_title_comes_as_text(quiet: Any) -> None:
    make.make_news(title="<img src=x onerror=alert(1)> Mưa")
    drain()
    answer = Client().get("/api/suggest/", {"q": "mưa"})
    assert answer["Content-Type"] == "application/json"
    assert answer.json()["suggestions"][0]["text"] == "<img src=x onerror=alert(1)> Mưa"


def test_a_news_page_shows_stories_like_it(quiet: Any, client: Client) -> None:
    page = make.make_news(title="Ống tre qua sông", body="<p>Ống tre tiết kiệm ở chợ nổi.</p>")
    like = make.make_practice(title="Ống tre tiết kiệm")
    make.make_news(title="Cái túi ở bến xe")
    make.make_practice(title="Ống tre tiết kiệm còn nháp", live=False)
    drain()
    text = client.get(page.url).content.decode()
    block = text.partition("Bài gần với chuyện này")[2]
    assert like.url in block
    assert "còn nháp" not in block
    assert block.count(f'href="{page.url}"') == 0
    like.unpublish()
    assert like.url not in client.get(page.url).content.decode().partition("Bài gần")[2]
