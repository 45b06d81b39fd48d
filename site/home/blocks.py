"""The sections of the home page; `home.sections` fetches what they show."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import PageChooserBlock
from editorial.enums import Category


class SearchSection(blocks.StructBlock):
    lead = blocks.TextBlock(label=_("Lời dẫn"), rows=2, help_text=_("Mỗi dòng một câu ngắn."))
    examples = blocks.ListBlock(
        blocks.CharBlock(label=_("Từ khóa")), label=_("Gợi ý tìm"), default=[], max_num=5
    )

    class Meta:
        label = _("Ô tìm kiếm")
        icon = "search"


class StoriesSection(blocks.StructBlock):
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


class PracticesSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Mô hình đang được nhân rộng")
    introduction = blocks.CharBlock(label=_("Một dòng giới thiệu"), required=False)
    count = blocks.IntegerBlock(label=_("Số mô hình"), default=3, min_value=1, max_value=6)

    class Meta:
        label = _("Mô hình, cách làm hay")
        icon = "order"


class LoopSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Từ một tấm gương đến cách làm chung")

    class Meta:
        label = _("Bốn khâu")
        icon = "rotate"


class CampaignsSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Phong trào đang triển khai")
    count = blocks.IntegerBlock(label=_("Số phong trào"), default=1, min_value=1, max_value=4)

    class Meta:
        label = _("Phong trào đang triển khai")
        icon = "crosshairs"


class RegionSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Lâu rồi chưa ghé")
    count = blocks.IntegerBlock(label=_("Số bài"), default=3, min_value=1, max_value=6)

    class Meta:
        label = _("Vùng lâu chưa có bài mới")
        icon = "site"


class TopicsSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Bạn đang cần giải quyết việc gì?")
    introduction = blocks.CharBlock(label=_("Một dòng giới thiệu"), required=False)

    class Meta:
        label = _("Việc cần giải quyết")
        icon = "list-ul"


class ColumnsSection(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên mục"), default="Chuyên mục")

    class Meta:
        label = _("Chuyên mục")
        icon = "folder-open-inverse"


class SectionsBlock(blocks.StreamBlock):
    search = SearchSection()
    stories = StoriesSection()
    practices = PracticesSection()
    loop = LoopSection()
    campaigns = CampaignsSection()
    region = RegionSection()
    topics = TopicsSection()
    columns = ColumnsSection()
