"""Nobody who saved a version since the last approval may approve."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Comment, GroupApprovalTask, Workflow, WorkflowTask

from devdata import builders as make
from editorial.permissions import IS_AUTHOR, may_approve

pytestmark = pytest.mark.django_db


def account(name: str, **more: Any) -> Any:
    return get_user_model().objects.create_user(name, password="mat-khau-dai-123", **more)


def save(page: Any, user: Any, **changes: Any) -> Any:
    """A version as the editing form saves it."""
    latest = page.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(latest, name, value)
    revision = latest.save_revision(user=user, log_action=True, clean=False)
    page.refresh_from_db()
    return revision


@pytest.fixture
def draft(site: Any) -> Any:
    """A story that Hoa wrote."""
    page = make.make_news(title="Chị Hoa đi cơ sở", live=False)
    page.owner = account("hoa")
    page.save()
    save(page, page.owner, title="Chị Hoa đi từng thôn")
    return page


def test_a_writer_may_not_approve_and_anybody_else_may(draft: Any) -> None:
    assert may_approve(draft.owner, draft) == IS_AUTHOR
    assert may_approve(account("binh"), draft) is None


def test_not_even_a_superuser_approves_his_own_words(draft: Any) -> None:
    root = account("goc", is_superuser=True)
    assert may_approve(root, draft) is None
    save(draft, root, title="Chị Hoa đi hết các thôn")
    assert may_approve(root, draft) == IS_AUTHOR


def test_the_owner_is_an_author_even_when_old_versions_were_cleared_away(draft: Any) -> None:
    draft.revisions.all().delete()
    draft.refresh_from_db()
    assert may_approve(draft.owner, draft) == IS_AUTHOR


def test_publication_ends_it_and_the_next_version_begins_it_anew(draft: Any) -> None:
    hoa, duyet = draft.owner, account("duyet", is_superuser=True)
    draft.get_latest_revision().publish(user=duyet)
    draft.refresh_from_db()
    assert may_approve(hoa, draft) is None
    save(draft, duyet, title="Chị Hoa đi cơ sở, lần hai")
    assert may_approve(duyet, draft) == IS_AUTHOR
    assert may_approve(hoa, draft) is None
    draft.unpublish(user=duyet)
    draft.refresh_from_db()
    assert may_approve(duyet, draft) == IS_AUTHOR


def test_one_step_of_a_workflow_is_no_approval_its_end_is(draft: Any) -> None:
    hoa, giam_doc = draft.owner, account("giam-doc", is_superuser=True)
    workflow = Workflow.objects.create(name="Hai bước")
    for order, name in enumerate(["Đơn vị xác nhận", "Duyệt"]):
        task = GroupApprovalTask.objects.create(name=name)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    state = workflow.start(draft, hoa)
    state.current_task_state.approve(user=giam_doc)
    draft.refresh_from_db()
    assert may_approve(hoa, draft) == IS_AUTHOR
    state.refresh_from_db()
    state.current_task_state.approve(user=giam_doc)
    draft.refresh_from_db()
    assert may_approve(hoa, draft) is None


def test_what_was_written_between_the_approval_and_its_hour_is_not_approved(draft: Any) -> None:
    binh, duyet = account("binh"), account("duyet", is_superuser=True)
    latest = draft.get_latest_revision()
    save(draft, binh, title="Sửa sau khi duyệt")
    latest.publish(user=duyet)
    draft.refresh_from_db()
    assert may_approve(binh, draft) == IS_AUTHOR


def test_autosave_over_an_approved_version_is_a_new_one(draft: Any) -> None:
    hoa = draft.owner
    approved = draft.get_latest_revision()
    approved.publish(user=account("duyet", is_superuser=True))
    draft.refresh_from_db()
    page = draft.get_latest_revision_as_object()
    page.title = "Gõ tiếp sau khi bài đã lên trang"
    page.save_revision(user=hoa, clean=False, overwrite_revision=approved)
    assert may_approve(hoa, draft) == IS_AUTHOR


def test_who_comments_or_sets_the_hour_is_no_author(draft: Any) -> None:
    binh = account("binh")
    Comment.objects.create(page=draft, user=binh, text="Lấy ở đâu?", contentpath="title")
    latest = draft.get_latest_revision_as_object()
    latest.go_live_at = timezone.now() + timezone.timedelta(days=1)
    latest.save_revision(user=binh, log_action=True, clean=False)
    draft.refresh_from_db()
    assert draft.get_latest_revision().content["wagtail_admin_comments"]
    assert may_approve(binh, draft) is None
    save(draft, binh, standfirst="Sửa một chữ.")
    assert may_approve(binh, draft) == IS_AUTHOR


def test_what_was_brought_in_from_elsewhere_has_no_author_here(site: Any) -> None:
    page = make.make_news()
    assert may_approve(account("binh"), page) is None
