"""What the tests of the API share: how it is asked, and a page of every type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from devdata import builders as make

PAGES = "/api/v2/pages/"


def get(client: Client, address: str, status: int = 200) -> Any:
    """What the API answers; it is JSON whatever the status."""
    response = client.get(address)
    assert response.status_code == status, f"{address}: {response.content[:400]!r}"
    assert response["Content-Type"] == "application/json"
    return response.json()


MAKERS: dict[str, Callable[[], Any]] = {
    "home.StandardPage": make.make_standard_page,
    "editorial.ColumnPage": make.make_column,
    "editorial.DirectivePage": make.make_directive,
    "editorial.ProcedurePage": lambda: make.make_procedure(forms=[{"title": "Phiếu"}]),
    "editorial.MaterialPage": make.make_material,
    "editorial.MondayStoryPage": make.make_monday,
    "exemplars.ProfilePage": make.make_profile,
    "exemplars.PracticePage": make.make_practice,
    "campaigns.CampaignPage": make.make_campaign,
    "campaigns.NewsPage": make.make_news,
    "campaigns.EventPage": make.make_event,
}
