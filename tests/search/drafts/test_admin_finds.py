"""The search of the admin: pages as they were last saved, found as readers find them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction, Revision

from campaigns.models import NewsIndexPage, NewsPage
from core import admin_search
from devdata import builders as make
from exemplars.models import ProfileIndexPage
from search.drafts import queue as drafts
from search.models import DraftEntry
from tests.search.drafts.conftest import Found

pytestmark = pytest.mark.django_db

CHOOSER = "wagtailadmin_choose_page_search"


@pytest.mark.parametrize(
    "q", ["khoá sổ hoà giải", "khóa sổ hòa giải", "khoa so hoa giai", "khóa sổ hòa gi"]
)
def test_accents_spelling_and_the_word_being_typed(found: Found, q: str) -> None:
    make.make_news(title="Khóa sổ hoà giải", live=False)
    make.make_news(title="Khóa sổ cuối năm")
    assert found(q) == ["Khóa sổ hoà giải"]


@pytest.mark.parametrize("q", ["4231", "4231/HD-BHXH", "hd 4231"])
def test_numbers_of_documents(found: Found, q: str) -> None:
    make.make_directive(title="Hướng dẫn cũ", number="4231/HD-BHXH", live=False)
    make.make_directive(title="Hướng dẫn mới", number="77/HD-BHXH")
    assert found(q) == ["Hướng dẫn cũ"]


def test_the_text_unit_and_people_of_a_revision(found: Found) -> None:
    page = make.make_profile(title="Người gánh nước", subject_name="Lò Thị Minh Họa")
    page.standfirst = "Ba mươi năm cõng sổ qua ngầm."
    page.save_revision()
    for q in ("cõng sổ qua ngầm", "lo thi minh hoa", page.unit.name):
        assert "Người gánh nước" in found(q), q


def test_by_the_title_on_the_site_and_by_the_one_to_come(found: Found) -> None:
    page = make.make_news(title="Chum gạo tình thương")
    page.title = "Ống tre tiết kiệm"
    page.save_revision()
    assert found("ống tre") == found("chum gạo") == ["Ống tre tiết kiệm"]


def test_pages_that_readers_do_not_search(found: Found) -> None:
    make.make_standard_page(title="Điều khoản quạt nan", introduction="Chữ riêng: giếng khơi")
    assert found("quạt nan") == found("giếng khơi") == ["Điều khoản quạt nan"]


def test_best_first_or_in_the_order_asked(found: Found) -> None:
    make.make_news(title="B: nhắc đến", standfirst="Có heo đất trong bài.")
    make.make_news(title="Heo đất ở chợ")
    make.make_news(title="A: nhắc đến", standfirst="Heo đất nữa.")
    assert found("heo đất")[0] == "Heo đất ở chợ"
    in_order = ["A: nhắc đến", "B: nhắc đến", "Heo đất ở chợ"]
    assert found("heo đất", ordering="title") == in_order
    assert found("heo đất", ordering="-title") == in_order[::-1]


@pytest.mark.parametrize("many", [1, 10_000])
def test_pages_counts_and_kinds(
    found: Found, admin_client: Client, monkeypatch: Any, many: int
) -> None:
    monkeypatch.setattr(admin_search, "MANY", many)
    titles = {make.make_news(title=f"Tin heo đất {number}").title for number in range(23)}
    titles.add(make.make_profile(title="Gương heo đất").title)
    make.make_news(title="Tin khác")
    first, second = found("heo đất"), found("heo đất", p=2)
    assert (len(first), len(second)) == (20, 4)
    assert {*first, *second} == titles
    kind = ContentType.objects.get_for_model(NewsPage)
    context = admin_client.get(
        reverse("wagtailadmin_pages:search"),
        {"q": "heo đất", "content_type": f"{kind.app_label}.{kind.model}"},
    ).context
    assert [(each.model, count) for each, count in context["content_types"]] == [
        ("newspage", 23),
        ("profilepage", 1),
    ]
    assert context["paginator"].count == 23
    assert found('"heo đất" live:no') == []


def test_the_tree_the_lists_and_the_chooser(found: Found) -> None:
    make.make_news(title="Tin heo đất", live=False)
    make.make_profile(title="Gương heo đất")
    news, home = NewsIndexPage.objects.get(), NewsIndexPage.objects.get().get_parent()
    assert found("heo dat", view=reverse("wagtailadmin_explore", args=[news.pk])) == ["Tin heo đất"]
    everywhere = found("heo dat", view=reverse("wagtailadmin_explore", args=[home.pk]))
    assert sorted(everywhere) == ["Gương heo đất", "Tin heo đất"]
    assert found("heo dat", view=reverse("news:index")) == ["Tin heo đất"]
    assert sorted(found("heo dat", view=reverse(CHOOSER))) == ["Gương heo đất", "Tin heo đất"]
    of_one = found("heo dat", view=reverse(CHOOSER), page_type="campaigns.newspage")
    assert of_one == ["Tin heo đất"]


def test_lists_put_the_best_first_and_keep_their_filters(found: Found) -> None:
    for day, title in enumerate(["Heo đất", "Chợ quê", "Chum gạo"], start=1):
        day_of_it = datetime(2026, 3, day, tzinfo=UTC)
        make.make_news(title=title, standfirst="Heo đất.", published_at=day_of_it)
    listing = reverse("news:index")
    assert found("heo đất", view=listing)[0] == "Heo đất"
    assert found("heo đất", view=listing, ordering="-published_at") == [
        "Chum gạo",
        "Chợ quê",
        "Heo đất",
    ]
    make.make_news(title="Heo đất chưa đăng", live=False)
    assert found("heo đất", view=listing, live="false") == ["Heo đất chưa đăng"]


# --- rights ---


def test_whoever_writes_in_one_section_finds_what_is_there(found: Found, working_at: Any) -> None:
    make.make_news(title="Tin heo đất", live=False)
    draft = make.make_profile(title="Gương heo đất", live=False)
    live = make.make_profile(title="Gương đã đăng heo đất")
    live.standfirst = "Chữ còn kín: bình vôi."
    live.save_revision()
    writer = working_at(NewsIndexPage.objects.get())
    other = working_at(ProfileIndexPage.objects.get(), "change_page")
    assert found("heo đất", writer) == ["Tin heo đất"]
    assert found("bình vôi", writer) == []
    assert found("bình vôi", other) == [live.title]
    assert sorted(found("heo đất", other)) == sorted([draft.title, live.title])
    tree = reverse("wagtailadmin_explore", args=[NewsIndexPage.objects.get().pk])
    assert found("heo đất", writer, tree, search_all=1) == ["Tin heo đất"]
    assert found("heo đất", writer, reverse("profiles:index")) == []


def test_a_chooser_offers_what_everybody_may_read_and_betrays_no_draft(
    found: Found, working_at: Any
) -> None:
    writer = working_at(NewsIndexPage.objects.get())
    make.make_news(title="Tin heo đất", live=False)
    make.make_profile(title="Gương heo đất nháp", live=False)
    make.make_profile(title="Gương heo đất")
    closed = make.make_profile(title="Gương heo đất kín")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    pending = make.make_profile(title="Gương đang sửa")
    pending.standfirst = "Heo đất, chưa cho ai biết."
    pending.save_revision()
    chosen = found("heo đất", writer, reverse(CHOOSER))
    assert sorted(chosen) == ["Gương heo đất", "Tin heo đất"]


# --- an engine in trouble ---


def test_without_the_index_the_database_answers(
    found: Found, admin_client: Client, settings: Any, tmp_path: Path
) -> None:
    make.make_news(title="Tin heo đất", live=False)
    assert found("heo đất") == ["Tin heo đất"]
    settings.SEARCH_URL = f"embedded://{tmp_path / 'none'}"
    for name in ("wagtailadmin_pages:search", "news:index", CHOOSER):
        response = admin_client.get(reverse(name), {"q": "đất"})
        assert response.status_code == 200
        assert "Tin heo đất" in response.content.decode(), name


def test_a_revision_that_cannot_be_read_holds_up_no_other(found: Found, caplog: Any) -> None:
    broken = make.make_news(title="Tin heo đất", live=False)
    Revision.objects.filter(pk=broken.latest_revision_id).update(content=[])
    make.make_news(title="Tin khác heo đất", live=False)
    assert found("heo đất") == ["Tin khác heo đất"]
    assert f"page:{broken.pk}" in caplog.text
    assert DraftEntry.objects.get().failures == 1
    drafts.rebuild()
    assert found("heo đất") == ["Tin khác heo đất"]
