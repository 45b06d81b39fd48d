"""What is counted of searches and what never is; the report, and the steps that lead out of it."""

from __future__ import annotations

import datetime
import io
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from devdata import builders as make
from search.journal import asking
from search.journal.buffer import Buffer, buffer
from search.models import AskedQuery, ChosenHit, PromotedResult
from search.queue import drain
from search.tasks import JOURNAL_KEPT_DAYS, prune_journal

READER = {"HTTP_USER_AGENT": "Mozilla/5.0"}


@pytest.fixture(autouse=True)
def counted_anew(db: None) -> Iterator[None]:
    """Nothing is left of what other tests asked."""
    buffer.write()
    AskedQuery.objects.all().delete()
    ChosenHit.objects.all().delete()
    yield
    buffer.write()


def ask(q: str, **over: Any) -> Any:
    return Client(**READER).get("/tim-kiem/", {"q": q, **over})


def kept() -> dict[str, tuple[int, int, int]]:
    buffer.write()
    return {row.query: (row.searches, row.empty, row.hits) for row in AskedQuery.objects.all()}


# --- what is counted ---


def test_searches_are_counted_by_day_with_their_hits(quiet: Any) -> None:
    make.make_news(title="Tre làm ống")
    drain()
    ask("Tre  làm ỐNG")
    ask("tre làm ống")
    ask("zzzz")
    assert kept() == {"tre làm ống": (2, 0, 1), "zzzz": (1, 1, 0)}
    assert {row.day for row in AskedQuery.objects.all()} == {timezone.localdate()}
    make.make_news(title="Zzzz")
    drain()
    ask("zzzz")
    assert kept()["zzzz"] == (2, 1, 1), "added to, the hits are those of the last time"


def test_a_search_itself_writes_nothing(quiet: Any, django_assert_num_queries: Any) -> None:
    ask("tre làm ống")
    assert not AskedQuery.objects.exists()
    with django_assert_num_queries(4):  # two for the frame of the transaction
        buffer.write()
    with django_assert_num_queries(0):
        buffer.write()


@pytest.mark.parametrize(
    "over",
    [{"page": "2"}, {"type": "news"}, {"sort": "new"}, {"year": "2025"}, {"from": "2025-01-01"}],
)
def test_what_was_not_typed_as_it_stands_is_not_counted(quiet: Any, over: dict[str, str]) -> None:
    ask("tre làm ống", **over)
    assert kept() == {}


def test_programs_are_not_counted(quiet: Any) -> None:
    Client(HTTP_USER_AGENT="Googlebot/2.1").get("/tim-kiem/", {"q": "tre"})
    Client(**READER).head("/tim-kiem/", {"q": "tre"})
    Client(**READER).get("/api/search/", {"q": "tre"})
    assert kept() == {}


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("0912345678", ""),
        ("sổ bhxh 7912345678 của tôi", ""),
        ("001 085 012345", ""),
        ("a.nguyen@example.vn gương", "gương"),
        ("a.nguyen@example.vn", ""),
        ("mã 123456789012345678", ""),
        ("chi 1.234.567.890 đồng", "chi đồng"),
        ("4231/HD-BHXH", "4231/hd-bhxh"),
        ("2015-2020", "2015-2020"),
        ("???", ""),
        ("x" * 400, "x" * 200),
    ],
)
def test_numbers_of_people_and_addresses_are_left_out(typed: str, form: str) -> None:
    assert asking.kept_form(typed) == form


def test_no_row_tells_of_who_asked() -> None:
    assert {field.name for field in AskedQuery._meta.get_fields()} == {
        "id", "day", "query", "searches", "empty", "hits",
    }  # fmt: skip
    assert {field.name for field in ChosenHit._meta.get_fields()} == {
        "id", "day", "query", "target", "clicks",
    }  # fmt: skip


# --- what is opened ---


def mark_of(response: Any) -> str:
    return str(response.context["mark"])


def test_opened_results_are_counted_without_a_cookie(quiet: Any) -> None:
    page = make.make_news(title="Tre làm ống")
    drain()
    response = ask("tre làm ống")
    text = response.content.decode()
    assert f'data-opened="{reverse("search:opened")}"' in text
    assert f'data-key="page:{page.pk}"' in text
    assert f'<a href="{page.url}">' in text, "the link itself leads straight to the page"
    client = Client(enforce_csrf_checks=True)
    told = {"mark": mark_of(response), "key": f"page:{page.pk}"}
    for _time in range(2):
        answer = client.post(reverse("search:opened"), told)
        assert (answer.status_code, answer.cookies) == (204, {})
    buffer.write()
    (row,) = ChosenHit.objects.all()
    assert (row.query, row.target, row.clicks) == ("tre làm ống", f"page:{page.pk}", 2)


@pytest.mark.parametrize(
    ("mark", "key"),
    [("", "page:1"), ("viết vào", "page:1"), (signing.dumps("a", salt="khác"), "page:1"),
     (signing.dumps("a", salt=asking.SALT), "<script>"), (signing.dumps("a", salt=asking.SALT), "")],
)  # fmt: skip
def test_nobody_writes_queries_in_from_outside(mark: str, key: str) -> None:
    Client().post(reverse("search:opened"), {"mark": mark, "key": key})
    buffer.write()
    assert not ChosenHit.objects.exists()
    assert Client().get(reverse("search:opened")).status_code == 405


# --- how it is written ---


@pytest.mark.django_db(transaction=True)
def test_a_thread_writes_and_the_end_of_the_process_writes_the_rest() -> None:
    own = Buffer(seconds=0.05)
    own.asked("tre", 3)
    for _time in range(100):
        if AskedQuery.objects.exists():
            break
        time.sleep(0.05)
    assert AskedQuery.objects.get().searches == 1
    own._wake.clear()
    own.asked("tre", 0)
    own.end()
    row = AskedQuery.objects.get()
    assert (row.searches, row.empty, row.hits) == (2, 1, 0)


def test_a_flood_of_queries_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.journal.buffer.MOST", 3)
    for number in range(10):
        buffer.asked(f"câu {number}", 0)
    buffer.asked("câu 0", 0)
    assert kept() == {"câu 0": (2, 2, 0), "câu 1": (1, 1, 0), "câu 2": (1, 1, 0)}


def test_old_counts_are_forgotten() -> None:
    today = timezone.localdate()
    for days in (0, JOURNAL_KEPT_DAYS, JOURNAL_KEPT_DAYS + 1):
        day = today - datetime.timedelta(days=days)
        AskedQuery.objects.create(day=day, query="tre", searches=1)
        ChosenHit.objects.create(day=day, query="tre", target="page:1", clicks=1)
    prune_journal()
    assert AskedQuery.objects.count() == ChosenHit.objects.count() == 2


# --- the report ---


def row(query: str, *, searches: int = 1, empty: int = 0, hits: int = 0, days: int = 0) -> None:
    day = timezone.localdate() - datetime.timedelta(days=days)
    AskedQuery.objects.create(day=day, query=query, searches=searches, empty=empty, hits=hits)


def queries(client: Client, **asked: str) -> list[str]:
    response = client.get(reverse("search_desk:asked"), asked)
    return [each["query"] for each in response.context["object_list"]]


def test_the_report_tells_most_asked_in_vain_and_not_opened(
    site: Any, admin_client: Client
) -> None:
    page = make.make_news(title="Tre làm ống")
    row("tre", searches=5, hits=4)
    row("tre", searches=2, empty=2, hits=0, days=3)
    row("lạ", searches=9, empty=9, hits=0)
    row("chán", searches=3, hits=8)
    row("xưa", searches=50, hits=1, days=40)
    ChosenHit.objects.create(
        day=timezone.localdate(), query="tre", target=f"page:{page.pk}", clicks=4
    )
    ChosenHit.objects.create(day=timezone.localdate(), query="tre", target="unit:1", clicks=1)
    assert queries(admin_client) == ["lạ", "tre", "chán"]
    assert queries(admin_client, kind="empty") == ["lạ"]
    assert queries(admin_client, kind="unopened") == ["chán"]
    assert queries(admin_client, days="90") == ["xưa", "lạ", "tre", "chán"]
    assert queries(admin_client, days="7") == ["lạ", "tre", "chán"]
    response = admin_client.get(reverse("search_desk:asked"))
    tre = next(each for each in response.context["object_list"] if each["query"] == "tre")
    assert (tre["searches"], tre["empty"], tre["hits"], tre["clicks"]) == (7, 2, 4, 5)
    assert "Tre làm ống" in response.content.decode()


def test_the_export_holds_no_formula(site: Any, admin_client: Client) -> None:
    row('=hyperlink("http://x")', searches=2)
    row("@sum(1)")
    url = reverse("search_desk:asked")
    book = openpyxl.load_workbook(
        io.BytesIO(b"".join(admin_client.get(url, {"export": "xlsx"}).streaming_content))
    )
    lines = list(book.active.iter_rows(values_only=True))
    assert lines[0][:2] == ("Câu tìm", "Số lần tìm")
    assert lines[1][:2] == ('\'=hyperlink("http://x")', 2)
    assert {cell.data_type for cells in book.active.iter_rows() for cell in cells} <= {"s", "n"}
    text = b"".join(admin_client.get(url, {"export": "csv"}).streaming_content).decode()
    assert "\n'@sum(1)," in text


def test_from_a_line_a_synonym_and_a_pin_are_one_step_away(site: Any, admin_client: Client) -> None:
    page = make.make_news(title="Tre làm ống")
    row("<b>tre", hits=3)
    ChosenHit.objects.create(
        day=timezone.localdate(), query="<b>tre", target=f"page:{page.pk}", clicks=4
    )
    text = admin_client.get(reverse("search_desk:asked")).content.decode()
    assert "<b>tre" not in text, "escaped"
    synonym = f"{reverse('wagtailsnippets_search_synonymgroup:add')}?canonical={quote('<b>tre')}"
    pin = f"{reverse('wagtailsnippets_search_promotedresult:add')}?queries={quote('<b>tre')}"
    assert synonym in text
    assert f"{pin}&amp;page={page.pk}" in text
    form = admin_client.get(synonym).context["form"]
    assert form["canonical"].value() == "<b>tre"
    form = admin_client.get(f"{pin}&page={page.pk}").context["form"]
    assert form["queries"].value() == "<b>tre"
    assert str(form["page"].value()) == str(page.pk)
    assert "Tre làm ống" in admin_client.get(f"{pin}&page={page.pk}").content.decode()


def test_only_those_who_may_edit_words_see_the_report(
    client: Client, django_user_model: Any
) -> None:
    user = django_user_model.objects.create_user("doc", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(reverse("search_desk:asked")).status_code == 302


# --- promoted results ---


@pytest.fixture
def pages(quiet: Any) -> dict[str, Any]:
    made = {
        "other": make.make_news(title="Tre làm ống, tre làm ống"),
        "pinned": make.make_profile(title="Người gánh nước đêm"),
    }
    drain()
    return made


def titles(q: str, **over: Any) -> list[str]:
    return [hit["document"].title for hit in ask(q, **over).context["hits"]]


def test_a_promoted_page_stands_first_with_its_mark(pages: dict[str, Any]) -> None:
    PromotedResult.objects.create(queries="Tre làm ống\nống nước", page=pages["pinned"])
    assert titles("tre làm ống") == ["Người gánh nước đêm", "Tre làm ống, tre làm ống"]
    assert titles("tre lam ong")[0] == "Người gánh nước đêm", "no accents: the same words"
    assert titles("tré làm ống")[:1] != ["Người gánh nước đêm"], "other accents: other words"
    text = ask("tre làm ống").content.decode()
    assert text.count("Ban biên tập chọn") == 1
    assert text.index("Ban biên tập chọn") < text.index("<mark>")
    assert titles("ống nước") == ["Người gánh nước đêm"]
    assert "1</span> kết quả" in ask("ống nước").content.decode()
    for over in ({"type": "news"}, {"sort": "new"}, {"page": "2"}):
        assert "Người gánh nước đêm" not in titles("tre làm ống", **over)


def test_a_promoted_page_that_is_a_hit_stands_there_once(pages: dict[str, Any]) -> None:
    PromotedResult.objects.create(queries="tre làm ống", page=pages["other"])
    assert titles("tre làm ống") == ["Tre làm ống, tre làm ống"]
    answer = Client().get("/api/search/", {"q": "tre làm ống"}).json()
    assert [each["title"] for each in answer["promoted"]] == ["Tre làm ống, tre làm ống"]
    assert answer["count"] == len(answer["results"]) == 1


def test_a_promoted_page_is_shown_only_while_it_is_public(pages: dict[str, Any]) -> None:
    pin = PromotedResult.objects.create(queries="tre làm ống", page=pages["pinned"])
    api = lambda: Client().get("/api/search/", {"q": "tre làm ống"}).json()["promoted"]  # noqa: E731
    assert len(api()) == 1
    pages["pinned"].unpublish()
    assert api() == []
    pages["pinned"].save_revision().publish()
    assert len(api()) == 1
    pin.active = False
    pin.save()
    assert api() == []
    pin.active, pin.until = True, timezone.localdate() - datetime.timedelta(days=1)
    pin.save()
    assert api() == []
    pin.until = timezone.localdate()
    pin.save()
    assert len(api()) == 1


def test_a_title_with_markup_injects_nothing_when_promoted(quiet: Any) -> None:
    page = make.make_news(title="<script>alert(1)</script> tre")
    drain()
    PromotedResult.objects.create(queries="ống", page=page)
    text = ask("ống").content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text
    (told,) = Client().get("/api/search/", {"q": "ống"}).json()["promoted"]
    assert "<script" not in told["title_html"]


def test_a_page_that_search_does_not_show_is_refused(site: Any) -> None:
    from django.core.exceptions import ValidationError
    from wagtail.models import Page

    with pytest.raises(ValidationError, match="không hiện loại trang này"):
        PromotedResult(queries="tre", page=Page.objects.get(depth=1)).full_clean()
    with pytest.raises(ValidationError, match="không có chữ hay số nào"):
        PromotedResult(queries="tre\n???", page=make.make_news()).full_clean()
