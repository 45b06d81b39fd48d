"""The catalogue of indicators by which practices and campaigns are measured."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.collation import by_letters
from core.models import NormalisedModel
from core.text import fold
from exemplars.enums import Direction


class Indicator(NormalisedModel, index.Indexed):
    """What is measured, in which unit, and which direction is good.

    Unit and direction may be empty in the catalogue while it is being built; a page that uses such
    an indicator is not published.
    """

    name = models.CharField(_("chỉ tiêu"), max_length=200, unique=True)
    unit_of_measure = models.CharField(
        _("đơn vị tính"),
        max_length=40,
        blank=True,
        help_text=_("Ví dụ %, người, lượt, ngày, phút, triệu đồng."),
    )
    direction = models.CharField(
        _("chiều tốt"), max_length=8, choices=Direction.choices, blank=True
    )
    definition = models.TextField(_("cách tính"), blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("unit_of_measure"), FieldPanel("direction")]),
        FieldPanel("definition"),
    ]

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("found_by"),
        index.AutocompleteField("found_by"),
        index.FilterField("name"),
        index.FilterField("direction"),
        index.FilterField("unit_of_measure"),
    ]

    class Meta:
        verbose_name = _("chỉ tiêu")
        verbose_name_plural = _("danh mục chỉ tiêu")
        ordering: ClassVar[list[Any]] = [by_letters("name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.unit_of_measure})" if self.unit_of_measure else self.name

    @property
    def found_by(self) -> str:
        """What the chooser looks in; an editor types with or without accents."""
        return f"{self.name} {self.definition} | {fold(f'{self.name} {self.definition}')}"

    @property
    def is_percent(self) -> bool:
        return self.unit_of_measure.strip() == "%"

    def problems(self) -> list[str]:
        """Sentences saying what is missing before figures on it may be published."""
        found = []
        if not self.unit_of_measure:
            found.append(f"Chỉ tiêu “{self.name}” chưa có đơn vị tính. Chọn đơn vị tính, ví dụ %.")
        if not self.direction:
            found.append(
                f"Chỉ tiêu “{self.name}” chưa ghi chiều tốt. Chọn “Càng cao càng tốt” hoặc “Càng thấp càng tốt”."
            )
        return found

    def clean(self) -> None:
        super().clean()
        errors = {}
        if not self.unit_of_measure:
            errors["unit_of_measure"] = (
                f"Chỉ tiêu “{self.name}” chưa có đơn vị tính. Chọn đơn vị tính, ví dụ %."
            )
        if not self.direction:
            errors["direction"] = (
                f"Chỉ tiêu “{self.name}” chưa ghi chiều tốt. Chọn “Càng cao càng tốt” hoặc “Càng thấp càng tốt”."
            )
        if errors:
            raise ValidationError(errors)
