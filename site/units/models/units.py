"""Units: offices with dated names and the office that took them over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, pairwise
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from core.models import NormalisedModel
from core.text import fold, format_date, slugify, sort_key
from units import periods
from units.enums import Confidence, Region, UnitKind
from units.forms import UnitForm
from units.querysets import UnitQuerySet
from units.seeding import Seeded

if TYPE_CHECKING:
    from units.models.names import UnitName


class Unit(Seeded, NormalisedModel, index.Indexed, ClusterableModel):
    """One office. A merged or renamed one keeps its record and points to its successor.

    `name` is the name it is known by: that of today, or of an office that is gone the last one it
    bore for long (not the "BHXH khu vực" of a few weeks in 2025). `label`, `sort_key` and
    `names_text` are columns, so that lists, choosers and filters cost no query a line.
    """

    kind = models.CharField(
        _("loại đơn vị"), max_length=12, choices=UnitKind.choices, default=UnitKind.PROVINCE
    )
    name = models.CharField(
        _("tên"),
        max_length=200,
        blank=True,
        help_text=_(
            "Tên hiện nay, hoặc tên sau cùng. Bỏ trống thì lấy từ danh sách tên gọi bên dưới."
        ),
    )
    short_name = models.CharField(_("tên ngắn"), max_length=80, blank=True)
    slug = models.SlugField(
        _("đường dẫn"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_("Bỏ trống thì tự đặt theo tên. Không đổi khi đơn vị đổi tên."),
    )
    place = models.CharField(
        _("địa bàn"),
        max_length=80,
        blank=True,
        help_text=_("Tên tỉnh, thành phố, không kèm chữ “tỉnh”."),
    )
    region = models.CharField(
        _("vùng"),
        max_length=32,
        choices=Region.choices,
        blank=True,
        help_text=_("Theo địa giới hiện nay, kể cả với đơn vị cũ."),
    )
    code = models.CharField(_("mã tỉnh, thành phố"), max_length=8, blank=True)
    valid_from = models.DateField(_("hoạt động từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("đến hết ngày"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("đơn vị kế tục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
        help_text=_("Đơn vị nhận nhiệm vụ sau khi sáp nhập, đổi mô hình."),
    )
    confidence = models.CharField(
        _("đối chiếu"), max_length=10, choices=Confidence.choices, default=Confidence.CONFIRMED
    )
    note = models.TextField(_("ghi chú"), blank=True, help_text=_("Hiện trên trang của đơn vị."))

    label = models.CharField(_("tên phân biệt"), max_length=240, blank=True, editable=False)
    sort_key = models.CharField(max_length=700, blank=True, editable=False, db_index=True)
    names_text = models.TextField(blank=True, editable=False)

    objects = UnitQuerySet.as_manager()
    base_form_class = UnitForm

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("short_name"), FieldPanel("slug")]),
                FieldRowPanel([FieldPanel("place"), FieldPanel("region"), FieldPanel("code")]),
            ],
            heading=_("Đơn vị"),
        ),
        InlinePanel("names", heading=_("Tên gọi qua các thời kỳ"), label=_("Tên")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("successor"),
            ],
            heading=_("Thời gian hoạt động, kế tục"),
        ),
        MultiFieldPanel([FieldPanel("confidence"), FieldPanel("note")], heading=_("Đối chiếu")),
    ]

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("label"),
        index.AutocompleteField("label"),
        index.SearchField("names_text"),
        index.AutocompleteField("names_text"),
        index.FilterField("kind"),
        index.FilterField("region"),
        index.FilterField("confidence"),
        index.FilterField("valid_from"),
        index.FilterField("valid_to"),
        index.FilterField("successor"),
        index.FilterField("sort_key"),
    ]

    class Meta:
        verbose_name = _("đơn vị")
        verbose_name_plural = _("đơn vị")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.label or self.name

    # --- names ---

    def dated_names(self) -> list[UnitName]:
        """Names in the order of time; an unknown start is the earliest."""
        return sorted(self.names.all(), key=lambda each: each.valid_from or date.min)

    @property
    def names_newest_first(self) -> list[UnitName]:
        return self.dated_names()[::-1]

    @property
    def all_names(self) -> list[str]:
        return [each.name for each in self.names.all()]

    def name_on(self, day: date) -> str:
        """What it was called on `day`.

        Where no name is known for that very day, the one before it; before the first, `name`.
        """
        known = ""
        for each in self.dated_names():
            if periods.contains(each.valid_from, each.valid_to, day):
                return each.name
            if each.valid_to and each.valid_to < day:
                known = each.name
        return known or self.name

    @property
    def lasting_name(self) -> str:
        """The name to be known by, from the dated names: today's, or the last one of an office that is gone."""
        names = self.dated_names()
        if not names:
            return self.name
        return self.name_on(timezone.localdate()) if self.is_current else names[-1].name

    def label_among(self, shared: bool) -> str:
        """The name, with its dates when `shared`: another unit bears or bore the same one."""
        if not shared:
            return self.name
        same = [each for each in self.dated_names() if each.name == self.name]
        first = same[0].valid_from if same else self.valid_from
        last = same[-1].valid_to if same else self.valid_to
        if self.is_current:
            return (
                f"{self.name} (từ {periods.month(first)})" if first else f"{self.name} (hiện nay)"
            )
        return f"{self.name} (đến {periods.month(last)})" if last else f"{self.name} (trước đây)"

    # --- time ---

    @property
    def last_day(self) -> date | None:
        """The last day it can have existed: where no source gives one, its successor bounds it."""
        if self.valid_to or self.successor is None:
            return self.valid_to
        begun = self.successor.valid_from
        return begun - timedelta(days=1) if begun else self.successor.last_day

    def existed_on(self, day: date) -> bool:
        return periods.contains(self.valid_from, self.last_day, day)

    @property
    def is_current(self) -> bool:
        """The same rule as `Unit.objects.current()`."""
        if self.valid_to is None and self.successor_id:
            return False
        return periods.contains(self.valid_from, self.valid_to, timezone.localdate())

    @property
    def has_ceased(self) -> bool:
        """The same rule as `Unit.objects.former()`."""
        if self.valid_to is None:
            return bool(self.successor_id)
        return self.valid_to < timezone.localdate()

    def _chain(self) -> Iterator[Unit]:
        """This unit, its successor, and so on; stops where a unit would come twice."""
        seen: set[int | None] = set()
        unit: Unit | None = self
        while unit is not None and unit.pk not in seen:
            yield unit
            seen.add(unit.pk)
            unit = unit.successor

    @property
    def now(self) -> Unit:
        """The last successor, or itself where it has none; it may have ceased, see `present`."""
        return list(self._chain())[-1]

    @property
    def present(self) -> Unit | None:
        """The unit of today in this one's place; None where the last one known has ceased too."""
        last = self.now
        return None if last.has_ceased else last

    @cached_property
    def family_ids(self) -> set[int]:
        """Ids of this unit and of all that became part of it, asked once."""
        return Unit.objects.family_ids(self.pk)

    @property
    def period_words(self) -> str:
        return periods.words(self.valid_from, self.valid_to)

    @property
    def to_check(self) -> bool:
        return self.confidence == Confidence.TO_CHECK

    @property
    def start_to_check(self) -> bool:
        """Whether the first day is unsure: so is the record, or the name that began on that day."""
        begun = [each for each in self.names.all() if each.valid_from == self.valid_from]
        return bool(self.valid_from) and (self.to_check or any(each.to_check for each in begun))

    @property
    def end_to_check(self) -> bool:
        """Whether the last day is unsure; where a successor began on the next one, its first day tells."""
        if self.valid_to is None:
            return False
        ended = [each for each in self.names.all() if each.valid_to == self.valid_to]
        if self.to_check or any(each.to_check for each in ended):
            return True
        heir = self.successor
        follows = heir is not None and heir.valid_from == self.valid_to + timedelta(days=1)
        return follows and heir is not None and heir.start_to_check

    @property
    def days_to_check(self) -> bool:
        return self.to_check or self.start_to_check or self.end_to_check

    # --- rules ---

    def name_problems(self) -> list[tuple[UnitName | None, str]]:
        """What is wrong with the name and the dated names together, each with the row to mark (None: the unit)."""
        problems: list[tuple[UnitName | None, str]] = []
        names = self.dated_names()
        if not names and not self.name:
            problems.append(
                (
                    None,
                    "Đơn vị chưa có tên. Ghi tên, hoặc thêm một dòng trong “Tên gọi qua các thời kỳ”.",
                )
            )
        elif (
            self.is_current
            and Unit.objects.current().filter(name=self.name).exclude(pk=self.pk).exists()
        ):
            problems.append(
                (
                    None,
                    f"Đã có đơn vị đang hoạt động tên “{self.name}”. Mở đơn vị đó để sửa, hoặc ghi ngày kết thúc cho "
                    "đơn vị này.",
                )
            )
        for earlier, later in pairwise(names):
            if periods.overlap(
                earlier.valid_from, earlier.valid_to, later.valid_from, later.valid_to
            ):
                problems.append(
                    (
                        later,
                        f"Hai tên “{earlier.name}” ({earlier.when or 'chưa ghi ngày'}) và “{later.name}” "
                        f"({later.when or 'chưa ghi ngày'}) trùng thời gian. Sửa ngày kết thúc của tên trước hoặc "
                        "ngày bắt đầu của tên sau.",
                    )
                )
        if problems or not names or not self.name:
            return problems
        today_name = self.name_on(timezone.localdate())
        if self.is_current and self.name != today_name:
            problems.append(
                (
                    None,
                    f"Tên đang ghi là “{self.name}” nhưng theo danh sách tên gọi, hôm nay là “{today_name}”. Sửa cho "
                    "khớp, hoặc bỏ trống ô tên.",
                )
            )
        elif not self.is_current and self.name not in self.all_names:
            problems.append(
                (
                    None,
                    f"“{self.name}” không có trong danh sách tên gọi. Chọn một tên trong danh sách, hoặc bỏ trống ô tên.",
                )
            )
        return problems

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if problem := periods.order_problem(self.valid_from, self.valid_to):
            errors["valid_to"] = problem
        if self.successor is not None:
            if problem := self._successor_problem(self.successor):
                errors["successor"] = problem
            elif self.valid_to is None and not self.to_check:
                errors["valid_to"] = (
                    "Đã chọn đơn vị kế tục nhưng chưa ghi ngày kết thúc. Ghi ngày, hoặc chọn “Cần đối chiếu” nếu tài "
                    "liệu không nêu."
                )
        if errors:
            raise ValidationError(errors)

    def _successor_problem(self, successor: Unit) -> str | None:
        if self.valid_to and self.valid_to >= timezone.localdate():
            return (
                f"Đơn vị còn hoạt động đến {format_date(self.valid_to)}, chưa thể có đơn vị kế tục. Sửa ngày kết thúc, "
                "hoặc bỏ chọn đơn vị kế tục."
            )
        chain = list(successor._chain())
        if self.pk is not None and self.pk in {unit.pk for unit in chain}:
            names = [self.name]
            for unit in chain:
                names.append(unit.name)
                if unit.pk == self.pk:
                    break
            return f"Đơn vị kế tục tạo thành vòng: {' → '.join(names)}. Chọn đơn vị khác."
        return None

    def fill(self) -> None:
        """Set name and address where they were left empty; the dated names must be in the instance."""
        self.name = self.name or self.lasting_name
        if not self.slug:
            wanted = slugify(self.name) or "don-vi"
            taken = set(
                Unit.objects.filter(slug__startswith=wanted)
                .exclude(pk=self.pk)
                .values_list("slug", flat=True)
            )
            free = (f"{wanted}-{number}" for number in count(2))
            self.slug = (
                wanted if wanted not in taken else next(slug for slug in free if slug not in taken)
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fill()
        self.compute()
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "sort_key", "names_text"}
        super().save(*args, **kwargs)

    def compute(self) -> None:
        """Set the columns that follow from the names; `label` also depends on other units (signal_handlers)."""
        by_name = sort_key(self.name)
        self.sort_key = f"{sort_key(self.place)} {by_name}" if self.place else by_name
        if self.kind == UnitKind.NATIONAL:
            self.sort_key = (
                f"0 {self.sort_key}"  # above its own units, wherever units stand in a row
            )
        names = dict.fromkeys([self.name, self.short_name, *self.all_names])
        written = " | ".join(name for name in names if name)
        self.names_text = f"{written} | {fold(written)}"  # an officer types either way
        self.label = self.label or self.name
