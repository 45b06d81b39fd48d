"""Publishing many pages at once: each by itself, so that a bad page holds up no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from editorial.rules import own_words


class PublishEach(PublishBulkAction):
    """As Wagtail's, but what breaks a rule stays as it is and is told."""

    def get_execution_context(self) -> dict[str, Any]:
        self.refused: list[tuple[Page, list[str]]] = []
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: Any = None,
        refused: list[tuple[Page, list[str]]] | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        told = refused if refused is not None else []
        chosen = list(objects)
        parents = sum(_publish(page, user, told) for page in chosen)
        children = 0
        if include_descendants:
            children = sum(_publish(page, user, told) for page in _drafts_below(chosen, user))
        return parents, children

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> Any:
        for page, sentences in self.refused:
            where = reverse("editorial_checklist", args=[page.pk])
            messages.error(
                self.request,
                f"Chưa xuất bản được “{page.title}”: {' '.join(sentences)}",
                buttons=[messages.button(where, "Danh sách kiểm tra")],
            )
        if not num_parent_objects and not num_child_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


def _publish(page: Page, user: Any, refused: list[tuple[Page, list[str]]]) -> bool:
    if found := own_words.problem(page, user):
        refused.append((page, [found]))
        return False
    try:
        with transaction.atomic():
            revision = page.get_latest_revision() or page.specific.save_revision(user=user)
            revision.publish(user=user)
    except ValidationError as error:
        refused.append((page, [str(sentence) for sentence in error.messages]))
        return False
    return True


def _drafts_below(pages: list[Page], user: Any) -> Iterator[Page]:
    for page in pages:
        below = page.get_descendants().not_live().defer_streamfields().specific()
        for draft in list(below):
            if user is None or draft.permissions_for_user(user).can_publish():
                yield draft
