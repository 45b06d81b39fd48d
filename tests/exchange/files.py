"""How the tests read the files of open data."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

from django.test import Client
from openpyxl import load_workbook

SLUGS = ["mo-hinh", "ap-dung", "phong-trao", "don-vi"]
SAMPLE = "Dữ liệu minh họa"
NASTY = '=HYPERLINK("http://xau.example","Bấm vào")'


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def fetch(client: Client, slug: str, extension: str) -> bytes:
    response = client.get(f"/du-lieu-mo/{slug}.{extension}")
    assert response.status_code == 200
    return body(response)


def csv_rows(client: Client, slug: str) -> list[dict[str, str]]:
    text = fetch(client, slug, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def json_of(client: Client, slug: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(fetch(client, slug, "json"))
    return found


def sheet_rows(client: Client, slug: str) -> list[dict[str, Any]]:
    book = load_workbook(io.BytesIO(fetch(client, slug, "xlsx")))
    head, *lines = book["Dữ liệu"].iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


READERS: list[Callable[[Client, str], list[dict[str, Any]]]] = [
    csv_rows,
    sheet_rows,
    lambda client, slug: json_of(client, slug)["rows"],
]
