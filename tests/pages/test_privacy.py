"""A page that not everybody may read stands in no list that everybody reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from devdata import builders as make
from home.installation import furniture, texts
from home.models import HomePage
from units.models import ProblemTopic, WorkField

TITLE = "Chuyện chưa kể ở bến sông"


@pytest.fixture
def shown(site: Any, django_capture_on_commit_callbacks: Callable[..., Any]) -> dict[str, Any]:
    """A profile and a practice of one unit, field, topic, tag and column, and where they stand."""
    texts.standard_pages(site, [])
    furniture.furniture(site, [])
    unit = make.make_unit("BHXH tỉnh Lai Châu")
    field, topic = WorkField.objects.first(), ProblemTopic.objects.first()
    common = {"unit": unit, "work_field": field, "topics": [topic], "tags": ["bến sông"]}
    profile = make.make_profile(title=TITLE, **common)
    practice = make.make_practice(title=f"{TITLE}: cách làm", **common)
    make.make_pledge(profile=profile, unit=make.make_unit("BHXH tỉnh Điện Biên"))
    make.make_adoption(practice, unit=make.make_unit("BHXH tỉnh Điện Biên"))
    column = make.make_column(rule_categories=["exemplar"])
    HomePage.objects.get().save_revision().publish()
    assert field is not None
    assert topic is not None
    return {
        "pages": [profile, practice],
        "lists": [
            "/",
            "/guong-dien-hinh/",
            "/mo-hinh/",
            column.url,
            f"{column.url}{column.reverse_subpage('feed')}",
            f"/don-vi/{unit.slug}/",
            f"/don-vi/{make.make_unit('BHXH tỉnh Điện Biên').slug}/",
            f"/linh-vuc/{field.slug}/",
            f"/viec-can-giai-quyet/{topic.slug}/",
            "/the/ben-song/",
        ],
    }


def test_a_private_page_stands_in_no_list(
    shown: dict[str, Any], client: Client, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    open_lists = {address: client.get(address).content.decode() for address in shown["lists"]}
    for address, html in open_lists.items():
        if address != "/":  # sections of the home page are the editors'
            assert TITLE in html, f"{address}: the test must see it first"
    with django_capture_on_commit_callbacks(execute=True):
        for page in shown["pages"]:
            PageViewRestriction.objects.create(
                page=page, restriction_type=PageViewRestriction.LOGIN
            )
    for address in shown["lists"]:
        assert TITLE not in client.get(address).content.decode(), address
