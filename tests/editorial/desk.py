"""The desk in tests: accounts in a group, forms as the browser would send them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield


def account(group: str) -> Any:
    user = get_user_model().objects.create_user(f"nguoi-{get_user_model().objects.count()}")
    user.groups.add(Group.objects.get(name=group))
    return user


def form_of(client: Client, url: str) -> dict[str, Any]:
    """What the editing form at `url` sends when nothing is changed."""
    html = client.get(url).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    sent = {name: values if len(values) > 1 else values[0] for name, values in data.lists()}
    # The browser draws the blocks of a body; one heading stands for them here.
    return sent | nested_form_data({"body": streamfield([("heading", "Đếm khách")])})
