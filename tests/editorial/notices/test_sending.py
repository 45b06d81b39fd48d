"""Letters reach a real mail server, once each, and outlast one that is down."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import connections, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.schedule import jobs
from editorial.models import Letter
from editorial.notices import post, sending
from tests.tools.mail import MailServer

SUBJECT = "Chờ bạn xử lý: “Chị Đào Thị Ường và ống tre tiết kiệm”"
CONTEXT = {
    "name": "Nguyễn Thị Ðào",
    "line": SUBJECT,
    "details": ["Hạn xử lý: 23:59, 15/08/2025."],
    "said": "Số liệu <b>quý II</b> & quý III chưa khớp.",
    "url": "http://localhost/quan-tri/pages/7/edit/",
    "action": "Mở bài",
    "choice_url": "http://localhost/quan-tri/account/",
}


def write(to: str = "dao@baohiem.example.vn") -> Letter:
    return post(to, SUBJECT, "notice", CONTEXT)


@pytest.mark.django_db
def test_a_letter_arrives_as_text_and_html_in_vietnamese(mail_server: MailServer) -> None:
    write()
    assert sending.send_letters() == 1
    (letter,) = mail_server.letters
    assert letter["X-Envelope-To"] == "dao@baohiem.example.vn"
    assert letter["Subject"].strip() == SUBJECT  # the parser keeps the space of a folded line
    assert letter["From"].startswith("Gương Sáng <khong-tra-loi@")
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content_type() == "multipart/alternative"
    text, html = letter.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    said = text.get_content()
    assert "Số liệu <b>quý II</b> & quý III chưa khớp." in said
    assert "Mở bài: http://localhost/quan-tri/pages/7/edit/" in said
    markup = html.get_content()
    assert "Số liệu &lt;b&gt;quý II&lt;/b&gt; &amp; quý III chưa khớp." in markup
    assert 'href="http://localhost/quan-tri/pages/7/edit/"' in markup
    assert sending.send_letters() == 0
    assert len(mail_server.letters) == 1


@pytest.mark.django_db
def test_what_a_letter_said_is_forgotten_once_it_has_gone(mail_server: MailServer) -> None:
    letter = write()
    assert "Nguyễn Thị Ðào" in letter.text
    sending.send_letters()
    letter.refresh_from_db()
    assert (letter.text, letter.html, letter.error) == ("", "", "")
    assert letter.state.startswith("Đã gửi")


@pytest.mark.django_db
def test_a_subject_cannot_begin_another_header(mail_server: MailServer) -> None:
    post("dao@baohiem.example.vn", "Bài\r\nBcc: ai-do@example.com", "notice", CONTEXT)
    sending.send_letters()
    (letter,) = mail_server.letters
    assert letter["Subject"] == "Bài Bcc: ai-do@example.com"
    assert letter["Bcc"] is None


@pytest.mark.django_db
def test_a_letter_goes_later_when_the_server_was_down(mail_server: MailServer) -> None:
    letter = write()
    mail_server.stop()
    for _attempt in range(3):
        with pytest.raises(sending.MailServerDownError):
            sending.send_letters()
    letter.refresh_from_db()
    assert letter.given_up_at is None
    assert "Refused" in letter.error
    mail_server.start()
    assert sending.send_letters() == 1
    assert len(mail_server.letters) == 1


@pytest.mark.django_db
def test_a_refused_address_holds_nobody_up_and_is_tried_less_and_less(
    mail_server: MailServer, at: Any
) -> None:
    at("2026-03-02 08:00")
    refused, good = write("khong-co@baohiem.example.vn"), write()
    assert sending.send_letters() == 1
    good.refresh_from_db()
    assert good.sent_at is not None
    pauses = []
    for _attempt in range(12):
        refused.refresh_from_db()
        assert "550" in refused.error
        pauses.append(refused.try_after - timezone.now())
        at(f"{timezone.localtime(refused.try_after) + timedelta(seconds=1):%Y-%m-%d %H:%M:%S}")
        sending.send_letters()
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(minutes=1)
    assert pauses[-1] == timedelta(hours=6)


@pytest.mark.django_db
def test_a_letter_is_given_up_after_three_days_and_not_before(
    mail_server: MailServer, at: Any
) -> None:
    at("2026-03-02 08:00")
    letter = write("khong-co@baohiem.example.vn")
    at("2026-03-05 07:59")
    sending.send_letters()
    letter.refresh_from_db()
    assert letter.given_up_at is None
    at("2026-03-05 14:30")
    sending.send_letters()
    letter.refresh_from_db()
    assert letter.state == "Không gửi được, thôi gửi 14:30, 05/03/2026"
    ok, sentence = sending.letters_go()
    assert not ok
    assert "1 thư báo không gửi được" in sentence


@pytest.mark.django_db
def test_letters_of_a_server_that_stays_down_are_given_up_after_three_days(
    mail_server: MailServer, at: Any
) -> None:
    mail_server.stop()
    at("2026-03-02 08:00")
    old = write()
    at("2026-03-05 09:00")
    young = write()
    with pytest.raises(sending.MailServerDownError):
        sending.send_letters()
    old.refresh_from_db()
    young.refresh_from_db()
    assert old.given_up_at is not None
    assert young.given_up_at is None


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_each_letter_once(mail_server: MailServer) -> None:
    for number in range(12):
        write(f"nguoi-{number}@baohiem.example.vn")
    ready = threading.Barrier(2)

    def work() -> None:
        ready.wait()
        sending.send_letters()
        connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    to = sorted(letter["X-Envelope-To"] for letter in mail_server.letters)
    assert to == sorted(f"nguoi-{number}@baohiem.example.vn" for number in range(12))
    assert not Letter.objects.unsent().exists()


@pytest.mark.django_db
def test_a_letter_whose_worker_was_killed_goes_when_its_claim_runs_out(
    mail_server: MailServer, at: Any
) -> None:
    at("2026-03-02 08:00")
    letter = write()
    assert sending._claim(letter.pk)
    assert not sending._claim(letter.pk)
    assert sending.send_letters() == 0
    at("2026-03-02 08:06")
    assert sending.send_letters() == 1


@pytest.mark.django_db(transaction=True)
def test_a_letter_whose_reason_was_rolled_back_never_goes(mail_server: MailServer) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert sending.send_letters() == 0
    assert mail_server.letters == []


@pytest.mark.django_db
def test_a_reset_password_waits_for_no_mail_server(mail_server: MailServer, client: Client) -> None:
    get_user_model().objects.create_superuser("dao", "dao@baohiem.example.vn", "mat-khau-dai-123")
    mail_server.stop()
    url = reverse("wagtailadmin_password_reset")
    response = client.post(url, {"email": "dao@baohiem.example.vn"})
    assert response.status_code == 302
    assert Letter.objects.get().to == "dao@baohiem.example.vn"
    mail_server.start()
    assert sending.send_letters() == 1
    body = mail_server.letters[0].get_body(("plain",))
    assert body is not None
    assert "/quan-tri/password_reset/confirm/" in body.get_content()


@pytest.mark.django_db
def test_readiness_says_when_letters_wait_longer_than_an_hour(client: Client, at: Any) -> None:
    at("2026-03-02 08:00")
    write()
    at("2026-03-02 08:59")
    assert sending.letters_go() == (True, "Thư báo được gửi đi.")
    at("2026-03-02 09:01")
    found = client.get("/readyz").json()
    assert found["status"] == "degraded"
    assert "1 thư báo đã chờ hơn một giờ" in str(found)


@pytest.mark.django_db
def test_old_letters_are_forgotten_but_not_unsent_ones(mail_server: MailServer, at: Any) -> None:
    at("2026-03-02 08:00")
    gone, refused = write(), write("khong-co@baohiem.example.vn")
    sending.send_letters()
    at("2026-04-02 08:00")
    sending.forget_letters()
    assert list(Letter.objects.values_list("pk", flat=True)) == [refused.pk] != [gone.pk]


def test_the_worker_knows_the_jobs() -> None:
    names = {job.name for job in jobs()}
    assert {
        "editorial.send_letters",
        "editorial.daily_letters",
        "editorial.forget_letters",
    } <= names
