"""From a workbook to the lines an import takes: one a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.text import search_form, slugify
from exchange.reading import Line, UnreadableFileError
from exchange.report import Level
from exchange.workbook import cells, lists
from exchange.workbook.columns import (
    ABOUT,
    EXAMPLE_MARK,
    HELP_MARK,
    LISTS,
    MARK,
    REPORT,
    SHEETS,
    TITLE,
    Column,
    How,
    Sheet,
)  # fmt: skip

MOST_ROWS = 5000
MOST_CELLS = 600_000
OWN_TO_A_ROW = {"id", "title", "body"}  # a merged cell hands these on to no other row
Note = tuple[Level, str]


@dataclass
class Row:
    """A row with a story in it."""

    number: int
    data: dict[str, Any]
    notes: list[Note] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    made_id: str = ""  # given by us: the row had none

    @property
    def line(self) -> Line:
        if self.problems:
            return Line(self.number, {"id": self.data.get("id")}, problem=" ".join(self.problems))
        return Line(self.number, self.data)


@dataclass
class Page:
    """A sheet of the workbook that stands in the template: its columns found, its rows read."""

    sheet: Sheet
    page: Worksheet
    places: dict[int, Column]  # number of the column in this workbook → what it is
    rows: list[Row] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def place_of(self, heading: str) -> int | None:
        return next(
            (number for number, column in self.places.items() if column.heading == heading), None
        )


@dataclass
class Book:
    """A workbook read: values only, no formulas."""

    workbook: Workbook
    pages: list[Page]
    notes: list[Note] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(len(page.rows) for page in self.pages)


def read(path: Path) -> Book:
    """Raises UnreadableFileError when the workbook is broken or none of its sheets is ours."""
    formulas = _formulas(path)
    workbook = _load(path, data_only=True)
    known = {search_form(sheet.title): sheet for sheet in SHEETS}
    ignored = {search_form(LISTS), search_form(ABOUT)}
    book = Book(workbook, [])
    for page in workbook.worksheets:
        name = search_form(page.title.strip())
        if sheet := known.get(name):
            book.pages.append(_page(sheet, page, formulas.get(page.title, set())))
        elif name not in ignored and not _is_empty(page):
            book.notes.append(
                (
                    Level.WARNING,
                    f"Trang tính “{page.title}” không có trong mẫu nên không được nhập.",
                )
            )
    if not book.pages:
        names = ", ".join(f"“{sheet.title}”" for sheet in SHEETS)
        raise UnreadableFileError(
            f"Tệp không có trang tính nào của mẫu: {names}. Tải mẫu nhập về, chép dữ liệu sang rồi tải lên."
        )
    if not book.count:
        raise UnreadableFileError(
            "Tệp chưa có dòng nào để nhập: chỉ có dòng hướng dẫn, dòng ví dụ hoặc dòng trống. Ghi từ dòng 4 của mỗi trang "
            "tính."
        )
    return book


def _load(path: Path, *, data_only: bool) -> Workbook:
    try:
        workbook = load_workbook(path, data_only=data_only, keep_links=False)
    except Exception as error:  # a damaged file may fail in any way inside
        raise UnreadableFileError(
            "Không đọc được tệp Excel: tệp bị hỏng. Mở bằng Excel, lưu lại thành .xlsx rồi tải lên."
        ) from error
    size = sum(page.max_row * page.max_column for page in workbook.worksheets)
    if size > MOST_CELLS * 20 or sum(len(page._cells) for page in workbook.worksheets) > MOST_CELLS:
        raise UnreadableFileError(
            "Tệp có quá nhiều ô, thường do kẻ khung hay tô màu hết cả cột. Chép các dòng có chữ sang mẫu mới rồi tải lên."
        )
    return workbook


def _formulas(path: Path) -> dict[str, set[str]]:
    """Where formulas stand, by sheet: read for values alone, a formula without result looks empty."""
    workbook = _load(path, data_only=False)
    return {
        page.title: {cell.coordinate for cell in page._cells.values() if cell.data_type == "f"}
        for page in workbook.worksheets
    }


def _is_blank(cell: Any) -> bool:
    return not isinstance(cell, Cell) or cells.is_blank(cell)


def _is_empty(page: Worksheet) -> bool:
    return all(map(_is_blank, page._cells.values()))


# --- a sheet ---


def _page(sheet: Sheet, page: Worksheet, formulas: set[str]) -> Page:
    places, notes = _places(sheet, page)
    found = Page(sheet, page, places, notes=notes)
    if page.sheet_state != "visible":
        found.notes.append(
            (Level.WARNING, f"Trang tính “{page.title}” đang ẩn trong tệp, các dòng vẫn được nhập.")
        )
    found.rows += _Rows(found, formulas).all()
    if len(found.rows) > MOST_ROWS:
        raise UnreadableFileError(
            f"Trang tính “{page.title}” có {len(found.rows)} dòng, nhiều nhất {MOST_ROWS}. Chia thành nhiều tệp, hoặc nhập "
            "bằng tệp JSONL."
        )
    return found


def _places(sheet: Sheet, page: Worksheet) -> tuple[dict[int, Column], list[Note]]:
    by_heading = {search_form(column.heading): column for column in sheet.columns}
    ignored = {search_form(MARK), search_form(REPORT)}
    places: dict[int, Column] = {}
    notes: list[Note] = []
    for cell in page[1]:
        if not isinstance(cell, Cell):
            continue  # the rest of a merged heading
        heading = " ".join(cells.text_of(cell).split())
        name = search_form(heading)
        column = by_heading.get(name)
        if column in places.values():
            raise UnreadableFileError(
                f"Trang tính “{page.title}” có hai cột “{heading}”. Xóa hoặc đổi tên một cột rồi tải lên."
            )
        if column is not None:
            places[cell.column] = column
        elif heading and name not in ignored:
            notes.append((Level.WARNING, f"Cột “{heading}” không có trong mẫu, đã bỏ qua."))
    missing = [
        column.heading
        for column in sheet.columns
        if column.required and column not in places.values()
    ]
    if missing and not _is_empty(page):
        raise UnreadableFileError(
            f"Trang tính “{page.title}” thiếu cột “{missing[0]}” ở dòng 1. Giữ nguyên dòng tên cột của mẫu."
        )
    return places, notes


class _Rows:
    """Reads the rows of one sheet."""

    def __init__(self, found: Page, formulas: set[str]) -> None:
        self.sheet, self.page, self.places = found.sheet, found.page, found.places
        self.formulas = formulas
        self.mark = self._place_of_mark()
        self.spread = self._merged()
        examples = {search_form(str(column.example)) for column in self.sheet.columns if column.heading == TITLE}  # fmt: skip
        helps = {search_form(column.help) for column in self.sheet.columns if column.heading == TITLE}  # fmt: skip
        self.not_titles = examples | helps

    def all(self) -> Iterator[Row]:
        used = {
            row
            for (row, _column), cell in self.page._cells.items()
            if not _is_blank(cell) or cell.coordinate in self.formulas
        }
        for number in sorted(used - {1}):
            if row := self.row(number):
                yield row

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell if it is there; asking openpyxl for it would make it."""
        cell = self.page._cells.get((row, column))
        return cell if isinstance(cell, Cell) else None

    def _place_of_mark(self) -> int | None:
        for cell in self.page[1]:
            if isinstance(cell, Cell) and search_form(cells.text_of(cell).strip()) == search_form(
                MARK
            ):
                return cell.column
        return None

    def _merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Cells below the first of a merged area → the first, in its first column only."""
        found = {}
        for area in self.page.merged_cells.ranges:
            for row in range(area.min_row + 1, area.max_row + 1):
                found[row, area.min_col] = (area.min_row, area.min_col)
        return found

    def row(self, number: int) -> Row | None:
        own = {
            place: cell
            for place in self.places
            if (cell := self.cell(number, place)) is not None
            and (not cells.is_blank(cell) or cell.coordinate in self.formulas)
        }
        if not own or self._is_marked(number, own):
            return None
        row = Row(number, {"type": self.sheet.kind})
        for place, column in self.places.items():
            cell = own.get(place) or self._handed_down(number, place, column, row)
            if cell is not None:
                self._take(row, column, cell)
        self._finish(row)
        return row

    def _is_marked(self, number: int, own: dict[int, Cell]) -> bool:
        if self.mark is not None and (cell := self.cell(number, self.mark)):
            mark = search_form(cells.text_of(cell).strip())
            if mark in {search_form(HELP_MARK), search_form(EXAMPLE_MARK)}:
                return True
        titles = [cell for place, cell in own.items() if self.places[place].heading == TITLE]
        return number <= 3 and any(
            search_form(cells.text_of(cell)) in self.not_titles for cell in titles
        )

    def _handed_down(self, number: int, place: int, column: Column, row: Row) -> Cell | None:
        """The cell a merged area spreads over this row."""
        first = self.spread.get((number, place))
        if first is None or column.name in OWN_TO_A_ROW:
            return None
        cell = self.cell(*first)
        if cell is None or cells.is_blank(cell):
            return None
        row.notes.append(
            (Level.NOTE, f"Cột “{column.heading}” lấy giá trị của ô gộp từ dòng {first[0]}.")
        )
        return cell

    def _take(self, row: Row, column: Column, cell: Cell) -> None:
        try:
            value = cells.read(cell, column.how, formula=cell.coordinate in self.formulas)
        except cells.CellError as error:
            row.problems.append(str(error))
            return
        if value is None or value == "":
            return
        if column.how is How.PAIRS:
            value = cells.pairs(value, *column.pair)
        elif column.choices == "frontline":
            value = lists.frontline().get(search_form(value), value)
        _put(row.data, column.name, value)

    def _finish(self, row: Row) -> None:
        if self.page.row_dimensions[row.number].hidden:
            row.notes.append(
                (Level.WARNING, "Dòng đang ẩn hoặc bị lọc trong Excel, vẫn được nhập.")
            )
        _only_what_has(row.data, "indicators", "name", row.problems, "Chỉ tiêu {}: có số liệu mà chưa có tên. Ghi tên chỉ tiêu.")  # fmt: skip
        _only_what_has(row.data, "honours", "award", row.problems, "Khen thưởng {}: chưa có danh hiệu, hình thức. Chọn trong danh sách.")  # fmt: skip
        _only_what_has(row.data, "people", "name", row.problems, "Người được nêu tên {}: chưa có họ tên. Ghi họ tên.")  # fmt: skip
        _only_what_has(row.data, "model_decisions", "level", row.problems, "Mô hình điểm: chưa có cấp. Chọn trong danh sách.")  # fmt: skip
        if self.sheet.kind == "practice":
            row.data.setdefault("body", "")
        title = row.data.get("title")
        if not row.data.get("id") and title:
            row.made_id = f"excel:{self.sheet.kind}:{slugify(str(title), 90)}"
            row.data["id"] = row.made_id
            row.notes.append(
                (
                    Level.NOTE,
                    f"Mã bài để trống, đã đặt là “{row.made_id}” theo tiêu đề. Giữ mã này khi nhập lại, kể cả khi đổi tiêu "
                    "đề.",
                )
            )
        if not title:
            row.problems.append("Dòng chưa có tiêu đề. Ghi tiêu đề, hoặc xóa cả dòng.")


def _put(data: dict[str, Any], name: str, value: Any) -> None:
    """`value` at its place in the record."""
    key, slash, rest = name.partition("/")
    if not slash:
        data[key] = value
        return
    if not rest:
        data.setdefault(key, []).append(value)
        return
    number, _slash, part = rest.partition("/")
    data.setdefault(key, {}).setdefault(int(number), {})[part] = value


def _only_what_has(
    data: dict[str, Any], key: str, needed: str, problems: list[str], sentence: str
) -> None:
    """Numbered parts as a list; a part without what names it is a mistake to be told."""
    parts = data.pop(key, None)
    if not parts:
        return
    problems += [
        sentence.format(number) for number, part in sorted(parts.items()) if needed not in part
    ]
    data[key] = [part for _number, part in sorted(parts.items())]
