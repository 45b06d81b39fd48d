"""What a data set is: a name, columns that explain themselves, and rows read in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from exchange.public import Addresses

PIECE = 500  # records read at a time: memory does not grow with the data, no cursor stays open

SAMPLE = "Dữ liệu minh họa"

Value = str | int | bool | date | Decimal | None

TYPES = {
    "text": "chữ",
    "code": "mã",
    "whole": "số nguyên",
    "number": "số",
    "day": "ngày (năm-tháng-ngày)",
    "flag": "đúng/sai (true, false)",
    "address": "địa chỉ trang",
}
NUMERIC = {"whole", "number"}


@dataclass(frozen=True)
class Column:
    """One column. `values` are the allowed values with their words; empty when anything may stand."""

    name: str
    label: str
    meaning: str
    read: Callable[[Any], Value]
    type: str = "text"
    unit: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @property
    def type_words(self) -> str:
        return TYPES[self.type]

    @property
    def value_words(self) -> str:
        return "; ".join(f"{key}: {word}" if word != key else key for key, word in self.values)


def coded(
    name: str, label: str, meaning: str, read: Callable[[Any], Any], choices: Iterable[Any]
) -> tuple[Column, Column]:
    """Two columns for a fixed choice: its code, and the word a reader knows."""
    values = tuple((str(key), str(word)) for key, word in choices)
    words = dict(values)

    def code(row: Any) -> str | None:
        value = read(row)
        return None if value in ("", None) else str(value)

    def word(row: Any) -> str | None:
        return words.get(code(row) or "")

    return (
        Column(name, label, meaning, code, type="code", values=values),
        Column(f"{name}_label", f"{label} (bằng chữ)", f"Tên gọi của mã ở cột {name}.", word),
    )


@dataclass(frozen=True)
class Size:
    """`samples` of the records are sample data; `newest` is the day of the newest page."""

    records: int
    rows: int
    samples: int = 0
    newest: date | None = None


@dataclass(frozen=True)
class DataSet:
    """`record_word` is what is counted, `row_words` what one row stands for."""

    slug: str
    title: str
    about: str
    record_word: str
    row_words: str
    columns: tuple[Column, ...]
    rows: Callable[[Addresses], Iterator[Any]]
    size: Callable[[], Size]

    def values(self, addresses: Addresses) -> Iterator[list[Value]]:
        """Every row as a list in the order of the columns."""
        for row in self.rows(addresses):
            yield [column.read(row) for column in self.columns]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


def in_pieces(records: Any) -> Iterator[list[Any]]:
    """`records` (a query set, prefetches and all) in the order of their ids, a piece at a time."""
    records, last = records.order_by("pk"), 0
    while piece := list(records.filter(pk__gt=last)[:PIECE]):
        yield piece
        last = piece[-1].pk
