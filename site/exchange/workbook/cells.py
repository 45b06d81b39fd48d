"""What a cell says: dates, numbers, percents, text of old fonts; never the formula, always its result."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from openpyxl.cell import Cell

from core.text import format_date, format_number
from exchange import fonts
from exchange.workbook.columns import How

_DAY_IN_FORMAT = re.compile(r"d", re.I)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_APOSTROPHE = re.compile(r"^'(?=[=+\-@＝＋－＠\d'])")
_NUMBERED = re.compile(r"^\s*(?:[-–•*+]|\d{1,2}[.)]|[Bb]ước\s+\d{1,2}\s*[:.)-])\s+")
_PAIR = re.compile(r"\s*:\s+|\s+[–—]\s+|\s*:$")


class CellError(Exception):
    """The cell cannot be read; the text is a sentence for people."""


def text_of(cell: Cell) -> str:
    """What is typed in a cell, as text."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "Có" if value else "Không"
        case str():
            return _text(cell, value)
        case datetime.datetime() | datetime.date():
            return _date_text(cell, value)
        case datetime.time():
            return value.strftime("%H:%M")
        case int() | float():
            return _number_text(cell, value)
    return str(value)


def is_blank(cell: Cell) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def read(cell: Cell, how: How, *, formula: bool = False) -> Any:
    """The value of a cell for a record, None when it is empty; raises CellError."""
    if cell.data_type == "e":
        raise CellError(
            f"Ô {cell.coordinate} báo lỗi {cell.value} của Excel. Sửa công thức, hoặc gõ thẳng giá trị."
        )
    if formula and cell.value is None:
        raise CellError(
            f"Ô {cell.coordinate} là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi tải lên; hoặc gõ thẳng giá "
            "trị."
        )
    if is_blank(cell):
        return None
    value = cell.value
    if how is How.NUMBER and not isinstance(value, bool) and isinstance(value, int | float):
        return _decimal(value * 100 if is_percent(cell) else value)
    if how in {How.DAY, How.MOMENT} and isinstance(value, datetime.datetime | datetime.date):
        return _iso(value, how)
    text = text_of(cell)
    if how is How.NUMBER:
        return text.replace("\xa0", "").replace(" ", "").removesuffix("%")
    return text.strip()


def pairs(text: str, first: str, second: str) -> list[dict[str, str]]:
    """Lines of “this: that” as small records; a line without a colon is all “this”."""
    found = []
    for line in text.split("\n"):
        line = _NUMBERED.sub("", line.strip())
        if line:
            parts = [*_PAIR.split(line, maxsplit=1), ""]
            found.append({first: parts[0].strip(), second: parts[1].strip()})
    return found


def is_percent(cell: Cell) -> bool:
    return "%" in _QUOTED.sub("", cell.number_format or "")


# --- how text is made ---


def _text(cell: Cell, value: str) -> str:
    text = value.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    text = fonts.convert(text, cell.font.name if cell.font else None)
    # Excel keeps the apostrophe outside of the text; one inside came from a safe export.
    return _APOSTROPHE.sub("", text)


def _date_text(cell: Cell, value: datetime.date) -> str:
    if not _DAY_IN_FORMAT.search(_QUOTED.sub("", cell.number_format or "d")):
        return f"{value.month:02}/{value.year}"  # 12/2025, which Excel took for a day
    return format_date(value)


def _number_text(cell: Cell, value: float) -> str:
    if is_percent(cell):
        return f"{format_number(_decimal(value * 100), max_decimals=6)}%"
    number = _decimal(value)
    if number == number.to_integral_value():
        return str(int(number))  # 2025 is a year as often as a number
    return format_number(number, max_decimals=9)


def _decimal(value: float) -> Decimal:
    """What a person sees: 0.1 + 0.2 is 0,3."""
    number = Decimal(f"{value:.12g}")
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _iso(value: datetime.date, how: How) -> str:
    if isinstance(value, datetime.datetime):
        if how is How.DAY or value.time() == datetime.time():
            return value.date().isoformat()
        return value.isoformat(timespec="minutes")
    return value.isoformat()
