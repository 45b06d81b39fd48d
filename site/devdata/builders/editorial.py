"""Documents, columns, plain pages."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone

from devdata.builders.records import make_attachment, make_unit
from devdata.builders.tree import make_page, numbers, placed, story, with_corrections
from editorial import mondays
from editorial.enums import Rhythm
from editorial.models import (
    ColumnIndexPage,
    ColumnPage,
    ColumnPick,
    DirectiveIndexPage,
    DirectivePage,
    MaterialIndexPage,
    MaterialPage,
    MondayStoryPage,
    ProcedureForm,
    ProcedureIndexPage,
    ProcedurePage,
)
from home.models import HomePage, StandardPage


def make_material(**over: Any) -> MaterialPage:
    placed(over)
    defaults = {
        **story("Tài liệu"),
        "kind": "outline",
        "body": [("text", "<p>Mở đầu bằng một câu hỏi.</p>")],
    }
    return make_page(MaterialPage, MaterialIndexPage, defaults, with_corrections(over))


def make_procedure(**over: Any) -> ProcedurePage:
    """`forms` takes dicts of title, code, file; a file is made for those without."""
    placed(over)
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
    over.setdefault("unit", make_unit("BHXH Việt Nam"))  # which was there on any day
    placed(over)
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


TOLD = """
Mười một giờ kém mười, / quầy một cửa đã vắng. // Chị mở cặp hồ sơ cuối cùng / và thấy một chiếc phong bì. //
Bên trong là tiền công ba tháng của cả một đội thợ. // Nếu là anh chị, / việc đầu tiên anh chị làm là gì? //

Chị không đếm một mình. / Chị gọi người ngồi bàn bên sang cùng đếm, / lập biên bản có hai chữ ký, / rồi mới đi tìm
người để quên. // Số điện thoại trong tờ khai không ai nghe. / Địa chỉ là một khu trọ, / người thuê đã dọn đi. //

Trưa ấy, / chị đạp xe qua ba công trường quanh bến xe. // Ở công trường thứ ba, / một anh thợ hồ ngồi dưới giàn giáo,
/ mặt tái đi. // Từ lúc mở cặp hồ sơ / đến lúc phong bì về đúng tay anh / là ba giờ bốn mươi phút. //

Có một điều chị tự nhận là chưa làm được: / lúc nhận, chị đã không mở cặp hồ sơ trước mặt người nộp. // Từ hôm đó, /
quầy thêm một bước: / mở cặp, / cùng nhìn, / rồi mới nhận. // Bước ấy mất nửa phút, / và không ai bỏ qua. //

Có người hỏi chị nghĩ gì lúc đạp xe giữa trưa. / Chị nói: / “Anh ấy đi tìm cái phong bì. / Tôi đi tìm anh ấy. / Hai
người cùng tìm thì nhanh gặp thôi.” //
"""


def monday_column() -> ColumnPage:
    """The column below which Monday stories stand; made when there is none."""
    found = ColumnPage.objects.of_mondays().first()
    return found or make_column(title="Câu chuyện đầu tuần", rhythm=Rhythm.WEEKLY_MONDAY)


def make_monday(**over: Any) -> MondayStoryPage:
    """The story of the newest Monday that has none and has begun; `live=False` leaves a draft."""
    over.setdefault("parent", monday_column())
    if "monday" not in over:
        taken = MondayStoryPage.objects.taken_mondays()
        over["monday"] = timezone.localdate(mondays.since(timezone.now()))
        while over["monday"] in taken:
            over["monday"] -= mondays.WEEK
    defaults = {
        **story("Chuyện"),
        "told": TOLD.strip(),
        "first_question": "Ở quầy của mình, bước nào cần hai người cùng nhìn?",
        "second_question": "Lần gần nhất người dân để quên giấy tờ, ta mất bao lâu để tìm họ?",
    }
    over["published_at"] = mondays.appears_at(over["monday"])
    return make_page(MondayStoryPage, ColumnPage, defaults, with_corrections(over))


def plan(page: MondayStoryPage) -> MondayStoryPage:
    """Approve its version for its hour, as the editor's button does."""
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_standard_page(**over: Any) -> StandardPage:
    defaults = {"title": f"Trang số {next(numbers)}", "introduction": "Trang thông tin."}
    return make_page(StandardPage, HomePage, defaults, over)
