"""The editing form of an adoption: its results are checked with it."""

from __future__ import annotations

from typing import Any

from units.forms import RowsForm


class AdoptionForm(RowsForm):
    rows_name = "results"

    def problems(self) -> list[tuple[Any, str]]:
        found: list[tuple[Any, str]] = self.instance.result_problems()
        return found

    def mark_field(self) -> str:
        return "indicator"
