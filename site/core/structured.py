"""Structured data (schema.org, as JSON-LD): the parts every page has.

A page gives the nodes of its own by `structured_data(context)`, a view of records by the context
variable of the same name. A node names another by its `@id`; every address is whole.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from typing import Any

from django.templatetags.static import static
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

from core.addresses import absolute
from core.metadata import LANGUAGE, SAMPLE, Image

Node = dict[str, Any]

# In a script element these could end it, or begin a comment.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def publisher_id() -> str:
    return absolute("/#co-quan")


def website_id() -> str:
    return absolute("/#trang")


def ref(identity: str) -> Node:
    return {"@id": identity}


def node(kind: str, **values: Any) -> Node:
    """A node of that type without what is empty; `id` is written `@id`."""
    identity = values.pop("id", "")
    kept = {name: value for name, value in values.items() if value not in (None, "", [], {})}
    return {"@type": kind, **({"@id": identity} if identity else {}), **kept}


def publisher(furniture: Mapping[str, Any]) -> Node:
    """The agency that answers for the site; every page carries it."""
    name = furniture.get("governing_body") or furniture.get("site_name")
    department = furniture.get("managing_body")
    return node(
        "GovernmentOrganization",
        id=publisher_id(),
        name=name,
        url=absolute("/"),
        logo=node("ImageObject", url=absolute(static("img/wordmark.svg"))),
        address=furniture.get("address"),
        telephone=furniture.get("phone"),
        email=furniture.get("email"),
        department=node("Organization", name=department) if department else None,
    )


def website(furniture: Mapping[str, Any]) -> Node:
    search: str = furniture.get("search_url") or ""
    action = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": f"{absolute(search)}?q={{search_term_string}}",
        },
        "query-input": "required name=search_term_string",
    }
    return node(
        "WebSite",
        id=website_id(),
        name=furniture.get("site_name"),
        description=furniture.get("tagline"),
        url=absolute("/"),
        inLanguage=LANGUAGE,
        publisher=ref(publisher_id()),
        potentialAction=action if search else None,
    )


def breadcrumbs(crumbs: list[dict[str, str]], name: str, url: str) -> Node:
    """The way to the page, with the page itself at its end."""
    steps = [*((crumb["title"], absolute(crumb["url"])) for crumb in crumbs), (name, url)]
    return node(
        "BreadcrumbList",
        id=f"{url}#duong-dan",
        itemListElement=[
            {"@type": "ListItem", "position": position, "name": title, "item": address}
            for position, (title, address) in enumerate(steps, start=1)
        ],
    )


def image(found: Image | None) -> Node | None:
    if found is None:
        return None
    return node(
        "ImageObject",
        url=found.url,
        width=found.width,
        height=found.height,
        caption=found.alt,
        creditText=found.credit,
    )


def said(text: str, sample: bool) -> str:
    """A description; that of a sample begins with the mark, since it is read without the page."""
    return f"{SAMPLE}. {text}" if sample and not text.startswith(SAMPLE) else text


def graph(context: Mapping[str, Any], title: str, description: str) -> list[Node]:
    """All nodes of a page: itself, its own, the way to it, the publisher."""
    page: Any = context.get("page")
    url: str = context["canonical_url"]
    furniture, crumbs = context.get("furniture") or {}, context.get("crumbs") or []
    if hasattr(page, "structured_data"):
        own = page.structured_data(context)
        kind = page.structured_type
    else:
        own = context.get("structured_data") or []
        kind = context.get("structured_type") or "WebPage"
    name = plain(title)
    around: list[Node] = [breadcrumbs(crumbs, name, url)] if crumbs else []
    itself = node(
        kind,
        id=url,
        url=url,
        name=name,
        description=plain(description),
        inLanguage=LANGUAGE,
        isPartOf=node(
            "WebSite", id=website_id(), name=furniture.get("site_name"), url=absolute("/")
        ),
        publisher=ref(publisher_id()),
        breadcrumb=ref(around[0]["@id"]) if around else None,
        mainEntity=ref(own[0]["@id"]) if own and own[0]["@id"] != website_id() else None,
    )
    return [itself, *own, *around, publisher(furniture)]


def plain(markup: str) -> str:
    """The words of what a template has escaped."""
    return html.unescape(strip_tags(markup)).strip()


def script(nodes: list[Node]) -> SafeString:
    """`nodes` as the content of a script element."""
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))
