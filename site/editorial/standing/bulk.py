"""Taking many pages down at once: the same question, once for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction

from editorial.standing import acts
from editorial.standing.forms import TakeDownForm


class TakeDownBulkAction(UnpublishBulkAction):
    """In place of Wagtail's, under its name."""

    display_name = _("Gỡ bài")
    aria_label = _("Gỡ các trang đã chọn")
    template_name = "editorial/standing/bulk.html"
    form_class = TakeDownForm

    def get_execution_context(self) -> dict[str, Any]:
        assert self.cleaned_form is not None
        said = self.cleaned_form.cleaned_data
        return {**super().get_execution_context(), "kind": said["kind"], "reason": said["reason"]}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Any],
        include_descendants: bool = False,
        user: Any = None,
        kind: str = "",
        reason: str = "",
        **kwargs: Any,
    ) -> tuple[int, int]:
        pages = [page.specific for page in objects if page.live]
        below = 0
        for page in pages:
            acts.take_down(page, kind, reason, user)
            if include_descendants:
                below += acts.take_down_below(page, kind, reason, user)
        return len(pages), below
