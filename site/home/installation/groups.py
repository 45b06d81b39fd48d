"""The two groups of the first floor: editors write, publishers publish."""

from __future__ import annotations

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Biên tập viên"
PUBLISHERS = "Người duyệt xuất bản"

PAGE_RIGHTS = {
    EDITORS: ["add_page", "change_page"],
    PUBLISHERS: [
        "add_page",
        "change_page",
        "publish_page",
        "bulk_delete_page",
        "lock_page",
        "unlock_page",
    ],
}
# Wagtail asks for the rights of its own models, whatever models the site has put in their place.
FILE_RIGHTS = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
}
# Records both groups may edit: catalogues and the ledger.
RECORDS = [
    ("units", ["unit", "cluster", "workfield", "problemtopic"]),
    ("exemplars", ["indicator", "award"]),
    ("replication", ["adoption", "pledge", "studyvisit"]),
    ("search", ["abbreviation", "promotedresult", "synonymgroup"]),
]
# What only publishers may do beyond their pages: an import publishes.
PUBLISHER_RIGHTS = [("core", "change_furniture"), ("exchange", "add_transferjob")]
WAGTAIL_GROUPS = ["Editors", "Moderators"]


def _record_rights(actions: list[str]) -> list[Permission]:
    return _permissions(
        [
            (app, f"{action}_{model}")
            for app, models in RECORDS
            for model in models
            for action in actions
        ]
    )


def _permissions(codes: list[tuple[str, str]]) -> list[Permission]:
    """Those of `codes` that are there: an app above this one may be left out."""
    wanted = Permission.objects.filter(content_type__app_label__in={app for app, _ in codes})
    return [
        p
        for p in wanted.select_related("content_type")
        if (p.content_type.app_label, p.codename) in codes
    ]


def groups(made: list[str]) -> None:
    root = Page.get_first_root_node()
    collection = Collection.get_first_root_node()
    access = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for name, rights in PAGE_RIGHTS.items():
        group, created = Group.objects.get_or_create(name=name)
        if not created:
            continue
        group.permissions.add(access, *_record_rights(["add", "change", "view"]))
        if name == PUBLISHERS:
            group.permissions.add(*_permissions(PUBLISHER_RIGHTS), *_record_rights(["delete"]))
        for code in rights:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=code
            )
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
        for app, codes in FILE_RIGHTS.items():
            for permission in Permission.objects.filter(
                content_type__app_label=app, codename__in=codes
            ):
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=permission
                )
        made.append(f"Đã tạo nhóm “{name}”.")
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user__isnull=True).delete()
