"""The Monday story: its day, its rules, its hour; nothing of it is seen before."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from devdata import builders as make
from editorial import telling
from editorial.models import ColumnPage, MondayStoryPage
from editorial.planning import coming_mondays
from editorial.scheduling import publish_due_pages

pytestmark = pytest.mark.django_db

Clock = Callable[[str], Any]
MONDAY = datetime.date(2026, 3, 2)
NEXT = datetime.date(2026, 3, 9)


def refusal(name: str, **values: Any) -> str:
    with pytest.raises(ValidationError) as raised:
        make.make_monday(**values)
    (sentence,) = raised.value.message_dict[name]
    return str(sentence)


# --- its day ---


def test_only_a_monday(site: Any) -> None:
    assert refusal("monday", monday=datetime.date(2026, 3, 4)) == (
        "Ngày 04/03/2026 là thứ Tư. Chọn một thứ Hai, ví dụ 02/03/2026 hoặc 09/03/2026."
    )
    assert "Chủ nhật" in refusal("monday", monday=datetime.date(2026, 3, 8))


def test_one_story_a_monday_be_the_other_a_draft(site: Any, at: Clock) -> None:
    at("2026-02-26 10:00")
    make.make_monday(title="Chiếc phong bì", monday=MONDAY, live=False)
    assert refusal("monday", monday=MONDAY) == (
        "Thứ Hai 02/03/2026 đã có câu chuyện “Chiếc phong bì”. Chọn thứ Hai khác; gần nhất còn trống là 09/03/2026."
    )


def test_a_copy_has_no_monday_yet(site: Any) -> None:
    page = make.make_monday()
    copy = page.copy(update_attrs={"title": "Bản sao", "slug": "ban-sao"}, keep_live=False)
    assert copy.monday is None
    assert copy.told == page.told


def test_the_day_it_was_posted_is_its_monday_at_half_past_six(site: Any) -> None:
    page = make.make_monday(monday=MONDAY)
    assert timezone.localtime(page.published_at).isoformat() == "2026-03-02T06:30:00+07:00"
    assert page.go_live_at is None


# --- what stands in the way of publishing ---


@pytest.mark.parametrize(
    ("values", "name", "words"),
    [
        ({"told": ""}, "told", "Chưa có lời kể."),
        ({"told": "tiếng " * 250}, "told", "chưa có dấu ngắt hơi. Gõ / chỗ ngắt hơi"),
        ({"told": "Ngắn / quá."}, "told", "mới có 2 tiếng"),
        ({"told": "tiếng tiếng / " * 300}, "told", "dài 600 tiếng, bản A4 không vừa một trang. Rút bớt khoảng "),
        ({"first_question": ""}, "first_question", "đúng hai câu"),
        ({"second_question": ""}, "second_question", "Viết câu hỏi thứ hai."),
    ],
)  # fmt: skip
def test_rules_say_what_to_do(site: Any, values: dict[str, Any], name: str, words: str) -> None:
    assert words in refusal(name, **values)
    assert make.make_monday(live=False, **values).pk, "a draft may lack it"


def test_a_story_without_a_day_stays_a_draft(site: Any) -> None:
    page = make.make_monday(live=False)
    page.monday = None
    assert page.publishing_problems()["monday"] == [
        "Chưa chọn thứ Hai. Chọn ngày thứ Hai câu chuyện được kể."
    ]


def test_only_a_practice_stands_beside_it_and_no_monday_story_is_retold(site: Any) -> None:
    assert "không phải là mô hình" in refusal("practice", practice=make.make_profile())
    assert "Chọn bài gốc" in refusal("source_story", source_story=make.make_monday())


def test_it_stands_below_a_column_of_mondays_only(site: Any) -> None:
    assert MondayStoryPage.can_create_at(make.monday_column())
    other = make.make_column()
    assert not MondayStoryPage.can_create_at(other)
    assert not make.make_monday().can_move_to(other)


# --- what it takes over ---


def test_unit_and_field_are_those_of_the_story_it_retells_as_then(site: Any, text_of: Any) -> None:
    unit = make.make_unit("BHXH tỉnh Yên Bái", valid_from=datetime.date(1995, 6, 15))
    then = timezone.make_aware(datetime.datetime(2016, 5, 20, 8))
    source = make.make_profile(
        title="Bốn giờ tìm chủ", unit=unit, office="BHXH huyện Suối Lạnh", published_at=then
    )
    page = make.make_monday(source_story=source, author="Minh Đức")
    assert (page.unit, page.work_field) == (unit, source.work_field)
    assert page.unit_then == "BHXH huyện Suối Lạnh, BHXH tỉnh Yên Bái"
    text = text_of(page.url)
    assert "Kể lại theo bài “ Bốn giờ tìm chủ ”, đăng ngày 20/05/2016." in text
    assert "Kể lại: Minh Đức." in text


def test_the_practice_beside_it_is_the_one_chosen_else_one_on_its_topic(
    site: Any, text_of: Any
) -> None:
    topic = make.make_topic()
    source = make.make_profile(topics=[topic])
    make.make_practice(title="Sổ hẹn trả", topics=[topic])
    make.make_practice(
        title="Cách đã bỏ", topics=[topic], state="retired", retired_reason="Có phần mềm thay."
    )
    chosen = make.make_practice(
        title="Hai người cùng mở cặp", work_field=make.make_work_field("THU")
    )
    text = text_of(make.make_monday(source_story=source).url)
    assert "Cách làm cùng chủ đề Sổ hẹn trả" in text
    assert "Cách đã bỏ" not in text
    text = text_of(make.make_monday(source_story=source, practice=chosen).url)
    assert "Cách làm cùng chủ đề Hai người cùng mở cặp" in text


def test_minutes_are_those_of_reading_aloud(site: Any) -> None:
    page = make.make_monday()
    assert page.reading_minutes == telling.minutes(page.told) == 2


# --- its hour ---


def seen(client: Client, page: MondayStoryPage, column: ColumnPage) -> dict[str, bool]:
    """Where a reader comes upon the story."""
    places = {
        "page": page.url,
        "sheet": f"{page.url}a4/",
        "column": column.url,
        "feed": f"{column.url}atom/",
        "calendar": f"{column.url}lich/",
        "all stories": "/tin.atom",
        "sitemap": "/sitemap.xml",
        "home": "/",
        "api": "/api/v2/pages/?type=editorial.MondayStoryPage",
    }
    found = {}
    for name, address in places.items():
        response = client.get(address)
        words = page.slug if name == "sitemap" else page.title
        found[name] = response.status_code == 200 and words in response.content.decode()
    return found


def test_a_planned_story_is_seen_nowhere_before_its_hour_and_everywhere_after(
    site: Any, client: Client, at: Clock
) -> None:
    at("2026-02-26 10:00")
    earlier = make.make_monday(title="Thứ Hai trước")
    column = make.monday_column()
    page = make.plan(make.make_monday(title="Chín ngày", monday=MONDAY, live=False))
    assert (page.live, page.approved_schedule) == (False, True)
    assert timezone.localtime(page.go_live_at).isoformat() == "2026-03-02T06:30:00+07:00"
    at("2026-03-02 06:29:59")
    publish_due_pages()
    assert not any(seen(client, page, column).values())
    assert "Chín ngày" not in client.get(earlier.url).content.decode()
    at("2026-03-02 06:30")
    publish_due_pages()
    assert all(seen(client, page, column).values()), seen(client, page, column)


def test_a_story_moved_to_another_monday_follows_it(site: Any, at: Clock) -> None:
    at("2026-02-26 10:00")
    page = make.plan(make.make_monday(monday=MONDAY, live=False))
    page.monday = NEXT
    page = make.plan(page)
    at("2026-03-02 06:30")
    assert publish_due_pages().published == []
    at("2026-03-09 06:30")
    assert publish_due_pages().published == [str(page.pk)]


def test_the_form_offers_the_next_free_monday_and_publishing_there_plans_it(
    site: Any, admin_client: Client, at: Clock
) -> None:
    at("2026-02-26 10:00")
    make.plan(make.make_monday(monday=MONDAY, live=False))
    column = make.monday_column()
    address = f"/quan-tri/pages/add/editorial/mondaystorypage/{column.pk}/"
    form = admin_client.get(address).content.decode()
    assert 'value="2026-03-09"' in form or 'value="09/03/2026"' in form
    assert "06:30 sáng thứ Hai" in form
    rows = {
        "people-TOTAL_FORMS": 0,
        "people-INITIAL_FORMS": 0,
        "corrections-TOTAL_FORMS": 0,
        "corrections-INITIAL_FORMS": 0,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }
    data = {
        "title": "Bốn người đến",
        "slug": "bon-nguoi-den",
        "monday": "09/03/2026",
        "told": make.make_monday(live=False).told.replace("\n", "\r\n"),
        "first_question": "Hỏi một?",
        "second_question": "Hỏi hai?",
        "action-publish": "1",
        **rows,
    }  # fmt: skip
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.content.decode()[:3000]
    page = MondayStoryPage.objects.get(slug="bon-nguoi-den")
    assert not page.approved_schedule, "who wrote it says why he publishes it himself"
    admin_client.post(reverse("editorial_checklist", args=[page.pk]), {"reason": "Trực một mình."})
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    admin_client.post(edit, data)
    page = MondayStoryPage.objects.get(pk=page.pk)  # Wagtail remembers the schedule
    assert (page.monday, page.live, page.approved_schedule) == (NEXT, False, True)
    data["slug"], data["title"] = "bon-nguoi-nua", "Bốn người nữa"
    assert "đã có câu chuyện “Bốn người đến”" in admin_client.post(address, data).content.decode()


# --- lists, feed, calendar ---


def test_the_column_shows_this_week_and_the_mondays_before(
    site: Any, text_of: Any, at: Clock
) -> None:
    at("2026-03-02 08:00")
    for title in ("Tuần này kể", "Tuần trước kể"):
        make.make_monday(title=title)
    column = make.monday_column()
    text = text_of(column.url)
    assert "Tuần này: thứ Hai 02/03/2026 Câu chuyện đầu tuần Tuần này kể" in text
    assert text.index("Những thứ Hai trước") < text.index("Tuần trước kể")
    assert text.count("Tuần này kể") == 1
    at("2026-03-09 06:30")
    assert "Mới nhất: thứ Hai 02/03/2026" in text_of(column.url)


def test_a_page_names_the_mondays_before_it_and_none_after(site: Any, text_of: Any) -> None:
    for number in range(8):
        make.make_monday(
            title=f"Thứ Hai số {number}", monday=MONDAY + datetime.timedelta(weeks=number)
        )
    text = text_of(MondayStoryPage.objects.get(title="Thứ Hai số 6").url)
    assert [number for number in range(8) if f"Thứ Hai số {number}" in text] == [1, 2, 3, 4, 5, 6]
    assert text.index("Thứ Hai số 5") < text.index("Thứ Hai số 1")


def test_the_calendar_names_each_monday_with_its_link(site: Any, client: Client, at: Clock) -> None:
    at("2026-03-05 08:00")
    page = make.make_monday(title="Chiếc phong bì, và ba giờ", monday=MONDAY, sample=True)
    make.make_monday(monday=NEXT, live=False)
    column = make.monday_column()
    response = client.get(f"{column.url}lich/")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'inline; filename="{column.slug}.ics"'
    calendar = Calendar.from_ical(response.content)
    assert str(calendar.calendar_name) == "Câu chuyện đầu tuần"
    (entry,) = calendar.events
    assert entry.start == MONDAY
    assert str(entry["SUMMARY"]) == (
        "Câu chuyện đầu tuần: Chiếc phong bì, và ba giờ (dữ liệu minh họa)"
    )
    assert str(entry["URL"]) == f"http://localhost{page.url}"
    assert all(len(line) <= 75 for line in response.content.split(b"\r\n"))
    assert client.get(f"{column.url}lich/").content == response.content, "no clock in it"
    again = client.get(f"{column.url}lich/", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert client.get(f"{make.make_column().url}lich/").status_code == 404


def test_editors_see_which_mondays_have_no_story(
    site: Any, admin_client: Client, at: Clock, django_assert_num_queries: Any
) -> None:
    at("2026-03-04 10:00")
    make.make_monday(title="Đã kể", monday=MONDAY)
    make.plan(make.make_monday(title="Sắp kể", monday=NEXT, live=False))
    make.make_monday(title="Còn viết", monday=datetime.date(2026, 3, 16), live=False)
    with django_assert_num_queries(1):
        planned = coming_mondays()
        states = [monday.state for monday in planned]
    assert [monday.day for monday in planned][:2] == [MONDAY, NEXT]
    assert states == [
        "Đã lên trang", "Đã hẹn 06:30", "Bản nháp, chưa hẹn giờ", *["Chưa có câu chuyện"] * 5,
    ]  # fmt: skip
    html = admin_client.get("/quan-tri/mondays/").content.decode()
    assert "Các thứ Hai sắp tới" in html
    assert html.count("Chưa có câu chuyện") == 5
    assert "23/03/2026" in html
    adding = f"/quan-tri/pages/add/editorial/mondaystorypage/{make.monday_column().pk}/"
    assert html.count(">Viết câu chuyện</a>") == 1
    response = admin_client.get("/quan-tri/mondays/choose_parent/")
    assert (response.status_code, response["Location"]) == (302, adding)


# --- the sheet ---


def test_the_sheet_has_marks_minutes_and_questions_and_is_not_indexed(
    site: Any, client: Client
) -> None:
    page = make.make_monday()
    html = client.get(f"{page.url}a4/").content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="http://localhost{page.url}">' in html
    assert '<i aria-hidden="true">//</i>' in html
    assert '<b class="tick">1 phút</b>' in html
    assert page.first_question in html
    assert page.second_question in html
    assert f'href="{page.url}a4/"' in client.get(page.url).content.decode()
    assert (
        " / "
        not in client.get(page.url)
        .content.decode()
        .partition("prose--aloud")[2]
        .partition("</div>")[0]
    )


def test_long_stories_are_set_smaller_on_the_sheet(site: Any, client: Client) -> None:
    long = make.make_monday(told="\n\n".join(["Một hai ba bốn / năm. // " * 10] * 8))
    assert 'class="sheet sheet--12"' in client.get(f"{long.url}a4/").content.decode()
    assert 'class="sheet sheet--14"' in client.get(f"{make.make_monday().url}a4/").content.decode()
