"""Each step asks whom it should, once there is something to check; nobody else can decide."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import TaskState

from devdata import builders as make
from editorial.models import ConfirmTask, DeskTaskState, PublishTask
from editorial.workflow.queries import late, returned_to, waiting_for
from tests.permissions.people import form_of
from units.enums import Role
from units.models import Deputy, Membership
from units.roles import posts

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(person: Any, unit: Any, story: Any) -> dict[str, Any]:
    """One account of each role that checks."""
    return {
        "leader": person(Role.LEADER, "Phạm Thị Đoàn", unit=unit),
        "editor": person(Role.EDITOR, "Nguyễn Thị Hoa"),
        "verifier": person(Role.VERIFIER, "Trần Văn Số", fields=[story.work_field]),
        "commendation": person(Role.COMMENDATION, "Vũ Thị Khen"),
        "publisher": person(Role.PUBLISHER, "Đỗ Văn Duyệt"),
    }


def test_the_whole_chain_by_five_people_ends_on_the_site(
    desk: Any, story: Any, people: Any, client: Any
) -> None:
    desk.submit(story.owner, story)
    for role, user in people.items():
        assert desk.step(story) == role
        assert [state.page_id for state in waiting_for(user)] == [story.pk]
        for other, another in people.items():
            if other != role:
                assert not waiting_for(another).exists(), other
                assert desk.decide(another, story).status_code == 403
        assert desk.decide(story.owner, story).status_code == 403
        assert desk.decide(user, story).status_code == 200
    story.refresh_from_db()
    assert story.live
    assert client.get(story.url).status_code == 200
    kept = DeskTaskState.objects.filter(page=story, status=TaskState.STATUS_APPROVED)
    assert [state.checklist for state in kept] == [["Đã đọc hết bài"]] * 5


def test_an_unticked_list_and_a_return_without_a_word_decide_nothing(
    desk: Any, story: Any, people: Any
) -> None:
    desk.submit(story.owner, story)
    answer = desk.decide(people["leader"], story, checklist=[])
    assert "Kiểm tra và đánh dấu đủ các mục rồi mới duyệt." in answer.json()["html"]
    answer = desk.decide(people["leader"], story, "reject", comment=" ")
    assert "Ghi rõ cần sửa điều gì" in answer.json()["html"]
    assert desk.step(story) == "leader"


def test_a_list_ticked_behind_the_form_is_refused_too(desk: Any, story: Any, people: Any) -> None:
    """The edit view hands on what the browser sends, without asking the form again."""
    desk.submit(story.owner, story)
    state = desk.waiting(story)
    state.task.specific.on_action(state, people["leader"], "approve", comment="")
    assert desk.step(story) == "leader"


def test_buttons_speak_the_words_of_the_desk(desk: Any, story: Any, people: Any) -> None:
    desk.submit(story.owner, story)
    labels = [
        label for _, label, _ in ConfirmTask.objects.get().get_actions(story, people["leader"])
    ]
    assert labels == ["Xác nhận thông tin đúng", "Trả lại kèm ý kiến"]
    html = (
        desk.browser(people["leader"])
        .get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
        .content.decode()
    )
    assert "Xác nhận thông tin đúng" in html
    assert "Trả lại kèm ý kiến" in html


def test_steps_with_nothing_to_check_are_skipped(desk: Any, person: Any, chain: Any) -> None:
    page = make.make_news(
        title="Chị Hoa đi cơ sở", standfirst="Ngày 15/08/2025, năm 2025.", unit=None, live=False
    )
    page.body = []
    page.save_revision()
    desk.submit(None, page)
    assert desk.step(page) == "editor", "without a unit nobody can confirm"
    assert desk.decide(person(Role.EDITOR, "Nguyễn Thị Hoa"), page).status_code == 200
    assert desk.step(page) == "publisher", "dates are no figures, and there is no honour"
    skipped = DeskTaskState.objects.filter(page=page, status=TaskState.STATUS_SKIPPED)
    assert set(skipped.values_list("role", flat=True)) == {"leader", "verifier", "commendation"}


def test_the_last_step_is_never_skipped(desk: Any, story: Any, chain: Any) -> None:
    """Else a workflow of nothing but skipped steps would publish by itself."""
    chain.workflow_tasks.exclude(task__in=ConfirmTask.objects.all()).delete()
    latest = story.get_latest_revision_as_object()
    latest.unit = None
    latest.save_revision()
    desk.submit(story.owner, story)
    story.refresh_from_db()
    assert not story.live
    assert desk.step(story) == "leader"


def test_a_leader_never_confirms_a_story_about_himself(
    desk: Any, person: Any, unit: Any, chain: Any
) -> None:
    hero = person(Role.LEADER, "Lò Thị Minh Họa", unit=unit)
    colleague = person(Role.LEADER, "Phạm Thị Đoàn", unit=unit)
    page = make.make_profile(subject_name="LÒ THỊ  MINH HOẠ", unit=unit, live=False)
    desk.submit(None, page)
    assert not waiting_for(hero).exists()
    assert waiting_for(colleague).get().page_id == page.pk
    assert list(desk.waiting(page).people()) == [colleague]
    assert desk.decide(hero, page).status_code == 403
    assert desk.decide(colleague, page).status_code == 200


def test_leaders_of_other_units_and_verifiers_of_other_fields_are_not_asked(
    desk: Any, story: Any, person: Any, people: Any
) -> None:
    stranger = person(Role.LEADER, "Hồ Thị Xa", unit=make.make_unit(name="BHXH tỉnh Khác"))
    other = person(Role.VERIFIER, "Bùi Văn Khác", fields=[make.make_work_field("KHAC")])
    desk.submit(story.owner, story)
    assert not waiting_for(stranger).exists()
    assert desk.decide(stranger, story).status_code == 403
    desk.decide(people["leader"], story)
    desk.decide(people["editor"], story)
    assert desk.step(story) == "verifier"
    assert not waiting_for(other).exists()
    assert desk.decide(other, story).status_code == 403


def test_a_deputy_stands_in_for_his_days(
    desk: Any, story: Any, people: Any, person: Any, at: Any
) -> None:
    at("2026-03-02 08:00")
    deputy = person(None, "Cao Văn Thay")
    membership = Membership.objects.get(user=people["leader"])
    Deputy.objects.create(
        membership=membership, user=deputy, starts_on="2026-03-03", ends_on="2026-03-04"
    )
    desk.submit(story.owner, story)
    assert not waiting_for(deputy).exists()
    assert desk.decide(deputy, story).status_code in (302, 403)
    at("2026-03-04 23:59")
    assert deputy in desk.waiting(story).people()
    at("2026-03-05 00:00")
    deputy = get_user_model().objects.get(pk=deputy.pk)
    assert not waiting_for(deputy).exists()
    assert desk.decide(deputy, story).status_code in (302, 403)
    at("2026-03-03 00:00")
    assert desk.decide(deputy, story).status_code == 200
    assert desk.step(story) == "editor"


def test_who_wrote_does_not_approve_and_who_edits_at_the_step_hands_on(
    desk: Any, story: Any, people: Any
) -> None:
    both = story.owner
    Membership.objects.create(user=both, role=Role.EDITOR, starts_on="2020-01-01")
    Membership.objects.create(user=both, role=Role.PUBLISHER, starts_on="2020-01-01")
    desk.submit(both, story)
    desk.decide(people["leader"], story)
    assert not waiting_for(both).exists()
    assert desk.decide(both, story).status_code == 403, "the author is no editor of his own story"
    desk.save(story, people["editor"], title="Một cửa, không phải chờ")
    assert waiting_for(people["editor"]).exists()
    assert desk.decide(people["editor"], story).status_code == 200
    desk.save(story, people["verifier"], title="Một cửa không phải chờ lâu")
    assert not waiting_for(people["verifier"]).exists()
    assert people["verifier"] not in desk.waiting(story).people()
    assert desk.decide(people["verifier"], story).status_code == 403


def test_contributor_is_locked_out_while_it_is_checked_and_may_mend_what_came_back(
    desk: Any, story: Any, people: Any
) -> None:
    desk.submit(story.owner, story)
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert desk.browser(story.owner).get(edit).context["locked_for_user"]
    assert not desk.browser(people["editor"]).get(edit).context["locked_for_user"]
    desk.decide(people["leader"], story, "reject", comment="Số 38 là của năm trước.")
    assert not desk.browser(story.owner).get(edit).context["locked_for_user"]
    back = returned_to(story.owner).get()
    assert (back.comment, back.finished_by) == ("Số 38 là của năm trước.", people["leader"])
    assert not returned_to(people["editor"]).exists()
    desk.submit(story.owner, story)
    assert not returned_to(story.owner).exists()
    assert desk.step(story) == "leader"


def test_the_publisher_cannot_approve_what_the_rules_refuse(
    desk: Any, story: Any, people: Any, chain: Any
) -> None:
    chain.workflow_tasks.exclude(task__in=PublishTask.objects.all()).delete()
    desk.save(story, story.owner, conditions="")
    desk.submit(story.owner, story)
    desk.decide(people["publisher"], story)
    story.refresh_from_db()
    assert not story.live
    assert desk.step(story) == "publisher"


def test_lists_do_not_cost_more_with_more_stories(
    desk: Any, story: Any, people: Any, django_assert_num_queries: Any, at: Any
) -> None:
    at("2026-03-02 08:00")
    pages = [story, *(make.make_practice(unit=story.unit, live=False) for _ in range(3))]
    for page in pages:
        desk.submit(story.owner, page)
    at("2026-03-10 08:00")
    leader = people["leader"]
    assert posts(leader)
    assert len({state.page.title for state in waiting_for(leader)}) == 4
    with django_assert_num_queries(1):  # his posts and units are known
        assert [
            str(state.page) + state.task.name + str(state.unit) for state in waiting_for(leader)
        ]
    with django_assert_num_queries(1):
        assert len([state.task.name for state in late()]) == 4


def test_an_editor_decides_from_the_form_with_what_he_typed(
    desk: Any, unit: Any, people: Any
) -> None:
    """The button of the form saves and decides at once; a figure changed on the way asks the unit again."""
    page = make.make_news(title="Chị Hoa", unit=unit, standfirst="Chờ 38 phút.", live=False)
    desk.submit(None, page)
    desk.decide(people["leader"], page)
    browser, edit = (
        desk.browser(people["editor"]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )

    told = {"author": "Lê Viết", "work_field": make.make_work_field().pk}

    def approve(standfirst: str) -> str:
        sent = form_of(page, unit=unit.pk, standfirst=standfirst, kind="emulation", **told)
        sent |= {
            "action-workflow-action": "true",
            "workflow-action-name": "approve",
            "workflow-action-extra-data": json.dumps({"checklist": ["Đã đọc hết bài"]}),
        }
        answer = browser.post(edit, sent, follow=True)
        assert answer.redirect_chain, answer.context["form"].errors
        return str(answer.content.decode())

    assert " chữ số trong bài). Gửi đơn vị xác nhận lại." in approve("Chờ 40 phút.")
    assert desk.step(page) == "leader"
    desk.decide(people["leader"], page)
    assert desk.step(page) == "editor"
    approve("Người dân chờ 40 phút.")
    assert desk.step(page) == "verifier"
