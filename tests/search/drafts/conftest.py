"""What the admin finds, in the view of Wagtail that asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from search.drafts import queue as drafts
from search.queue import drain

Found = Callable[..., list[str]]


@pytest.fixture
def found(quiet: Any, admin_client: Client) -> Found:
    """`found("tre", ordering="title")`: titles that the search of the admin lists, the indices up to date."""

    def ask(q: str, client: Client = admin_client, view: str = "", **over: Any) -> list[str]:
        drain()
        drafts.drain()
        address = view or reverse("wagtailadmin_pages:search")
        response = client.get(address, {"q": q, **over})
        assert response.status_code == 200
        shown = response.context.get("object_list")
        shown = response.context["pages"] if shown is None else shown
        return [page.get_admin_display_title() for page in shown]

    return ask


@pytest.fixture
def working_at(quiet: Any) -> Callable[..., Client]:
    """`working_at(page)`: a browser of somebody who may write below `page` and nowhere else."""

    def sign_in(page: Page, *rights: str) -> Client:
        group = Group.objects.create(name=f"Viết ở {page.pk}")
        group.permissions.add(
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
        )
        for right in rights or ("add_page",):
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=right
            )
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        user = get_user_model().objects.create_user(f"viet-{page.pk}", password="mat-khau-thu")
        user.groups.add(group)
        client = Client()
        client.force_login(user)
        return client

    return sign_in
