"""The blocks of which stories are made.

Each is drawn by `templates/blocks/<name>.html`, which gets `value` (and `page` from the parent).
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.references import Chosen, LinkedTextBlock

RICH_TEXT = ["bold", "italic", "ol", "ul", "link", "document-link", "superscript"]


class PictureChooserBlock(Chosen, ImageChooserBlock):
    pass


class FileChooserBlock(Chosen, DocumentChooserBlock):
    pass


class PageChooserBlock(Chosen, blocks.PageChooserBlock):
    pass


class TextBlock(LinkedTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", RICH_TEXT)
        super().__init__(**kwargs)

    class Meta:
        label = _("Đoạn văn")
        icon = "pilcrow"
        template = "blocks/text.html"
        description = _("Chữ của bài: đoạn văn, chữ đậm, gạch đầu dòng, đường dẫn.")
        preview_value = "<p>Sáng thứ Hai nào chị Đào cũng đến sớm nửa giờ. Chị mở sổ, gọi từng nhà hẹn hôm trước, rồi mới pha trà.</p><p>“Bà con đi bộ <b>bảy cây số</b>, để họ chờ là mình có lỗi”, chị nói.</p>"
        preview_template = "blocks/previews/base.html"


class HeadingBlock(blocks.CharBlock):
    """A subheading inside a story (h2); it also enters the contents list of a long page."""

    class Meta:
        label = _("Tiêu đề nhỏ")
        icon = "title"
        template = "blocks/heading.html"
        description = _("Chia bài dài thành phần; hiện cả trong mục lục của bài.")
        preview_value = "Bảy cây số đường rừng"
        preview_template = "blocks/previews/base.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Lời nói"), rows=2)
    who = blocks.CharBlock(label=_("Ai nói, ở đâu"), required=False)

    class Meta:
        label = _("Trích lời")
        icon = "openquote"
        template = "blocks/quote.html"
        description = _("Một câu nói đáng nhớ, in to giữa bài, kèm tên người nói.")
        preview_value = {
            "text": "Bà con tin thì mình phải làm cho đúng.",
            "who": "Chị Đào Thị Ường, xã Vĩnh Hòa",
        }
        preview_template = "blocks/previews/base.html"


class PictureBlock(blocks.StructBlock):
    """A picture with caption; credit and alt text come from the picture itself."""

    picture = PictureChooserBlock(label=_("Ảnh"))
    caption = blocks.CharBlock(label=_("Chú thích"), required=False, max_length=300)

    class Meta:
        label = _("Ảnh")
        icon = "image"
        template = "blocks/picture.html"
        description = _("Một ảnh kèm chú thích; tác giả và mô tả lấy từ chính ảnh.")
        preview_template = "blocks/previews/picture.html"


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên nhóm ảnh"), required=False)
    pictures = blocks.ListBlock(PictureBlock(), label=_("Các ảnh"), min_num=2)

    class Meta:
        label = _("Nhóm ảnh")
        icon = "image"
        template = "blocks/gallery.html"
        description = _("Từ hai ảnh trở lên, xếp thành lưới, bấm để phóng to.")
        preview_template = "blocks/previews/gallery.html"


class MediaBlock(blocks.StructBlock):
    """Sound or film kept on this site, never embedded from elsewhere; the transcript is required."""

    title = blocks.CharBlock(label=_("Tên"))
    file = FileChooserBlock(label=_("Tệp"))
    captions = FileChooserBlock(label=_("Phụ đề (.vtt)"), required=False)
    duration = blocks.CharBlock(
        label=_("Thời lượng"), required=False, help_text=_("Ví dụ 4 phút 20 giây.")
    )
    transcript = LinkedTextBlock(
        label=_("Lời đọc"),
        features=["bold", "italic", "ol", "ul"],
        help_text=_("Cho người không nghe được và cho tìm kiếm."),
    )

    suffixes: tuple[str, ...] = ()
    suffix_sentence = ""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        name = cleaned["file"].filename.lower()
        if not name.endswith(self.suffixes):
            raise blocks.StructBlockValidationError(
                block_errors={"file": ValidationError(self.suffix_sentence)}
            )
        return cleaned


class VideoBlock(MediaBlock):
    poster = PictureChooserBlock(label=_("Ảnh bìa"), required=False)
    suffixes = (".mp4",)
    suffix_sentence = "Tệp phim phải là MP4. Chuyển sang MP4 rồi tải lên lại."

    class Meta:
        label = _("Video")
        icon = "media"
        template = "blocks/video.html"
        description = _("Phim MP4 lưu trên trang này, kèm phụ đề và lời đọc.")
        preview_template = "blocks/previews/video.html"


class AudioBlock(MediaBlock):
    suffixes = (".mp3",)
    suffix_sentence = "Tệp âm thanh phải là MP3. Chuyển sang MP3 rồi tải lên lại."

    class Meta:
        label = _("Âm thanh")
        icon = "media"
        template = "blocks/audio.html"
        description = _("Tệp MP3 lưu trên trang này, kèm lời đọc cho người không nghe được.")
        preview_template = "blocks/previews/audio.html"


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(
        label=_("Con số"), max_length=30, help_text=_("Kèm đơn vị, ví dụ 38.400 hoặc 12 phút.")
    )
    label = blocks.CharBlock(label=_("Của ai, khi nào"), max_length=160)


class FiguresBlock(blocks.StructBlock):
    figures = blocks.ListBlock(FigureBlock(), label=_("Các con số"), min_num=1, max_num=6)

    class Meta:
        label = _("Số liệu nổi bật")
        icon = "order"
        template = "blocks/figures.html"
        description = _("Từ một đến sáu con số, in to, mỗi số ghi rõ của ai, khi nào.")
        preview_value = {
            "figures": [
                {"value": "38.400", "label": "người tham gia BHXH tự nguyện, 6 tháng đầu năm 2025"},
                {"value": "12 phút", "label": "thời gian giải quyết một hồ sơ"},
            ]
        }
        preview_template = "blocks/previews/base.html"


class MomentBlock(blocks.StructBlock):
    when = blocks.CharBlock(label=_("Khi nào"), max_length=60)
    what = blocks.TextBlock(label=_("Việc gì"), rows=2)


class TimelineBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên"), required=False, default="Những mốc chính")
    moments = blocks.ListBlock(MomentBlock(), label=_("Các mốc"), min_num=1)

    class Meta:
        label = _("Mốc thời gian")
        icon = "history"
        template = "blocks/timeline.html"
        description = _("Các mốc theo thứ tự thời gian: khi nào, việc gì.")
        preview_value = {
            "title": "Những mốc chính",
            "moments": [
                {"when": "Tháng 3/2024", "what": "Thí điểm ở ba xã."},
                {"when": "15/08/2025", "what": "Áp dụng ở cả tỉnh."},
            ],
        }
        preview_template = "blocks/previews/base.html"


class QuestionBlock(blocks.StructBlock):
    question = blocks.TextBlock(label=_("Hỏi"), rows=2)
    answer = LinkedTextBlock(label=_("Đáp"), features=["bold", "italic", "ol", "ul", "link"])

    class Meta:
        label = _("Hỏi – đáp")
        icon = "help"
        template = "blocks/question.html"
        description = _("Một câu hỏi và câu trả lời, dùng cho bài phỏng vấn, hỏi – đáp.")
        preview_value = {
            "question": "Đóng tự nguyện mỗi tháng bao nhiêu?",
            "answer": "<p>Người tham gia tự chọn mức đóng phù hợp với thu nhập của mình.</p>",
        }
        preview_template = "blocks/previews/base.html"


class DocumentBlock(blocks.StructBlock):
    document = FileChooserBlock(label=_("Tệp"))
    note = blocks.CharBlock(label=_("Ghi chú"), required=False)

    class Meta:
        label = _("Tệp đính kèm")
        icon = "doc-full"
        template = "blocks/document.html"
        description = _("Một tệp để tải về, kèm loại tệp và dung lượng.")
        preview_template = "blocks/previews/document.html"


class RelatedBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Tên"), default="Đọc thêm")
    pages = blocks.ListBlock(
        PageChooserBlock(label=_("Trang")), label=_("Các trang"), min_num=1, max_num=6
    )

    class Meta:
        label = _("Bài liên quan")
        icon = "link"
        template = "blocks/related.html"
        description = _("Từ một đến sáu trang để đọc tiếp; trang chưa công khai không hiện.")
        preview_template = "blocks/previews/related.html"


class TableBlock(WagtailTableBlock):
    class Meta:
        label = _("Bảng")
        icon = "table"
        template = "blocks/table.html"
        description = _("Bảng số liệu có hàng đầu, cột đầu và tên bảng.")
        preview_value = {
            "data": [
                ["Đơn vị", "Trước", "Sau"],
                ["Xã Vĩnh Hòa", "1.234,5", "1.780"],
                ["Xã Đạo Nghĩa", "980", "1.105"],
            ],
            "first_row_is_table_header": True,
            "first_col_is_header": True,
            "table_caption": "Số người tham gia",
        }
        preview_template = "blocks/previews/base.html"


class NoteBlock(LinkedTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", RICH_TEXT)
        super().__init__(**kwargs)

    class Meta:
        label = _("Ghi chú")
        icon = "info-circle"
        template = "blocks/note.html"
        description = _("Lời của Ban Biên tập, tách khỏi bài: giải thích, cập nhật, nguồn.")
        preview_value = (
            "<p><b>Ghi chú của Ban Biên tập:</b> từ 07/2025, xã Vĩnh Hòa thuộc tỉnh Lào Cai.</p>"
        )
        preview_template = "blocks/previews/base.html"


class BodyBlock(blocks.StreamBlock):
    """The body of a story."""

    text = TextBlock(group=_("Chữ"))
    heading = HeadingBlock(group=_("Chữ"))
    quote = QuoteBlock(group=_("Chữ"))
    question = QuestionBlock(group=_("Chữ"))
    note = NoteBlock(group=_("Chữ"))
    picture = PictureBlock(group=_("Ảnh, phim, tiếng"))
    gallery = GalleryBlock(group=_("Ảnh, phim, tiếng"))
    video = VideoBlock(group=_("Ảnh, phim, tiếng"))
    audio = AudioBlock(group=_("Ảnh, phim, tiếng"))
    figures = FiguresBlock(group=_("Số liệu"))
    timeline = TimelineBlock(group=_("Số liệu"))
    table = TableBlock(group=_("Số liệu"))
    document = DocumentBlock(group=_("Liên kết"))
    related = RelatedBlock(group=_("Liên kết"))
