"""Numbers of people are found; sums, decisions and office telephones are not taken for them."""

from __future__ import annotations

import pytest

from core.personal_data import Kind, find


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("Sổ của chị mang mã số 0123456789.", Kind.INSURANCE, "0123456789"),
        ("mã số BHXH:7912345678", Kind.INSURANCE, "7912345678"),
        ("thẻ GD4010112345678 còn hạn", Kind.CARD, "GD4010112345678"),
        ("thẻ DN 401 0112345678", Kind.CARD, "DN 401 0112345678"),
        ("CCCD 001085012345", Kind.IDENTITY, "001085012345"),
        ("căn cước công dân số 001 085 012 345", Kind.IDENTITY, "001 085 012 345"),
        ("CMND số 012345678", Kind.IDENTITY, "012345678"),
        ("gọi 0912 345 678", Kind.PHONE, "0912 345 678"),
        ("gọi 0912.345.678 nhé", Kind.PHONE, "0912.345.678"),
        ("+84 912345678", Kind.PHONE, "+84 912345678"),
        ("STK 19034567890123 tại ngân hàng", Kind.ACCOUNT, "19034567890123"),
        ("tài khoản ngân hàng Công thương 1029 3847 5610", Kind.ACCOUNT, "1029 3847 5610"),
        ("CCCD 001\u00a0085\u00a0012\u00a0345", Kind.IDENTITY, "001\u00a0085\u00a0012\u00a0345"),
        ("gọi ０912 345 678", Kind.PHONE, "０912 345 678"),
        ("điện thoại nhà riêng: 024 3822 1234", Kind.PHONE, "024 3822 1234"),
        ("lương hưu của ông A là 4.500.000 đồng", Kind.PENSION, "4.500.000 đồng"),
        (
            "Bà Nguyễn Thị Sen nhận lương hưu mỗi tháng 5,2 triệu đồng.",
            Kind.PENSION,
            "5,2 triệu đồng",
        ),
        ("Trần Văn Bảy được 3.000.000đ trợ cấp mất sức", Kind.PENSION, "3.000.000đ"),
    ],
)
def test_found(text: str, kind: Kind, piece: str) -> None:
    assert [(each.kind, each.text) for each in find(text)] == [(kind, piece)]


@pytest.mark.parametrize(
    "text",
    [
        "chi 1500000000 đồng, thu 1.234.567.890 đồng",
        "Quyết định số 1234567890/QĐ-BHXH",
        "Quyết định 3020/QĐ-BHXH ngày 15/08/2025, giai đoạn 2015-2020",
        "tổng đài 1900 9068, văn phòng 024 3934 4228",
        "18.679 người, tăng 10.494; 150000000đ",
        "https://example.vn/tin/0123456789",
        "tài khoản định danh mức 2, 1.270 trường hợp sai tài khoản",
        "Lương hưu bình quân của cả tỉnh là 5.400.000 đồng, ông Nguyễn Văn An cho biết.",
        "Ông Lê Văn Tám nhận lương hưu ở bưu điện. Chợ bán 120.000 đồng một cân cá.",
        "Ngày trả lương hưu, két của chị Hứa Thị Nhình thiếu 500.000 đồng.",
        "Mức lương hưu thấp nhất tăng lên 3.500.000 đồng",
        "BHXH Thành phố Hồ Chí Minh trả trợ cấp thất nghiệp 1.500.000 đồng",
    ],
)
def test_not_taken_for_personal(text: str) -> None:
    assert list(find(text)) == []


def test_the_sentence_says_where_and_what_to_do() -> None:
    (found,) = find("mã số 0123456789")
    assert found.sentence("đoạn 4").startswith(
        "Dãy số “0123456789” ở đoạn 4 giống mã số BHXH. Xóa đi"
    )


def test_what_is_kept_does_not_repeat_the_number() -> None:
    (found,) = find("gọi 0912 345 678")
    assert found.masked().text == "09•• ••• •••"
