"""Every block one can choose says in Vietnamese what it is, and shows how it looks on the public page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField

from core.text import has_accents


def choices() -> Iterator[Any]:
    """Blocks among which an editor chooses; where there is only one, no chooser opens."""
    seen = set()
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField) and len(field.stream_block.child_blocks) > 1:
                for block in field.stream_block.child_blocks.values():
                    if block.definition_prefix not in seen:
                        seen.add(block.definition_prefix)
                        yield block


CHOICES = list({block.name: block for block in choices()}.values())


def test_there_are_blocks_to_ask_about() -> None:
    assert {"text", "gallery", "related", "search", "columns"} <= {block.name for block in CHOICES}


@pytest.mark.parametrize("block", CHOICES, ids=lambda block: str(block.name))
def test_a_block_says_what_it_is(block: Any) -> None:
    description = str(block.get_description())
    assert has_accents(description)
    assert description.endswith(".")
    assert block.is_previewable


@pytest.mark.django_db
@pytest.mark.parametrize("block", CHOICES, ids=lambda block: str(block.name))
def test_a_block_shows_how_it_looks(site: Any, block: Any) -> None:
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("goc"))
    url = reverse("wagtailadmin_block_preview")
    answer = client.get(url, {"id": block.definition_prefix})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "css/site.css" in page
    _head, _open, shown = page.partition("<main")
    assert has_accents(shown.partition("</main>")[0])
