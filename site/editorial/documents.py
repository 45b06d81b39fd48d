"""The plain-text markup of official documents.

Paragraphs are separated by an empty line; lines that begin with "- " are dashes; `{{sua-1}}` right
after a word is the mark of a mended scan error and becomes a numbered link to the list of mends.
"""

from __future__ import annotations

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

MARK = re.compile(r"\{\{sua-(\d+)\}\}")
# 34-CT/TW, 152/2025/NĐ-CP, 06/2022/QH15; and 2014–2020: a line's end must not cut them.
_WHOLE = re.compile(r"\b\d+(?:/\d{4})?(?:[-/][A-ZĐ][A-ZĐa-z\d]*)+|\b\d{4}–\d{4}\b")


def letter_anchor(letter: str) -> str:
    """`a` for a, `dd` for đ, so that d and đ do not share an anchor."""
    return letter.strip().lower().replace("đ", "dd")


def without_marks(text: str) -> str:
    return MARK.sub("", text)


def _inline(text: str) -> str:
    def link(match: re.Match[str]) -> str:
        number = match[1]
        return f'<sup><a href="#sua-{number}" id="cho-{number}" aria-label="Chỗ sửa {number}">{number}</a></sup>'

    whole = _WHOLE.sub(lambda match: f'<span class="num">{match[0]}</span>', escape(text))
    return MARK.sub(link, whole)


def paragraphs(text: str) -> SafeString:
    """HTML of `text`; everything but the marks is escaped."""
    parts: list[str] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in chunk.splitlines() if line.strip()]
        if not lines:
            continue
        dashes = [line[2:] for line in lines if line.startswith("- ")]
        if len(dashes) == len(lines):
            parts.append("<ul>" + "".join(f"<li>{_inline(dash)}</li>" for dash in dashes) + "</ul>")
        else:
            parts.append(f"<p>{_inline(' '.join(lines))}</p>")
    return mark_safe("".join(parts))


def inline(text: str) -> SafeString:
    """One line of a document with its marks."""
    return format_html("{}", mark_safe(_inline(text)))


def lines(text: str) -> list[str]:
    """The lines of a field that says "one a line", without dashes and empty ones."""
    return [
        line.strip().removeprefix("- ").strip() for line in text.splitlines() if line.strip(" -")
    ]
