"""Templates keep to the content security policy: nothing inline, nothing from elsewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

WRONG = {
    "inline style": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.I),
    "style element": re.compile(r"<style\b", re.I),
    # Structured data is not run; the policy lets it stand.
    "inline script": re.compile(
        r"<script\b(?![^>]*\ssrc\s*=)(?![^>]*type=[\"']application/(?:ld\+)?json)", re.I
    ),
    "inline handler": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I),
    "script address": re.compile(r"[\"']\s*javascript:", re.I),
    "third party": re.compile(
        r"<(?:script|img|source|iframe|video|audio|embed|object|link|use|image)\b[^>]*"
        r"\s(?:src|srcset|href|data|poster)\s*=\s*[\"']\s*(?:https?:)?//",
        re.I,
    ),
}
WRONG_IN_STYLES = {
    "third party": re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])\s*(?:https?:)?//", re.I)
}
# Letters: mail programs know no content security policy and read no style sheet but the one inside.
LETTERS = "templates/editorial/notices/"
COMMENTS = re.compile(r"{#.*?#}|{% comment %}.*?{% endcomment %}", re.S)


def wrong(text: str, patterns: dict[str, re.Pattern[str]] = WRONG) -> list[str]:
    """What in the text of a template breaks the policy."""
    text = COMMENTS.sub("", text)
    return [name for name, pattern in patterns.items() if pattern.search(text)]


def files(project: Path, pattern: str) -> list[Path]:
    folders = ["templates", "site", "exemplars", "campaigns", "replication", "search"]
    return [path for folder in folders for path in sorted((project / folder).rglob(pattern))]


def test_no_template_holds_anything_inline_or_foreign(project: Path) -> None:
    templates = files(project, "*.html")
    assert len(templates) > 50
    found = {str(p.relative_to(project)): wrong(p.read_text(encoding="utf-8")) for p in templates}
    assert found.pop(f"{LETTERS}base.html") == ["style element"]
    assert {name: what for name, what in found.items() if what} == {}


def strings(source: str) -> str:
    """Every text in Python code, without docstrings that only speak of markup, and without bytes."""
    tree = ast.parse(source)
    spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return "\n".join(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken
    )


def test_no_markup_made_in_python_does_either(project: Path) -> None:
    found = {
        str(path.relative_to(project)): wrong(strings(path.read_text(encoding="utf-8")))
        for path in files(project, "*.py")
    }
    assert {name: what for name, what in found.items() if what} == {}


def test_markup_made_in_python_would_be_noticed() -> None:
    source = (
        'def f(x):\n    """Never <style>."""\n    return format_html(\'<p style="top: {}">\', x)\n'
    )
    assert wrong(strings(source)) == ["inline style"]


def test_no_style_sheet_asks_another_host(project: Path) -> None:
    sheets = files(project, "*.css")
    assert sheets
    for path in sheets:
        assert wrong(path.read_text(encoding="utf-8"), WRONG_IN_STYLES) == [], path


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ('<p class="a" style="color: red">', "inline style"),
        ("<style>p { color: red }</style>", "style element"),
        ('<script defer>go("x")</script>', "inline script"),
        ('<button type="button" onclick="go()">', "inline handler"),
        ('<a href="javascript:go()">', "script address"),
        ('<script src="https://cdn.example.com/x.js"></script>', "third party"),
        ('<img alt="" src="//img.example.com/x.png">', "third party"),
        ('<link rel="stylesheet" href="https://fonts.example.com/css">', "third party"),
    ],
)
def test_each_kind_would_be_noticed(markup: str, what: str) -> None:
    assert wrong(markup) == [what]


@pytest.mark.parametrize(
    "text", ["a { background: url(https://x.example/a.png) }", "@import '//x.example/a.css';"]
)
def test_a_foreign_style_would_be_noticed(text: str) -> None:
    assert wrong(text, WRONG_IN_STYLES) == ["third party"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script src=\"{% static 'js/site.js' %}\" defer></script>",
        '<script type="application/ld+json">{"@type": "Article"}</script>',
        '<a href="https://baohiemxahoi.gov.vn/">Cổng thông tin</a>',
        '{# never style="…" here #}<p data-style="x">',
    ],
)
def test_what_is_allowed_is_left_alone(markup: str) -> None:
    assert wrong(markup) == []
