"""What machines ask the site: whether it lives, whether it is ready, where robots may go."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from core import health


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; says nothing about what it needs."""
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 while pages can be served, with what is degraded; 503 only when nothing can be."""
    found = health.findings()
    down = any(finding.essential and not finding.ok for finding in found)
    degraded = [finding for finding in found if not finding.ok]
    return JsonResponse(
        {
            "status": "down" if down else "degraded" if degraded else "ok",
            "degraded": [finding.name for finding in degraded],
            "checks": {
                finding.name: {"ok": finding.ok, "message": finding.sentence} for finding in found
            },
        },
        status=503 if down else 200,
        json_dumps_params={"ensure_ascii": False},
    )


@cache_control(max_age=86400, public=True)
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers, feed readers and mail programs ask for this name without reading a page."""
    return HttpResponseRedirect(static("img/favicon.ico"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /quan-tri/",
        "Disallow: /tim-kiem/",
        "Disallow: /api/",
        "Disallow: /ban-pdf/",
        "",
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
