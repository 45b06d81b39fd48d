"""Lists of the admin in the order of the Vietnamese alphabet, where Wagtail leaves it to the database."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, QuerySet, TextField
from wagtail.snippets.views.snippets import IndexView

from core.collation import by_letters


class AlphabeticalIndexView(IndexView):
    """For catalogues of some hundreds of records: Đ after D, whichever column of words is sorted by."""

    def order_queryset(self, queryset: Any) -> Any:
        ordered = super().order_queryset(queryset)
        name = self.ordering if isinstance(self.ordering, str) else ""
        column = name.removeprefix("-")
        words = {
            field.name
            for field in self.model._meta.concrete_fields
            if isinstance(field, CharField | TextField) and not field.choices
        }
        if column not in words or not isinstance(ordered, QuerySet):
            return ordered
        letters = by_letters(column)
        return ordered.order_by(letters.desc() if name.startswith("-") else letters, "pk")
