"""What templates need to lay a page out: the current menu item, page numbers, the parts of a body."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import template
from django.core.paginator import Page
from django.http import QueryDict

from core.pager import pager

register = template.Library()

# Blocks read as running text; everything else stands between two columns of text on its own.
PROSE = frozenset({"text", "heading", "quote", "question", "note", "picture", "document"})


@register.filter
def here(path: str, url: str) -> str:
    """Value of `aria-current` for a link to `url` on the page at `path`: "page", "true" or empty.

    "true" marks the section a page belongs to, so a story shows which menu item holds it.
    """
    target = urlsplit(url).path
    if not target or target == "/":
        return "page" if path == target else ""
    if path == target:
        return "page"
    return "true" if path.startswith(target.rstrip("/") + "/") else ""


@register.simple_tag
def pager_for(page: Page[Any], query: QueryDict | None = None) -> dict[str, Any]:
    """Inputs of components/pager.html for a plain paginator page; `query` keeps other parameters."""

    def address(number: int) -> str:
        params = query.copy() if query is not None else QueryDict(mutable=True)
        params["page"] = str(number)
        return f"?{params.urlencode()}"

    return pager(page, address)


@register.filter
def body_parts(body: Any, headings: list[dict[str, str]] | None = None) -> list[dict[str, Any]]:
    """A body as runs of prose and single wide blocks: `[{"prose": bool, "items": [{block, anchor}]}]`.

    `headings` are the contents list of the page, in order: they give each subheading its anchor.
    """
    anchors = iter(headings or [])
    parts: list[dict[str, Any]] = []
    for block in body or []:
        prose = block.block_type in PROSE
        if not prose or not parts or not parts[-1]["prose"]:
            parts.append({"prose": prose, "items": []})
        anchor = next(anchors, {}).get("anchor", "") if block.block_type == "heading" else ""
        parts[-1]["items"].append({"block": block, "anchor": anchor})
    return parts
