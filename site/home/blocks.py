"""The sections of the home page; `home.sections` fetches what they show."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import PageChooserBlock
from editorial.enums import Category


class SectionBlock(blocks.StructBlock):
    """Shown in the chooser of blocks with what is public now."""

    def get_preview_template(self, value: Any, context: Any = None) -> str:
        return "home/section_preview.html"

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from home.sections import preview

        return {
            **super().get_preview_context(value, parent_context),
            "sections": preview(self.name, value),
        }


class SearchSection(SectionBlock):
    lead = blocks.TextBlock(label=_("Lời dẫn"), rows=2, help_text=_("Mỗi dòng một câu ngắn."))
    examples = blocks.ListBlock(
        blocks.CharBlock(label=_("Từ khóa")), label=_("Gợi ý tìm"), default=[], max_num=5
    )

    class Meta:
        label = _("Ô tìm kiếm")
        icon = "search"
        description = _("Ô tìm kiếm lớn với lời dẫn và vài từ gợi ý.")
        preview_value = {
            "lead": "Bạn đang tìm cách làm nào?",
            "examples": ["một cửa", "ống tre", "chậm đóng"],
        }


class StoriesSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), required=False)
    introduction = blocks.CharBlock(label=_("Một dòng giới thiệu"), required=False)
    picks = blocks.ListBlock(
        PageChooserBlock(label=_("Bài"), page_type="editorial.StoryPage"),
        label=_("Bài chọn tay"),
        default=[],
    )
    categories = blocks.MultipleChoiceBlock(
        label=_("Lấy bài mới thuộc loại"), choices=Category.choices, required=False
    )
    count = blocks.IntegerBlock(label=_("Số bài"), default=3, min_value=1, max_value=12)
    more_page = PageChooserBlock(label=_("Trang “Xem thêm”"), required=False)

    class Meta:
        label = _("Các bài")
        icon = "doc-full"
        description = _("Các bài chọn tay, rồi bài mới thuộc những loại đã chọn.")
        preview_value = {"title": "Gương sáng quanh ta", "picks": [], "categories": [], "count": 3}


class PracticesSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Mô hình đang được nhân rộng")
    introduction = blocks.CharBlock(label=_("Một dòng giới thiệu"), required=False)
    count = blocks.IntegerBlock(label=_("Số mô hình"), default=3, min_value=1, max_value=6)

    class Meta:
        label = _("Mô hình, cách làm hay")
        icon = "order"
        description = _("Các mô hình được nhiều đơn vị áp dụng nhất.")


class LoopSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Từ một tấm gương đến cách làm chung")

    class Meta:
        label = _("Bốn khâu")
        icon = "rotate"
        description = _(
            "Bốn khâu phát hiện, bồi dưỡng, tổng kết, nhân rộng và số việc đã làm ở mỗi khâu."
        )


class CampaignsSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Phong trào đang triển khai")
    count = blocks.IntegerBlock(label=_("Số phong trào"), default=1, min_value=1, max_value=4)

    class Meta:
        label = _("Phong trào đang triển khai")
        icon = "crosshairs"
        description = _("Phong trào đang triển khai với các chỉ tiêu của nó.")


class RegionSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Lâu rồi chưa ghé")
    count = blocks.IntegerBlock(label=_("Số bài"), default=3, min_value=1, max_value=6)

    class Meta:
        label = _("Vùng lâu chưa có bài mới")
        icon = "site"
        description = _("Bài của vùng lâu nhất chưa có bài mới.")


class TopicsSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Bạn đang cần giải quyết việc gì?")
    introduction = blocks.CharBlock(label=_("Một dòng giới thiệu"), required=False)

    class Meta:
        label = _("Việc cần giải quyết")
        icon = "list-ul"
        description = _("Danh sách việc cần giải quyết, để người đọc bắt đầu từ nhu cầu của mình.")


class ColumnsSection(SectionBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Chuyên mục")

    class Meta:
        label = _("Chuyên mục")
        icon = "folder-open-inverse"
        description = _("Các chuyên mục đang mở.")


class SectionsBlock(blocks.StreamBlock):
    search = SearchSection()
    stories = StoriesSection()
    practices = PracticesSection()
    loop = LoopSection()
    campaigns = CampaignsSection()
    region = RegionSection()
    topics = TopicsSection()
    columns = ColumnsSection()
