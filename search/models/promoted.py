"""Results that the editors put first."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel

from core.text import nfc
from search.analysis import clean, tokens


def forms(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a query as search compares them: with accents, and without."""
    words = tokens(clean(text))
    return tuple(word.exact for word in words), tuple(word.folded for word in words)


class PromotedResult(models.Model):
    """A page shown first for some queries, for as long as everybody may read it."""

    queries = models.TextField(
        _("Câu tìm"),
        help_text=_(
            "Mỗi dòng một câu. Người đọc gõ đúng câu ấy, có dấu hay không dấu, thì trang này đứng đầu."
        ),
    )
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("Trang"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    until = models.DateField(
        _("Đến hết ngày"), null=True, blank=True, help_text=_("Bỏ trống thì ghim đến khi bỏ chọn.")
    )
    active = models.BooleanField(_("Đang dùng"), default=True)

    prefilled = ("queries", "page")  # by the report

    panels: ClassVar[list[Any]] = [
        FieldPanel("queries"),
        PageChooserPanel("page"),
        FieldPanel("until"),
        FieldPanel("active"),
    ]

    class Meta:
        verbose_name = _("kết quả ghim")
        verbose_name_plural = _("kết quả ghim")
        ordering: ClassVar[list[str]] = ["queries", "pk"]

    def __str__(self) -> str:
        return ", ".join(self.lines)

    @property
    def lines(self) -> list[str]:
        return [line for text in self.queries.splitlines() if (line := text.strip())]

    def clean(self) -> None:
        super().clean()
        from search.documents.pages import INDEXED  # reads every app above the models

        if self.page_id:
            kind = self.page.content_type
            if f"{kind.app_label}.{kind.model}" not in INDEXED:
                raise ValidationError(
                    {"page": _("Tìm kiếm không hiện loại trang này. Chọn một bài, một chuyên mục.")}
                )
        self.queries = "\n".join(
            " ".join(line.split()) for line in nfc(self.queries).splitlines() if line.strip()
        )
        for line in self.lines:
            if not tokens(clean(line)):
                raise ValidationError(
                    {"queries": _("“%s” không có chữ hay số nào. Ghi câu mà người đọc gõ.") % line}
                )
