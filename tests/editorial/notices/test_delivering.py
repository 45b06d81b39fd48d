"""Each account is told the way it chose."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from editorial.enums import NoticePace
from editorial.models import Letter, Notice, NoticeChoice
from editorial.notices.delivering import Tidings, daily_letters, tell

LATE = Tidings("late", "Quá hạn: “Ống tre”", "/quan-tri/pages/7/edit/", "Mở bài")
BACK = Tidings(
    "returned", "Bị trả lại: “Một cửa”", "/quan-tri/pages/8/edit/", "Mở bài", said="Sai."
)


def account(name: str, pace: NoticePace | None = None, **fields: Any) -> Any:
    user = get_user_model().objects.create_user(
        name, fields.pop("email", f"{name}@baohiem.example.vn"), "mat-khau-dai-123", **fields
    )
    if pace is not None:
        NoticeChoice.objects.create(user=user, pace=pace)
    return user


@pytest.mark.django_db
def test_without_a_choice_a_letter_goes_at_once() -> None:
    tell([account("dao", first_name="Thị Đào", last_name="Nguyễn")], BACK)
    letter = Letter.objects.get()
    assert (letter.to, letter.subject) == ("dao@baohiem.example.vn", "Bị trả lại: “Một cửa”")
    assert "http://localhost/quan-tri/pages/8/edit/" in letter.text
    assert "Ý kiến: Sai." in letter.text
    assert "#tab-notifications" in letter.text


@pytest.mark.django_db
def test_nobody_is_written_who_cannot_or_does_not_want() -> None:
    people = [
        account("khong", NoticePace.NEVER),
        account("nghi", is_active=False),
        account("khong-thu", email=""),
        None,
    ]
    tell(people, BACK)
    assert not Letter.objects.exists()
    assert not Notice.objects.exists()


@pytest.mark.django_db
def test_ten_people_cost_no_more_questions_than_one(django_assert_num_queries: Any) -> None:
    people = [account(f"nguoi-{number}", NoticePace.NEVER) for number in range(10)]
    with django_assert_num_queries(1):
        tell(people, BACK)


@pytest.mark.django_db
def test_the_daily_letter_gathers_at_seven_in_local_time(at: Any) -> None:
    at("2026-03-02 09:00")
    user = account("dao", NoticePace.DAILY)
    other = account("binh", NoticePace.DAILY)
    tell([user], BACK)
    tell([user, other], LATE)
    daily_letters()
    at("2026-03-03 06:59")
    daily_letters()
    assert not Letter.objects.exists()
    at("2026-03-03 07:00")
    daily_letters()
    daily_letters()
    letters = {letter.to: letter for letter in Letter.objects.all()}
    assert set(letters) == {"dao@baohiem.example.vn", "binh@baohiem.example.vn"}
    letter = letters["dao@baohiem.example.vn"]
    assert letter.subject == "Thư báo ngày 03/03/2026: 2 việc ở bàn biên tập"
    assert letter.text.index("Quá hạn: “Ống tre”") < letter.text.index("Bị trả lại: “Một cửa”")
    assert letter.html.count("<li>") == 2
    assert not Notice.objects.exists()


@pytest.mark.django_db
def test_what_comes_after_seven_waits_for_tomorrow(at: Any) -> None:
    at("2026-03-02 07:01")
    tell([account("dao", NoticePace.DAILY)], BACK)
    at("2026-03-02 23:00")
    daily_letters()
    assert not Letter.objects.exists()
    at("2026-03-03 07:00")
    daily_letters()
    assert Letter.objects.count() == 1


@pytest.mark.django_db
def test_a_worker_that_stood_still_sends_the_letter_later(at: Any) -> None:
    at("2026-03-02 06:00")
    tell([account("dao", NoticePace.DAILY)], BACK)
    at("2026-03-03 01:00")
    daily_letters()
    assert Letter.objects.count() == 1


@pytest.mark.django_db
def test_who_wants_no_letters_any_more_gets_not_even_what_was_noted(at: Any) -> None:
    at("2026-03-02 06:00")
    user = account("dao", NoticePace.DAILY)
    tell([user], BACK)
    NoticeChoice.objects.filter(user=user).update(pace=NoticePace.NEVER)
    at("2026-03-02 07:00")
    daily_letters()
    assert not Letter.objects.exists()
    assert not Notice.objects.exists()


# --- choosing ---


@pytest.fixture
def writer() -> Any:
    user = account("dao", first_name="Thị Đào", last_name="Nguyễn")
    group = Group.objects.create(name="Thử")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    return user


@pytest.mark.django_db
def test_the_account_page_offers_the_choice_and_keeps_it(client: Client, writer: Any) -> None:
    client.force_login(writer)
    url = reverse("wagtailadmin_account")
    page = client.get(url).content.decode()
    assert "Mỗi ngày một thư, lúc 07:00" in page
    for name in ("submitted", "approved", "rejected"):
        assert f"{name}_notifications" not in page
    response = client.post(
        url,
        {
            "name_email-first_name": "Thị Đào",
            "name_email-last_name": "Nguyễn",
            "name_email-email": "dao@baohiem.example.vn",
            "notifications-pace": "daily",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "locale-preferred_language": "",
        },
    )
    assert response.status_code == 302
    assert NoticeChoice.objects.get(user=writer).pace == NoticePace.DAILY
    tell([writer], BACK)
    assert Notice.objects.count() == 1


# --- the report ---


@pytest.mark.django_db
def test_the_report_shows_letters_to_administrators_only(client: Client, writer: Any) -> None:
    tell([account("binh")], BACK)
    url = reverse("letters:index")
    client.force_login(writer)
    assert client.get(url).status_code == 302
    writer.user_permissions.add(Permission.objects.get(codename="view_letter"))
    for state, shown in [("", True), ("waiting", True), ("sent", False), ("given_up", False)]:
        page = client.get(url, {"state": state}).content.decode()
        assert ("Bị trả lại: “Một cửa”" in page) is shown, state
