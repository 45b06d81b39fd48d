"""What Wagtail and Django made themselves: named in English, and given to groups this site does without."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext
from wagtail.models import Collection, GroupApprovalTask, Page, Workflow

from home.installation.groups import PUBLISHERS

ROOT = ("Root", "Gốc")
APPROVAL = ("Moderators approval", "Duyệt xuất bản")
VERBS = {"add": "Thêm", "change": "Sửa", "choose": "Chọn", "delete": "Xóa", "view": "Xem"}


def first_records(made: list[str]) -> None:
    _roots()
    _workflow(made)
    _permissions()


def _roots() -> None:
    page, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    english, vietnamese = ROOT
    if page.title == english:
        page.title = page.draft_title = vietnamese
        page.save(clean=False)
    if collection.name == english:
        collection.name = vietnamese
        collection.save()


def _workflow(made: list[str]) -> None:
    """Without its group, which is deleted, Wagtail's first task waits for nobody."""
    english, vietnamese = APPROVAL
    for record in (
        *Workflow.objects.filter(name=english),
        *GroupApprovalTask.objects.filter(name=english),
    ):
        record.name = vietnamese
        record.save()
    for task in GroupApprovalTask.objects.filter(name=vietnamese, groups=None):
        task.groups.add(Group.objects.get(name=PUBLISHERS))
        made.append(f"Nhóm “{PUBLISHERS}” nhận bước “{vietnamese}” của quy trình duyệt.")


def _permissions() -> None:
    """Screen readers hear these names on the form of a group; Django makes them out of English."""
    renamed = []
    for permission in Permission.objects.select_related("content_type"):
        verb = VERBS.get(permission.codename.split("_")[0])
        standard = verb and permission.name.startswith("Can ")
        name = f"{verb} {permission.content_type.name}" if standard else gettext(permission.name)
        if name != permission.name:
            permission.name = name
            renamed.append(permission)
    Permission.objects.bulk_update(renamed, ["name"])
