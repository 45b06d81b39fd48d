"""The catalogue of awards: who may get one, by whom, from when to when."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.fields import DecimalField
from core.models import NormalisedModel
from core.text import fold, format_date
from exemplars.enums import ProfileKind
from exemplars.partial_dates import PartialDateField
from units.enums import Confidence
from units.seeding import Seeded

SUBJECT_WORDS = {
    ProfileKind.INDIVIDUAL: "cá nhân",
    ProfileKind.GROUP: "tập thể",
    ProfileKind.HOUSEHOLD: "hộ gia đình",
    ProfileKind.ORGANISATION: "tổ chức, doanh nghiệp",
}


class Award(Seeded, NormalisedModel, index.Indexed):
    """One entry. The four groups are never merged: titles and forms are two tracks of the law.

    An entry that is not `selectable` names a class of content of this site and is never an honour.
    """

    class Group(models.TextChoices):
        FORM = "form", _("Hình thức khen thưởng")
        TITLE = "title", _("Danh hiệu thi đua")
        PARTY = "party", _("Ghi nhận của tổ chức đảng, đoàn thể")
        OTHER = "other", _("Ghi nhận khác")

    class Level(models.TextChoices):
        STATE = "state", _("Nhà nước")
        GOVERNMENT = "government", _("Chính phủ")
        MINISTRY = "ministry", _("Bộ, ngành, tỉnh")
        SECTOR = "sector", _("Ngành (nội bộ)")
        GRASSROOTS = "grassroots", _("Cơ sở")
        PARTY = "party", _("Đảng, đoàn thể")
        ANY = "any", _("Mọi cấp")

    rank_order = models.PositiveSmallIntegerField(
        _("thứ tự"), default=1000, help_text=_("Số nhỏ đứng trước.")
    )
    name = models.CharField(_("tên"), max_length=200, unique=True)
    group = models.CharField(_("nhóm"), max_length=8, choices=Group.choices)
    level = models.CharField(_("cấp"), max_length=12, choices=Level.choices)
    selectable = models.BooleanField(
        _("chọn được làm thành tích"),
        default=True,
        help_text=_("Bỏ chọn với cách phân loại nội dung như “Điển hình tiên tiến”."),
    )
    for_individuals = models.BooleanField(_("tặng cá nhân"), default=False)
    for_groups = models.BooleanField(_("tặng tập thể, tổ chức"), default=False)
    for_households = models.BooleanField(_("tặng hộ gia đình"), default=False)
    for_outside = models.BooleanField(_("tặng cả ngoài Ngành"), default=False)
    issuing_authority = models.CharField(
        _("người, cơ quan có thẩm quyền"), max_length=250, blank=True
    )
    valid_from = PartialDateField(
        _("dùng từ"),
        help_text=_("Năm (2024), tháng (02/2025) hoặc ngày (28/02/2025) của quyết định sớm nhất."),
    )
    valid_to = PartialDateField(_("dùng đến hết"), help_text=_("Bỏ trống khi vẫn còn dùng."))
    legal_basis = models.CharField(_("căn cứ"), max_length=250, blank=True)
    coef_individual = DecimalField(
        _("hệ số thưởng cá nhân"),
        null=True,
        blank=True,
        max_digits=6,
        decimal_places=2,
        help_text=_("Lần lương cơ sở."),
    )
    coef_collective = DecimalField(
        _("hệ số thưởng tập thể"),
        null=True,
        blank=True,
        max_digits=6,
        decimal_places=2,
        help_text=_("Lần lương cơ sở."),
    )
    confidence = models.CharField(
        _("đối chiếu"), max_length=10, choices=Confidence.choices, default=Confidence.CONFIRMED
    )
    note = models.TextField(_("ghi chú"), blank=True)

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("group"), FieldPanel("level"), FieldPanel("rank_order")]),
                FieldPanel("selectable"),
            ],
            heading=_("Danh hiệu, hình thức"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("for_individuals"), FieldPanel("for_groups")]),
                FieldRowPanel([FieldPanel("for_households"), FieldPanel("for_outside")]),
            ],
            heading=_("Tặng cho ai"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("issuing_authority"),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("legal_basis"),
                FieldRowPanel([FieldPanel("coef_individual"), FieldPanel("coef_collective")]),
            ],
            heading=_("Thẩm quyền, thời gian, căn cứ"),
        ),
        MultiFieldPanel([FieldPanel("confidence"), FieldPanel("note")], heading=_("Đối chiếu")),
    ]

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("found_by"),
        index.AutocompleteField("found_by"),
        index.FilterField("group"),
        index.FilterField("level"),
        index.FilterField("selectable"),
        index.FilterField("rank_order"),
    ]

    class Meta:
        verbose_name = _("danh hiệu, hình thức khen thưởng")
        verbose_name_plural = _("danh hiệu, hình thức khen thưởng")
        ordering: ClassVar[list[str]] = ["rank_order", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def found_by(self) -> str:
        """What the chooser looks in; an editor types with or without accents."""
        return f"{self.name} | {fold(self.name)}"

    @property
    def is_state(self) -> bool:
        return self.level == self.Level.STATE

    @property
    def to_check(self) -> bool:
        return self.confidence == Confidence.TO_CHECK

    @property
    def quoted(self) -> str:
        """The name in quotation marks, those inside it one step down."""
        return f"“{self.name.replace('“', '‘').replace('”', '’')}”"

    @property
    def subjects(self) -> list[str]:
        """The kinds of profile it may be given to; an organisation counts as a collective."""
        found: list[str] = []
        if self.for_individuals:
            found.append(ProfileKind.INDIVIDUAL)
        if self.for_groups:
            found += [ProfileKind.GROUP, ProfileKind.ORGANISATION]
        if self.for_households:
            found.append(ProfileKind.HOUSEHOLD)
        return found

    def allows(self, subject: str) -> bool:
        """Whether it may be given to a profile of this kind."""
        return subject in self.subjects

    def problem_with(self, subject: str, day: date | None) -> str | None:
        """Why it cannot be given to `subject` by a decision of `day` (None: not known); None when it can."""
        if not self.selectable:
            return (
                f"{self.quoted} là cách phân loại nội dung của trang, không phải danh hiệu thi đua hay hình thức khen "
                "thưởng. Chọn danh hiệu, hình thức ghi trong quyết định."
            )
        if not self.allows(subject):
            given = [
                SUBJECT_WORDS[ProfileKind(each)]
                for each in self.subjects
                if each != ProfileKind.ORGANISATION
            ]
            return f"{self.quoted} chỉ tặng {', '.join(given)}; hồ sơ này là {SUBJECT_WORDS[ProfileKind(subject)]}."
        bound = ""
        if day and self.valid_to and day > self.valid_to.last_day:
            bound = f"đến {self.valid_to.words}"
        elif day and self.valid_from and day < self.valid_from.first_day:
            bound = f"từ {self.valid_from.words}"
        if not bound or day is None:
            return None
        another = {self.Group.FORM: "hình thức", self.Group.TITLE: "danh hiệu"}.get(
            self.Group(self.group), "ghi nhận"
        )
        return (
            f"{self.quoted} chỉ dùng cho quyết định {bound}. Quyết định này ghi ngày {format_date(day)}: chọn {another} "
            "khác hoặc kiểm tra lại ngày."
        )

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.valid_from and self.valid_to and self.valid_to.last_day < self.valid_from.first_day:
            errors["valid_to"] = (
                f"Thời điểm kết thúc ({self.valid_to}) sớm hơn thời điểm bắt đầu ({self.valid_from}). Kiểm tra lại."
            )
        if not self.subjects:
            errors["for_individuals"] = "Chưa chọn tặng cho ai. Chọn ít nhất một đối tượng."
        if errors:
            raise ValidationError(errors)
