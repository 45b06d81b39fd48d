"""Emulation clusters; who belongs to one changes by year."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from core.models import NormalisedModel
from core.text import slugify, sort_key
from units import numbering, periods
from units.enums import ClusterKind, ClusterLevel, Confidence, MemberRole
from units.forms import ClusterForm
from units.querysets import ClusterQuerySet, MembershipQuerySet
from units.seeding import Seeded

FIRST_YEAR, LAST_YEAR = 1995, 2100


def this_year() -> int:
    return timezone.localdate().year


class Cluster(Seeded, NormalisedModel, ClusterableModel):
    """A cluster (cụm) of provincial offices or a block (khối) of central units.

    Numbers are stored in digits; papers write "số 7", "số VII" and "cấp tỉnh số VII" alike.
    """

    kind = models.CharField(
        _("cụm hay khối"), max_length=8, choices=ClusterKind.choices, default=ClusterKind.CLUSTER
    )
    level = models.CharField(_("cấp"), max_length=12, choices=ClusterLevel.choices, blank=True)
    number = models.PositiveSmallIntegerField(
        _("số"),
        null=True,
        blank=True,
        help_text=_("Ghi bằng chữ số thường, ví dụ 7 cho cụm số VII."),
    )
    name = models.CharField(
        _("tên"), max_length=160, blank=True, help_text=_("Bỏ trống thì đặt theo số.")
    )
    slug = models.SlugField(_("đường dẫn"), max_length=120, unique=True, blank=True)
    confidence = models.CharField(
        _("đối chiếu"), max_length=10, choices=Confidence.choices, default=Confidence.CONFIRMED
    )
    note = models.TextField(_("ghi chú"), blank=True)
    sort_key = models.CharField(max_length=400, blank=True, editable=False, db_index=True)

    objects = ClusterQuerySet.as_manager()
    base_form_class = ClusterForm

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("level"), FieldPanel("number")]),
                FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
            ],
            heading=_("Cụm, khối"),
        ),
        InlinePanel("memberships", heading=_("Thành viên từng năm"), label=_("Thành viên")),
        MultiFieldPanel([FieldPanel("confidence"), FieldPanel("note")], heading=_("Đối chiếu")),
    ]

    class Meta:
        verbose_name = _("cụm, khối thi đua")
        verbose_name_plural = _("cụm, khối thi đua")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def other_names(self) -> list[str]:
        """The names under which papers also know it: Roman number, level in the name."""
        if self.number is None:
            return []
        kind, roman = self.get_kind_display(), numbering.roman(self.number)
        names = [f"{kind} số {self.number}", f"{kind} số {roman}"]
        if self.level == ClusterLevel.PROVINCE:
            names += [f"{kind} cấp tỉnh số {self.number}", f"{kind} cấp tỉnh số {roman}"]
        return [name for name in names if name != self.name]

    @property
    def to_check(self) -> bool:
        return self.confidence == Confidence.TO_CHECK

    def member_problems(self) -> list[tuple[ClusterMembership | None, str]]:
        """What is wrong with the members together, each with the line to mark."""
        problems: list[tuple[ClusterMembership | None, str]] = []
        members = [
            member for member in self.memberships.all() if member.unit_id and member.year_from
        ]
        for index, member in enumerate(members):
            for other in members[:index]:
                if not member.shares_a_year_with(other):
                    continue
                if member.unit_id == other.unit_id:
                    problems.append(
                        (
                            member,
                            f"{member.unit} đã có trong cụm, khối vào {other.period}. Xóa bớt một dòng hoặc sửa năm.",
                        )
                    )
                elif member.role == other.role == MemberRole.HEAD:
                    problems.append(
                        (
                            member,
                            f"Năm {max(member.year_from, other.year_from)} có hai đơn vị làm trưởng: {other.unit} và "
                            f"{member.unit}. Chọn lại vai trò của một đơn vị.",
                        )
                    )
        return problems

    def _fill(self) -> None:
        if self.number is None:
            self.number = numbering.number_in(self.name)
        elif not self.name:
            self.name = f"{self.get_kind_display()} số {self.number}"
        self.slug = self.slug or slugify(self.name)
        self.sort_key = sort_key(self.name)

    def clean(self) -> None:
        super().clean()
        if not self.name:
            raise ValidationError(
                {"name": "Cụm, khối chưa có tên. Ghi tên, hoặc ghi số để đặt tên theo số."}
            )

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._fill()
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._fill()
        super().save(*args, **kwargs)


class ClusterMembership(NormalisedModel, Orderable):
    """A unit in a cluster, from one year to another, and its role there."""

    cluster = ParentalKey(Cluster, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("đơn vị"),
        on_delete=models.PROTECT,
        related_name="cluster_memberships",
        help_text=_("Chọn đơn vị của thời kỳ đó."),
    )
    year_from = models.PositiveSmallIntegerField(_("từ năm"), default=this_year)
    year_to = models.PositiveSmallIntegerField(
        _("đến năm"), null=True, blank=True, help_text=_("Bỏ trống: chỉ năm ấy.")
    )
    role = models.PositiveSmallIntegerField(
        _("vai trò"), choices=MemberRole.choices, default=MemberRole.MEMBER
    )

    objects = MembershipQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        FieldPanel("unit"),
        FieldRowPanel([FieldPanel("year_from"), FieldPanel("year_to"), FieldPanel("role")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("thành viên cụm, khối")
        verbose_name_plural = _("thành viên cụm, khối")

    def __str__(self) -> str:
        return f"{self.unit}, {self.period}"

    @property
    def last_year(self) -> int:
        return self.year_to or self.year_from

    @property
    def period(self) -> str:
        """`2026` or `2012–2013`."""
        return (
            str(self.year_from)
            if self.last_year == self.year_from
            else f"{self.year_from}–{self.last_year}"
        )

    @property
    def role_name(self) -> str:
        """`Cụm trưởng`, `Khối phó`; empty for a plain member."""
        kind = "Khối" if self.cluster.kind == ClusterKind.BLOCK else "Cụm"
        if self.role == MemberRole.HEAD:
            return f"{kind} trưởng"
        return f"{kind} phó" if self.role == MemberRole.DEPUTY else ""

    @property
    def unit_name_then(self) -> str:
        """What the unit was called at the end of the period; today in a year that still runs."""
        return self.unit.name_on(
            min(date(self.last_year, 12, 31), max(timezone.localdate(), date(self.year_from, 1, 1)))
        )

    def shares_a_year_with(self, other: ClusterMembership) -> bool:
        return self.year_from <= other.last_year and other.year_from <= self.last_year

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.year_from and not FIRST_YEAR <= self.year_from <= LAST_YEAR:
            errors["year_from"] = (
                f"Năm {self.year_from} không hợp lý. Ghi năm từ {FIRST_YEAR} trở đi."
            )
        elif self.year_from and self.year_to and self.year_to < self.year_from:
            errors["year_to"] = (
                f"Năm kết thúc ({self.year_to}) sớm hơn năm bắt đầu ({self.year_from}). Kiểm tra lại hai năm."
            )
        elif self.year_from and self.unit_id:
            first, last = date(self.year_from, 1, 1), date(self.last_year, 12, 31)
            if not periods.overlap(self.unit.valid_from, self.unit.last_day, first, last):
                errors["unit"] = (
                    f"{self.unit} không hoạt động trong {self.period}. Chọn đơn vị của thời kỳ đó."
                )
        if errors:
            raise ValidationError(errors)
