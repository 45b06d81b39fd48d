"""Wires the handbook into the admin's help."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from editorial import doors
from home.handbook import views

doors.open_to(doors.ALL, f"{views.NAMESPACE}:*")


@hooks.register("register_admin_urls")
def handbook_urls() -> list[URLPattern | URLResolver]:
    return [path("so-tay/", include((views.urlpatterns(), views.NAMESPACE)))]


@hooks.register("register_help_menu_item")
def handbook() -> MenuItem:
    return views.menu_item()


@hooks.register("construct_help_menu")
def help_in_vietnamese(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    menu_items[:] = views.in_vietnamese(menu_items)
