"""Columns that several data sets have, and what their rows are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Q
from django.utils import timezone

from core.text import format_date
from exchange.open_data.dataset import SAMPLE, Column, Size, coded
from exchange.public import UnitToday
from exemplars.enums import Direction


@dataclass(frozen=True)
class Row:
    """One record with one of its measures (None when it has none); `number` counts within the record."""

    record: Any
    number: int
    measure: Any
    address: str
    unit_now: UnitToday | None
    sample: bool


def numbered(measures: Any) -> list[tuple[int, Any]]:
    """A record without measures still has one row."""
    return list(enumerate(list(measures) or [None], start=1))


def size_of(records: Any, measures: str, sample: Q, newest: str = "") -> Size:
    """The size of `records` with a row for each of their `measures`; one query."""
    counts: dict[str, Any] = {
        "records": Count("pk", distinct=True),
        "rows": Count("pk"),
        "samples": Count("pk", distinct=True, filter=sample),
    }
    if newest:
        counts["newest"] = Max(newest)
    counted = records.order_by().annotate(measure=F(f"{measures}__pk")).aggregate(**counts)
    if counted.get("newest"):
        counted["newest"] = timezone.localdate(counted["newest"])
    return Size(**counted)


SAMPLE_MARK = Column(
    "sample_mark",
    "Dữ liệu minh họa",
    "Có chữ khi dòng này là dữ liệu hư cấu để thử; để trống khi là dữ liệu thật.",
    lambda row: SAMPLE if row.sample else None,
    values=((SAMPLE, SAMPLE),),
)


def heads(word: str) -> tuple[Column, ...]:
    """Mark, id and number of the row within its record."""
    return (
        SAMPLE_MARK,
        Column("id", "Mã số", f"Mã số của {word} trên trang.", lambda row: row.record.pk, "whole"),
        Column(
            "row_no",
            "Dòng thứ",
            f"Dòng thứ mấy của cùng một {word}. Để đếm {word}, chỉ lấy các dòng có giá trị 1.",
            lambda row: row.number,
            "whole",
        ),
    )


def units(word: str) -> tuple[Column, ...]:
    return (
        Column(
            "unit_then",
            "Đơn vị (tên gọi khi đó)",
            f"{word}, theo tên gọi vào ngày của bài; có bộ phận, đơn vị cấp dưới nếu có ghi.",
            lambda row: row.record.unit_then,
        ),
        Column(
            "unit_now",
            "Đơn vị (nay là)",
            "Đơn vị hiện nay kế tục đơn vị đó; trùng tên nếu không thay đổi.",
            lambda row: row.unit_now.name if row.unit_now else None,
        ),
        Column(
            "unit_now_slug",
            "Mã đơn vị hiện nay",
            "Khớp với cột slug của bộ dữ liệu don-vi.",
            lambda row: row.unit_now.slug if row.unit_now else None,
            "code",
        ),
    )


def _of_measure(read: Callable[[Any], Any]) -> Callable[[Row], Any]:
    return lambda row: None if row.measure is None else read(row.measure)


def figure(name: str, label: str, meaning: str, read: Callable[[Any], Any]) -> Column:
    """A number in the unit of measure of its row."""
    return Column(
        name, label, meaning, _of_measure(read), "number", unit="theo cột unit_of_measure"
    )


def of_measure(name: str, label: str, meaning: str, read: Any, type_: str = "text") -> Column:
    return Column(name, label, meaning, _of_measure(read), type_)


INDICATOR: tuple[Column, ...] = (
    of_measure(
        "indicator", "Chỉ tiêu", "Tên chỉ tiêu trong danh mục.", lambda item: item.indicator.name
    ),
    of_measure(
        "unit_of_measure",
        "Đơn vị tính",
        "Đơn vị tính của các cột số trong cùng dòng.",
        lambda item: item.indicator.unit_of_measure,
    ),
    *coded(
        "direction",
        "Chiều tốt",
        "Số tăng hay số giảm là tốt hơn.",
        _of_measure(lambda item: item.indicator.direction),
        Direction.choices,
    ),
)


def dated_name(each: Any) -> str:
    when = " – ".join(format_date(day) if day else "…" for day in (each.valid_from, each.valid_to))
    return f"{each.name} ({when})"
