"""What the editors know of words: abbreviations, and words that mean the same."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel

from core.text import nfc
from search.analysis import clean, tokens
from units.seeding import Seeded

FEWEST_LETTERS = 2


def _forms(text: str) -> tuple[str, ...]:
    """The words of a term as search compares them."""
    return tuple(word.exact for word in tokens(clean(text)))


def _refuse_short(field: str, text: str) -> None:
    """A single letter stands in nearly every text."""
    if len("".join(_forms(text))) < FEWEST_LETTERS:
        raise ValidationError(
            {field: _("“%s” chỉ có một chữ cái nên trúng gần như mọi bài. Ghi từ dài hơn.") % text}
        )


class TermQuerySet(models.QuerySet[Any]):
    def active(self) -> TermQuerySet:
        return self.filter(active=True)


class Abbreviation(Seeded):
    """A short form and what it stands for; one that stands for several things has a row for each."""

    short = models.CharField(_("Viết tắt"), max_length=40)
    full = models.CharField(_("Viết đầy đủ"), max_length=200)
    category = models.CharField(_("Nhóm"), max_length=80, blank=True)
    ambiguous = models.BooleanField(
        _("Còn nghĩa khác"),
        default=False,
        help_text=_("Từ viết tắt này còn nghĩa khác, nên tính điểm thấp hơn."),
    )
    note = models.CharField(_("Ghi chú"), max_length=200, blank=True)
    active = models.BooleanField(_("Đang dùng"), default=True)

    objects = TermQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("short"),
                FieldPanel("full"),
                FieldPanel("ambiguous"),
                FieldPanel("active"),
            ],
            heading=_("Từ viết tắt"),
        ),
        MultiFieldPanel([FieldPanel("category"), FieldPanel("note")], heading=_("Để quản lý")),
    ]

    class Meta:
        verbose_name = _("từ viết tắt")
        verbose_name_plural = _("từ viết tắt")
        ordering = ["short", "full"]
        constraints = [
            models.UniqueConstraint(
                fields=["short", "full"],
                name="one_row_a_meaning",
                violation_error_message=_("Từ viết tắt này đã có với đúng nghĩa ấy."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.short}: {self.full}"

    def clean(self) -> None:
        super().clean()
        self.short, self.full = (" ".join(nfc(text).split()) for text in (self.short, self.full))
        _refuse_short("short", self.short)
        _refuse_short("full", self.full)
        short, full = _forms(self.short), _forms(self.full)
        if short == full:
            raise ValidationError(
                {"full": _("Hai cách viết này với máy tìm kiếm là một. Ghi nghĩa đầy đủ.")}
            )
        others = Abbreviation.objects.exclude(pk=self.pk)
        for other in others.only("short", "full"):
            told = _forms(other.short), _forms(other.full)
            if told == (short, full):
                raise ValidationError(
                    _("“%(row)s” đã có; với máy tìm kiếm dòng này cũng là dòng ấy.")
                    % {"row": other}
                )
            if told == (full, short):
                raise ValidationError(
                    _(
                        "“%(short)s” và “%(full)s” đã được khai ngược lại ở một dòng khác; giữ một dòng."
                    )
                    % {"short": other.short, "full": other.full}
                )


class SynonymGroup(Seeded):
    """Words that find each other. With `ONE_WAY_WEAK` only the first finds the rest, and weakly."""

    class Kind(models.TextChoices):
        SYNONYM = "synonym", _("Từ đồng nghĩa")
        LEGACY_NAME = "legacy_name", _("Tên gọi trước đây")
        SPELLING = "spelling", _("Cách viết khác")
        OCR = "ocr", _("Chữ hay gõ, quét nhầm")

    class Mode(models.TextChoices):
        TWO_WAY = "two_way", _("Hai chiều: tìm từ nào cũng ra các từ kia")
        ONE_WAY_WEAK = (
            "one_way_weak",
            _("Một chiều, yếu: chỉ từ chính tìm ra các từ kia, xếp sau"),
        )

    canonical = models.CharField(_("Từ chính"), max_length=120)
    variants = models.TextField(_("Các từ kia"), help_text=_("Mỗi dòng một từ hoặc cụm từ."))
    kind = models.CharField(_("Loại"), max_length=20, choices=Kind, default=Kind.SYNONYM)
    mode = models.CharField(_("Chiều tìm"), max_length=20, choices=Mode, default=Mode.TWO_WAY)
    note = models.CharField(_("Ghi chú"), max_length=200, blank=True)
    active = models.BooleanField(_("Đang dùng"), default=True)

    objects = TermQuerySet.as_manager()
    prefilled = ("canonical",)  # by the report of what readers ask

    panels = [
        HelpPanel(
            content=_(
                "Có tác dụng ngay khi lưu, không phải lập lại chỉ mục. "
                "Từ người đọc gõ luôn được giữ nguyên và xếp trước."
            )
        ),
        FieldPanel("canonical"),
        FieldPanel("variants"),
        FieldPanel("kind"),
        FieldPanel("mode"),
        FieldPanel("note"),
        FieldPanel("active"),
    ]

    class Meta:
        verbose_name = _("nhóm từ đồng nghĩa")
        verbose_name_plural = _("nhóm từ đồng nghĩa")
        ordering = ["canonical"]

    def __str__(self) -> str:
        return self.canonical

    @property
    def others(self) -> list[str]:
        """The variants, one each; empty lines left out."""
        return [line for text in self.variants.splitlines() if (line := text.strip())]

    def clean(self) -> None:
        super().clean()
        self.canonical = " ".join(nfc(self.canonical).split())
        self.variants = "\n".join(
            line for text in nfc(self.variants).splitlines() if (line := " ".join(text.split()))
        )
        _refuse_short("canonical", self.canonical)
        for variant in self.others:
            _refuse_short("variants", variant)
        if not self.others:
            raise ValidationError({"variants": _("Ghi ít nhất một từ khác, mỗi dòng một từ.")})
        if self.kind != self.Kind.SPELLING and all(
            _forms(variant) == _forms(self.canonical) for variant in self.others
        ):
            raise ValidationError(
                {"variants": _("Các từ này với máy tìm kiếm đều là một; không cần khai.")}
            )
