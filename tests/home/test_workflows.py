"""The workflows of a new site: in place of Wagtail's own, and the office's from then on."""

from __future__ import annotations

from typing import Any

from wagtail.models import GroupApprovalTask, Page, Task, Workflow, WorkflowPage, WorkflowTask

from devdata import builders as make
from editorial.models import EditTask, PublishTask
from home.installation import install, workflows

FULL = [
    "Đơn vị xác nhận thông tin",
    "Biên tập",
    "Thẩm định số liệu",
    "Rà soát khen thưởng",
    "Duyệt xuất bản",
]
SHORT = ["Biên tập", "Duyệt xuất bản"]


def steps(page: Any) -> list[str]:
    return [task.name for task in page.get_workflow().tasks]


def test_each_kind_of_page_has_the_steps_it_needs(site: Any) -> None:
    install()
    for page in (make.make_profile(), make.make_practice(), make.make_campaign()):
        assert steps(page) == FULL
    for page in (make.make_news(), make.make_column(), make.make_directive()):
        assert steps(page) == SHORT
    assert all(task.specific.lines and task.specific.due_days for task in Task.objects.all())


def test_nothing_of_wagtails_own_is_left_and_nothing_is_made_twice(site: Any) -> None:
    install()
    assert {workflow.name for workflow in Workflow.objects.all()} == {
        "Quy trình đủ các bước",
        "Quy trình ngắn",
    }
    assert not GroupApprovalTask.objects.exists()
    assert install() == []


def test_what_the_office_changed_stays(site: Any) -> None:
    install()
    Workflow.objects.filter(name="Quy trình ngắn").delete()
    task = EditTask.objects.get()
    task.name, task.checklist = "Sửa bài", "Một mục"
    task.save()
    assert install() == []
    task.refresh_from_db()
    assert (task.name, task.checklist) == ("Sửa bài", "Một mục")
    assert not Workflow.objects.filter(name="Quy trình ngắn").exists()


def test_a_workflow_of_the_first_floor_runs_to_its_end(site: Any) -> None:
    Task.objects.all().delete()
    Workflow.objects.all().delete()
    former = Workflow.objects.create(name="Duyệt xuất bản")
    task = GroupApprovalTask.objects.create(name="Duyệt xuất bản")
    WorkflowTask.objects.create(workflow=former, task=task, sort_order=0)
    WorkflowPage.objects.create(page=Page.get_first_root_node(), workflow=former)
    page = make.make_news(live=False)
    state = page.get_workflow().start(page, None)
    workflows.workflows([])
    state.refresh_from_db()
    assert state.current_task_state.task.name == "Duyệt xuất bản"
    assert state.status == "in_progress"
    assert steps(page) == SHORT


def test_a_column_may_have_a_workflow_of_its_own(site: Any) -> None:
    install()
    own = Workflow.objects.create(name="Chỉ duyệt")
    WorkflowTask.objects.create(workflow=own, task=PublishTask.objects.get(), sort_order=0)
    column = make.make_column(title="Từ quầy một cửa", workflow=own)
    page = make.make_profile(live=False)
    assert steps(page) == FULL
    page.columns = [column]
    assert steps(page) == ["Duyệt xuất bản"]
    page.save()
    assert steps(type(page).objects.get(pk=page.pk)) == ["Duyệt xuất bản"]
    own.active = False
    own.save()
    assert steps(page) == FULL
