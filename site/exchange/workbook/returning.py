"""The copy that goes back: the same workbook, what is to be mended beside each row, nothing that runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidationList
from openpyxl.worksheet.worksheet import Worksheet

from exchange.open_data.formats import FORMULA, clean
from exchange.report import Level
from exchange.workbook.columns import ID, LISTS, REPORT
from exchange.workbook.reading import Book, Page

Said = dict[int, list[tuple[Level, str]]]  # by row

LONGEST = 32_000
FINE = "Không có lỗi"
_FILLS = {
    Level.REFUSED: PatternFill("solid", fgColor="F8C9C4"),
    Level.KEPT: PatternFill("solid", fgColor="FBE3B5"),
    Level.HELD: PatternFill("solid", fgColor="FBE3B5"),
    Level.WARNING: PatternFill("solid", fgColor="FFF5C2"),
    Level.NOTE: PatternFill("solid", fgColor="E3EEF9"),
}
_GRAVEST_FIRST = list(Level)


def write(book: Book, said: dict[str, Said], path: Path) -> None:
    """Save the copy; `said` holds what the import said, by the title of the sheet."""
    for page in book.workbook.worksheets:
        _make_harmless(page)
    book.workbook.defined_names.clear()
    for found in book.pages:
        _report(found, said.get(found.sheet.title, {}))
    book.workbook.save(path)


def _report(found: Page, said: Said) -> None:
    page = found.page
    number = _own_column(page)
    page.column_dimensions[get_column_letter(number)].width = 70
    heading = page.cell(1, number)
    _put(heading, REPORT)
    heading.font = Font(bold=True, color="FFFFFF")
    heading.fill = PatternFill("solid", fgColor="7A1F1F")
    place_of_id = found.place_of(ID)
    for row in found.rows:
        cell = page.cell(row.number, number)
        entries = sorted(said.get(row.number, []), key=lambda entry: _GRAVEST_FIRST.index(entry[0]))
        if not entries:
            _put(cell, FINE)
            continue
        _put(cell, "\n".join(f"{level.value.upper()}: {sentence}" for level, sentence in entries))
        cell.fill = _FILLS[entries[0][0]]
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if row.made_id and place_of_id:
            _put(page.cell(row.number, place_of_id), row.made_id)


def _own_column(page: Worksheet) -> int:
    """The column of an earlier report, emptied, or the first free one."""
    for cell in page[1]:
        if isinstance(cell.value, str) and cell.value.strip() == REPORT:
            for row in range(1, page.max_row + 1):
                old = page.cell(row, cell.column)
                if isinstance(old, Cell):
                    old.value = None
                    old.fill = PatternFill()
            return int(cell.column)
    used = [cell.column for cell in page[1] if cell.value is not None]
    return max(used, default=0) + 1


def _put(cell: Any, text: str) -> None:
    cell.value = clean(text)[:LONGEST]
    cell.data_type = "s"


def _make_harmless(page: Worksheet) -> None:
    """Values are left, and lists to choose from; formulas, links and rules that compute go."""
    for cell in page._cells.values():
        if not isinstance(cell, Cell):
            continue
        cell.hyperlink = None
        cell.comment = None
        if isinstance(cell.value, str):
            text = cell.value
            if FORMULA.match(text):
                cell.quotePrefix = True  # stays a text when somebody edits the cell
            _put(cell, text)
    page.conditional_formatting = type(page.conditional_formatting)()
    kept = DataValidationList()
    for rule in page.data_validations.dataValidation:
        if rule.type == "list" and (rule.formula1 or "").startswith((f"'{LISTS}'!$", f"{LISTS}!$")):
            kept.append(rule)
    page.data_validations = kept
