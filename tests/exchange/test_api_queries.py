"""The API asks the database as much about 30 pages as about 3."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from devdata import builders as make
from editorial.models import StoryPage
from tests.exchange.api import MAKERS, PAGES

CEILING = 16


def queries(client: Client, address: str) -> list[str]:
    client.get(PAGES)  # site and restrictions into the cache
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, response.content
    return [query["sql"][:300] for query in captured.captured_queries]


def _some(count: int) -> None:
    picture = make.make_picture()
    for number in range(count):
        story = {"topics": [make.make_topic()], "tags": [f"thẻ {number}"], "picture": picture}
        practice = make.make_practice(**story, co_units=[make.make_unit()])
        campaign = make.make_campaign(
            **story,
            registrations=[{"unit": make.make_unit(), "date": date(2026, 3, 1)}],
            reviews=[{"kind": "interim", "date": date(2026, 3, 1), "outcome": "continue"}],
        )
        profile = make.make_profile(
            **story,
            portrait=picture,
            pinned_practices=[practice],
            honours=[{"award": "Lao động tiên tiến", "state": "not_verified"}],
        )
        make.make_news(**story, campaign=campaign)
        make.make_event(**story, campaign=campaign)
        make.make_column(picks=[profile], cover=picture)
        make.make_procedure(forms=[{"title": "Phiếu"}])
        make.make_directive()
        make.make_material()


def test_lists_ask_as_much_with_30_as_with_3(site: Any, client: Client) -> None:
    types = [
        "",
        *(label for label in MAKERS if label != "home.StandardPage"),
        StoryPage._meta.label,
    ]
    addresses = [
        f"{PAGES}?limit=100{f'&type={label}' if label else ''}{fields}"
        for label in types
        for fields in ("", "&fields=*")
    ]
    _some(3)
    few = {address: queries(client, address) for address in addresses}
    _some(27)
    for address in addresses:
        many = queries(client, address)
        assert len(many) <= CEILING, "\n".join([address, *many])
        assert len(many) <= len(few[address]), "\n".join([address, *many])


@pytest.mark.parametrize("label", sorted(MAKERS))
def test_one_page_asks_little(label: str, site: Any, client: Client) -> None:
    _some(1)
    page = MAKERS[label]()
    asked = queries(client, f"{PAGES}{page.pk}/")
    assert len(asked) <= CEILING, "\n".join([f"{len(asked)}", *asked])


def test_a_full_page_asks_as_much_as_a_page_of_little(site: Any, client: Client) -> None:
    def practice(count: int) -> Any:
        picture = make.make_picture()
        return make.make_practice(
            picture=picture,
            derives_from=make.make_practice(),
            tags=[f"thẻ {number}" for number in range(count)],
            topics=[make.make_topic(f"Việc {number}") for number in range(count)],
            corrections=[{"date": date(2026, 3, 1), "text": "Sửa."} for _ in range(count)],
            body=[("picture", {"picture": make.make_picture()}) for _ in range(count)],
            kit=[("file", {"title": "Tệp", "kind": "", "file": make.make_attachment()})] * count,
            indicators=[
                {"name": f"Chỉ tiêu {n}", "unit": "%", "direction": "higher", "actual": 5}
                for n in range(min(count, 12))
            ],
        )

    few = queries(client, f"{PAGES}{practice(3).pk}/")
    many = queries(client, f"{PAGES}{practice(30).pk}/")
    assert len(many) <= len(few), "\n".join(many)
    assert len(many) <= CEILING + 3, "\n".join([f"{len(many)}", *many])
