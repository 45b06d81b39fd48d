"""One group for each role of the desk, each with the narrowest rights its work needs.

What a role reaches beyond these rights (stories of its units, what a task asks) is no right of a group: see
`editorial.permissions`. The whole table stands in docs/quyen.md.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from campaigns.models import CampaignIndexPage, NewsIndexPage
from editorial.models import MaterialIndexPage
from exemplars.models import PracticeIndexPage, ProfileIndexPage
from units.enums import Role

EDITORS = str(Role.EDITOR.label)
PUBLISHERS = str(Role.PUBLISHER.label)

EVERY_PAGE = {
    Role.EDITOR: ["add_page", "change_page"],
    Role.MANAGING: ["add_page", "change_page", "lock_page", "unlock_page"],
    Role.PUBLISHER: [
        "add_page",
        "change_page",
        "publish_page",
        "bulk_delete_page",
        "lock_page",
        "unlock_page",
    ],
}
# Below these a contributor writes; which stories there are his is asked of their units.
SECTIONS_OF_UNITS: list[Any] = [
    ProfileIndexPage,
    PracticeIndexPage,
    NewsIndexPage,
    CampaignIndexPage,
    MaterialIndexPage,
]
# Wagtail asks for the rights of its own models, whatever models the site has put in their place.
FILE_RIGHTS = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
}
OWN_FILES = {"wagtailimages": ["add_image"], "wagtaildocs": ["add_document"]}
# Records all who edit every page may edit: catalogues and the ledger.
RECORDS = [
    ("units", ["unit", "cluster", "workfield", "problemtopic"]),
    ("editorial", ["consent"]),
    ("exemplars", ["indicator", "award"]),
    ("replication", ["adoption", "pledge", "studyvisit"]),
    ("search", ["abbreviation", "promotedresult", "synonymgroup"]),
]
# What a role may do beyond its pages: an import publishes; accounts are closed, never deleted, since the log
# names them.
FURTHER_RIGHTS = {
    Role.PUBLISHER: [("core", "change_furniture"), ("exchange", "add_transferjob")],
    Role.MANAGING: [
        ("wagtailcore", f"{action}_{model}")
        for model in ("workflow", "task")
        for action in ("add", "change")
    ],
    Role.ADMINISTRATOR: [
        ("auth", "add_user"),
        ("auth", "change_user"),
        ("editorial", "view_letter"),
        *(("units", f"{action}_membership") for action in ("add", "change", "delete", "view")),
    ],
}
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
    """Make the groups that are missing; what stands belongs to whoever changed it."""
    for role in Role:
        group, created = Group.objects.get_or_create(name=str(role.label))
        if created:
            _give(group, role)
            made.append(f"Đã tạo nhóm “{group.name}”.")
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user__isnull=True).delete()


def _give(group: Group, role: Role) -> None:
    group.permissions.add(*_permissions([("wagtailadmin", "access_admin")]))
    group.permissions.add(*_permissions(FURTHER_RIGHTS.get(role, [])))
    if role in EVERY_PAGE:
        actions = ["add", "change", "view", *(["delete"] if role is Role.PUBLISHER else [])]
        group.permissions.add(*_record_rights(actions))
        _give_pages(group, [Page.get_first_root_node()], EVERY_PAGE[role])
        _give_files(group, FILE_RIGHTS)
    elif role is Role.CONTRIBUTOR:
        sections = [page for model in SECTIONS_OF_UNITS for page in model.objects.all()]
        _give_pages(group, sections, ["add_page"])
        _give_files(group, OWN_FILES)


def _give_pages(group: Group, pages: list[Page], codes: list[str]) -> None:
    for permission in _permissions([("wagtailcore", code) for code in codes]):
        for page in pages:
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _give_files(group: Group, rights: dict[str, list[str]]) -> None:
    collection = Collection.get_first_root_node()
    for permission in _permissions(
        [(app, code) for app, codes in rights.items() for code in codes]
    ):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )
