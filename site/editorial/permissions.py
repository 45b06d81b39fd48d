"""Who may do what with a page, beyond what Wagtail's groups say."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from editorial import authorship

IS_AUTHOR = "Bạn là tác giả nên không thể duyệt bài này. Bài sẽ chuyển đến người duyệt khác."


def may_approve(user: Any, page: Page) -> str | None:
    """None when `user` may approve `page` as it stands; else the sentence that says why not.

    Roles are not asked here: nobody, not even a superuser, approves what he wrote himself.
    """
    return IS_AUTHOR if authorship.wrote(user, page) else None
