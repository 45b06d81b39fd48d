"""What the groups a new site is given may do in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from home.installation import groups


@pytest.fixture
def member(site: Any) -> Any:
    """`member("Biên tập viên")`: a browser in which somebody of that group has signed in."""
    groups.groups([])

    def sign_in(group: str) -> Client:
        user = get_user_model().objects.create_user(f"nguoi-{group}", password="mat-khau-thu")
        user.groups.add(Group.objects.get(name=group))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.mark.parametrize("group", [groups.EDITORS, groups.PUBLISHERS])
@pytest.mark.parametrize("app", ["wagtailimages", "wagtaildocs"])
def test_pictures_and_files_are_theirs_to_add(member: Any, group: str, app: str) -> None:
    browser = member(group)
    add = reverse(f"{app}:add_multiple")
    listing = browser.get(reverse(f"{app}:index"))
    assert listing.status_code == 200, listing
    assert f'href="{add}' in listing.content.decode()
    assert 'type="file"' in browser.get(add).content.decode()


def _menu(client: Client) -> list[str]:
    """Labels of the menu, as the browser gets them."""
    from wagtail.admin.menu import admin_menu

    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    return [str(item.label) for item in admin_menu.menu_items_for_request(request)]


@pytest.mark.parametrize("group", [groups.EDITORS, groups.PUBLISHERS])
def test_each_kind_of_content_stands_in_the_menu_once(member: Any, group: str) -> None:
    labels = _menu(member(group))
    assert len(labels) == len(set(labels))
    for label in (
        "Gương điển hình",
        "Mô hình, cách làm hay",
        "Nhân rộng",
        "Phong trào thi đua",
        "Tin, bài",
        "Sự kiện",
        "Chuyên mục",
        "Văn bản – Tài liệu",
    ):
        assert label in labels
    # Kinds that stand inside a group do not stand beside it.
    assert not {"Thủ tục và biểu mẫu", "Tài liệu tuyên truyền"} & set(labels)


def test_only_publishers_may_publish_and_edit_the_furniture(member: Any) -> None:
    furniture = reverse("wagtailsettings:edit", args=["core", "furniture"])
    assert member(groups.EDITORS).get(furniture).status_code == 302
    assert member(groups.PUBLISHERS).get(furniture, follow=True).status_code == 200
