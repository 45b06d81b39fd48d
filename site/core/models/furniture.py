"""What stands around every public page, edited in the CMS."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.fields import StreamField


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to an address on it."""

    label = blocks.CharBlock(label=_("Nhãn"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Trang"), required=False)
    address = blocks.CharBlock(
        label=_("Hoặc địa chỉ"),
        required=False,
        help_text=_("Ví dụ /don-vi/ hoặc https://… Bỏ trống nếu đã chọn trang."),
    )

    class Meta:
        label = _("Liên kết")
        icon = "link"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        address = cleaned.get("address") or ""
        if not cleaned.get("page") and not address:
            raise blocks.StructBlockValidationError(
                block_errors={"page": ValidationError("Chọn một trang hoặc ghi một địa chỉ.")}
            )
        if address and not address.startswith(("/", "https://", "http://", "mailto:", "tel:")):
            raise blocks.StructBlockValidationError(
                block_errors={
                    "address": ValidationError(
                        "Địa chỉ phải bắt đầu bằng /, https://, mailto: hoặc tel:."
                    )
                }
            )
        return cleaned


class MenuItemBlock(LinkBlock):
    short_label = blocks.CharBlock(
        label=_("Nhãn ngắn trên điện thoại"), required=False, max_length=20
    )
    children = blocks.ListBlock(LinkBlock(), label=_("Mục con"), default=[], required=False)

    class Meta:
        label = _("Mục trình đơn")
        icon = "list-ul"


@register_setting(icon="cog")
class Furniture(BaseSiteSetting):
    """Header, menu, footer and notice. One row a site; read through the cache (see `furniture`)."""

    header_line_1 = models.CharField(_("dòng 1"), max_length=120, default="BỘ TÀI CHÍNH")
    header_line_2 = models.CharField(
        _("dòng 2"), max_length=120, default="BẢO HIỂM XÃ HỘI VIỆT NAM"
    )
    site_name = models.CharField(_("tên trang"), max_length=60, default="Gương Sáng")
    tagline = models.CharField(
        _("dòng giới thiệu"),
        max_length=200,
        default="Trang thông tin điển hình tiên tiến, mô hình điểm và phong trào thi đua yêu nước",
    )
    menu = StreamField(
        [("item", MenuItemBlock())],
        verbose_name=_("trình đơn chính"),
        blank=True,
        max_num=7,
        help_text=_("Nhiều nhất bảy mục."),
    )
    governing_body = models.CharField(_("cơ quan chủ quản"), max_length=200, blank=True)
    managing_body = models.CharField(_("cơ quan quản lý trang"), max_length=200, blank=True)
    responsible_person = models.CharField(
        _("người chịu trách nhiệm nội dung"), max_length=200, blank=True
    )
    address = models.CharField(_("địa chỉ"), max_length=200, blank=True)
    phone = models.CharField(_("điện thoại"), max_length=40, blank=True)
    email = models.EmailField(_("thư điện tử"), blank=True)
    reuse_line = models.CharField(_("dòng ghi nguồn"), max_length=250, blank=True)
    reading_links = StreamField(
        [("link", LinkBlock())], verbose_name=_("nhóm liên kết “Đọc và tìm”"), blank=True
    )
    legal_links = StreamField(
        [("link", LinkBlock())], verbose_name=_("liên kết cuối trang"), blank=True
    )
    notice = models.CharField(
        _("thông báo chung"),
        max_length=300,
        blank=True,
        help_text=_("Hiện trên đầu mọi trang, ví dụ lịch dừng để bảo trì."),
    )
    notice_from = models.DateTimeField(_("hiện từ"), null=True, blank=True)
    notice_until = models.DateTimeField(_("hiện đến"), null=True, blank=True)

    edit_handler: ClassVar[Any] = TabbedInterface(
        [
            ObjectList(
                [
                    MultiFieldPanel(
                        [
                            FieldPanel("header_line_1"),
                            FieldPanel("header_line_2"),
                            FieldPanel("site_name"),
                            FieldPanel("tagline"),
                        ],
                        heading=_("Các dòng đầu trang"),
                    ),
                    FieldPanel("menu"),
                ],
                heading=_("Đầu trang"),
            ),
            ObjectList(
                [
                    FieldPanel("governing_body"),
                    FieldPanel("managing_body"),
                    FieldPanel("responsible_person"),
                    FieldPanel("address"),
                    FieldPanel("phone"),
                    FieldPanel("email"),
                    FieldPanel("reuse_line"),
                    FieldPanel("reading_links"),
                    FieldPanel("legal_links"),
                ],
                heading=_("Chân trang"),
            ),
            ObjectList(
                [
                    HelpPanel(
                        "<p>Thông báo dừng để bảo trì phải đăng trước ít nhất 7 ngày làm việc.</p>"
                    ),
                    FieldPanel("notice"),
                    FieldPanel("notice_from"),
                    FieldPanel("notice_until"),
                ],
                heading=_("Thông báo"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("khung trang công khai")
        verbose_name_plural = _("khung trang công khai")

    def __str__(self) -> str:
        return "Khung trang công khai"

    def clean(self) -> None:
        super().clean()
        if self.notice_from and self.notice_until and self.notice_until <= self.notice_from:
            raise ValidationError(
                {"notice_until": "Giờ thôi hiện sớm hơn giờ bắt đầu hiện. Kiểm tra lại hai mốc."}
            )
