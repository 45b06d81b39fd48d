"""The template people fill in: a sheet a kind, headings, help, an example, drop-down lists."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exchange.open_data.formats import safe
from exchange.workbook import lists
from exchange.workbook.columns import (
    ABOUT,
    EXAMPLE_MARK,
    HELP_MARK,
    LISTS,
    MARK,
    SHEETS,
    Column,
    How,
    Sheet,
)  # fmt: skip

HEADING_ROW, HELP_ROW, EXAMPLE_ROW, FIRST_ROW = 1, 2, 3, 4
LAST_ROW = 2000  # down to which the lists and formats reach

_HEADING = PatternFill("solid", fgColor="7A1F1F")
_REQUIRED = PatternFill("solid", fgColor="B3261E")
_HELP = PatternFill("solid", fgColor="F3EDE2")
_EXAMPLE = PatternFill("solid", fgColor="E8E8E8")
_TOP = Alignment(wrap_text=True, vertical="top")

_ABOUT = (
    "Mẫu nhập bài vào trang Gương Sáng",
    "1. Mỗi trang tính là một loại bài: Gương điển hình, Mô hình, Tin bài. Mỗi dòng là một bài, ghi từ dòng 4.",
    "2. Dòng 1 là tên cột, không sửa. Có thể xóa cột không dùng, đổi thứ tự cột. Cột nền đỏ tươi là bắt buộc.",
    f"3. Dòng có chữ {HELP_MARK} hoặc {EXAMPLE_MARK} ở cột “{MARK}” không được nhập. Cột này để trống ở dòng của mình.",
    "4. Ngày ghi kiểu 15/08/2025. Số ghi kiểu 1.234,5 hoặc gõ số bình thường trong Excel.",
    "5. Có ngày đăng thì bài công khai ngay nếu đủ điều kiện; bỏ trống ngày đăng thì bài vào làm bản nháp.",
    "6. Mã bài không đổi khi nhập lại: cùng mã là cùng một bài. Bỏ trống thì trang tự đặt theo tiêu đề và ghi lại trong bản "
    "trả về.",
    "7. Không ghi số BHXH, số căn cước, địa chỉ nhà, điện thoại riêng của người được nêu.",
    "8. Tải tệp lên ở Nhập, xuất → Nhập từ Excel, JSONL. Lỗi trả về trong bản sao của chính tệp này, mỗi lỗi ở đúng dòng.",
)


def make() -> bytes:
    """The template as a file, its lists as they are today."""
    book = Workbook()
    book.remove(book.worksheets[0])
    about = book.create_sheet(ABOUT)
    _about(about)
    places = _lists(book)
    for sheet in SHEETS:
        _sheet(book.create_sheet(sheet.title, index=len(book.sheetnames) - 1), sheet, places)
    book.active = 1
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _about(page: Worksheet) -> None:
    page.column_dimensions["A"].width = 110
    for number, line in enumerate(_ABOUT, start=1):
        cell = page.cell(number, 1, line)
        cell.alignment = _TOP
        cell.font = Font(bold=number == 1, size=14 if number == 1 else 11)


def _lists(book: Workbook) -> dict[str, str]:
    """The hidden sheet of lists; where each list stands."""
    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    places = {}
    for number, (key, values) in enumerate(lists.all_lists().items(), start=1):
        page.cell(1, number, lists.HEADINGS[key])
        for row, value in enumerate(values, start=2):
            cell = page.cell(row, number, safe(value))
            cell.data_type = "s"
        if values:
            letter = get_column_letter(number)
            places[key] = f"'{LISTS}'!${letter}$2:${letter}${len(values) + 1}"
    return places


def _sheet(page: Worksheet, sheet: Sheet, places: dict[str, str]) -> None:
    mark = Column(MARK, "", "Để trống ở dòng của mình.", width=13)
    page.freeze_panes = "D4"
    page.row_dimensions[HELP_ROW].height = 60
    for number, column in enumerate((mark, *sheet.columns), start=1):
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = column.width
        heading = page.cell(HEADING_ROW, number, column.heading)
        heading.font = Font(bold=True, color="FFFFFF")
        heading.fill = _REQUIRED if column.required else _HEADING
        heading.alignment = _TOP
        _line(page, HELP_ROW, number, HELP_MARK if number == 1 else column.help, _HELP)
        _line(page, EXAMPLE_ROW, number, EXAMPLE_MARK if number == 1 else column.example, _EXAMPLE)
        cells = f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
        if column.choices in places:
            _drop_down(page, column, cells, places[column.choices])
        if column.how is not How.NUMBER and number > 1:
            # Text stays as it is typed: no date made of 1/2, no number made of 0012.
            page.column_dimensions[letter].number_format = (
                "@" if column.how is How.TEXT else "General"
            )


def _line(page: Worksheet, row: int, number: int, value: Any, fill: PatternFill) -> None:
    cell = page.cell(row, number, value or None)
    cell.fill = fill
    cell.font = Font(italic=True, color="444444")
    cell.alignment = _TOP


def _drop_down(page: Worksheet, column: Column, cells: str, place: str) -> None:
    offer = DataValidation(type="list", formula1=place, allow_blank=True)
    offer.showErrorMessage = column.how is not How.NAME
    offer.errorStyle = "stop"
    offer.errorTitle = column.heading[:32]
    offer.error = "Giá trị không có trong danh sách. Chọn một giá trị từ mũi tên ở góc ô."
    page.add_data_validation(offer)
    offer.add(cells)
