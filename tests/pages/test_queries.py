"""At most 16 queries a public page, and not one more with 30 items than with 3.

What is counted: everything but the furniture, the site and the restrictions, which are settings and
come from the cache (they are warmed by one request first).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from devdata import builders as make
from home.installation import furniture, texts

CEILING = 16


def queries(client: Client, url: str) -> list[str]:
    """The queries of one request, shortened to what follows FROM, so that a failure tells which."""
    client.get("/gioi-thieu/")  # furniture, site and restrictions into the cache
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, url
    return [
        re.sub(r"^SELECT .*? FROM", "FROM", query["sql"])[:160]
        for query in captured.captured_queries
    ]


def _profiles(count: int) -> str:
    picture = make.make_picture()
    first = make.make_profile(
        picture=picture,
        portrait=picture,
        honours=[{"award": "Lao động tiên tiến", "state": "not_verified"} for _ in range(count)],
        people=[{"name": f"Người {n}", "basis": "consent"} for n in range(count)],
        step_records=[],
        body=[("picture", {"picture": picture, "caption": f"Ảnh {n}"}) for n in range(count)],
        tags=[f"thẻ {n}" for n in range(count)],
    )
    for _ in range(count):
        make.make_profile(picture=picture)
        make.make_pledge(first)
    return first.url


def _practices(count: int) -> str:
    first = make.make_practice(
        indicators=[
            {
                "name": f"Chỉ tiêu {n}",
                "unit": "người",
                "direction": "higher",
                "baseline": 1,
                "actual": 2,
            }
            for n in range(min(count, 12))
        ]
    )
    for number in range(count):
        make.make_practice()
        make.make_adoption(
            first,
            unit=make.make_unit(UNITS[number]),
            results=[{"baseline": 5, "actual": 9}],
            state="running",
        )
    return first.url


def _campaigns(count: int) -> str:
    first = make.make_campaign(
        targets=[
            {
                "name": f"Chỉ tiêu {n}",
                "unit": "người",
                "direction": "higher",
                "goal": 10,
                "figures": [],
            }
            for n in range(count)
        ],
        registrations=[
            {"unit": make.make_unit(UNITS[n]), "date": datetime.date(2026, 3, 1)}
            for n in range(count)
        ],
    )
    for _ in range(count):
        make.make_campaign(parent_campaign=first)
        make.make_news(campaign=first)
        make.make_event(campaign=first)
        make.make_pledge(campaign=first)
    return first.url


def _column(count: int) -> str:
    picture = make.make_picture()
    stories = [make.make_news(picture=picture) for _ in range(count)]
    return make.make_column(rule_categories=["news"], picks=stories[: count // 2]).url


def _stories_of_all_kinds(count: int) -> None:
    picture = make.make_picture()
    for _ in range(count):
        make.make_profile(picture=picture)
        make.make_practice()
        make.make_news(picture=picture)
    make.make_campaign()


def _listing(address: str, *also: Callable[[], Any]) -> Callable[[int], str]:
    def build(count: int) -> str:
        _stories_of_all_kinds(count)
        for _ in range(count):
            for make_it in also:
                make_it()
        return address

    return build


def _unit(count: int) -> str:
    _stories_of_all_kinds(count)
    unit = make.make_unit()
    for number in range(count):
        make.make_adoption(make.make_practice(unit=make.make_unit(UNITS[number + 1])), unit=unit)
    return f"/don-vi/{unit.slug}/"


UNITS = [
    f"BHXH tỉnh {name}"
    for name in [
        "Lai Châu",
        "Điện Biên",
        "Sơn La",
        "Lào Cai",
        "Thái Nguyên",
        "Lạng Sơn",
        "Quảng Ninh",
        "Bắc Ninh",
        "Phú Thọ",
        "Hưng Yên",
        "Ninh Bình",
        "Thanh Hóa",
        "Nghệ An",
        "Hà Tĩnh",
        "Quảng Trị",
        "Quảng Ngãi",
        "Gia Lai",
        "Khánh Hòa",
        "Đắk Lắk",
        "Lâm Đồng",
        "Tây Ninh",
        "Đồng Tháp",
        "Vĩnh Long",
        "An Giang",
        "Cà Mau",
        "Cao Bằng",
        "Tuyên Quang",
    ]
] + [f"BHXH thành phố {name}" for name in ("Hà Nội", "Huế", "Đà Nẵng", "Hải Phòng", "Cần Thơ")]

PAGES: dict[str, Callable[[int], str]] = {
    "home": _listing("/", make.make_campaign, make.make_column),
    "profiles": _listing("/guong-dien-hinh/"),
    "profile": _profiles,
    "practices": _listing("/mo-hinh/"),
    "practice": _practices,
    "campaigns": _listing("/phong-trao-thi-dua/", make.make_campaign),
    "campaign": _campaigns,
    "news": _listing("/tin-tuc/", make.make_event),
    "columns": _listing("/chuyen-muc/", make.make_column),
    "column": _column,
    "papers": _listing("/van-ban/"),
    "directives": _listing("/van-ban/chi-dao-huong-dan/", make.make_directive),
    "procedures": _listing("/van-ban/thu-tuc/", make.make_procedure),
    "materials": _listing("/van-ban/tai-lieu-tuyen-truyen/", make.make_material),
    "units": _listing("/don-vi/"),
    "unit": _unit,
    "clusters": _listing("/cum-khoi-thi-dua/"),
    "fields": _listing("/linh-vuc/"),
    "topics": _listing("/viec-can-giai-quyet/"),
    "site map": _listing("/so-do-trang/"),
    "standard page": _listing("/gioi-thieu/"),
}


@pytest.mark.parametrize("name", PAGES)
def test_ceiling_and_growth(name: str, site: Any, client: Client) -> None:
    made: list[str] = []
    texts.standard_pages(site, made)
    furniture.furniture(site, made)
    site.refresh_from_db()
    build = PAGES[name]
    few = queries(client, build(3))
    many = queries(client, build(27))
    assert len(many) <= CEILING, "\n".join([f"{name}: {len(many)}", *many])
    assert len(many) <= len(few), "\n".join(
        [f"{name}: {len(few)} with 3 items, {len(many)} with 30", *many]
    )
