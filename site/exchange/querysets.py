"""Named queries over imports and exports."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet


class JobQuerySet(QuerySet):
    def note(self, **values: Any) -> int:
        """Write `values` down in one statement, only where the filter still holds; how many rows did."""
        return self.update(**values)
