"""Who is written to at which moment of the chain; nobody waits for a mail server."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.urls import reverse
from wagtail.signals import workflow_approved, workflow_rejected

from devdata import builders as make
from editorial.models import Letter
from editorial.notices import sending
from editorial.workflow.deadlines import tell_deadlines
from tests.tools.mail import MailServer
from units.enums import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(person: Any, unit: Any, story: Any) -> dict[str, Any]:
    found = {
        "writer": story.owner,
        "leader": person(Role.LEADER, "Phạm Thị Đoàn", unit=unit),
        "other_leader": person(Role.LEADER, "Vi Văn Xa", unit=make.make_unit("BHXH tỉnh Khác")),
        "editor": person(Role.EDITOR, "Nguyễn Thị Hoa"),
        "managing": person(Role.MANAGING, "Mai Thị Thư"),
        "verifier": person(Role.VERIFIER, "Trần Văn Số", fields=[story.work_field]),
        "commendation": person(Role.COMMENDATION, "Vũ Thị Khen"),
        "publisher": person(Role.PUBLISHER, "Đỗ Văn Duyệt"),
    }
    for name, user in found.items():
        user.email = f"{name}@baohiem.example.vn"
        user.save()
    return found


def written() -> list[tuple[str, str]]:
    """To whom, and what about; the outbox is empty after that."""
    found = [
        (letter.to.partition("@")[0], letter.subject) for letter in Letter.objects.order_by("pk")
    ]
    Letter.objects.all().delete()
    return sorted(found)


def test_each_step_writes_to_those_it_asks_and_the_end_to_the_writer(
    desk: Any, story: Any, people: Any
) -> None:
    desk.submit(story.owner, story)
    asked = "Chờ bạn xử lý: “Một cửa không chờ” – "
    assert written() == [("leader", asked + "Đơn vị xác nhận thông tin")]
    for decides, then in [
        ("leader", [("editor", asked + "Biên tập"), ("managing", asked + "Biên tập")]),
        ("editor", [("verifier", asked + "Thẩm định số liệu")]),
        ("verifier", [("commendation", asked + "Rà soát khen thưởng")]),
        ("commendation", [("publisher", asked + "Duyệt xuất bản")]),
        ("publisher", [("writer", "Đã duyệt: “Một cửa không chờ”")]),
    ]:
        assert desk.decide(people[decides], story).status_code == 200
        if decides == "publisher":
            assert "Bài đã lên trang." in Letter.objects.get().text
        assert written() == then, decides


def test_what_is_returned_comes_back_with_its_comment(desk: Any, story: Any, people: Any) -> None:
    desk.submit(story.owner, story)
    written()
    desk.decide(people["leader"], story, "reject", comment="Số hồ sơ quý III chưa đúng.")
    letter = Letter.objects.get()
    assert letter.to == "writer@baohiem.example.vn"
    assert letter.subject == "Bị trả lại: “Một cửa không chờ”"
    assert "Số hồ sơ quý III chưa đúng." in letter.text
    assert "Người trả lại: Phạm Thị Đoàn." in letter.text
    assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in letter.html


def test_what_voids_a_confirmation_is_told_to_the_writer_and_asked_again(
    desk: Any, story: Any, people: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(people["leader"], story)
    written()
    desk.save(story, people["editor"], problem="Khách chờ bình quân 83 phút.")
    letter = Letter.objects.get(to="writer@baohiem.example.vn")
    assert letter.subject == "Phải xác nhận lại: “Một cửa không chờ”"
    assert "Nội dung đã đổi sau khi đơn vị xác nhận." in letter.text
    assert "83" in letter.text
    assert written() == [
        ("leader", "Chờ bạn xử lý: “Một cửa không chờ” – Đơn vị xác nhận thông tin"),
        ("writer", "Phải xác nhận lại: “Một cửa không chờ”"),
    ]


def test_an_hour_set_beforehand_is_told(desk: Any, story: Any, people: Any, at: Any) -> None:
    at("2026-12-02 08:00")
    later = story.get_latest_revision_as_object()
    later.go_live_at = "2026-12-04T00:05:00+07:00"
    later.full_clean()
    later.save_revision(user=story.owner)
    story.refresh_from_db()
    desk.submit(story.owner, story)
    for name in ("leader", "editor", "verifier", "commendation", "publisher"):
        assert desk.decide(people[name], story).status_code == 200
    letter = Letter.objects.get(to="writer@baohiem.example.vn")
    assert "Bài sẽ lên trang lúc 00:05, 04/12/2026." in letter.text


def test_a_day_before_and_once_late(desk: Any, story: Any, people: Any, at: Any) -> None:
    at("2026-03-02 08:00")
    desk.submit(story.owner, story)
    assert "Hạn xử lý: 23:59, 05/03/2026." in Letter.objects.get().text
    written()
    at("2026-03-05 08:00")
    tell_deadlines()
    subject = "“Một cửa không chờ” – Đơn vị xác nhận thông tin"
    assert written() == [("leader", f"Sắp đến hạn: {subject}")]
    at("2026-03-06 00:01")
    tell_deadlines()
    assert written() == [("leader", f"Quá hạn: {subject}"), ("managing", f"Quá hạn: {subject}")]


def test_wagtail_says_none_of_it_a_second_time() -> None:
    for signal in (workflow_rejected, workflow_approved):
        modules = {
            getattr(receiver, "__module__", type(receiver).__module__)
            for key, reference, *_rest in signal.receivers
            if (receiver := reference() if callable(reference) else reference)
        }
        assert "wagtail.admin.mail" not in modules
        assert "editorial.notices.occasions" in modules


def test_the_button_is_quick_and_done_while_the_mail_server_is_down(
    desk: Any, story: Any, people: Any, mail_server: MailServer
) -> None:
    desk.submit(story.owner, story)
    mail_server.stop()
    began = time.monotonic()
    assert desk.decide(people["leader"], story).status_code == 200
    assert time.monotonic() - began < 10, "it waited for the mail server"
    assert desk.step(story) == "editor"
    with pytest.raises(sending.MailServerDownError):
        sending.send_letters()
    mail_server.start()
    assert sending.send_letters() == 3
    to = {letter["X-Envelope-To"].partition("@")[0] for letter in mail_server.letters}
    assert to == {"leader", "editor", "managing"}
