"""The editing form of every page."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

Problems = dict[str, list[str]]


class BasePageForm(WagtailAdminPageForm):
    """Checks the publishing rules when the page is about to go live, not while it is a draft.

    The rules look at inline children too, so they run after the child forms are in the instance.
    """

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
