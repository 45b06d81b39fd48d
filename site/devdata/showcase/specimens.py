"""One component in one state, and how it is drawn beside others that bear the same names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

# A component may take for granted that it stands alone on its page; here its names are told apart.
_NAMES = re.compile(r'\b(id|for|aria-labelledby|aria-describedby)="([^"]+)"')
_LINKS = re.compile(r'\bhref="#([^"]+)"')
_LABELS = re.compile(r'(<(?:nav|section|form|div|aside)\b[^>]*\baria-label=")([^"]+)"')


@dataclass(frozen=True)
class Specimen:
    """`inside` names the list or box of a page without which the component has no place to stand."""

    template: str
    state: str
    context: Mapping[str, Any] = field(default_factory=dict)
    inside: str = ""

    def draw(self, request: HttpRequest, number: int) -> SafeString:
        html = render_to_string(self.template, {**self.context}, request)
        return mark_safe(apart(html, number))  # what a template has escaped


def apart(html: str, number: int) -> str:
    """`html` with ids, what points to them and the names of landmarks made unlike those of others."""
    html = _NAMES.sub(
        lambda found: f'{found[1]}="{" ".join(f"{name}-{number}" for name in found[2].split())}"',
        html,
    )
    html = _LINKS.sub(rf'href="#\1-{number}"', html)
    return _LABELS.sub(rf'\1\2 ({number})"', html)
