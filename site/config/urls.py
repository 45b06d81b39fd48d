"""Every address of the site. What is not named here is a page of Wagtail's tree."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access

from core import routing, views
from editorial.standing.views import TakeDownView
from home.sitemaps import SITEMAPS, sitemap

sitemaps = dict(SITEMAPS)
if apps.is_installed("exchange"):
    from exchange.sitemaps import SITEMAPS as EXCHANGE_SITEMAPS

    sitemaps |= EXCHANGE_SITEMAPS

audit_urls: list[URLPattern] = []
if apps.is_installed("reports"):
    from reports.audit.views import AuditView

    # In place of Wagtail's report, which knows neither reasons nor approvals.
    audit_urls = [
        path(
            f"quan-tri/reports/site-history/{part}",
            never_cache(require_admin_access(AuditView.as_view(results_only=bool(part)))),
        )
        for part in ("", "results/")
    ]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("sitemap.xml", sitemap, {"sitemaps": sitemaps}, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, {"sitemaps": sitemaps}, name="sitemap_part"),
    # Wagtail's own page at this address asks for no reason.
    path(
        "quan-tri/pages/<int:page_id>/unpublish/",
        never_cache(require_admin_access(TakeDownView.as_view())),
        name="take_down",
    ),
    *audit_urls,
    path("quan-tri/", include(wagtailadmin_urls)),
    path(
        "dang-nhap/",
        RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True),
        name="sign_in",
    ),
    path("", include("media.urls")),
    path("", include("editorial.urls")),
    path("", include("home.urls")),
]

if apps.is_installed("printing"):  # the site works without these
    urlpatterns.append(path("", include("printing.urls")))
if apps.is_installed("search"):
    urlpatterns.append(path("", include("search.urls")))
if apps.is_installed("exchange"):
    urlpatterns += [
        path("", include("exchange.urls")),
        path("api/v2/", include("exchange.api.urls")),
    ]
if apps.is_installed("devdata"):  # the living page of components is for developers
    urlpatterns.append(path("thanh-phan/", include("devdata.showcase.urls")))

# Wagtail's own addresses, its page view replaced by ours, which finds a page in two queries.
urlpatterns += [pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"]
urlpatterns.append(re_path(wagtail_urls.serve_pattern, routing.serve, name="wagtail_serve"))

handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
