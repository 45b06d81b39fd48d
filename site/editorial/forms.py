"""The editing form of stories."""

from __future__ import annotations

from typing import Any

from core.forms import BasePageForm
from editorial import reach
from units import roles
from units.enums import Role

NOT_YOURS = "Bạn không viết bài cho “{unit}”. Chọn đơn vị mà bạn là cộng tác viên, hoặc nhờ biên tập viên đổi đơn vị."


class StoryForm(BasePageForm):
    """A contributor writes for his own units; where he has one, a new story is offered it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._own_units() is not None and not self.instance.pk:
            held = {
                post.unit_id for post in roles.posts(self.for_user) if post.role is Role.CONTRIBUTOR
            }
            if len(held) == 1:
                self.initial["unit"] = self.instance.unit_id or held.pop()

    def _own_units(self) -> frozenset[int] | None:
        """Units the account writes for; None when it may choose any."""
        if self.for_user is None or "unit" not in self.fields:
            return None
        found = reach.of(self.for_user)
        return found.writes if found.bound and Role.CONTRIBUTOR in found.roles else None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        units, unit = self._own_units(), cleaned.get("unit")
        if (
            units is not None
            and unit is not None
            and unit.pk not in units
            and "unit" in self.changed_data
        ):
            self.add_error("unit", NOT_YOURS.format(unit=unit))
        return cleaned
