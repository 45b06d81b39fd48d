"""Sentences of the import as they stand beside a row: columns are called what the sheet calls them."""

from __future__ import annotations

import re
from collections.abc import Callable

from exchange.jobs.wording import for_admin
from exchange.workbook.columns import Sheet

_LISTS = {
    "indicators": "Chỉ tiêu",
    "honours": "Khen thưởng",
    "people": "Người được nêu tên",
    "model_decisions": "Mô hình điểm",
}
_NAME = r"[a-z]+(?:_[a-z]+)*"
_IN_LIST = re.compile(
    rf"(?:Trường )?\b(?P<list>{'|'.join(_LISTS)}) (?P<number>\d+), (?P<part>{_NAME})"
)
_PART_OF = re.compile(
    rf"Phần (?P<number>\d+) của (?P<list>{'|'.join(_LISTS)}) thiếu (?P<part>{_NAME})"
)
_FIELD = re.compile(rf"Trường (?P<name>{_NAME})(?P<more>(?:, {_NAME})*)\b")
_MISSING = re.compile(rf"Thiếu (?P<name>{_NAME})\.")
_IN_BRACKETS = re.compile(rf" \((?P<name>{_NAME})\)")
_AT = re.compile(rf" ở (?P<names>{_NAME}(?:, {_NAME})*)\.$")


def for_rows(sheet: Sheet) -> Callable[[str], str]:
    """Turns a sentence of the import into one about cells of `sheet`."""
    names = {column.name.rstrip("/") for column in sheet.columns}
    names |= {column.name.partition("/")[0] for column in sheet.columns}

    def quoted(name: str) -> str:
        heading = sheet.heading_of(name)
        if heading == name and name in _LISTS:
            heading = _LISTS[name]
        if name == "topics":
            heading = "Việc cần giải quyết"
        return f"“{heading}”"

    def in_list(match: re.Match[str]) -> str:
        place = f"{match['list']}/{match['number']}/{match['part']}"
        return f"Cột {quoted(place)}"

    def part_of(match: re.Match[str]) -> str:
        place = f"{match['list']}/{match['number']}/{match['part']}"
        return f"Chưa có {quoted(place)}"

    def fields(match: re.Match[str]) -> str:
        listed = [match["name"], *(part for part in match["more"].split(", ") if part)]
        if not set(listed) <= names:
            return match[0]
        return f"Cột {', '.join(map(quoted, listed))}"

    def at(match: re.Match[str]) -> str:
        listed = match["names"].split(", ")
        if not set(listed) <= names:
            return match[0]
        return f" ở cột {', '.join(map(quoted, listed))}."

    def bracket(match: re.Match[str]) -> str:
        return "" if match["name"] in names else match[0]

    def turn(sentence: str) -> str:
        made = _PART_OF.sub(part_of, sentence)
        made = _IN_LIST.sub(in_list, made)
        made = _FIELD.sub(fields, made)
        made = _MISSING.sub(lambda match: f"Chưa có {quoted(match['name'])}.", made)
        made = _AT.sub(at, made)
        made = _IN_BRACKETS.sub(bracket, made)
        made = made.replace(
            "Viết số của JSON (3.9) hoặc chữ theo kiểu “1.234,5”.", "Viết số theo kiểu 1.234,5."
        )
        made = made.replace("Viết 2025-08-15T08:00:00+07:00 hoặc 15/08/2025 08:00.", "Viết 15/08/2025 hoặc 15/08/2025 08:00.")  # fmt: skip
        made = made.replace("Viết 2025-08-15 hoặc 15/08/2025.", "Viết 15/08/2025.")
        made = made.replace("phải là true hoặc false (có, không)", "phải là Có hoặc Không")
        return for_admin(made)

    return turn
