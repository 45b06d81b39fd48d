"""Nobody publishes what he wrote himself: by the button, with a date or many pages at once.

A workflow asks the same of whoever approves (`editorial.permissions.may_approve`). Where one person writes
and publishes alone, he says why, as for any exception; words he writes afterwards are asked about anew.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from core.problems import Problem, Problems, merge
from editorial import authorship
from editorial.models import StoryPage
from editorial.rules.standing import standing

RULE = "own-words"
SENTENCE = (
    "Bạn đã viết hoặc sửa bài này từ lần duyệt trước nên không tự xuất bản được. "
    "Gửi duyệt hoặc nhờ người khác xuất bản."
)


def problem(page: Page, user: Any) -> Problem | None:
    """What keeps `user` from publishing the latest version of `page`, unless it was excused; a command has
    no account and no words."""
    if user is None or not isinstance(page.specific_deferred, StoryPage):
        return None
    trace = authorship.last_trace(user, page)
    if not trace:
        return None
    name = user.get_full_name() or user.get_username()
    found = Problem(
        SENTENCE,
        rule=RULE,
        key=f"{RULE} {user.pk} {trace}",
        quiet=f"{name} tự xuất bản bài do mình viết hoặc sửa.",
    )
    excused = page.specific_deferred.exemptions.filter(key=found.digest).exists()
    return None if excused else found


def standing_for(story: StoryPage, user: Any) -> Problems:
    """What keeps `user` from publishing `story` himself."""
    own = problem(story, user)
    return merge(standing(story), {"": [own]} if own else {})


def refuse(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep the draft that was just saved, and say what to do; None when it may be published."""
    found = problem(page, request.user)
    if found is None:
        return None
    where = reverse("editorial_checklist", args=[page.pk])
    messages.warning(
        request,
        f"Đã lưu bản nháp, chưa xuất bản. {found}",
        buttons=[messages.button(where, "Danh sách kiểm tra")],
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
