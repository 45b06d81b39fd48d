"""Template context of every page."""

from typing import Any

from django.http import HttpRequest

from core import furniture as furniture_cache
from core import routing


def furniture(request: HttpRequest) -> dict[str, Any]:
    """`furniture` for public templates; the admin does not need it."""
    if request.path.startswith(("/quan-tri/", "/static/")):
        return {}
    return {"furniture": furniture_cache.for_site(routing.site_for(request))}
