"""The admin's page for marking an honour as annulled."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from editorial.standing.views import StandingView
from exemplars import annulling
from exemplars.forms import AnnulmentForm
from exemplars.models import ProfilePage


class AnnulView(StandingView):
    page_title = _("Hủy bỏ khen thưởng")
    header_icon = "pick"
    form_class = AnnulmentForm
    explanation = _(
        "Thành tích vẫn đứng trên trang, gạch ngang, kèm số và ngày quyết định hủy bỏ; trang có lời đính chính. Kết "
        "quả tìm kiếm, kênh tin, API và bộ lọc theo ngay khi bấm nút."
    )
    button = _("Ghi là đã bị hủy bỏ")
    danger = True
    done = _("Đã ghi quyết định hủy bỏ vào “{title}”.")

    @cached_property
    def honours(self) -> Any:
        return annulling.standing_honours(self.page)

    def is_possible(self) -> bool:
        is_profile = isinstance(self.page, ProfilePage)
        return is_profile and super().is_possible() and self.honours.exists()

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "level": self.page.level}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "honours": self.honours}

    def act(self, said: dict[str, Any]) -> None:
        annulling.annul(
            said["honour"],
            said["number"],
            said["day"],
            said["level"],
            said["reason"],
            self.request.user,
        )
