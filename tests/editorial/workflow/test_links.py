"""Somebody without an account is asked by a link that confirms nothing by being opened."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.signing import Signer
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry, TaskState

from devdata import builders as make
from editorial.enums import ConfirmedBy
from editorial.models import Confirmation, ConfirmationRequest, DeskTaskState, Letter
from units.enums import Role

pytestmark = pytest.mark.django_db

ASKED = {
    "name": "Hoàng Thị Giám",
    "office": "Giám đốc BHXH tỉnh Minh Họa",
    "email": "gd@example.vn",
}


@pytest.fixture
def path(desk: Any, story: Any) -> str:
    """The link, as its contributor copies it."""
    latest = story.get_latest_revision_as_object()
    latest.picture = make.make_picture("Chưa công khai")
    latest.body = [("text", "<p>Chuyện của mô hình.</p>")]
    latest.save_revision(user=story.owner)
    story.refresh_from_db()
    desk.submit(story.owner, story)
    return ask(desk, story)


def ask(desk: Any, story: Any) -> str:
    desk.browser(story.owner).post(reverse("confirmations:ask", args=[story.pk]), ASKED)
    letter = Letter.objects.filter(to=ASKED["email"]).latest("pk")
    assert "Chỉ mở liên kết thì chưa xác nhận điều gì." in letter.text
    found = re.search(r"/xac-nhan/\S+/", letter.text)
    assert found is not None
    assert found.group(0) in letter.html
    return found.group(0)


def press(path: str, answer: str, comment: str = "") -> Any:
    return Client(enforce_csrf_checks=True).post(path, {"answer": answer, "comment": comment})


def test_opening_it_shows_that_version_and_does_nothing(
    desk: Any, story: Any, path: str, client: Any
) -> None:
    for _ in range(2):
        answer = client.get(path)
        html = answer.content.decode()
        assert answer.status_code == 200
        assert "Một cửa không chờ" in html
        assert "Hoàng Thị Giám</b>, Giám đốc BHXH tỉnh Minh Họa" in html
        assert "Xác nhận thông tin đúng" in html
        first, _title, _rest = html.partition("<h1")
        assert "Bản nháp gửi Hoàng Thị Giám xem, chưa đăng." in first, "said before he reads"
        assert 'href="#tra-loi"' in first
    client.head(path)
    assert desk.step(story) == "leader"
    assert not Confirmation.objects.exists()
    assert ConfirmationRequest.objects.get().used_at is None


def test_neither_cache_nor_search_engine_nor_other_site_learns_of_it(
    path: str, client: Any
) -> None:
    closed = press(path, "confirm") and client.get(path)
    for answer in (closed, client.get("/xac-nhan/khong-dung/")):
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert answer["Referrer-Policy"] == "no-referrer"


def test_the_preview_too_is_kept_from_others(path: str, client: Any) -> None:
    answer = client.get(path)
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert path.strip("/") not in client.get("/robots.txt").content.decode()


def test_pictures_of_the_draft_are_seen_through_the_link_only(path: str, client: Any) -> None:
    html = client.get(path).content.decode()
    shown = re.search(r"/tep/anh/[^\"?, ]+\?xem=[^\", ]+", html)
    assert shown is not None
    assert client.get(shown.group(0)).status_code == 200
    address, _, seal = shown.group(0).partition("?")
    assert client.get(address).status_code == 404
    assert client.get(f"{address}?{seal[:-1]}x").status_code == 404
    press(path, "confirm")
    assert client.get(shown.group(0)).status_code == 404, "with the link the pictures close"


def test_the_pressed_button_confirms_once_under_his_name(desk: Any, story: Any, path: str) -> None:
    assert "Đã ghi nhận xác nhận" in press(path, "confirm").content.decode()
    given = Confirmation.held(story)
    assert (given.form, given.name, given.office) == (
        ConfirmedBy.LINK, "Hoàng Thị Giám", "Giám đốc BHXH tỉnh Minh Họa"
    )  # fmt: skip
    assert desk.step(story) == "editor"
    entry = PageLogEntry.objects.get(page=story, action="editorial.confirmed_by_link")
    assert entry.message == (
        "Hoàng Thị Giám, Giám đốc BHXH tỉnh Minh Họa xác nhận thông tin đúng qua liên kết"
    )
    again = press(path, "return", "Nghĩ lại.")
    assert again.status_code == 410
    assert "Liên kết đã được dùng" in again.content.decode()
    assert desk.step(story) == "editor"
    assert Confirmation.objects.count() == 1


def test_he_returns_it_with_a_comment(desk: Any, story: Any, path: str) -> None:
    unsaid = press(path, "return", "  ")
    assert "Ghi rõ cần sửa điều gì" in unsaid.content.decode()
    assert desk.step(story) == "leader"
    assert "Đã trả lại bài" in press(path, "return", "Quý II, không phải quý III.").content.decode()
    back = DeskTaskState.objects.get(page=story, status=TaskState.STATUS_REJECTED)
    assert back.comment == (
        "Hoàng Thị Giám, Giám đốc BHXH tỉnh Minh Họa: Quý II, không phải quý III."
    )
    assert not Confirmation.objects.exists()


def test_without_a_button_nothing_is_said(desk: Any, story: Any, path: str) -> None:
    press(path, "")
    press(path, "publish")
    assert desk.step(story) == "leader"


def test_expired(desk: Any, story: Any, path: str, at: Any) -> None:
    ConfirmationRequest.objects.update(expires_at="2026-03-02T00:00:00Z")
    at("2026-03-02 07:00")
    for answer in (Client().get(path), press(path, "confirm")):
        assert answer.status_code == 410
        assert "Liên kết đã hết hạn" in answer.content.decode()
    assert desk.step(story) == "leader"


def test_seven_days(path: str) -> None:
    asked = ConfirmationRequest.objects.get()
    assert (asked.expires_at - asked.asked_at).total_seconds() == pytest.approx(7 * 86400, abs=5)


def test_altered_and_made_for_another_purpose(desk: Any, story: Any, path: str) -> None:
    token = path.split("/")[2]
    secret = token.rpartition(":")[0]
    other = Signer(salt="editorial.consents.withdraw").sign(secret)
    for forged in (token[:-1], f"x{token}", secret, other):
        for answer in (
            Client().get(f"/xac-nhan/{forged}/"),
            press(f"/xac-nhan/{forged}/", "confirm"),
        ):
            assert answer.status_code == 404
            assert "Liên kết không đúng" in answer.content.decode()
    assert desk.step(story) == "leader"


def test_the_address_is_kept_nowhere_but_in_the_letter(path: str) -> None:
    token = path.split("/")[2]
    stored = str(ConfirmationRequest.objects.values()) + str(PageLogEntry.objects.values("data"))
    assert token not in stored
    assert token.partition(":")[0] not in stored


def test_a_newer_version_closes_it(desk: Any, story: Any, path: str) -> None:
    desk.save(story, story.owner, title="Một cửa, không phải chờ")
    for answer in (Client().get(path), press(path, "confirm")):
        assert answer.status_code == 410
        assert "Ban Biên tập sẽ gửi liên kết mới" in answer.content.decode()
    assert desk.step(story) == "leader"
    assert press(ask(desk, story), "confirm").status_code == 200
    assert desk.step(story) == "editor"


def test_autosave_over_the_same_version_closes_it_too(story: Any, path: str) -> None:
    latest = story.get_latest_revision()
    page = latest.as_object()
    page.problem = "Khách chờ 83 phút."
    page.save_revision(user=story.owner, overwrite_revision=latest, clean=False)
    assert press(path, "confirm").status_code == 410


def test_confirmed_meanwhile_by_the_leader(desk: Any, story: Any, path: str, person: Any) -> None:
    desk.decide(person(Role.LEADER, "Phạm Thị Đoàn", unit=story.unit), story)
    answer = Client().get(path)
    assert "Bài không còn chờ xác nhận" in answer.content.decode()
    assert press(path, "return", "Khoan đã.").status_code == 410
    assert desk.step(story) == "editor"


def test_only_who_writes_or_edits_asks(desk: Any, story: Any, person: Any) -> None:
    desk.submit(story.owner, story)
    address = reverse("confirmations:ask", args=[story.pk])
    for user in (
        person(Role.LEADER, "Phạm Thị Đoàn", unit=story.unit),
        person(Role.PUBLISHER, "Đỗ Văn Duyệt"),
        person(Role.COUNCIL, "Ngô Văn Ngoài"),
    ):
        assert desk.browser(user).post(address, ASKED).status_code in (302, 403)
    assert not ConfirmationRequest.objects.exists()
    editor = desk.browser(person(Role.EDITOR, "Nguyễn Thị Hoa"))
    answer = editor.post(address, ASKED, follow=True).content.decode()
    assert "Đã gửi liên kết đến gd@example.vn." in answer
    assert not re.search(r"/xac-nhan/[^\"/]{20,}/", answer), (
        "who asks cannot press the button himself"
    )
    assert ConfirmationRequest.objects.count() == 1


def test_a_story_that_does_not_wait_cannot_be_asked_about(desk: Any, story: Any) -> None:
    answer = desk.browser(story.owner).post(
        reverse("confirmations:ask", args=[story.pk]), ASKED, follow=True
    )
    assert "Bài không ở bước chờ đơn vị xác nhận." in answer.content.decode()
    assert not ConfirmationRequest.objects.exists()
