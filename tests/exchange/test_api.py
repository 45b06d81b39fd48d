"""Wagtail's API: content, live and public pages only, lists, refusals, headers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import PageViewRestriction

from devdata import builders as make
from home.models import HomePage
from media import renditions
from tests.exchange import api
from tests.exchange.api import PAGES


@pytest.fixture
def get(client: Client) -> Callable[..., Any]:
    return partial(api.get, client)


# --- content ---


def test_a_practice_in_full(site: Any, get: Any) -> None:
    old = make.make_unit("BHXH tỉnh Hà Giang")
    origin = make.make_practice(title="Mô hình gốc")
    page = make.make_practice(
        title="Hai người đứng cửa",
        unit=old,
        published_at=datetime.fromisoformat("2019-08-14T08:00:00+07:00"),
        topics=[make.make_topic()],
        tags=["một cửa"],
        picture=make.make_picture(),
        derives_from=origin,
        cost_vnd=make.decimal(1500000),
        body=[("text", "<p>Đoạn <b>đầu</b>.</p>"), ("picture", {"picture": make.make_picture()})],
        model_decisions=[{"level": "tinh", "number": "12/QĐ", "date": date(2025, 5, 6)}],
    )
    told = get(f"{PAGES}{page.pk}/")
    assert told["title"] == "Hai người đứng cửa"
    assert told["sample"] is True
    assert told["unit"]["name_then"] == "BHXH tỉnh Hà Giang"
    assert told["unit"]["now"]["name"] == "BHXH tỉnh Tuyên Quang"
    assert told["indicators"][0]["actual"] == 11
    assert told["indicators"][0]["direction"] == {"value": "lower", "label": "Càng thấp càng tốt"}
    assert told["cost_vnd"] == 1500000
    assert told["conditions"] == ["Có hai người rành việc", "Có chỗ đứng ngoài cửa"]
    assert told["derives_from"]["title"] == "Mô hình gốc"
    assert told["category"]["value"] == "model"
    assert told["tags"] == ["một cửa"]
    assert told["body"][0] == {"type": "text", "value": "<p>Đoạn <b>đầu</b>.</p>"}
    assert told["meta"]["parent"]["html_url"].endswith("/mo-hinh/")
    assert told["published_at"] == "2019-08-14T08:00:00+07:00"


def test_a_campaign_tells_targets_and_state(site: Any, get: Any) -> None:
    page = make.make_campaign(
        reviews=[{"kind": "interim", "date": date(2020, 1, 1), "outcome": "continue"}]
    )
    told = get(f"{PAGES}{page.pk}/")
    assert told["targets"][0]["goal"] == 15
    assert told["targets"][0]["figures"][0]["value"] == 20
    assert told["state"] == {"value": "interim", "label": "Đã sơ kết"}


def test_a_table_keeps_its_empty_cells(site: Any, get: Any) -> None:
    table = {"data": [["a", None, "c"]], "first_row_is_table_header": False}
    page = make.make_news(body=[("table", table)])
    assert get(f"{PAGES}{page.pk}/")["body"][0]["value"]["data"] == [["a", None, "c"]]


def test_pictures_are_at_the_gate(site: Any, get: Any, client: Client) -> None:
    picture = make.make_picture()
    renditions.make(picture, ["card"])
    page = make.make_news(picture=picture, picture_caption="Sảnh buổi sáng")
    told = get(f"{PAGES}{page.pk}/")["picture"]
    assert told["caption"] == "Sảnh buổi sáng"
    assert told["sample"] is True
    address = told["sizes"][0]["url"].removeprefix("http://localhost")
    assert address.startswith("/tep/anh/")
    assert client.get(address).status_code == 200
    page.unpublish()
    cache.clear()  # as the commit does, which a test never reaches
    assert client.get(address).status_code == 404
    for closed in ("/api/v2/images/", "/api/v2/documents/"):
        assert client.get(closed).status_code == 404


# --- live and public only ---


def _hidden() -> list[Any]:
    draft = make.make_profile(live=False, title="Chưa đăng")
    closed = make.make_profile(title="Riêng tư")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    withdrawn = make.make_profile(title="Đã gỡ")
    withdrawn.unpublish()
    cache.clear()  # restrictions are forgotten on commit, which a test never reaches
    return [draft, closed, withdrawn]


@pytest.mark.parametrize("signed_in", [False, True])
def test_hidden_pages_are_nowhere(
    site: Any, get: Any, client: Client, admin_user: Any, signed_in: bool
) -> None:
    shown = make.make_profile(title="Đang đăng")
    hidden = _hidden()
    if signed_in:
        client.force_login(admin_user)
    told = get(f"{PAGES}?type=exemplars.ProfilePage")
    assert [item["id"] for item in told["items"]] == [shown.pk]
    assert told["meta"]["total_count"] == 1
    everything = json.dumps(get(f"{PAGES}?limit=100"), ensure_ascii=False)
    for page in hidden:
        assert page.title not in everything
        assert get(f"{PAGES}{page.pk}/", 404)["message"].startswith("Không có trang công khai")
        assert get(f"{PAGES}find/?html_path=/guong-dien-hinh/{page.slug}/", 404)
        assert get(f"{PAGES}find/?id={page.pk}", 404)
        assert get(f"{PAGES}?child_of={page.pk}", 400)


def test_below_a_closed_page_all_is_closed(site: Any, get: Any) -> None:
    page = make.make_profile()
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    cache.clear()
    get(f"{PAGES}{page.pk}/", 404)
    assert get(f"{PAGES}?type=exemplars.ProfilePage")["items"] == []


def test_a_public_page_does_not_tell_of_hidden_ones(site: Any, get: Any) -> None:
    draft = make.make_practice(live=False, title="Bản nháp kín")
    page = make.make_practice(
        derives_from=draft, body=[("related", {"title": "Đọc thêm", "pages": [draft]})]
    )
    told = get(f"{PAGES}{page.pk}/")
    assert told["derives_from"] is None
    assert told["body"][0]["value"]["pages"] == []
    profile = make.make_profile(pinned_practices=[draft, page])
    assert [item["id"] for item in get(f"{PAGES}{profile.pk}/")["pinned_practices"]] == [page.pk]
    column = make.make_column(picks=[make.make_news(title="Tin kín", live=False)])
    assert get(f"{PAGES}{column.pk}/")["picks"] == []


def test_a_draft_of_a_live_page_stays_inside(site: Any, get: Any) -> None:
    page = make.make_news(title="Bản đang đăng")
    page.title = "Bản sửa dở"
    page.save_revision()
    assert get(f"{PAGES}{page.pk}/")["title"] == "Bản đang đăng"
    assert "sửa dở" not in json.dumps(get(f"{PAGES}{page.pk}/"), ensure_ascii=False)


# --- lists ---


def test_a_list_marks_samples_whatever_it_lists(site: Any, get: Any) -> None:
    sample = make.make_news()
    real = make.make_news(sample=False)
    for address in (f"{PAGES}?limit=100", f"{PAGES}?type=campaigns.NewsPage"):
        marks = {item["id"]: item["sample"] for item in get(address)["items"]}
        assert marks[sample.pk] is True
        assert marks[real.pk] is False
        assert marks.get(HomePage.objects.get().pk, False) is False


def test_narrowing_and_order(site: Any, get: Any) -> None:
    old = make.make_unit("BHXH tỉnh Hà Giang")
    first = make.make_practice(title="A", unit=old, topics=[make.make_topic()], tags=["một cửa"])
    second = make.make_practice(title="B", state="pilot")
    practices = f"{PAGES}?type=exemplars.PracticePage"

    def ids(rest: str) -> list[int]:
        return [item["id"] for item in get(practices + rest)["items"]]

    assert ids("&order=-title") == [second.pk, first.pk]
    assert ids("&state=pilot") == [second.pk]
    now = get(f"{PAGES}{first.pk}/")["unit"]["now"]["slug"]
    assert ids(f"&unit={now}") == [first.pk], "stories of the old unit belong to that of today"
    assert ids("&unit=khong-co") == []
    assert ids(f"&topics={make.make_topic().slug}") == [first.pk]
    assert ids("&tags=một cửa") == [first.pk]
    assert ids("&sample=true&limit=1&offset=1") == [second.pk]
    assert ids(f"&descendant_of={first.get_parent().pk}") == [first.pk, second.pk]
    assert ids("&child_of=root") == []
    both = get(f"{PAGES}?type=exemplars.PracticePage,home.HomePage")
    assert both["meta"]["total_count"] == 3
    assert get(f"{PAGES}?type=editorial.StoryPage&category=practice")["meta"]["total_count"] == 2


def test_fields_on_request(site: Any, get: Any) -> None:
    make.make_practice()
    practices = f"{PAGES}?type=exemplars.PracticePage"
    item = get(practices)["items"][0]
    assert set(item) == {
        "id", "meta", "title", "sample", "standfirst", "category", "unit", "published_at"
    }  # fmt: skip
    assert "indicators" in get(f"{practices}&fields=indicators")["items"][0]
    assert set(get(f"{practices}&fields=_,title")["items"][0]) == {"title"}
    assert "title" not in get(f"{practices}&fields=-title")["items"][0]
    assert "body" not in get(f"{practices}&fields=*")["items"][0], "whole texts only one by one"


def test_finding_by_address(site: Any, client: Client) -> None:
    page = make.make_news()
    response = client.get(f"{PAGES}find/", {"html_path": page.url, "fields": "title"})
    assert response.status_code == 302
    assert response["Location"].endswith(f"{PAGES}{page.pk}/?fields=title")


REFUSED = {
    "limit=101": "số từ 0 đến 100",
    "limit=-1": "số từ 0",
    "limit=x": "số từ 0",
    "offset=9999999999": "số từ 0 đến 1000000",
    "offset=99999999999999999999": "số từ 0",
    "type=khong.Co": "Không có loại trang “khong.Co”",
    "type=auth.User": "Không có loại trang",
    "order=random": "Không xếp được theo “random”",
    "fields=khong_co": "không có trường “khong_co”",
    "fields=a b": "Tham số fields viết sai",
    "fields=title(id)": "không có trường con",
    "fields=parent": "chỉ có khi xem từng trang",
    "type=exemplars.PracticePage&fields=body": "chỉ có khi xem từng trang",
    "type=exemplars.PracticePage&state=bay": "Chọn một trong: pilot, running",
    "type=editorial.DirectivePage&issued_on=hôm qua": "không dùng được cho issued_on",
    "type=campaigns.NewsPage&sample=maybe": "không dùng được cho sample",
    "search=gương": "/api/search/",
    "la=1": "Không có tham số “la”",
    "id=abc": "Ghi một số",
    "child_of=999999": "không có trang công khai",
    "child_of=x": "Ghi một số",
    "title=%00": "ký tự không dùng được",
}


@pytest.mark.parametrize("query", REFUSED)
def test_refusals_say_what_would_be_right(query: str, site: Any, get: Any) -> None:
    assert REFUSED[query] in get(f"{PAGES}?{query}", 400)["message"]


def test_other_refusals(site: Any, get: Any, client: Client) -> None:
    assert "html_path" in get(f"{PAGES}find/", 400)["message"]
    get(f"{PAGES}find/?id=99999999999", 404)
    get(f"{PAGES}99999999999999999999999/", 404)
    for method in (client.post, client.put, client.delete, client.options):
        response = method(PAGES)
        assert response.status_code == 405
        assert response.json()["message"] == "Chỉ đọc được: dùng GET."


# --- how it answers ---


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "*/*"])
def test_json_whatever_is_accepted(accept: str, site: Any, client: Client) -> None:
    response = client.get(PAGES, headers={"Accept": accept})
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert b"<html" not in response.content
    assert client.get(f"{PAGES}?format=api").status_code == 400


def test_kept_but_asked_for_again(site: Any, client: Client) -> None:
    page = make.make_news()
    first = client.get(f"{PAGES}{page.pk}/")
    assert first["Cache-Control"] == "no-cache"
    assert "Cookie" not in first.get("Vary", "")
    again = client.get(f"{PAGES}{page.pk}/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert client.head(f"{PAGES}{page.pk}/").status_code == 200
    page.unpublish()
    gone = client.get(f"{PAGES}{page.pk}/", headers={"If-None-Match": first["ETag"]})
    assert gone.status_code == 404


def test_the_root_says_where_to_begin(client: Client, db: None) -> None:
    assert client.get("/api/v2/").json()["pages"].endswith(PAGES)
