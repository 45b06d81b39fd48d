"""The kinds of content that search knows, as addresses and people name them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class FileState(models.TextChoices):
    """What became of an attached file whose words are to be found."""

    TEXT = "text", _("đã đọc")
    EMPTY = "empty", _("không có chữ, có thể là bản quét")
    ENCRYPTED = "encrypted", _("có mật khẩu")
    BROKEN = "broken", _("bị hỏng")
    TOO_LARGE = "too_large", _("quá lớn hoặc đọc quá lâu")
    PERSONAL = "personal", _("có số định danh của cá nhân")
