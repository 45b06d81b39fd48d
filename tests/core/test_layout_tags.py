"""The current menu item, and the parts of a body."""

from types import SimpleNamespace

import pytest

from core.templatetags.layout import body_parts, here


@pytest.mark.parametrize(
    ("path", "url", "value"),
    [
        ("/mo-hinh/", "/mo-hinh/", "page"),
        ("/mo-hinh/so-hen/", "/mo-hinh/", "true"),
        ("/mo-hinh-khac/", "/mo-hinh/", ""),
        ("/mo-hinh/", "https://guongsang.example.vn/mo-hinh/", "page"),
        ("/", "/", "page"),
        ("/mo-hinh/", "/", ""),
        ("/mo-hinh/", "", ""),
    ],
)
def test_here(path: str, url: str, value: str) -> None:
    assert here(path, url) == value


def block(kind: str) -> SimpleNamespace:
    return SimpleNamespace(block_type=kind, value=kind)


def test_prose_runs_together_and_wide_blocks_stand_alone() -> None:
    body = [block(kind) for kind in ("text", "heading", "figures", "gallery", "text", "heading")]
    headings = [{"title": "Một", "anchor": "mot"}, {"title": "Hai", "anchor": "hai"}]
    parts = body_parts(body, headings)
    assert [part["prose"] for part in parts] == [True, False, False, True]
    assert [item["anchor"] for part in parts for item in part["items"]] == [
        "",
        "mot",
        "",
        "",
        "",
        "hai",
    ]


def test_a_body_without_headings_or_blocks() -> None:
    assert body_parts([block("heading")], None)[0]["items"][0]["anchor"] == ""
    assert body_parts([], []) == []
