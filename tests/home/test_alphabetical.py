"""Đ comes after D, in whatever list names are sorted."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from core.collation import by_letters
from devdata import builders as make
from editorial.models import StoryPage, Tag
from exemplars.models import Indicator
from home.installation.first_records import first_records
from search.facets import FACETS
from units.models import Unit

pytestmark = pytest.mark.django_db
NAMES = ["Dân vận", "Đạo hiếu", "Đồng lòng", "Em nhỏ", "Ôn tập"]
SHUFFLED = [NAMES[index] for index in (3, 1, 4, 0, 2)]


@pytest.fixture
def admin(site: Any) -> Client:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("goc"))
    return client


def in_page(page: str) -> list[str]:
    return sorted(NAMES, key=page.index)


@pytest.fixture
def stories(site: Any) -> list[Any]:
    return [make.make_news(title=name) for name in SHUFFLED]


@pytest.mark.parametrize(("order", "expected"), [("", NAMES), ("-", NAMES[::-1])])
def test_a_list_of_stories_by_title(
    admin: Client, stories: list[Any], order: str, expected: list[str]
) -> None:
    page = admin.get(reverse("news:index"), {"ordering": f"{order}title_order"}).content.decode()
    listing = page.partition("<tbody")[2]
    assert in_page(listing) == expected


def test_the_order_of_stories_that_are_there_is_made_up_for(stories: list[Any]) -> None:
    StoryPage.objects.update(title_order="")
    first_records()
    found = StoryPage.objects.filter(title__in=NAMES).order_by("title_order")
    assert [story.title for story in found] == NAMES


def test_indicators_in_their_list_and_in_drop_downs(admin: Client) -> None:
    for name in SHUFFLED:
        Indicator.objects.create(name=name, unit_of_measure="%", direction="higher")
    assert [each.name for each in Indicator.objects.filter(name__in=NAMES)] == NAMES
    page = admin.get(reverse("wagtailsnippets_exemplars_indicator:list")).content.decode()
    assert in_page(page.partition("<tbody")[2]) == NAMES


def test_tags_in_the_facet(site: Any) -> None:
    for name in SHUFFLED:
        Tag.objects.create(name=name)
    slugs = [tag.slug for tag in Tag.objects.all()]
    labels = FACETS["tag"].labels(slugs)
    assert list(labels.values()) == NAMES


def test_units(site: Any) -> None:
    for name in SHUFFLED:
        make.make_unit(name=f"BHXH tỉnh {name}")
    found = Unit.objects.filter(name__in=[f"BHXH tỉnh {name}" for name in NAMES])
    assert [unit.name.removeprefix("BHXH tỉnh ") for unit in found] == NAMES


def test_the_database_knows_the_tones(site: Any) -> None:
    for name in ["Má", "Mạ", "Mà", "Ma", "Mã", "Mả"]:
        Tag.objects.create(name=name, slug=f"x{ord(name[1])}")
    found = Tag.objects.filter(slug__startswith="x").order_by(by_letters("name"))
    assert [tag.name for tag in found] == ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ"]
