"""Wires the media app into Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from media import upkeep


@hooks.register("before_serve_document")
def only_through_the_gate(document: Any, request: HttpRequest) -> HttpResponse:
    """Should Wagtail's serving view ever get an address, it hands over to ours."""
    return redirect(document.url)


@hooks.register("register_admin_urls")
def upkeep_urls() -> list[URLResolver]:
    return [
        path(
            "reports/media/",
            include((upkeep.urlpatterns(), upkeep.NAMESPACE), namespace=upkeep.NAMESPACE),
        )
    ]


def _menu_item(view: type[upkeep.UpkeepView], order: int) -> Any:
    def make() -> MenuItem:
        return upkeep.UpkeepMenuItem(view, reverse(f"{upkeep.NAMESPACE}:{view.slug}"), order)

    return make


for number, report in enumerate(upkeep.VIEWS):
    # Wagtail's own end at 1200.
    hooks.register("register_reports_menu_item", _menu_item(report, 1300 + number))
