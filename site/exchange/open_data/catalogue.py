"""All data sets, in the order of the page, and the dictionary that explains their columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps

from exchange.open_data.campaigns import CAMPAIGNS
from exchange.open_data.dataset import Column, DataSet, Size
from exchange.open_data.practices import PRACTICES
from exchange.open_data.units import UNITS
from exchange.public import Addresses

DATA_SETS: list[DataSet] = [PRACTICES, CAMPAIGNS, UNITS]
if apps.is_installed("replication"):  # the site works without it
    from exchange.open_data.adoptions import ADOPTIONS

    DATA_SETS.insert(1, ADOPTIONS)


def _entries(addresses: Addresses) -> Iterator[tuple[DataSet, Column]]:
    for data_set in DATA_SETS:
        for column in data_set.columns:
            yield data_set, column


def _size() -> Size:
    count = sum(len(data_set.columns) for data_set in DATA_SETS)
    return Size(count, count)


def _column(name: str) -> Any:
    return lambda entry: getattr(entry[1], name)


DICTIONARY = DataSet(
    slug="tu-dien",
    title="Từ điển dữ liệu",
    about="Mọi cột của các bộ dữ liệu: tên, nghĩa, kiểu, đơn vị tính, giá trị được phép.",
    record_word="cột",
    row_words="Mỗi dòng là một cột của một bộ dữ liệu.",
    columns=(
        Column("dataset", "Bộ dữ liệu", "Mã của bộ dữ liệu.", lambda entry: entry[0].slug),
        Column("dataset_title", "Tên bộ dữ liệu", "Tên gọi.", lambda entry: entry[0].title),
        Column("column", "Cột", "Tên cột trong tệp.", _column("name")),
        Column("label", "Nhãn", "Tên cột bằng tiếng Việt.", _column("label")),
        Column("meaning", "Nghĩa", "Cột này ghi gì.", _column("meaning")),
        Column("type", "Kiểu", "Kiểu của giá trị.", _column("type_words")),
        Column("unit", "Đơn vị tính", "Đơn vị của số trong cột.", _column("unit")),
        Column("values", "Giá trị được phép", "Mã: nghĩa.", _column("value_words")),
    ),
    rows=_entries,
    size=_size,
)


def find(slug: str) -> DataSet | None:
    every = [*DATA_SETS, DICTIONARY]
    return next((data_set for data_set in every if data_set.slug == slug), None)
