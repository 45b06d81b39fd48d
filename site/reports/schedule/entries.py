"""What stands in the calendar between two moments; four queries at most, however much it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from editorial.enums import Category
from editorial.models import StoryPage
from reports.scope import Scope

MOST = 4000  # published stories told apart; a month of any year the site has seen is below it
OTHER = "other"  # pages that are no stories: columns, plain pages

COMING, LEAVING, PUBLISHED = "coming", "leaving", "published"
STATES = {
    COMING: _("Sắp lên trang"),
    LEAVING: _("Sắp gỡ"),
    PUBLISHED: _("Đã xuất bản"),
}


@dataclass(frozen=True)
class Entry:
    at: datetime
    title: str
    kind: str
    state: str
    url: str

    @property
    def state_label(self) -> Any:
        return STATES[self.state]


@dataclass(frozen=True)
class Wanted:
    """What of the calendar is asked for: which kind ("" for all), which column."""

    scope: Scope
    kind: str = ""
    column: Any = None

    def pages(self) -> Q:
        """As a condition over pages."""
        wanted = self.scope.pages()
        if self.kind == OTHER:
            wanted &= Q(storypage__isnull=True)
        elif self.kind:
            wanted &= Q(storypage__category=self.kind)
        if self.column:
            wanted &= Q(pk__in=StoryPage.objects.in_column(self.column).values("pk"))
        return wanted


def between(first: datetime, last: datetime, wanted: Wanted) -> list[Entry]:
    """Everything from `first` up to, not including, `last`, in the order of time."""
    found = [*_coming(first, last, wanted), *_leaving(first, last, wanted)]
    if wanted.kind != OTHER:
        found += _published(first, last, wanted)
    return sorted(found, key=lambda entry: (entry.at, entry.title))


def _kind(category: str | None) -> str:
    return str(Category(category).label) if category else str(_("Trang"))


def _edit(pk: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])


def _coming(first: datetime, last: datetime, wanted: Wanted) -> Iterable[Entry]:
    hours = {
        int(object_id): at
        for object_id, at in Revision.page_revisions.filter(
            approved_go_live_at__gte=first, approved_go_live_at__lt=last
        ).values_list("object_id", "approved_go_live_at")
    }
    if not hours:
        return
    pages = Page.objects.filter(wanted.pages(), pk__in=hours)
    for pk, title, category in pages.values_list("pk", "draft_title", "storypage__category"):
        yield Entry(hours[pk], title, _kind(category), COMING, _edit(pk))


def _leaving(first: datetime, last: datetime, wanted: Wanted) -> Iterable[Entry]:
    pages = Page.objects.live().filter(wanted.pages(), expire_at__gte=first, expire_at__lt=last)
    rows = pages.values_list("pk", "title", "storypage__category", "expire_at")
    for pk, title, category, at in rows:
        yield Entry(at, title, _kind(category), LEAVING, _edit(pk))


def _published(first: datetime, last: datetime, wanted: Wanted) -> Iterable[Entry]:
    found = StoryPage.objects.live().filter(
        wanted.scope.pages(), published_at__gte=first, published_at__lt=last
    )
    if wanted.kind:
        found = found.filter(category=wanted.kind)
    if wanted.column:
        found = found.in_column(wanted.column)
    rows = found.newest_first().values_list("pk", "title", "category", "published_at")
    for pk, title, category, at in rows[:MOST]:
        yield Entry(at, title, _kind(category), PUBLISHED, _edit(pk))
