"""Dates of which only the year, or the year and month, may be known.

A day is compared with one at the precision it has: 28/02/2025 lies within "đến tháng 02/2025", and
no day of 2024 lies after "đến năm 2024".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
_VIETNAMESE = re.compile(r"(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?(?P<year>\d{4})")


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year, or a day; `str()` writes it the Vietnamese way."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """From `2024`, `2025-02`, `2025-02-28` or `02/2025`, `28/02/2025`; raises ValueError otherwise."""
        match = _ISO.fullmatch(text.strip()) or _VIETNAMESE.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a partial date: {text!r}")
        parts = {name: int(value) if value else None for name, value in match.groupdict().items()}
        date(
            parts["year"] or 0, parts["month"] or 1, parts["day"] or 1
        )  # raises ValueError for 2025-13
        return cls(parts["year"] or 0, parts["month"], parts["day"])

    @property
    def iso(self) -> str:
        return "-".join(
            part
            for part in (
                f"{self.year:04}",
                self.month and f"{self.month:02}",
                self.day and f"{self.day:02}",
            )
            if part
        )

    def __str__(self) -> str:
        return "/".join(
            part
            for part in (
                self.day and f"{self.day:02}",
                self.month and f"{self.month:02}",
                f"{self.year:04}",
            )
            if part
        )

    @property
    def words(self) -> str:
        """`năm 2024`, `tháng 02/2025`, `ngày 28/02/2025`."""
        unit = "ngày" if self.day else "tháng" if self.month else "năm"
        return f"{unit} {self}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


if TYPE_CHECKING:
    TextField = models.CharField[PartialDate | str | None, PartialDate | None]
else:
    TextField = models.CharField


class PartialDateField(TextField):
    """A PartialDate, stored as ISO text at the precision it has; None when empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or value == "" or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(
                f"“{value}” không phải là ngày. Ghi năm (2024), tháng (02/2025) hoặc ngày (28/02/2025)."
            ) from error

    def from_db_value(
        self, value: str | None, expression: Any, connection: Any
    ) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def get_prep_value(self, value: Any) -> str:
        found = self.to_python(value)
        return found.iso if found else ""

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def run_validators(self, value: Any) -> None:
        """The pattern is the only rule; validators of text do not fit a PartialDate."""
