"""The head of a page for machines: Open Graph, Dublin Core, structured data.

`{% capture as name %}…{% endcapture %}` keeps what it holds in a variable, so that the title and the
description, which pages say in blocks, can stand in several tags.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe

from core import structured
from core.metadata import Facts, dublin_core, open_graph

register = template.Library()


class CaptureNode(template.Node):
    def __init__(self, nodelist: NodeList, name: str) -> None:
        self.nodelist, self.name = nodelist, name

    def render(self, context: template.Context) -> SafeString:
        words = " ".join(self.nodelist.render(context).split())
        context[self.name] = mark_safe(words)
        return mark_safe("")


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """`{% capture as name %}…{% endcapture %}`: the content in one line, without showing it."""
    bits = token.split_contents()
    if len(bits) != 3 or bits[1] != "as":
        raise template.TemplateSyntaxError("capture: {% capture as name %}")
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(nodelist, bits[2])


def _speaks(context: template.Context) -> bool:
    """Whether machines are told anything: not of a preview, nor of a page without an address."""
    preview = getattr(context.get("request"), "is_preview", False)
    return bool(context.get("canonical_url")) and not preview


@register.simple_tag(takes_context=True)
def head_metadata(context: template.Context, title: str, description: str) -> dict[str, Any]:
    """`{"open_graph", "dublin_core"}`: pairs of name and content; empty where nothing is told."""
    if not _speaks(context):
        return {}
    page: Any = context.get("page")
    facts = page.facts(context) if hasattr(page, "facts") else Facts()
    told = (facts, title, description, context["canonical_url"], context.get("furniture") or {})
    return {
        "open_graph": open_graph(*told),
        "dublin_core": dublin_core(*told),
        "card": "summary_large_image" if facts.image else "summary",
    }


@register.simple_tag(takes_context=True)
def structured_data(context: template.Context, title: str, description: str) -> SafeString | str:
    """The content of the page's JSON-LD script; empty where nothing is told."""
    if not _speaks(context):
        return ""
    variables: Any = context.flatten()  # its stubs know nothing of the names in a template
    return structured.script(structured.graph(variables, title, description))
