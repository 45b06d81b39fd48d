"""The editing form of every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from core.problems import Problems


def _heard(is_valid: Callable[[], bool]) -> Callable[[], bool]:
    """Let rows that are not kept be read, so that they can be shown again, and call them good."""

    def heard() -> bool:
        is_valid()
        return True

    return heard


class BasePageForm(WagtailAdminPageForm):
    """Checks the publishing rules when the page is sent for approval or published, not while it is a draft.

    The rules look at inline children too, so they run after the child forms are in the instance.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user and self.instance.pk:
            rights: Any = self.instance.permissions_for_user(self.for_user)
            if getattr(rights, "only_reads", False):
                self._freeze(comments=rights.comments)

    def _freeze(self, comments: bool) -> None:
        """Leave the page as it is, whatever is sent; comments are kept where `comments`."""
        for field in self.fields.values():
            field.disabled = True
        for name, formset in self.formsets.items():
            if name == "comments" and comments:
                continue
            if self.is_bound:  # else Wagtail would look for what was sent
                formset.is_valid = _heard(formset.is_valid)
            formset.has_changed = lambda: False
            formset.save = lambda commit=True: []

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        if not valid or self.is_deferred_validation or self._goes_back:
            self.instance.is_draft_save = self.is_deferred_validation
            return valid
        page = self.save(commit=False)
        problems: Problems = page.problems_to_publish()
        for field, sentences in problems.items():
            for sentence in sentences:
                self.add_error(field if field in self.fields else None, sentence)
        return not problems

    @property
    def _goes_back(self) -> bool:
        """Whether the page is returned to its author or taken out of its workflow: nothing is asked then."""
        returned = self.data.get("action-workflow-action") and (
            self.data.get("workflow-action-name") == "reject"
        )
        return bool(returned or self.data.get("action-cancel-workflow"))

    def full_clean(self) -> None:
        # Model.clean runs inside; it must know whether a draft is being saved.
        self.instance.is_draft_save = True
        super().full_clean()
        self.instance.is_draft_save = self.is_deferred_validation
