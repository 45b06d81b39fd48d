"""Reads the structured data of a page and checks it, as search engines do that show it.

The properties of each type are those of schema.org that the site uses; what is required follows
Google's documentation of Article, Event, Breadcrumb, Organization and Sitelinks search box.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

Node = dict[str, Any]

_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_OFFSET = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00")

THING = {"name", "description", "url", "image", "alternateName", "disambiguatingDescription"}
THING |= {"identifier", "mainEntityOfPage"}
WORK = THING | {
    "headline", "alternativeHeadline", "datePublished", "dateModified", "dateCreated", "author",
    "publisher", "keywords", "genre", "inLanguage", "isAccessibleForFree", "contentLocation",
    "sourceOrganization", "isBasedOn", "correction", "creativeWorkStatus", "about", "isPartOf", "text",
}  # fmt: skip
PAGE = WORK | {"breadcrumb", "mainEntity"}
ARTICLE = WORK | {"articleSection"}
ORGANISATION = THING | {
    "address", "telephone", "email", "logo", "department", "award", "parentOrganization",
    "foundingDate", "dissolutionDate", "areaServed",
}  # fmt: skip
# Type: properties it may have, properties it must have.
TYPES: dict[str, tuple[set[str], set[str]]] = {
    "WebPage": (PAGE, {"url", "name", "description", "inLanguage", "isPartOf", "publisher"}),
    "CollectionPage": (PAGE, {"url", "name", "description", "inLanguage", "isPartOf", "publisher"}),
    "NewsArticle": (ARTICLE, {"headline", "datePublished", "dateModified", "author", "publisher",
                              "mainEntityOfPage", "description", "articleSection", "inLanguage",
                              "isAccessibleForFree"}),
    "Article": (ARTICLE, {"headline", "datePublished", "dateModified", "author", "publisher"}),
    "DigitalDocument": (WORK, {"headline", "identifier", "dateCreated", "author", "dateModified"}),
    "CorrectionComment": (WORK, {"text", "datePublished"}),
    "Person": (THING | {"award", "jobTitle", "affiliation"}, {"name"}),
    "Organization": (ORGANISATION, {"name"}),
    "GovernmentOrganization": (ORGANISATION, {"name"}),
    "Event": (THING | {"startDate", "endDate", "eventStatus", "eventAttendanceMode", "location",
                       "organizer", "inLanguage", "isAccessibleForFree"},
              {"name", "startDate", "location", "eventStatus", "organizer", "description"}),
    "Place": (THING | {"address"}, {"name", "address"}),
    "PostalAddress": (THING | {"addressCountry"}, {"name", "addressCountry"}),
    "ImageObject": (WORK | {"width", "height", "caption", "creditText"}, {"url"}),
    "BreadcrumbList": (THING | {"itemListElement"}, {"itemListElement"}),
    "ListItem": (THING | {"position", "item"}, {"position", "name", "item"}),
    "WebSite": (WORK | {"potentialAction"}, {"name", "url"}),
    "SearchAction": (THING | {"target", "query-input"}, {"target", "query-input"}),
    "EntryPoint": (THING | {"urlTemplate"}, {"urlTemplate"}),
}  # fmt: skip
ADDRESSES = {"@id", "url", "item", "urlTemplate", "isBasedOn"}
MOMENTS = {"datePublished", "dateModified", "startDate", "endDate"}
DAYS = {"dateCreated", "foundingDate", "dissolutionDate"}
EMPTY: tuple[Any, ...] = (None, "", [], {})


def graph(html: str) -> list[Node]:
    """The nodes of a page; there is one script for all."""
    (content,) = _SCRIPT.findall(html)
    assert not re.search(r"[<>&]", content), "could end the element"
    data = json.loads(content)
    assert data.keys() == {"@context", "@graph"}
    assert data["@context"] == "https://schema.org"
    nodes: list[Node] = data["@graph"]
    return nodes


def of_type(nodes: list[Node], *kinds: str) -> list[Node]:
    return [node for node in nodes if node["@type"] in kinds]


def problems(nodes: list[Node], base: str) -> list[str]:
    """What is wrong with the nodes of a page whose addresses begin with `base`."""
    by_id = {node["@id"]: node for node in _all_nodes(nodes) if "@id" in node and "@type" in node}
    found = [] if all("@id" in node for node in nodes) else ["a node of the page without @id"]
    for node in _all_nodes(nodes):
        if node.keys() == {"@id"}:
            if node["@id"] not in by_id:
                found.append(f"no node {node['@id']}")
        else:
            found += _of_node(node, base, by_id)
    return found


def _all_nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _all_nodes(item)


def _of_node(node: Node, base: str, by_id: dict[str, Node]) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in TYPES:
        yield f"unknown type {kind!r}"
        return
    may, must = TYPES[kind]
    values = {name: value for name, value in node.items() if not name.startswith("@")}
    yield from (f"{kind} has no {name}" for name in sorted(must - values.keys()))
    yield from (f"{kind} cannot have {name}" for name in sorted(values.keys() - may))
    yield from (f"{kind}.{name} is empty" for name, value in values.items() if value in EMPTY)
    for name, value in node.items():
        if name in ADDRESSES and not str(value).startswith((f"{base}/", "https://bao.example.vn/")):
            yield f"{kind}.{name} is no whole address of the site: {value}"
        if name in MOMENTS and kind != "CorrectionComment" and not _OFFSET.fullmatch(str(value)):
            yield f"{kind}.{name} is no moment with offset: {value}"
        if name in DAYS and not _is_day(value):
            yield f"{kind}.{name} is no day: {value}"
    yield from _of_kind(kind, node, by_id)


def _of_kind(kind: str, node: Node, by_id: dict[str, Node]) -> Iterator[str]:
    if len(node.get("headline", "")) > 110:
        yield "a headline of more than 110 characters"
    if "dateModified" in node and _moment(node["dateModified"]) < _moment(node["datePublished"]):
        yield "changed before it was published"
    authors = node.get("author", [])
    for author in authors if isinstance(authors, list) else [authors]:
        whole = by_id.get(author.get("@id", ""), author)
        if whole.get("@type") not in {"Person", "Organization", "GovernmentOrganization"}:
            yield f"an author who is neither person nor organisation: {author}"
    if "eventStatus" in node and not node["eventStatus"].startswith("https://schema.org/Event"):
        yield "eventStatus is none of schema.org"
    if kind == "SearchAction" and "{search_term_string}" not in node["target"]["urlTemplate"]:
        yield "a search without words"
    if kind == "BreadcrumbList":
        positions = [item["position"] for item in node["itemListElement"]]
        if positions != list(range(1, len(positions) + 1)) or len(positions) < 2:
            yield f"positions of crumbs: {positions}"


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
