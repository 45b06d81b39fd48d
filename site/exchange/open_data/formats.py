"""Data sets as CSV, JSON and XLSX; rows go out as they are read, so memory does not grow.

A spreadsheet runs a cell that begins with = + - or @ (also after a tab, a line end or a space, and in
full width) as a formula. Such a text gets an apostrophe before it in CSV and XLSX; XLSX also says
that every text is a text. Numbers are numbers and stay as they are, −3 too. JSON is run by nobody
and holds the text unchanged.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from exchange.open_data.dataset import DataSet, Value
from exchange.public import Addresses

BOM = "\ufeff"  # Excel takes a CSV file for UTF-8 only when it begins with this
FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
# What XML, and so XLSX, cannot hold; nobody misses it in CSV and JSON either.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST = 32_000  # characters; a cell of Excel holds 32,767
BATCH = 200  # rows handed on at a time


def clean(text: str) -> str:
    return UNWRITABLE.sub("", text)


def safe(text: str) -> str:
    """`text` for a spreadsheet: never a formula."""
    text = clean(text)
    return f"'{text}" if FORMULA.match(text) else text


def _in_batches(parts: Iterable[str]) -> Iterator[bytes]:
    waiting: list[str] = []
    for part in parts:
        waiting.append(part)
        if len(waiting) == BATCH:
            yield "".join(waiting).encode()
            waiting.clear()
    yield "".join(waiting).encode()


# --- CSV ---


class _Line:
    """What csv.writer writes to: the last line."""

    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)


def csv_value(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return safe(value)
        case Decimal():
            return number(value)
        case date():
            return value.isoformat()
    return str(value)


def number(value: Decimal) -> str:
    """A number with a point and without needless zeros, as programs read it."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def csv_file(data_set: DataSet, addresses: Addresses) -> Iterator[bytes]:
    """RFC 4180: comma, CRLF, quotes doubled; the first line names the columns."""
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")

    def lines() -> Iterator[str]:
        writer.writerow(data_set.names)
        yield BOM + line.text
        for values in data_set.values(addresses):
            writer.writerow(map(csv_value, values))
            yield line.text

    return _in_batches(lines())


# --- JSON ---


def json_value(value: Value) -> Any:
    match value:
        case str():
            return clean(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case bool() | int() | None:
            return value
    return value.isoformat()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_file(data_set: DataSet, addresses: Addresses, about: dict[str, Any]) -> Iterator[bytes]:
    """One object: `about`, then `rows`, then `count`; each row an object on a line of its own."""

    def parts() -> Iterator[str]:
        yield f'{_json(about)[:-1]},"rows":[\n'
        count = 0
        for values in data_set.values(addresses):
            told = dict(zip(data_set.names, map(json_value, values), strict=True))
            yield f"{',' if count else ''}{_json(told)}\n"
            count += 1
        yield f'],"count":{count}}}\n'

    return _in_batches(parts())


# --- XLSX ---


def _cell_text(text: str) -> str:
    text = safe(text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def xlsx_file(data_set: DataSet, addresses: Addresses, about: list[tuple[str, str]]) -> IO[bytes]:
    """A workbook on disk, at its beginning: the rows, then the dictionary of this data set."""
    book = Workbook(write_only=True)
    bold = Font(bold=True)

    def cell(sheet: Any, text: str, font: Font | None = None) -> Any:
        made = WriteOnlyCell(sheet, _cell_text(text))
        made.data_type = "s"
        if font:
            made.font = font
        return made

    sheet = book.create_sheet("Dữ liệu")
    sheet.freeze_panes = "A2"
    sheet.append([cell(sheet, name, bold) for name in data_set.names])
    for values in data_set.values(addresses):
        # A safe text is taken for a text by itself, but for the names of errors ("#N/A").
        sheet.append(
            [
                value
                if not isinstance(value, str)
                else cell(sheet, value)
                if value.startswith("#")
                else _cell_text(value)
                for value in values
            ]
        )

    words = book.create_sheet("Từ điển dữ liệu")
    words.column_dimensions["A"].width = words.column_dimensions["B"].width = 26
    words.column_dimensions["C"].width = words.column_dimensions["F"].width = 70
    for line in about:
        words.append([cell(words, part) for part in line])
    words.append([])
    head = ["Cột", "Nhãn", "Nghĩa", "Kiểu", "Đơn vị tính", "Giá trị được phép"]
    words.append([cell(words, name, bold) for name in head])
    for column in data_set.columns:
        entry = (
            column.name, column.label, column.meaning, column.type_words, column.unit,
            column.value_words,
        )  # fmt: skip
        words.append([cell(words, part) for part in entry])

    file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - handed on to the response, which closes it
    book.save(file)
    file.seek(0)
    return file
