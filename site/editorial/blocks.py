"""Blocks of official documents."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import FileChooserBlock
from editorial.documents import letter_anchor

TEXT_HELP = _(
    "Cách một dòng trống để sang đoạn; dòng bắt đầu bằng “- ” là gạch đầu dòng; {{sua-1}} đặt số chú thích chỗ sửa."
)


class PointValue(blocks.StructValue):
    def anchor_in(self, section: str) -> str:
        """`muc-2-c` for point c of section 2; đ is written dd."""
        return f"muc-{section}-{letter_anchor(self['letter'])}"


class PointBlock(blocks.StructBlock):
    letter = blocks.CharBlock(label=_("Chữ"), max_length=3)
    text = blocks.TextBlock(label=_("Nội dung"), rows=4, help_text=TEXT_HELP)
    note = blocks.TextBlock(label=_("Ghi chú bên lề của Ban Biên tập"), required=False, rows=2)

    class Meta:
        label = _("Điểm")
        value_class = PointValue


class SectionValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return f"muc-{self['number']}"

    @property
    def short_heading(self) -> str:
        """What the list of contents calls it."""
        return self["short"] or self["heading"]

    @property
    def anchored_points(self) -> list[dict[str, Any]]:
        """Points with their anchors: `[{"anchor", "letter", "text", "note"}]`."""
        return [
            {
                "anchor": point.anchor_in(self["number"]),
                "letter": point["letter"],
                "text": point["text"],
                "note": point["note"],
            }
            for point in self["points"]
        ]


class SectionBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("Số mục"), max_length=8)
    heading = blocks.TextBlock(label=_("Tên mục"), rows=2)
    short = blocks.CharBlock(label=_("Tên ngắn cho mục lục"), required=False)
    intro = blocks.TextBlock(
        label=_("Đoạn trước các điểm"), required=False, rows=3, help_text=TEXT_HELP
    )
    points = blocks.ListBlock(PointBlock(), label=_("Các điểm"), default=[])

    class Meta:
        label = _("Mục")
        icon = "list-ol"
        value_class = SectionValue


class FixBlock(blocks.StructBlock):
    """One error of the scan that was mended; `mark` stands in the text as {{mark}}."""

    mark = blocks.RegexBlock(
        regex=r"^sua-\d+$",
        label=_("Ký hiệu"),
        error_messages={"invalid": _("Ghi theo kiểu sua-1, sua-2…")},
    )
    where = blocks.CharBlock(label=_("Ở đâu"))
    wrong = blocks.CharBlock(label=_("Bản quét"))
    right = blocks.CharBlock(label=_("Sửa thành"))

    class Meta:
        label = _("Chỗ sửa")


class KeptBlock(blocks.StructBlock):
    """A spelling of the signed text that is left as it is, with a word why."""

    where = blocks.CharBlock(label=_("Ở đâu"))
    text = blocks.CharBlock(label=_("Nguyên văn"))
    note = blocks.CharBlock(label=_("Ghi chú"), required=False)

    class Meta:
        label = _("Chỗ giữ nguyên")


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Việc"))
    text = blocks.TextBlock(label=_("Làm thế nào"), required=False, rows=3)
    who = blocks.CharBlock(label=_("Ai làm"), required=False)
    time = blocks.CharBlock(label=_("Khi nào, bao lâu"), required=False)

    class Meta:
        label = _("Bước làm")
        icon = "order"


class FileBlock(blocks.StructBlock):
    """A file to take away: title, kind, and the file itself when there is one."""

    title = blocks.CharBlock(label=_("Tên"))
    kind = blocks.CharBlock(
        label=_("Loại"), required=False, help_text=_("Kế hoạch, mẫu biểu, hướng dẫn, trang chiếu…")
    )
    file = FileChooserBlock(label=_("Tệp"), required=False)

    class Meta:
        label = _("Tài liệu")
        icon = "doc-full"


def unique_numbers(sections: Any) -> None:
    """Raises ValidationError when two sections share a number, since anchors would clash."""
    seen: set[str] = set()
    for section in sections:
        number = section.value["number"]
        if number in seen:
            raise ValidationError({"sections": f"Có hai mục cùng số {number}. Đánh lại số mục."})
        seen.add(number)
