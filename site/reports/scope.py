"""What of the desk concerns an account: all of it, the stories it reaches, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.permissions import page_permission_policy

from editorial import reach


@dataclass(frozen=True)
class Scope:
    """`reached`, keys of stories, says nothing where `everything` is true."""

    everything: bool
    reached: Any = None

    def pages(self) -> Q:
        """As a condition over pages or stories."""
        return Q() if self.everything else Q(pk__in=self.reached)


def scope_of(user: Any) -> Scope:
    """Who may change every page sees everything; who is bound, what `editorial.reach` says."""
    if not reach.of(user).bound:
        return Scope(
            page_permission_policy.user_has_any_permission(user, ["change", "publish"]), []
        )
    return Scope(False, reach.stories(user).order_by().values("pk"))
