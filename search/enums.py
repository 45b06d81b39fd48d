"""The kinds of content that search knows, as addresses and people name them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """`label` stands in filters, `short` on the tabs of the result page."""

    label: str
    short: str


TYPES: dict[str, Kind] = {
    "profile": Kind("Gương điển hình", "Gương"),
    "practice": Kind("Mô hình, cách làm hay", "Mô hình"),
    "news": Kind("Tin, bài", "Tin"),
    "campaign": Kind("Phong trào thi đua", "Phong trào"),
    "event": Kind("Sự kiện", "Sự kiện"),
    "directive": Kind("Văn bản chỉ đạo, hướng dẫn", "Văn bản"),
    "procedure": Kind("Thủ tục và biểu mẫu", "Thủ tục"),
    "material": Kind("Tài liệu tuyên truyền", "Tài liệu"),
    "monday": Kind("Câu chuyện đầu tuần", "Câu chuyện"),
    "column": Kind("Chuyên mục", "Chuyên mục"),
    "unit": Kind("Đơn vị, cụm, khối thi đua", "Đơn vị"),
}
