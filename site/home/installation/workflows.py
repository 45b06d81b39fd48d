"""How stories are checked from the first day; order, steps, days and lists then belong to the office."""

from __future__ import annotations

from typing import Any

from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from campaigns.models import CampaignIndexPage
from editorial.models import (
    CommendationTask,
    ConfirmTask,
    DeskTask,
    EditTask,
    PublishTask,
    VerifyTask,
)
from exemplars.models import PracticeIndexPage, ProfileIndexPage

# Each step: its days, and what whoever decides has to tick.
STEPS: dict[type[DeskTask], tuple[int, list[str]]] = {
    ConfirmTask: (
        5,
        [
            "Số liệu, kỳ số liệu đúng với sổ sách của đơn vị",
            "Ngày tháng, họ tên, chức danh, tên đơn vị đúng",
            "Thành tích khen thưởng đúng số và ngày quyết định",
        ],
    ),
    EditTask: (
        3,
        [
            "Tiêu đề và tóm tắt đúng với nội dung",
            "Tên gọi, cách viết số, ngày theo quy định",
            "Ảnh có chú thích, người chụp, căn cứ sử dụng",
        ],
    ),
    VerifyTask: (
        3,
        [
            "Số liệu khớp với nguồn ghi trong bài",
            "Đơn vị tính, kỳ số liệu, cách tính đúng",
            "Số trước và số sau tính theo cùng một cách",
        ],
    ),
    CommendationTask: (
        3,
        [
            "Số, ngày, người ký quyết định đã đối chiếu",
            "Danh hiệu, hình thức gọi đúng tên vào ngày quyết định",
            "Không có kỷ luật, khiếu nại, tố cáo đang giải quyết",
        ],
    ),
    PublishTask: (2, ["Đã đọc toàn bài như người đọc sẽ thấy"]),
}
FULL = ("Quy trình đủ các bước", list(STEPS))
SHORT = ("Quy trình ngắn", [EditTask, PublishTask])
FULLY_CHECKED: list[Any] = [ProfileIndexPage, PracticeIndexPage, CampaignIndexPage]
# Wagtail's own workflow, which waited for one group; its second name is the one this site used to give it.
OF_WAGTAIL = ["Moderators approval", "Duyệt xuất bản"]


def workflows(made: list[str]) -> None:
    """Made once: where there is a step of ours, the office has taken the workflows over."""
    if EditTask.objects.exists():
        return
    tasks = {model: _task(model) for model in STEPS}
    full, short = (
        _workflow(name, [tasks[model] for model in models]) for name, models in (FULL, SHORT)
    )
    for model in FULLY_CHECKED:
        for index in model.objects.all():
            WorkflowPage.objects.get_or_create(page=index.page_ptr, defaults={"workflow": full})
    _replace(short)
    made.append("Đã tạo quy trình duyệt và các bước duyệt.")


def _task(model: type[DeskTask]) -> DeskTask:
    days, lines = STEPS[model]
    name = str(model._meta.verbose_name)
    return model.objects.create(name=name, due_days=days, checklist="\n".join(lines))


def _workflow(name: str, tasks: list[DeskTask]) -> Workflow:
    workflow = Workflow.objects.create(name=name)
    for order, task in enumerate(tasks):
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return workflow


def _replace(short: Workflow) -> None:
    """Put `short` where Wagtail's workflow stood. What runs there still runs to its end."""
    root = Page.get_first_root_node()
    former = Workflow.objects.filter(name__in=OF_WAGTAIL)
    WorkflowPage.objects.filter(page=root, workflow__in=former).delete()
    WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": short})
    former.filter(workflow_states=None).delete()
    unused = GroupApprovalTask.objects.filter(name__in=OF_WAGTAIL, workflow_tasks=None)
    for task in unused.filter(task_states=None):
        task.delete()
