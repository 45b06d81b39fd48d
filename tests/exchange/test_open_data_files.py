"""The files of open data: a spreadsheet runs none of it, few queries, little memory."""

from __future__ import annotations

import io
import tracemalloc
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from devdata import builders as make
from exchange.open_data import dataset, formats
from exchange.open_data.catalogue import DATA_SETS
from exchange.open_data.dataset import Column, DataSet, Size
from tests.exchange.files import (
    NASTY,
    SLUGS,
    body,
    csv_rows,
    fetch,
    json_of,
    sheet_rows,
)

# --- safe in a spreadsheet ---


@pytest.mark.parametrize(
    "text",
    [
        NASTY,
        "+84",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\n@x",
        "＝1",
        "\u200b=1",
        "\ufeff-2",
    ],
)
def test_each_beginning_of_a_formula_is_met(text: str) -> None:
    assert formats.safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Bình thường", "5 = 5", "'=1", "‘x’", "1-2"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert formats.safe(text) == text


def test_a_formula_in_a_title_is_no_formula_in_any_file(site: Any, client: Client) -> None:
    make.make_practice(
        title=NASTY, pitch="-2+3", problem="@x\x0by", conditions="\t=1", must_keep="#N/A"
    )
    row = csv_rows(client, "mo-hinh")[0]
    assert row["title"] == f"'{NASTY}"
    assert row["pitch"] == "'-2+3"
    assert row["problem"] == "'@xy", "control characters are dropped"
    assert row["conditions"].startswith("'")
    book = load_workbook(io.BytesIO(fetch(client, "mo-hinh", "xlsx")))
    cells = [cell for line in book["Dữ liệu"].iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "b", "d"}
    assert f"'{NASTY}" in [cell.value for cell in cells]
    assert json_of(client, "mo-hinh")["rows"][0]["title"] == NASTY, "nobody runs JSON"


def test_csv_is_rfc_4180_and_begins_as_excel_wants_it(site: Any, client: Client) -> None:
    make.make_practice(title='Nói "to", rồi\nxuống dòng')
    raw = fetch(client, "mo-hinh", "csv")
    assert raw.startswith(b"\xef\xbb\xbfsample_mark,id,row_no,title,")
    assert '"Nói ""to"", rồi'.encode() in raw
    assert raw.split(b"\r\n")[0].count(b",") == len(DATA_SETS[0].columns) - 1
    assert csv_rows(client, "mo-hinh")[0]["title"] == 'Nói "to", rồi\nxuống dòng'


def test_a_text_longer_than_a_cell_is_cut_in_xlsx_only(site: Any, client: Client) -> None:
    make.make_practice(problem="dài " * 10_000)
    assert len(sheet_rows(client, "mo-hinh")[0]["problem"]) == formats.LONGEST + 1
    assert len(csv_rows(client, "mo-hinh")[0]["problem"]) >= 39_999


# --- few queries, little memory ---


def queries(client: Client, address: str) -> list[str]:
    client.get("/du-lieu-mo/")  # furniture, site and restrictions into the cache
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        if response.streaming:
            body(response)
    assert response.status_code == 200
    return [query["sql"][:200] for query in captured.captured_queries]


def _some(count: int) -> None:
    for number in range(count):
        page = make.make_practice(topics=[make.make_topic(f"Việc {number}")])
        make.make_adoption(page, results=[{"baseline": 1}], campaign=make.make_campaign())


def test_as_many_queries_with_30_as_with_3(site: Any, client: Client) -> None:
    addresses = [
        "/du-lieu-mo/",
        *(f"/du-lieu-mo/{slug}.{e}" for slug in SLUGS for e in ("csv", "xlsx")),
    ]
    _some(3)
    few = {address: queries(client, address) for address in addresses}
    _some(27)
    for address in addresses:
        many = queries(client, address)
        assert len(many) <= 16, "\n".join([address, *many])
        assert len(many) <= len(few[address]), "\n".join([address, *many])


def test_pieces_hold_every_record_once(
    site: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "PIECE", 2)
    pages = [make.make_practice() for _ in range(5)]
    assert [int(row["id"]) for row in csv_rows(client, "mo-hinh")] == [page.pk for page in pages]


@pytest.mark.parametrize("extension", ["csv", "json", "xlsx"])
def test_memory_does_not_grow_with_the_rows(
    extension: str, rf: Any, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exchange import views

    def peak(count: int) -> int:
        big = DataSet(
            slug="to",
            title="To",
            about="",
            record_word="dòng",
            row_words="",
            columns=(
                Column("n", "n", "n", lambda n: n, "whole"),
                Column("text", "t", "t", lambda n: f"Dòng chữ số {n}, " * 20),
            ),
            rows=lambda addresses: iter(range(count)),
            size=lambda: Size(count, count),
        )
        monkeypatch.setattr(views, "find", lambda slug: big)
        tracemalloc.start()
        response = views.open_data_file(rf.get("/"), "to", extension)
        sent = sum(len(part) for part in response.streaming_content)
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        response.close()
        assert sent > count * 5
        return most

    peak(10)
    assert peak(8_000) < 4_000_000
