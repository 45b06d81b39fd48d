"""Lists of pages in the admin: each kind of content has its own, sorted and filtered alike."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from core import admin_search
from core.text import format_date
from editorial.models import ColumnPage
from editorial.planning import coming_mondays


class DayColumn(Column):
    """A date as 15/08/2025, in local time."""

    def get_value(self, instance: Any) -> str:
        value = super().get_value(instance)
        return format_date(value) if value else ""


class StoryIndexView(IndexView):
    """Where nobody knows better, searches titles and names in our own column: accents may be left out,
    filters go with any words.

    Wagtail's index knows no accents, refuses to be narrowed by most fields and takes seconds for two
    frequent words.
    """

    results_template_name = "editorial/admin/story_results.html"

    def search_queryset(self, queryset: Any) -> Any:
        if not self.is_searching:
            return queryset
        ranked = not self.is_explicitly_ordered
        found = admin_search.found(queryset, self.search_query, ranked)
        return queryset.named(self.search_query) if found is None else found

    def order_queryset(self, queryset: Any) -> Any:
        if self.is_searching and not self.is_explicitly_ordered:
            return queryset.newest_first()
        return super().order_queryset(queryset)


class StoryListing(PageListingViewSet):
    """List of one kind of story, newest first."""

    index_view_class = StoryIndexView
    list_filter: ClassVar[Any] = ["live", "unit", "work_field", "published_at"]
    columns: ClassVar[Any] = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Tiêu đề"), sort_key="title_order", classname="title"),
        Column(
            "unit_then",
            label=_("Đơn vị (tên gọi khi đó)"),
            accessor="unit_then",
            sort_key="unit__sort_key",
        ),
        DayColumn(
            "published_at", label=_("Ngày đăng"), accessor="published_at", sort_key="published_at"
        ),
        DateColumn(
            "updated",
            label=_("Sửa lần cuối"),
            accessor="latest_revision_created_at",
            sort_key="latest_revision_created_at",
        ),
        PageStatusColumn("status", label=_("Trạng thái"), sort_key="live"),
    ]
    add_to_admin_menu = True


class MondayIndexView(StoryIndexView):
    """Above the list: the coming Mondays, and which of them have no story yet."""

    template_name = "editorial/admin/mondays.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "mondays": coming_mondays()}


class MondayParentView(ChooseParentView):
    """Only columns of Mondays; where there is one, as usual, nothing has to be chosen."""

    def get_valid_parent_pages(self, user: Any) -> Any:
        columns = ColumnPage.objects.of_mondays().values("pk")
        return super().get_valid_parent_pages(user).filter(pk__in=columns)


class MondayListing(StoryListing):
    index_view_class = MondayIndexView
    choose_parent_view_class = MondayParentView
    list_filter: ClassVar[Any] = ["live", "monday", "unit", "work_field"]
    ordering = "-monday"
    columns: ClassVar[Any] = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Tiêu đề"), sort_key="title_order", classname="title"),
        DayColumn("monday", label=_("Thứ Hai"), accessor="monday", sort_key="monday"),
        Column("author", label=_("Kể lại"), accessor="author", sort_key="author"),
        PageStatusColumn("status", label=_("Trạng thái"), sort_key="live"),
    ]
