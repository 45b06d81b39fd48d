"""The page explorer in the order of the Vietnamese alphabet, where Wagtail leaves it to the database."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from core.collation import by_letters
from editorial.models import StoryIndexPage


class ExplorerView(ExplorableIndexView):
    """Stories have a column for it, however many they are; of other pages no section has more than some dozens."""

    def order_queryset(self, queryset: Any) -> Any:
        if self.is_searching or self.ordering not in {"title", "-title"}:
            return super().order_queryset(queryset)
        # A filter may take pages of the whole tree; what is no story stands last there.
        stories = self.is_filtering or issubclass(
            self.parent_page.specific_class or Page, StoryIndexPage
        )
        letters = F("storypage__title_order") if stories else by_letters("title")
        ordered = (
            letters.desc(nulls_last=True)
            if self.ordering == "-title"
            else letters.asc(nulls_last=True)
        )
        return queryset.order_by(ordered, "pk")


class ExplorerViewSet(PageViewSet):
    model = Page
    index_view_class = ExplorerView
