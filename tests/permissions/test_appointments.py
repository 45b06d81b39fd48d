"""Roles are given by an administrator, never to himself, and rights end with them."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from tests.permissions import people
from units.enums import Role
from units.models import Membership

pytestmark = pytest.mark.usefixtures("db", "media_root")
ADD = "wagtailsnippets_units_membership:add"


def sent(user: Any, role: Role, deputy: Any = None) -> dict[str, Any]:
    deputies = {"deputies-TOTAL_FORMS": int(deputy is not None), "deputies-INITIAL_FORMS": 0}
    if deputy is not None:
        deputies |= {
            "deputies-0-user": deputy.pk,
            "deputies-0-starts_on": "01/01/2026",
            "deputies-0-ends_on": "31/12/2099",
        }
    return {"user": user.pk, "role": role.value, "starts_on": "01/01/2026", **deputies}


def test_an_administrator_gives_a_role_to_somebody_else(desk: people.Desk) -> None:
    admin, other = desk.users["administrator"], people.account("moi")
    response = people.browser(admin).post(reverse(ADD), sent(other, Role.EDITOR))
    assert response.status_code == 302, response.context and response.context["form"].errors
    assert [each.role for each in Membership.objects.filter(user=other)] == [Role.EDITOR]
    assert people.browser(other).get(reverse("news:index")).status_code == 200


def test_nobody_gives_himself_a_role_not_even_as_a_deputy(desk: people.Desk) -> None:
    admin, other = desk.users["administrator"], people.account("moi")
    client = people.browser(admin)
    before = Membership.objects.count()
    for data in (sent(admin, Role.PUBLISHER), sent(other, Role.PUBLISHER, deputy=admin)):
        page = client.post(reverse(ADD), data, follow=True).content.decode()
        assert "Không ai tự giao vai trò cho mình" in page
    assert Membership.objects.count() == before
    own = Membership.objects.get(user=admin)
    edit = reverse("wagtailsnippets_units_membership:edit", args=[own.pk])
    client.post(edit, sent(other, Role.PUBLISHER))
    client.post(reverse("wagtailsnippets_units_membership:delete", args=[own.pk]))
    own.refresh_from_db()
    assert (own.user, own.role) == (admin, Role.ADMINISTRATOR)


def test_an_administrator_does_not_take_over_an_account_with_all_rights(desk: people.Desk) -> None:
    client = people.browser(desk.users["administrator"])
    root = desk.users["superuser"]
    edit = reverse("wagtailusers_users:edit", args=[root.pk])
    response = client.post(edit, {"username": "goc", "email": "x@example.vn"}, follow=True)
    assert "chỉ người có toàn quyền mới sửa được" in response.content.decode()
    bulk = reverse("wagtail_bulk_action", args=["auth", "user", "set_active_state"])
    client.post(f"{bulk}?id={root.pk}", {"mark_as_active": "False"})
    root = get_user_model().objects.get(pk=root.pk)
    assert (root.is_active, root.email) == (True, "")


def test_an_administrator_has_no_way_to_content(desk: people.Desk) -> None:
    client = people.browser(desk.users["administrator"])
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Bài own_draft" not in home
    for url in (
        reverse("news:index"),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailimages:index"),
        reverse("wagtailadmin_pages:edit", args=[desk.stories["own_live"].pk]),
        reverse("wagtailadmin_reports:site_history"),
    ):
        response = client.get(url)
        assert response.status_code == 403, url
        assert "Vai trò của bạn không dùng đến mục này" in response.content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_no_menu_leads_to_a_closed_door(desk: people.Desk, role: Role) -> None:
    from wagtail.admin.menu import admin_menu

    client = people.browser(desk.users[role.value])
    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    request.user = get_user_model().objects.get(pk=desk.users[role.value].pk)
    for url in addresses(admin_menu, request):
        assert client.get(url, follow=True).status_code == 200, url


def addresses(menu: Any, request: Any) -> list[str]:
    found = []
    for item in menu.menu_items_for_request(request):
        if hasattr(item, "menu"):
            found += addresses(item.menu, request)
        elif item.url and item.url.startswith("/quan-tri/"):
            found.append(item.url)
    return found
