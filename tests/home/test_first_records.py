"""What Wagtail made before this site was: named in Vietnamese, and usable."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, Page, Task, Workflow

from editorial.models import ColumnPage
from home.installation import first_records, groups, install


def test_no_record_that_was_there_first_is_in_english(db: Any) -> None:
    install()
    assert Page.get_first_root_node().title == "Gốc"
    assert Collection.get_first_root_node().name == "Gốc"
    assert [record.name for record in (*Workflow.objects.all(), *Task.objects.all())] == [
        "Duyệt xuất bản",
        "Duyệt xuất bản",
    ]
    names = set(Permission.objects.values_list("name", flat=True))
    assert {"Sửa đơn vị", "Vào được bàn biên tập", "Xuất bản mọi trang"} <= names
    assert [name for name in names if name.startswith("Can ")] == []


def test_names_given_by_the_office_stay(db: Any) -> None:
    install()
    workflow = Workflow.objects.get()
    workflow.name = "Duyệt hai cấp"
    workflow.save()
    assert install() == []
    assert Workflow.objects.get().name == "Duyệt hai cấp"


def test_what_an_editor_submits_waits_for_the_publishers(site: Any) -> None:
    groups.groups([])
    first_records.first_records([])
    page = site.add_child(instance=ColumnPage(title="Từ quầy một cửa", live=False))
    page.save_revision()
    Workflow.objects.get().start(page, None)

    publisher = get_user_model().objects.create_user("nguoi-duyet", password="mat-khau-thu")
    publisher.groups.add(Group.objects.get(name=groups.PUBLISHERS))
    browser = Client()
    browser.force_login(publisher)
    waiting = browser.get(reverse("wagtailadmin_home")).content.decode()
    assert "Chờ bạn duyệt" in waiting
    assert "Từ quầy một cửa" in waiting
