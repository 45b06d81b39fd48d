"""What Wagtail and Django made themselves, named in English."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.utils.translation import gettext
from wagtail.models import Collection, Page

from core.text import sort_key
from editorial.models import StoryPage

ROOT = ("Root", "Gốc")
VERBS = {"add": "Thêm", "change": "Sửa", "choose": "Chọn", "delete": "Xóa", "view": "Xem"}


def first_records() -> None:
    _roots()
    _permissions()
    _order_of_titles()


def _order_of_titles() -> None:
    """Stories saved before lists went by the Vietnamese alphabet."""
    stories = StoryPage.objects.filter(title_order="").only("pk", "title")
    while some := list(stories[:500]):
        for story in some:
            story.title_order = sort_key(story.title)[:700] or "0"
        StoryPage.objects.bulk_update(some, ["title_order"])


def _roots() -> None:
    page, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    english, vietnamese = ROOT
    if page.title == english:
        page.title = page.draft_title = vietnamese
        page.save(clean=False)
    if collection.name == english:
        collection.name = vietnamese
        collection.save()


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
