"""Excel: the template comes back filled in, each mistake beside its row."""

from __future__ import annotations

import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from editorial.models import StoryPage
from exchange.workbook import lists, template
from exchange.workbook.columns import PRACTICES, REPORT, SHEETS
from units.models import ProblemTopic, WorkField

from .conftest import Filled, Take, returned, told

GUONG, MO_HINH, TIN = (sheet.title for sheet in SHEETS)


def story(external_id: str) -> Any:
    return StoryPage.objects.get(external_id=external_id).specific


def beside(book: Workbook, sheet: str, row: int) -> str:
    """What the copy says beside a row."""
    page = book[sheet]
    column = next(cell.column for cell in page[1] if cell.value == REPORT)
    return str(page.cell(row, column).value)


# --- the template ---


def test_the_template_is_downloaded_with_the_lists_of_today(publisher: Client) -> None:
    response = publisher.get(reverse("exchange_jobs:template"))
    assert "mau-nhap.xlsx" in response["Content-Disposition"]
    book = load_workbook(BytesIO(response.content))
    assert book.sheetnames[1:4] == [GUONG, MO_HINH, TIN]
    assert book["Danh mục"].sheet_state == "hidden"
    offered = {
        column[0].value: [c.value for c in column[1:] if c.value]
        for column in book["Danh mục"].columns
    }
    assert len(offered["Lĩnh vực công tác"]) == WorkField.objects.count() == 18
    assert len(offered["Việc cần giải quyết"]) == ProblemTopic.objects.count() == 14
    assert {"BHXH tỉnh Vĩnh Long", "BHXH tỉnh Bến Tre"} <= set(offered["Đơn vị"])
    assert offered["Đơn vị"].index("BHXH tỉnh Vĩnh Long") < offered["Đơn vị"].index(
        "BHXH tỉnh Bến Tre"
    )
    assert offered["Có hay không"] == ["Có", "Không"]
    for page in (book[title] for title in (GUONG, MO_HINH, TIN)):
        assert len(page.data_validations.dataValidation) > 5
        assert [page.cell(row, 1).value for row in (2, 3)] == ["HƯỚNG DẪN", "VÍ DỤ"]


def test_every_choice_has_its_list(site: Any) -> None:
    known = lists.all_lists()
    assert known.keys() == lists.HEADINGS.keys()
    used = {column.choices for sheet in SHEETS for column in sheet.columns if column.choices}
    assert used == known.keys()


def test_the_template_itself_has_nothing_to_import(take: Take, site: Any) -> None:
    job = take("import", "mau-nhap.xlsx", template.make())
    assert job.state == "failed"
    assert "Ghi từ dòng 4" in job.problem


def test_the_example_of_the_template_would_go_in(take: Take, filled: Filled) -> None:
    """What we show people to write is right."""
    for page in filled.sheets.values():
        page.cell(3, 1).value = None
        page.cell(3, 3).value = f"{page.cell(3, 3).value} (bài thật)"
    job = take("import", "vi-du.xlsx", filled.file())
    assert told(job, "refused") == []
    assert told(job, "held") == []
    assert job.counts["created"] == 3
    assert all(
        page.live
        for page in StoryPage.objects.filter(external_id__in=["GUONG-001", "MH-001", "TIN-001"])
    )


# --- rows become stories ---


def test_a_practice_with_its_indicators(take: Take, filled: Filled) -> None:
    filled.put(
        MO_HINH,
        4,
        {
            "Mã bài": "MH-7",
            "Tiêu đề": "Ống tre tiết kiệm",
            "Ngày đăng": datetime.datetime(2021, 11, 9, 8, 30),
            "Đơn vị": "BHXH tỉnh Bến Tre",
            "Lĩnh vực công tác": WorkField.objects.get(code="THU").name,
            "Việc cần giải quyết 1": "Chi trả không dùng tiền mặt",
            "Việc cần giải quyết 3": "Làm sạch, đồng bộ dữ liệu",
            "Nói trong một câu": "Mỗi ngày hai nghìn đồng.",
            "Vấn đề đặt ra": "Bỏ giữa chừng.",
            "Cách làm": "1. Lập tổ: mười người\n2. Phát ống tre\n- Mở ống: ngày 25",
            "Điều kiện áp dụng": "Có hội phụ nữ\nCó người thu",
            "Đầu mối: bộ phận": "Bộ phận Thu",
            "Kinh phí (đồng)": "12.000.000",
            "Chỉ tiêu 1: tên": "Tỷ lệ giữ người tham gia",
            "Chỉ tiêu 1: đơn vị tính": "%",
            "Chỉ tiêu 1: chiều tốt": "Càng cao càng tốt",
            "Chỉ tiêu 1: trước khi làm": 0.62,
            "Chỉ tiêu 1: mục tiêu": "85%",
            "Chỉ tiêu 1: đạt được": "91,5",
            "Chỉ tiêu 1: kỳ số liệu sau": "năm 2021",
            "Chỉ tiêu 3: tên": "Số người tham gia",
            "Chỉ tiêu 3: đơn vị tính": "người",
            "Chỉ tiêu 3: chiều tốt": "Càng cao càng tốt",
            "Chỉ tiêu 3: trước khi làm": "1.234",
            "Chỉ tiêu 3: đạt được": 0.1 + 0.2 + 4000,
            "Chỉ tiêu 3: kỳ số liệu sau": 2021,
            "Mô hình điểm: cấp": "Cấp Ngành",
            "Mô hình điểm: số quyết định": "12/QĐ-BHXH",
            "Mô hình điểm: ngày quyết định": "05/08/2022",
        },
    )
    filled.cell(MO_HINH, 4, "Chỉ tiêu 1: trước khi làm").number_format = "0%"
    job = take("import", "mo-hinh.xlsx", filled.file())
    assert told(job, "refused") == []
    page = story("MH-7")
    assert page.live
    assert page.published_at.astimezone(datetime.UTC).isoformat() == "2021-11-09T01:30:00+00:00"
    assert page.cost_vnd == 12_000_000
    assert sorted(topic.name for topic in page.topics.all()) == [
        "Chi trả không dùng tiền mặt",
        "Làm sạch, đồng bộ dữ liệu",
    ]
    assert [(step.value["title"], step.value["text"]) for step in page.steps] == [
        ("Lập tổ", "mười người"),
        ("Phát ống tre", ""),
        ("Mở ống", "ngày 25"),
    ]
    first, second = page.indicators.all()
    assert (first.baseline, first.target, first.actual) == (62, 85, Decimal("91.5"))
    assert second.baseline == 1234
    assert second.actual == Decimal("4000.3")
    assert second.actual_period == "2021"
    assert page.model_decisions.get().date == datetime.date(2022, 8, 5)


def test_people_and_honours_of_a_profile(take: Take, filled: Filled) -> None:
    award = lists.all_lists()["awards"][0]
    filled.put(
        GUONG,
        4,
        {
            "Mã bài": 12,
            "Tiêu đề": "Người gánh nước đêm",
            "Nội dung": "Chị ra đứng cửa.\n\nHỏi từng người.",
            "Ngày đăng": "15/08/2022",
            "Đối tượng": "Tập thể",
            "Số người": 12,
            "Người trực tiếp hay lãnh đạo": "Trực tiếp thực hiện nhiệm vụ",
            "Khen thưởng 1: danh hiệu, hình thức": award,
            "Khen thưởng 1: ngày quyết định": datetime.date(2021, 1, 2),
            "Khen thưởng 1: số quyết định": 345,
            "Người được nêu tên 2: họ tên": "Nguyễn Thị Ví Dụ",
            "Người được nêu tên 2: căn cứ": "Có sự đồng ý",
        },
    )
    job = take("import", "guong.xlsx", filled.file())
    assert told(job, "refused") == []
    page = story("12")
    assert page.frontline is True
    assert page.headcount_total == 12
    honour = page.honours.get()
    assert (honour.number, honour.date) == ("345", datetime.date(2021, 1, 2))
    assert page.people.get().basis == "consent"
    assert "<p>Hỏi từng người.</p>" in page.body[0].value.source


def test_old_letters_are_read_by_their_font(take: Take, filled: Filled) -> None:
    filled.row(
        TIN, 4, Mã_bài="1", Tiêu_đề="B¶o hiÓm x· héi", Nội_dung="Baûo hieåm xaõ hoäi ngaøy nay"
    )
    filled.cell(TIN, 4, "Tiêu đề").font = Font(name=".VnTime")
    filled.cell(TIN, 4, "Nội dung").font = Font(name="VNI-Times")
    filled.row(TIN, 5, Mã_bài="2", Tiêu_đề="a\u0300o da\u0300i".upper(), Nội_dung="Chữ tổ hợp")
    filled.row(TIN, 6, Mã_bài="3", Tiêu_đề="thi ®ua", Nội_dung="x")
    filled.cell(TIN, 6, "Tiêu đề").font = Font(name=".VnTimeH")
    take("import", "tin.xlsx", filled.file())
    assert story("1").title == "Bảo hiểm xã hội"
    assert "Bảo hiểm xã hội ngày nay" in story("1").body[0].value.source
    assert story("2").title == "ÀO DÀI"
    assert story("3").title == "THI ĐUA"


def test_odd_rows(take: Take, filled: Filled, publisher: Client) -> None:
    filled.row(TIN, 4, Mã_bài="a", Tiêu_đề="Tin đầu", Nội_dung="Chữ", Đơn_vị="BHXH tỉnh Bến Tre")
    filled.row(TIN, 5, Mã_bài="b", Tiêu_đề="Tin thứ hai", Nội_dung="Chữ")
    filled.row(TIN, 7, Tiêu_đề="   ")
    filled.row(TIN, 9, Mã_bài="c", Tiêu_đề="Tin ẩn", Nội_dung="'=Cộng", Nguồn_khi_đăng_lại="'=A1")
    page = filled.sheets[TIN]
    column = filled.cell(TIN, 4, "Đơn vị").column_letter
    page.merge_cells(f"{column}4:{column}5")
    page.row_dimensions[9].hidden = True
    filled.book.create_sheet("Ghi chú riêng")["A1"] = "việc của tôi"
    page.cell(1, 40, "Cột của tôi")
    job = take("import", "tin.xlsx", filled.file())
    assert job.total == 3
    assert story("b").unit == story("a").unit is not None
    assert story("c").source_name == "=A1"
    warnings = told(job, "warning")
    assert any("đang ẩn" in each for each in warnings)
    assert any("“Cột của tôi” không có trong mẫu" in each for each in warnings)
    assert any("“Ghi chú riêng” không có trong mẫu" in each for each in warnings)
    assert any("ô gộp từ dòng 4" in each for each in told(job, "note"))


def test_an_id_is_made_of_the_title_and_stays(
    take: Take, filled: Filled, publisher: Client
) -> None:
    filled.row(TIN, 4, Tiêu_đề="Phát động thi đua", Nội_dung="Chữ")
    job = take("import", "tin.xlsx", filled.file())
    assert "“excel:news:phat-dong-thi-dua”" in told(job, "note")[0]
    copy = returned(publisher, job)
    assert copy[TIN].cell(4, 2).value == "excel:news:phat-dong-thi-dua"
    output = BytesIO()
    copy.save(output)
    again = take("import", "tin.xlsx", output.getvalue())
    assert again.counts["unchanged"] == 1
    assert again.counts["created"] == 0


# --- mistakes come back ---


WHOLE = {
    "Mã_bài": "1",
    "Tóm_tắt": "Mười ba đơn vị ký giao ước.",
    "Nội_dung": "Chữ",
    "Đơn_vị": "BHXH tỉnh Bến Tre",
    "Lĩnh_vực_công_tác": "THU",
    "Tác_giả,_bút_danh": "Minh An",
}


def test_each_mistake_stands_beside_its_row(take: Take, filled: Filled, publisher: Client) -> None:
    filled.row(TIN, 4, **WHOLE, Tiêu_đề="Tin đúng", Ngày_đăng="01/10/2024")
    filled.row(TIN, 5, Mã_bài="2", Nội_dung="Chữ")
    filled.row(TIN, 6, Mã_bài="3", Tiêu_đề="Ngày sai", Nội_dung="Chữ", Ngày_đăng="31/02/2024")
    filled.row(TIN, 7, Mã_bài="4", Tiêu_đề="Loại sai", Nội_dung="Chữ", Loại_tin="tin vịt")
    filled.row(TIN, 8, Mã_bài="1", Tiêu_đề="Trùng mã", Nội_dung="Chữ")
    filled.row(
        TIN, 9, Mã_bài="6", Tiêu_đề="Lĩnh vực lạ", Nội_dung="Chữ", Lĩnh_vực_công_tác="Câu cá"
    )
    filled.put(MO_HINH, 4, {"Mã bài": "7", "Tiêu đề": "Số sai", "Chỉ tiêu 2: tên": "X", "Chỉ tiêu 2: đạt được": "1,234.5"})  # fmt: skip
    filled.put(MO_HINH, 5, {"Mã bài": "8", "Tiêu đề": "Thiếu tên", "Chỉ tiêu 1: đạt được": 5})
    job = take("import", "bai.xlsx", filled.file())
    copy = returned(publisher, job)
    assert beside(copy, TIN, 4) == "Không có lỗi"
    assert "TỪ CHỐI: Dòng chưa có tiêu đề" in beside(copy, TIN, 5)
    assert "Cột “Ngày đăng”: không có ngày “31/02/2024”" in beside(copy, TIN, 6)
    assert "Cột “Loại tin”: “tin vịt” không có" in beside(copy, TIN, 7)
    assert "đã có ở dòng 4" in beside(copy, TIN, 8)
    assert "CẦN XEM: Cột “Lĩnh vực công tác”: không có “Câu cá”" in beside(copy, TIN, 9)
    assert "“1,234.5” không phải là số. Viết số theo kiểu 1.234,5." in beside(copy, MO_HINH, 4)
    assert "Chỉ tiêu 1: có số liệu mà chưa có tên" in beside(copy, MO_HINH, 5)
    page = copy[TIN]
    column = next(cell.column for cell in page[1] if cell.value == REPORT)
    assert page.cell(5, column).fill.fgColor.rgb.endswith("F8C9C4")
    assert not any("docs/" in each or "--" in each for each in told(job))


def test_mended_and_sent_again_the_copy_goes_in(
    take: Take, filled: Filled, publisher: Client
) -> None:
    filled.row(TIN, 4, **WHOLE, Tiêu_đề="Tin", Ngày_đăng="31/02/2024")
    copy = returned(publisher, take("import", "bai.xlsx", filled.file()))
    copy[TIN].cell(4, filled.column(TIN, "Ngày đăng")).value = "28/02/2024"
    output = BytesIO()
    copy.save(output)
    job = take("import", "bai.xlsx", output.getvalue())
    assert job.counts["created"] == 1
    assert told(job) == []
    again = returned(publisher, job)
    assert beside(again, TIN, 4) == "Không có lỗi"
    assert sum(1 for cell in again[TIN][1] if cell.value == REPORT) == 1


def test_formulas_are_read_by_their_result_and_do_not_come_back(
    take: Take, filled: Filled, publisher: Client
) -> None:
    filled.row(TIN, 4, Mã_bài="1", Tiêu_đề='=HYPERLINK("http://evil.example","x")', Nội_dung="Chữ")
    filled.row(TIN, 5, Mã_bài="2", Tiêu_đề="Tin", Nội_dung="Chữ")
    cell = filled.cell(TIN, 5, "Tác giả, bút danh")
    cell.value, cell.data_type = "=cmd|' /C calc'!A0", "s"
    filled.cell(TIN, 5, "Tiêu đề").hyperlink = "javascript:alert(1)"
    job = take("import", "bai.xlsx", filled.file())
    assert "Ô C4 là công thức chưa có kết quả" in told(job, "refused")[0]
    copy = returned(publisher, job)
    cells = [cell for page in copy.worksheets for row in page.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []
    author = copy[TIN].cell(5, filled.column(TIN, "Tác giả, bút danh"))
    assert (author.data_type, author.quotePrefix) == ("s", True)


def test_errors_of_excel_are_told(take: Take, filled: Filled) -> None:
    filled.put(MO_HINH, 4, {"Mã bài": "1", "Tiêu đề": "Mô hình", "Kinh phí (đồng)": "#N/A"})
    filled.cell(MO_HINH, 4, "Kinh phí (đồng)").data_type = "e"
    assert "báo lỗi #N/A của Excel" in told(take("import", "bai.xlsx", filled.file()), "refused")[0]


def test_another_workbook_is_refused(take: Take, site: Any) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "Bảng lương"
    output = BytesIO()
    book.save(output)
    job = take("import", "luong.xlsx", output.getvalue())
    assert job.state == "failed"
    assert "Tải mẫu nhập về" in job.problem


def test_headings_may_change_places_and_be_few(take: Take, site: Any) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "tin bài"
    for row in (["Nội dung", "TIÊU ĐỀ", "Mã bài"], ["Chữ", "Tin ngắn", "t9"]):
        page.append(row)
    output = BytesIO()
    book.save(output)
    assert take("import", "tin.xlsx", output.getvalue()).counts["created"] == 1
    assert story("t9").title == "Tin ngắn"


def test_headings_are_unique() -> None:
    for sheet in SHEETS:
        headings = [column.heading for column in sheet.columns]
        assert len(headings) == len(set(headings))
    assert len([c for c in PRACTICES.columns if c.name.endswith("/baseline")]) == 6
