"""The checklist before publishing, as rows and as a panel of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from core.problems import Problem, Problems, as_problem
from editorial.rules.standing import standing

if TYPE_CHECKING:
    pass

TITLE = _("Danh sách kiểm tra trước khi xuất bản")


@dataclass(frozen=True)
class Row:
    """A problem, and the address at which it is mended."""

    problem: Problem
    url: str
    link: str


def rows(problems: Problems, form_url: str = "") -> list[Row]:
    """`problems` one by one; fields are linked at `form_url`, or on the page itself."""
    return [
        _row(as_problem(sentence), field, form_url)
        for field, sentences in problems.items()
        for sentence in sentences
    ]


def _row(problem: Problem, field: str, form_url: str) -> Row:
    if problem.url:
        return Row(problem, problem.url, "Mở để bổ sung")
    return Row(problem, f"{form_url}#{anchor(field)}" if field else form_url, "Đến chỗ sửa")


def anchor(field: str) -> str:
    """The id of the first element the form has for `field`, by Wagtail's names."""
    return f"id_{field}"


class ChecklistPanel(Panel):
    """Shows in the form what is missing; it has no fields."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "editorial/admin/checklist_panel.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(
            self, parent_context: Mapping[str, Any] | None = None
        ) -> dict[str, Any]:
            return {
                **super().get_context_data(parent_context),
                "rows": rows(standing(self.instance)),
                "url": reverse("editorial_checklist", args=[self.instance.pk]),
            }
