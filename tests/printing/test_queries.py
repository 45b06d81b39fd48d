"""A paper costs few queries, and none more with thirty of everything than with three."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.models import StoryPage
from tests.pages.everything import PAGES, Everything
from tests.printing.conftest import address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

KINDS = ["profile", "practice", "campaign", "news", "event", "directive", "procedure", "material"]
MOST = 20  # what the page reads, and twice: that it is public, and whether its pictures are


def test_no_more_queries_with_thirty_than_with_three(client: Any) -> None:
    counts: dict[str, list[int]] = {kind: [] for kind in KINDS}
    for count in (3, 30):
        site = Everything(count)
        for kind in KINDS:
            slug = PAGES[kind](site).strip("/").rpartition("/")[2]
            page = StoryPage.objects.get(slug=slug)
            cache.clear()
            client.get("/")  # what the frame of every page shows comes from the cache
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address(page)).status_code == 200
            counts[kind].append(len(asked))
    assert {kind: found for kind, found in counts.items() if found[1] > found[0]} == {}
    assert {kind: found for kind, found in counts.items() if max(found) > MOST} == {}
