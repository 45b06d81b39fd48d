"""Headers that tell a browser what a page may do."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

ADMIN_PATH = "/quan-tri/"

# No page asks anything of another host, and nothing in a page is run or styled inline.
PUBLIC = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
# Wagtail's admin writes scripts and styles into its pages, and shows uploads before they are stored.
ADMIN = {
    **PUBLIC,
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "script-src": "'self' 'unsafe-inline'",
    "font-src": "'self' data:",
    "frame-src": "'self' blob:",
}
PERMISSIONS = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), payment=(), usb=()"
)


def _header(rules: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())


_PUBLIC_HEADER = _header(PUBLIC)
_ADMIN_HEADER = _header(ADMIN)


class ContentSecurityPolicy:
    """Sets Content-Security-Policy and Permissions-Policy; a view may set a stricter one itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_admin = request.path.startswith(ADMIN_PATH)
        response.headers.setdefault(
            "Content-Security-Policy", _ADMIN_HEADER if is_admin else _PUBLIC_HEADER
        )
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response


class Compression(GZipMiddleware):
    """Compresses the texts of the public site: a page of 40 kB travels as 10.

    Pictures and PDF are compact as they are, and a part of a file (206) must stay that part. The
    admin is left out: its pages hold what an attacker could guess at by the length (BREACH).
    """

    TYPES = (
        "text/",
        "application/json",
        "application/xml",
        "application/atom+xml",
        "application/javascript",
        "image/svg+xml",
    )

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        is_text = response.headers.get("Content-Type", "").startswith(self.TYPES)
        if response.status_code == 206 or not is_text or request.path.startswith(ADMIN_PATH):
            return response
        return super().process_response(request, response)
