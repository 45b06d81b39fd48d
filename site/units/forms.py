"""Editing forms that check a record together with its inline rows.

Django cleans a record before its inline rows are attached to it, so rules over the rows run here,
once the whole form is in the instance.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm


class RowsForm(WagtailAdminModelForm):
    """Shows what `problems` finds, each sentence at the inline row it is about."""

    rows_name = ""

    def problems(self) -> list[tuple[Any, str]]:
        """Sentences with the row to mark, or None for the form as a whole."""
        return []

    def mark_field(self) -> str:
        """The field of a row at which its sentence stands."""
        return ""

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        self.save(commit=False)
        found = self.problems()
        rows = {id(form.instance): form for form in self.formsets[self.rows_name].forms}
        for row, sentence in found:
            form = rows.get(id(row))
            if form is None:
                self.add_error(None, sentence)
            else:
                form.add_error(self.mark_field(), sentence)
        return not found


class UnitForm(RowsForm):
    rows_name = "names"

    def problems(self) -> list[tuple[Any, str]]:
        self.instance.fill()
        found: list[tuple[Any, str]] = self.instance.name_problems()
        return found

    def mark_field(self) -> str:
        return "valid_from"


class ClusterForm(RowsForm):
    rows_name = "memberships"

    def problems(self) -> list[tuple[Any, str]]:
        found: list[tuple[Any, str]] = self.instance.member_problems()
        return found

    def mark_field(self) -> str:
        return "unit"
