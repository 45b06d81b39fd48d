"""Documents, columns, plain pages."""

from __future__ import annotations

import datetime
from typing import Any

from devdata.builders.records import make_attachment
from devdata.builders.tree import make_page, numbers, story, with_corrections
from editorial.models import (
    ColumnIndexPage,
    ColumnPage,
    ColumnPick,
    DirectiveIndexPage,
    DirectivePage,
    MaterialIndexPage,
    MaterialPage,
    ProcedureForm,
    ProcedureIndexPage,
    ProcedurePage,
)
from home.models import HomePage, StandardPage


def make_material(**over: Any) -> MaterialPage:
    defaults = {
        **story("Tài liệu"),
        "kind": "outline",
        "body": [("text", "<p>Mở đầu bằng một câu hỏi.</p>")],
    }
    return make_page(MaterialPage, MaterialIndexPage, defaults, with_corrections(over))


def make_procedure(**over: Any) -> ProcedurePage:
    """`forms` takes dicts of title, code, file; a file is made for those without."""
    rows = over.pop("forms", [])
    over["forms"] = [
        ProcedureForm(sort_order=order, **{"file": None, **row})
        for order, row in enumerate(
            {**row, "file": row.get("file") or make_attachment(row["title"])} for row in rows
        )
    ]
    defaults = {
        **story("Thủ tục"),
        "audience": "Đơn vị giới thiệu điển hình",
        "deadline": "Trước ngày 15 hằng tháng",
        "steps": [
            ("step", {"title": "Ghi phiếu", "text": "Một trang.", "who": "Đơn vị", "time": ""})
        ],
    }
    return make_page(ProcedurePage, ProcedureIndexPage, defaults, with_corrections(over))


def make_directive(**over: Any) -> DirectivePage:
    defaults = {
        **story("Văn bản"),
        "number": f"{next(numbers)}/HD-BHXH",
        "document_kind": "Hướng dẫn",
        "issued_on": datetime.date(2020, 5, 20),
        "issued_at": "Hà Nội",
        "issuer": "Bảo hiểm xã hội Việt Nam",
        "signer": "Nguyễn Văn Minh Họa",
        "signer_title": "Tổng Giám đốc",
    }
    return make_page(DirectivePage, DirectiveIndexPage, defaults, with_corrections(over))


def make_column(**over: Any) -> ColumnPage:
    """`picks` is a list of stories, in the order in which they stand on top."""
    rows = over.pop("picks", [])
    over["picks"] = [ColumnPick(sort_order=order, story=story) for order, story in enumerate(rows)]
    title = f"Chuyên mục số {next(numbers)}"
    defaults = {
        "title": title,
        "introduction": "Mỗi tuần một câu chuyện từ bộ phận một cửa.",
        "owner_name": "Ban Biên tập",
    }
    return make_page(ColumnPage, ColumnIndexPage, defaults, over)


def make_standard_page(**over: Any) -> StandardPage:
    defaults = {"title": f"Trang số {next(numbers)}", "introduction": "Trang thông tin."}
    return make_page(StandardPage, HomePage, defaults, over)
