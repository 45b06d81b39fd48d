"""The panels of the admin's first page, in the order in which the desk begins its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Max
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page, PageLogEntry

from core import health
from reports.scope import Scope, scope_of
from reports.signs.figures import signs
from reports.work.lists import LISTS, Row, WorkList, found_in, rows_of, titles_of

SHOWN = 6  # rows of a list on the dashboard
COUNTED = 100  # beyond, a list is said to be longer
EDITS = 5
REPLACED = (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)


class _Panel(Component):
    """With what it shows given when it is made."""

    def __init__(self, order: int, **shown: Any) -> None:
        self.order, self.shown = order, shown

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return self.shown

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["admin/reports.css"]}


class StandstillPanel(_Panel):
    """The worker stands still, or is slow."""

    template_name = "reports/panels/standstill.html"


class WorkPanel(_Panel):
    """The beginning of one list of work, and how long it is."""

    template_name = "reports/panels/work.html"


class SignsPanel(_Panel):
    """Figures of what has not been seen for long, for those who work for the whole site."""

    template_name = "reports/panels/signs.html"


class EditsPanel(_Panel):
    """What the account edited last."""

    template_name = "reports/panels/edits.html"


@dataclass(frozen=True)
class Begun:
    """The first rows of a list, and how many there are; `longer`: more than were counted."""

    work: WorkList
    rows: list[Row]
    count: int
    longer: bool

    @property
    def heading(self) -> str:
        count = f" ({'trên ' if self.longer else ''}{self.count})" if self.count else ""
        return f"{self.work.heading}{count}"

    @property
    def url(self) -> str:
        return reverse("reports:work", args=[self.work.name])


def begun(user: Any, scope: Scope) -> list[Begun]:
    """Every list of work from its beginning: a query each, and one for all titles."""
    found = {
        name: found_in(work.parts(user, scope), 0, COUNTED + 1) for name, work in LISTS.items()
    }
    titles = titles_of([each for some in found.values() for each in some[:SHOWN]])
    return [
        Begun(
            LISTS[name],
            rows_of(some[:SHOWN], titles),
            min(len(some), COUNTED),
            len(some) > COUNTED,
        )
        for name, some in found.items()
    ]


def last_edits(user: Any) -> list[dict[str, Any]]:
    """Pages `user` edited last, with the hour of it; two queries."""
    edits = PageLogEntry.objects.filter(user=user, action="wagtail.edit").order_by()
    newest = edits.values_list("page_id").annotate(at=Max("timestamp")).order_by("-at")[:EDITS]
    hours = dict(newest)
    pages = Page.objects.filter(pk__in=hours).in_bulk()
    return [{"page": pages[pk], "at": at} for pk, at in hours.items() if pk in pages]


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Put ours before Wagtail's, of which those go that ours replace."""
    user, scope = request.user, scope_of(request.user)
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    well, sentence = health.queue_is_worked()
    if not well:
        panels.append(StandstillPanel(10, sentence=sentence))
    panels += [WorkPanel(20 + place, begun=each) for place, each in enumerate(begun(user, scope))]
    if scope.everything:
        panels.append(SignsPanel(70, signs=signs()))
    if edits := last_edits(user):
        panels.append(EditsPanel(80, edits=edits))
