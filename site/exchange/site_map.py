"""The line of open data on the page that maps the site."""

from __future__ import annotations

from typing import Any

from django.template import Context
from django.urls import reverse
from django.utils.html import format_html

from core.slots import fill


@fill("site_map.lists")
def open_data_link(context: Context, subject: Any) -> str:
    return format_html('<li><a href="{}">{}</a></li>', reverse("exchange:open_data"), "Dữ liệu mở")
