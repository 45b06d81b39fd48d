"""How often one client may ask the interfaces for machines."""

from __future__ import annotations

import ipaddress
import math
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import salted_hmac
from rest_framework.throttling import SimpleRateThrottle

View = Callable[..., HttpResponse]


def _network(address: str) -> str:
    """The client as one counts it: an IPv6 client owns a /64, not one address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return address


class _Throttle(SimpleRateThrottle):
    """Counts in a cache of its own; what is kept of an address is a key from which nobody reads it."""

    def __init__(self, scope: str) -> None:
        self.scope = scope
        self.cache = caches["limits"]
        super().__init__()

    def get_rate(self) -> str | None:  # type: ignore[override]
        rate: str | None = settings.API_RATES[self.scope]
        return rate

    def get_cache_key(self, request: Any, view: Any) -> str:
        who = _network(self.get_ident(request) or "")
        return f"{self.scope}:{salted_hmac('search.limits', who).hexdigest()}"


def _refused(seconds: int) -> JsonResponse:
    told = f"Bạn hỏi quá nhanh. Đợi {seconds} giây rồi hỏi lại."
    response = JsonResponse({"error": told}, status=429, json_dumps_params={"ensure_ascii": False})
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response


def limited(scope: str) -> Callable[[View], View]:
    """Answer 429 with a sentence and `Retry-After` beyond the rate of `scope` in settings.API_RATES."""

    def decorate(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            throttle = _Throttle(scope)
            if not throttle.allow_request(request, view):  # type: ignore[arg-type]
                return _refused(max(1, math.ceil(throttle.wait() or 1)))
            return view(request, *args, **kwargs)

        return asked

    return decorate
