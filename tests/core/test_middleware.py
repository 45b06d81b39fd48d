"""What browsers are told a page may do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from core.middleware import ContentSecurityPolicy


def answer(path: str, **headers: str) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse("x", headers=headers)

    response = ContentSecurityPolicy(view)(RequestFactory().get(path))
    assert isinstance(response, HttpResponse)
    return response


def policy(path: str) -> dict[str, str]:
    rules = answer(path).headers["Content-Security-Policy"].split("; ")
    return dict(rule.split(" ", 1) for rule in rules)


def test_a_public_page_runs_and_styles_nothing_inline_and_asks_no_one_else() -> None:
    assert policy("/mo-hinh/mot-cua/") == {
        "default-src": "'self'",
        "img-src": "'self' data:",
        "style-src": "'self'",
        "script-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }


def test_only_the_admin_may_do_more_and_never_ask_another_host() -> None:
    admin = policy("/quan-tri/pages/3/edit/")
    assert admin["script-src"] == "'self' 'unsafe-inline'"
    assert admin["object-src"] == "'none'"
    assert not any("http" in value or "*" in value for value in admin.values())
    assert policy("/quan-tri-vien/")["script-src"] == "'self'"


def test_a_view_may_be_stricter() -> None:
    strict = answer("/anh/1/", **{"Content-Security-Policy": "sandbox"})
    assert strict.headers["Content-Security-Policy"] == "sandbox"


def test_devices_are_closed() -> None:
    assert "camera=()" in answer("/").headers["Permissions-Policy"]
    assert "geolocation=()" in answer("/").headers["Permissions-Policy"]
