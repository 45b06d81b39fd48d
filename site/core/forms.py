"""The editing form of every page."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

Problems = dict[str, list[str]]


class BasePageForm(WagtailAdminPageForm):
    """Checks the publishing rules when the page is about to go live, not while it is a draft.

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
            formset.is_valid = lambda: True
            formset.has_changed = lambda: False
            formset.save = lambda commit=True: []

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        if not valid or self.is_deferred_validation:
            self.instance.is_draft_save = self.is_deferred_validation
            return valid
        page = self.save(commit=False)
        problems: Problems = page.publishing_problems()
        for field, sentences in problems.items():
            for sentence in sentences:
                self.add_error(field if field in self.fields else None, sentence)
        return not problems

    def full_clean(self) -> None:
        # Model.clean runs inside; it must know whether a draft is being saved.
        self.instance.is_draft_save = True
        super().full_clean()
        self.instance.is_draft_save = self.is_deferred_validation
