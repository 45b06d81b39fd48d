"""The blocks of a story file become the blocks of a page."""

from __future__ import annotations

import datetime

import pytest

from devdata.loading.bodies import body
from devdata.loading.finding import Finder

MOMENTS = [{"when": 2018, "what": "Mượn hai chiếc xuồng"}]


@pytest.mark.parametrize(
    ("written", "title"),
    [(MOMENTS, "Những mốc chính"), ({"title": "Một đêm", "moments": MOMENTS}, "Một đêm")],
)
def test_a_timeline_may_have_a_title_of_its_own(written: object, title: str) -> None:
    [(name, value)] = body([{"timeline": written}], Finder({}, datetime.date(2026, 1, 5)))
    assert name == "timeline"
    assert value == {"title": title, "moments": [{"when": "2018", "what": "Mượn hai chiếc xuồng"}]}
