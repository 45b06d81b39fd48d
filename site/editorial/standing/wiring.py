"""Puts these acts into the admin: addresses, menus of pages, the bulk action, and shuts the way past them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.ui.menus.pages import PageMenuItem

from editorial.standing import bulk, buttons, log  # noqa: F401 - log registers what the history says

# Unpublishing through the admin's API asks for no reason, and no page of the admin uses it.
PagesAdminAPIViewSet.actions = {
    name: action for name, action in PagesAdminAPIViewSet.actions.items() if name != "unpublish"
}


@hooks.register("register_admin_urls")
def standing_urls() -> list[URLResolver]:
    return [path("trang/", include("editorial.standing.urls"))]


@hooks.register("register_page_header_buttons")
def header_items(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[PageMenuItem]:
    return buttons.items(page, next_url)


@hooks.register("register_page_listing_more_buttons")
def listing_items(page: Any, user: Any, next_url: str | None = None) -> Iterator[PageMenuItem]:
    return buttons.items(page, next_url)


# After Wagtail's, which it replaces.
hooks.register("register_bulk_action", bulk.TakeDownBulkAction, order=1000)
