"""What browsers are told a page may do."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from core.middleware import Compression, ContentSecurityPolicy


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


@pytest.mark.parametrize(
    ("path", "content_type", "status", "smaller"),
    [
        ("/mo-hinh/", "text/html; charset=utf-8", 200, True),
        ("/api/search/", "application/json", 200, True),
        ("/lich.ics", "text/calendar", 200, True),
        ("/sitemap.xml", "application/xml", 200, True),
        ("/khong-co/", "text/html", 404, True),
        ("/tep/anh/1/a/b.webp", "image/webp", 200, False),
        ("/tep/1/bieu.csv", "text/csv", 206, False),  # a part of a file stays that part
        ("/quan-tri/pages/", "text/html", 200, False),  # what it holds is not to be guessed
    ],
)
def test_texts_of_the_public_site_travel_compressed(
    path: str, content_type: str, status: int, smaller: bool
) -> None:
    words = "Mười tám năm gõ cửa từng nếp nhà. " * 100

    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(words, content_type=content_type, status=status)

    for accepted, expected in (("gzip, br", smaller), ("", False)):
        request = RequestFactory().get(path, headers={"accept-encoding": accepted})
        response = Compression(view)(request)
        assert isinstance(response, HttpResponse)
        assert (response.headers.get("Content-Encoding") == "gzip") is expected
        content = gzip.decompress(response.content) if expected else response.content
        assert content.decode() == words
        if smaller:
            assert response.headers["Vary"] == "Accept-Encoding"


def test_the_running_site_compresses_its_pages(client: Client, site: Any) -> None:
    response = client.get("/", headers={"accept-encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert b"<!doctype html>" in gzip.decompress(response.content)
