"""A confirmation stands for facts: a changed figure, date, honour or name voids it, spelling does not."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState

from devdata import builders as make
from editorial.enums import ConfirmedBy
from editorial.models import Confirmation, DeskTaskState
from editorial.signals import confirmation_void
from exemplars.enums import Evidence
from units.enums import Role
from units.models import Membership

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def leader(person: Any, unit: Any) -> Any:
    user = person(Role.LEADER, "Phạm Thị Đoàn", unit=unit)
    Membership.objects.filter(user=user).update(office="KT. Giám đốc – Phó Giám đốc")
    return user


@pytest.fixture
def editor(person: Any) -> Any:
    return person(Role.EDITOR, "Nguyễn Thị Hoa")


@pytest.fixture
def voided() -> Any:
    heard: list[Any] = []

    def hear(confirmation: Any, changes: Any, **kwargs: Any) -> None:
        heard.append(changes)

    confirmation_void.connect(hear)
    yield heard
    confirmation_void.disconnect(hear)


def letter(**over: Any) -> dict[str, Any]:
    return {
        "number": "1234/BHXH-TTTG",
        "letter_date": "15/08/2025",
        "name": "Hoàng Văn Ký",
        "office": "KT. Giám đốc – Phó Giám đốc",
        "file": SimpleUploadedFile("cong van.pdf", PDF, "application/pdf"),
        **over,
    }


def change_figure(page: Any, value: int) -> None:
    """The first indicator of the latest version, as the form would change it."""
    row = page.indicators.all()[0]
    row.actual = value
    page.indicators = [row]


def test_the_leader_confirms_the_version_he_was_asked_about(
    desk: Any, story: Any, leader: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    given = Confirmation.held(story)
    assert (given.form, given.name) == (ConfirmedBy.ONLINE, "Phạm Thị Đoàn")
    assert given.office == "KT. Giám đốc – Phó Giám đốc"
    assert ["số liệu", "Thời gian chờ bình quân, đạt được", "11 (quý III/2026)"] in given.facts


def test_a_changed_figure_voids_it_and_the_unit_is_asked_again(
    desk: Any, story: Any, leader: Any, editor: Any, voided: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    assert desk.step(story) == "editor"
    latest = story.get_latest_revision_as_object()
    change_figure(latest, 9)
    latest.save_revision(user=editor)
    assert Confirmation.held(story) is None
    void = Confirmation.void(story)
    assert void.void_summary == (
        "Nội dung đã đổi sau khi đơn vị xác nhận (1 số liệu). Gửi đơn vị xác nhận lại."
    )
    assert voided == [
        ["Thời gian chờ bình quân, đạt được: “11 (quý III/2026)” thành “9 (quý III/2026)”."]
    ]
    assert desk.step(story) == "leader"
    assert PageLogEntry.objects.filter(page=story, action="editorial.confirmation_void").exists()
    desk.decide(leader, story)
    assert desk.step(story) == "editor"
    assert desk.decide(editor, story).status_code == 200
    assert desk.step(story) == "verifier"


def test_spelling_order_and_blanks_do_not_void_it(
    desk: Any, story: Any, leader: Any, editor: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    desk.save(
        story,
        editor,
        title="Một cửa, không phải chờ",
        problem="Người dân phải chờ bình quân  38  phút!",
        conditions="Có chỗ đứng ngoài cửa\nCó hai người rành việc",
    )
    assert Confirmation.held(story)
    assert desk.step(story) == "editor"


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({"problem": "Khách chờ bình quân 83 phút."}, "1 chữ số trong bài"),
        ({"problem": "Khách chờ rất lâu."}, "1 chữ số trong bài"),
        ({"pitch": "Hai người đứng cửa, 3 máy lấy số."}, "1 chữ số trong bài"),
        ({"cost_vnd": 2_000_000}, "1 số liệu"),
    ],
)
def test_any_numeral_of_the_text_counts(
    desk: Any, story: Any, leader: Any, editor: Any, changes: Any, counted: str
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    desk.save(story, editor, **changes)
    assert f"({counted})" in Confirmation.void(story).void_summary
    assert desk.step(story) == "leader"


def test_honours_dates_and_names_of_a_profile_count(
    desk: Any, chain: Any, leader: Any, editor: Any, unit: Any
) -> None:
    honour = {
        "award": "Lao động tiên tiến", "number": "12/QĐ-BHXH", "date": "2025-08-15", "issuer": "Giám đốc"
    }  # fmt: skip
    page = make.make_profile(
        unit=unit,
        live=False,
        honours=[honour],
        people=[{"name": "Sùng A Mẫu", "basis": "public_event"}],
        step_records=[{"step": "detect", "date": "2025-03-01"}],
    )
    desk.submit(None, page)
    desk.decide(leader, page)
    latest = page.get_latest_revision_as_object()
    row, named = latest.honours.all()[0], latest.people.all()[0]
    row.number, named.name = "21/QĐ-BHXH", "Sùng A Mầu"
    latest.honours, latest.people = [row], [named]
    latest.step_records = []
    latest.save_revision(user=editor)
    assert "(1 ngày tháng, 1 thành tích khen thưởng, 1 người được nêu tên)" in (
        Confirmation.void(page).void_summary
    )


def test_figures_verified_before_are_verified_again(
    desk: Any, story: Any, leader: Any, editor: Any, person: Any
) -> None:
    verifier = person(Role.VERIFIER, "Trần Văn Số")
    desk.submit(story.owner, story)
    for user in (leader, editor, verifier):
        desk.decide(user, story)
    assert desk.step(story) == "commendation"
    desk.save(story, editor, problem="Khách chờ 40 phút.")
    assert desk.step(story) == "leader"
    desk.decide(leader, story)
    assert desk.step(story) == "verifier", "the editor's step stands, the verifier's does not"


def test_what_changed_while_it_was_away_to_be_mended_asks_the_unit_first(
    desk: Any, story: Any, leader: Any, editor: Any, person: Any
) -> None:
    verifier = person(Role.VERIFIER, "Trần Văn Số")
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    desk.decide(editor, story)
    desk.decide(verifier, story, "reject", comment="Số 38 phải là 36.")
    desk.save(story, story.owner, problem="Khách chờ bình quân 36 phút.")
    desk.submit(story.owner, story)
    assert desk.step(story) == "leader"
    desk.decide(leader, story)
    assert desk.step(story) == "verifier"


def test_a_confirmation_that_holds_is_not_asked_for_again(
    desk: Any, story: Any, leader: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    story.current_workflow_state.cancel(user=story.owner)
    desk.submit(story.owner, story)
    assert desk.step(story) == "editor"


def test_a_letter_is_worth_the_same(desk: Any, story: Any, editor: Any, client: Any) -> None:
    desk.submit(story.owner, story)
    answer = desk.browser(editor).post(
        reverse("confirmations:letter", args=[story.pk]), letter(), follow=True
    )
    line = "Công văn xác nhận số 1234/BHXH-TTTG ngày 15/08/2025, Hoàng Văn Ký, KT. Giám đốc – Phó Giám đốc ký"
    assert line in answer.content.decode()
    given = Confirmation.held(story)
    assert (given.form, given.line) == (ConfirmedBy.LETTER, line)
    assert desk.step(story) == "editor"
    entry = PageLogEntry.objects.get(page=story, action="editorial.confirmed_by_letter")
    assert (entry.user, entry.message) == (editor, line)
    file = reverse("confirmations:file", args=[story.pk, given.pk])
    shown = desk.browser(editor).get(file)
    assert b"".join(shown.streaming_content) == PDF
    assert "no-store" in shown["Cache-Control"]
    assert client.get(file).status_code == 302
    desk.save(story, editor, problem="Khách chờ 40 phút.")
    assert desk.step(story) == "leader"


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"letter_date": "15/08/2125"}, "Ngày công văn (15/08/2125) ở sau hôm nay."),
        ({"file": SimpleUploadedFile("cv.pdf", b"<script>", "application/pdf")}, "không phải là tài liệu PDF"),
        ({"number": ""}, "Ô này bắt buộc phải điền"),
    ],
)  # fmt: skip
def test_a_bad_letter_confirms_nothing(
    desk: Any, story: Any, editor: Any, over: Any, sentence: str
) -> None:
    desk.submit(story.owner, story)
    answer = desk.browser(editor).post(
        reverse("confirmations:letter", args=[story.pk]), letter(**over)
    )
    assert sentence in answer.content.decode()
    assert desk.step(story) == "leader"


def test_only_editors_enter_letters_and_strangers_see_nothing(
    desk: Any, story: Any, person: Any, leader: Any
) -> None:
    desk.submit(story.owner, story)
    for user in (story.owner, leader, person(Role.VERIFIER, "Trần Văn Số")):
        answer = desk.browser(user).post(reverse("confirmations:letter", args=[story.pk]), letter())
        assert answer.status_code in (302, 403)  # Wagtail sends home with a sentence
    stranger = person(Role.COUNCIL, "Ngô Văn Ngoài")
    assert desk.browser(stranger).get(
        reverse("confirmations:show", args=[story.pk])
    ).status_code in (302, 403)
    assert desk.step(story) == "leader"


def test_the_form_says_what_changed_since_it_was_returned(
    desk: Any, story: Any, leader: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story, "reject", comment="Số 38 là của năm trước.")
    back = DeskTaskState.objects.get(page=story, status=TaskState.STATUS_REJECTED)
    desk.save(story, story.owner, problem="Khách chờ bình quân 36 phút.")
    desk.submit(story.owner, story)
    html = desk.browser(leader).get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    story.refresh_from_db()
    compare = reverse(
        "wagtailadmin_pages:revisions_compare",
        args=[story.pk, back.revision_id, story.latest_revision_id],
    )
    assert compare in html.content.decode()
    assert "Số 38 là của năm trước." in html.content.decode()


def test_a_confirmation_proves_a_practice_until_it_is_void(
    desk: Any, story: Any, leader: Any, editor: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    story.get_latest_revision().publish()
    story.refresh_from_db()
    assert story.evidence_level == Evidence.CONFIRMED
    assert story.confirmed_letter == "KT. Giám đốc – Phó Giám đốc, xác nhận trên hệ thống"
    assert story.confirmed_on == timezone.localdate()
    desk.save(story, editor, problem="Khách chờ bình quân 83 phút.").publish()
    story.refresh_from_db()
    assert story.evidence_level == Evidence.SELF_REPORTED
    assert (story.confirmed_letter, story.confirmed_on) == ("", None)


def test_a_letter_typed_after_the_void_one_stays(
    desk: Any, story: Any, leader: Any, editor: Any
) -> None:
    desk.submit(story.owner, story)
    desk.decide(leader, story)
    typed = {"confirmed_letter": "Công văn số 9/BHXH-VP", "confirmed_on": timezone.localdate()}
    desk.save(story, editor, problem="Khách chờ rất lâu, 83 phút.", **typed).publish()
    story.refresh_from_db()
    assert story.confirmed_letter == "Công văn số 9/BHXH-VP"
    assert story.evidence_level == Evidence.CONFIRMED
