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
    ],
)
def test_not_taken_for_personal(text: str) -> None:
    assert list(find(text)) == []


def test_the_sentence_says_where_and_what_to_do() -> None:
    (found,) = find("mã số 0123456789")
    assert found.sentence("đoạn 4").startswith(
        "Dãy số “0123456789” ở đoạn 4 giống mã số BHXH. Xóa đi"
    )
