"""What the admin says after pages are saved."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from wagtail.models import Page

from editorial.models import ColumnPage, StoryPage


def problems_of(page: Page) -> list[str]:
    """Sentences that stand in the way of publishing the latest version of `page`."""
    latest = page.get_latest_revision_as_object()
    latest.live = True
    try:
        latest.full_clean()
    except ValidationError as error:
        return [str(sentence) for sentence in error.messages]
    return []


def warn_about_empty_rule(request: HttpRequest, page: Any) -> None:
    """After a column is saved: say that nothing will flow into it, or that nothing does yet."""
    if not isinstance(page, ColumnPage):
        return
    if not page.has_rule:
        messages.warning(
            request,
            f"Chuyên mục “{page.title}” chưa có quy tắc lấy bài: chỉ hiện bài chọn tay và bài được gán tên chuyên mục.",
        )
    elif not StoryPage.objects.live().in_column(page).exists():
        messages.warning(
            request,
            f"Quy tắc của chuyên mục “{page.title}” hiện chưa lấy được bài nào. Kiểm tra lại các dòng đã chọn.",
        )


def say_that_it_is_read(request: HttpRequest, page: Any) -> None:
    """Above the form of somebody who may not change the words (`StoryPermissionTester.only_reads`)."""
    rights = page.permissions_for_user(request.user)
    if request.method == "GET" and getattr(rights, "only_reads", False):
        how = "Bạn đọc và góp ý, không sửa nội dung" if rights.comments else "Bạn chỉ đọc bài này"
        messages.info(request, f"{how}: chữ gõ vào các ô không được lưu.")


def scripts() -> str:
    """What the admin's own scripts need: addresses without Vietnamese letters, forms sent when saved."""
    return format_html_join(
        "",
        '<script src="{}"></script>',
        ((static(f"admin/{name}.js"),) for name in ("slugs", "sending")),
    )


def styles() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("admin/desk.css"))
