"""Open data: what the sets hold, what they never hold, the dictionary and the page."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.cache import cache
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from devdata import builders as make
from exchange.open_data.catalogue import DATA_SETS, DICTIONARY
from home.installation import furniture
from tests.exchange.files import (
    READERS,
    SAMPLE,
    SLUGS,
    csv_rows,
    fetch,
    json_of,
    sheet_rows,
)

# --- what they hold ---


def test_a_practice_has_a_row_for_each_indicator(site: Any, client: Client) -> None:
    page = make.make_practice(
        title="Hai người đứng cửa",
        unit=make.make_unit("BHXH tỉnh Hà Giang"),
        topics=[make.make_topic()],
        cost_vnd=Decimal("1500000"),
        indicators=[
            {"baseline": 38, "target": 15, "actual": "11.5"},
            {"name": "Chênh lệch", "unit": "%", "direction": "higher", "baseline": -3, "actual": 2},
        ],
    )
    make.make_practice(title="Chưa có số", indicators=[], results_text="Đỡ chờ.", sample=False)
    first, second, third = csv_rows(client, "mo-hinh")
    assert (first["id"], second["id"]) == (str(page.pk), str(page.pk))
    assert [row["row_no"] for row in (first, second, third)] == ["1", "2", "1"]
    assert first["title"] == "Hai người đứng cửa"
    assert first["url"] == f"http://localhost{page.url}"
    assert first["unit_then"] == "BHXH tỉnh Hà Giang", "no name is known for today: the last one"
    assert first["unit_now"] == "BHXH tỉnh Tuyên Quang"
    assert first["unit_now_slug"] in {row["slug"] for row in csv_rows(client, "don-vi")}
    assert (first["baseline"], first["actual"]) == ("38", "11.5")
    assert (first["state"], first["state_label"]) == ("running", "Đang áp dụng")
    assert first["cost_vnd"] == "1500000"
    assert second["baseline"] == "-3", "a negative number is a number"
    assert third["indicator"] == third["actual"] == ""
    assert [row["sample_mark"] for row in (first, second, third)] == [SAMPLE, SAMPLE, ""]


def test_the_formats_agree(site: Any, client: Client) -> None:
    page = make.make_practice()
    make.make_adoption(page, results=[{"baseline": 40, "actual": "12.5"}], state="running")
    make.make_campaign()
    for slug in SLUGS:
        from_csv, from_sheet, from_json = (read(client, slug) for read in READERS)
        assert len(from_csv) == len(from_sheet) == len(from_json) > 0
        assert list(from_csv[0]) == list(from_sheet[0]) == list(from_json[0])
        for one, two in zip(from_csv, from_json, strict=True):
            for name, value in two.items():
                plain = (
                    ""
                    if value is None
                    else str(value).lower()
                    if isinstance(value, bool)
                    else str(value)
                )
                assert one[name] == plain, (slug, name)
    sheet = sheet_rows(client, "mo-hinh")[0]
    assert sheet["baseline"] == 38
    assert isinstance(sheet["published_on"], date)
    assert isinstance(sheet_rows(client, "don-vi")[0]["is_current"], bool)
    assert sheet["sample_mark"] == SAMPLE


def test_a_campaign_has_a_row_for_each_target_with_its_latest_figure(
    site: Any, client: Client
) -> None:
    figures = [
        {"as_of": date(2026, 6, 30), "period": "6 tháng", "value": 20},
        {"as_of": date(2026, 3, 31), "period": "quý I", "value": 30},
    ]
    parent = make.make_campaign(title="Phong trào mẹ")
    page = make.make_campaign(
        title="Đón dân từ cửa",
        parent_campaign=parent,
        targets=[{"baseline": 38, "goal": 15, "figures": figures}],
        registrations=[{"unit": make.make_unit(), "date": date(2026, 3, 1)}],
    )
    row = next(row for row in csv_rows(client, "phong-trao") if row["id"] == str(page.pk))
    assert (row["target"], row["actual"], row["actual_as_of"]) == ("15", "20", "2026-06-30")
    assert (row["actual_period"], row["registered_units"]) == ("6 tháng", "1")
    assert row["parent_campaign"] == "Phong trào mẹ"
    assert row["sample_mark"] == SAMPLE


def test_units_know_what_became_of_them(site: Any, client: Client) -> None:
    rows = {row["slug"]: row for row in csv_rows(client, "don-vi")}
    old = next(row for row in rows.values() if row["name"] == "BHXH tỉnh Hà Giang")
    assert old["is_current"] == "false"
    assert rows[old["unit_now_slug"]]["name"] == "BHXH tỉnh Tuyên Quang"
    assert rows[old["unit_now_slug"]]["is_current"] == "true"
    assert old["successor_slug"] in rows
    assert "BHXH tỉnh Hà Giang" in old["names"]
    assert old["url"].endswith(f"/don-vi/{old['slug']}/")


# --- what they never hold ---


def test_obstacles_only_of_offices_that_agreed(site: Any, client: Client) -> None:
    page = make.make_practice()
    silent = make.make_adoption(
        page,
        state="stopped",
        reason="staff",
        obstacle="Thiếu hai người",
        contact="Chị Ba, 0912345678",
    )
    named = make.make_adoption(
        page,
        unit=make.make_unit("BHXH tỉnh Điện Biên"),
        state="not_achieved",
        reason="cost",
        obstacle="Thiếu máy",
        name_office=True,
        confirmed=True,
    )
    rows = {row["id"]: row for row in csv_rows(client, "ap-dung")}
    assert rows[str(silent.pk)]["obstacle"] == rows[str(silent.pk)]["reason"] == ""
    assert rows[str(named.pk)]["obstacle"] == "Thiếu máy"
    assert rows[str(named.pk)]["reason_label"] == "Thiếu kinh phí"
    assert rows[str(named.pk)]["adopter_confirmed_on"] == "2026-04-21"
    for extension in ("csv", "json"):
        text = fetch(client, "ap-dung", extension).decode()
        for secret in ("Thiếu hai người", "Chị Ba", "0912345678", "Công văn số 318"):
            assert secret not in text


def test_hidden_pages_are_in_no_file(site: Any, client: Client, admin_client: Client) -> None:
    shown = make.make_practice(title="Đang đăng")
    draft = make.make_practice(title="Chưa đăng", live=False)
    closed = make.make_practice(title="Riêng tư")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    withdrawn = make.make_practice(title="Đã gỡ")
    adoptions = {page.pk: make.make_adoption(page) for page in (shown, draft, closed, withdrawn)}
    withdrawn.unpublish()
    secret = make.make_campaign(title="Phong trào kín", live=False)
    make.make_campaign(title="Phong trào con", parent_campaign=secret)
    make.make_adoption(shown, unit=make.make_unit("BHXH tỉnh Điện Biên"), campaign=secret)
    cache.clear()  # restrictions are forgotten on commit, which a test never reaches
    for reader in (client, admin_client):
        assert {row["title"] for row in csv_rows(reader, "mo-hinh")} == {"Đang đăng"}
        assert {row["practice"] for row in csv_rows(reader, "ap-dung")} == {"Đang đăng"}
        assert str(adoptions[shown.pk].pk) in {row["id"] for row in csv_rows(reader, "ap-dung")}
        assert {row["title"] for row in csv_rows(reader, "phong-trao")} == {"Phong trào con"}
        for slug in SLUGS:
            for read in READERS:
                text = str(read(reader, slug))
                for title in ("Chưa đăng", "Riêng tư", "Đã gỡ", "Phong trào kín"):
                    assert title not in text


def test_an_adoption_of_a_sample_is_a_sample(site: Any, client: Client) -> None:
    make.make_adoption(make.make_practice(sample=True), sample=False)
    make.make_adoption(make.make_practice(sample=False), sample=False)
    assert sorted(row["sample_mark"] for row in csv_rows(client, "ap-dung")) == ["", SAMPLE]


# --- the dictionary ---


def test_the_dictionary_explains_every_column(site: Any, client: Client) -> None:
    entries = csv_rows(client, "tu-dien")
    told = {(entry["dataset"], entry["column"]) for entry in entries}
    assert told == {(each.slug, name) for each in DATA_SETS for name in each.names}
    assert all(entry["label"] and entry["meaning"] and entry["type"] for entry in entries)
    cost = next(entry for entry in entries if entry["column"] == "cost_vnd")
    assert (cost["type"], cost["unit"]) == ("số", "đồng")
    state = next(e for e in entries if (e["dataset"], e["column"]) == ("mo-hinh", "state"))
    assert "pilot: Đang thí điểm" in state["values"]
    assert json_of(client, "tu-dien")["count"] == len(entries)
    for each in DATA_SETS:
        assert len(set(each.names)) == len(each.names)
        sheet = load_workbook(io.BytesIO(fetch(client, each.slug, "xlsx")))["Từ điển dữ liệu"]
        first = [line[0] for line in sheet.iter_rows(values_only=True)]
        assert first[-len(each.columns) :] == each.names


def test_coded_values_are_those_of_the_dictionary(site: Any, client: Client) -> None:
    page = make.make_practice(level="tinh")
    make.make_adoption(page, state="stopped", reason="law", name_office=True)
    make.make_campaign()
    for each in DATA_SETS:
        allowed = {column.name: dict(column.values) for column in each.columns if column.values}
        for row in csv_rows(client, each.slug):
            for name, values in allowed.items():
                assert row[name] in {"", *values}, (each.slug, name)
                if f"{name}_label" in row:
                    assert row[f"{name}_label"] == values.get(row[name], "")


# --- the page ---


def test_the_page_lists_sets_files_columns(site: Any, client: Client, text_of: Any) -> None:
    furniture.furniture(site, [])
    page = make.make_practice(
        indicators=[
            {"baseline": 1, "actual": 2},
            {"name": "Khác", "unit": "%", "direction": "higher", "baseline": 1, "actual": 2},
        ]
    )
    make.make_adoption(page)
    text = text_of("/du-lieu-mo/")
    assert "1 mô hình, 2 dòng" in text
    assert "1 lượt áp dụng, 1 dòng" in text
    assert "1 mô hình là dữ liệu minh họa" in text
    assert "Ghi rõ nguồn" in text
    assert "Mức độ kiểm chứng" in text
    assert "row_no" in text
    markup = client.get("/du-lieu-mo/").content.decode()
    for slug in SLUGS:
        for extension in ("csv", "json", "xlsx"):
            assert f'href="/du-lieu-mo/{slug}.{extension}"' in markup
    assert 'href="/du-lieu-mo/tu-dien.csv"' in markup
    assert "tu-dien.xlsx" not in markup


def test_sizes_on_the_page_are_those_of_the_files(site: Any, client: Client) -> None:
    page = make.make_practice()
    make.make_practice(indicators=[], results_text="Đỡ chờ.")
    make.make_practice(live=False)
    make.make_adoption(page, results=[{"baseline": 1}], state="running")
    make.make_campaign(targets=[], historical=True, historical_source="Kế hoạch số 1")
    make.make_campaign()
    for each in [*DATA_SETS, DICTIONARY]:
        rows = csv_rows(client, each.slug)
        assert each.size().rows == len(rows), each.slug
        if "row_no" in rows[0]:
            assert each.size().records == sum(row["row_no"] == "1" for row in rows)


def test_headers_and_wrong_addresses(site: Any, client: Client) -> None:
    for extension, content_type in (("csv", "text/csv"), ("json", "application/json")):
        response = client.get(f"/du-lieu-mo/don-vi.{extension}")
        assert response["Content-Type"].startswith(content_type)
        assert (
            response["Content-Disposition"]
            == f'attachment; filename="guong-sang-don-vi.{extension}"'
        )
        assert response["Cache-Control"] == "no-cache"
    head = client.head("/du-lieu-mo/don-vi.xlsx")
    assert (head.status_code, head.content) == (200, b"")
    for address in ("khac.csv", "tu-dien.xlsx", "don-vi.xml", "don-vi/"):
        assert client.get(f"/du-lieu-mo/{address}").status_code == 404
    assert client.post("/du-lieu-mo/don-vi.csv").status_code == 405


def test_json_says_what_it_is(site: Any, client: Client) -> None:
    furniture.furniture(site, [])
    told = json_of(client, "don-vi")
    assert told["licence"].startswith("Ghi rõ nguồn")
    assert told["dictionary"] == "http://localhost/du-lieu-mo/tu-dien.json"
    assert told["count"] == len(told["rows"])


def test_it_is_in_the_sitemap(site: Any, client: Client) -> None:
    index = client.get("/sitemap.xml").content.decode()
    if "<sitemapindex" in index:
        index = "".join(
            client.get(part.split("</loc>")[0]).content.decode()
            for part in index.split("<loc>")[1:]
        )
    assert "/du-lieu-mo/</loc>" in index
