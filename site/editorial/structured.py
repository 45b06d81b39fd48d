"""Stories as structured data: the article, who wrote it, where, what was corrected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from textwrap import shorten
from typing import Any

from django.urls import reverse

from core import structured
from core.addresses import absolute
from core.metadata import LANGUAGE, SAMPLE, moment
from core.structured import Node, node, ref

HEADLINE = 110  # longer ones are cut by those who show them
COUNTRY = "VN"
# A byline that begins like this names an office, not a person.
_OFFICE = re.compile(
    r"(ban|bảo hiểm|bhxh|bộ|chi cục|cơ quan|cục|gương sáng|hội|nhóm|phòng|sở|tạp chí|tổ|trung tâm|văn phòng|viện|vụ)\b",
    re.IGNORECASE,
)
_BETWEEN_AUTHORS = re.compile(r"\s*[,;]\s*|\s+(?:và|[–-])\s+")


def authors(story: Any) -> list[Node]:
    """Those of the byline; else where the story was taken from, else the publisher."""
    if not story.author:
        if not story.source_name:
            return [ref(structured.publisher_id())]
        return [node("Organization", name=story.source_name, url=story.source_url)]
    if _OFFICE.match(story.author):
        return [node("Organization", name=story.author)]
    names = [name for name in _BETWEEN_AUTHORS.split(story.author) if name]
    return [node("Person", name=name) for name in names]


def place(name: str) -> Node | None:
    """A place in Vietnam, as precise as the page says it."""
    if not name:
        return None
    return node(
        "Place", name=name, address=node("PostalAddress", name=name, addressCountry=COUNTRY)
    )


def unit_then(story: Any) -> Node | None:
    """The unit under the name it had; its page tells what it is called today."""
    if not story.unit_then:
        return None
    url = absolute(reverse("home:unit", args=[story.unit.slug])) if story.unit else ""
    return node("GovernmentOrganization", name=story.unit_then, url=url)


def day(value: date | None) -> str:
    return value.isoformat() if value else ""


def status(story: Any) -> str:
    told = [SAMPLE if story.sample else "", "Bài lưu trữ" if story.archived_on else ""]
    return "; ".join(filter(None, told))


def article(story: Any, context: Mapping[str, Any], about: list[Node], **more: Any) -> Node:
    """The story itself; `about` are the nodes it tells of, `more` what its type adds."""
    facts, url = story.facts(context), context["canonical_url"]
    corrections = [
        node("CorrectionComment", text=correction.text, datePublished=day(correction.date))
        for correction in context.get("corrections", [])
    ]
    values = {
        "id": f"{url}#bai",
        "url": url,
        "mainEntityOfPage": ref(url),
        "headline": shorten(story.title, HEADLINE, placeholder="…"),
        "alternativeHeadline": story.seo_title,
        "description": structured.said(story.meta_description, story.sample),
        "image": structured.image(facts.image),
        "datePublished": moment(facts.published),
        "dateModified": moment(facts.modified),
        "author": authors(story),
        "publisher": ref(structured.publisher_id()),
        "articleSection": facts.section,
        "keywords": list(facts.subjects),
        "genre": story.get_genre_display() if story.genre else "",
        "inLanguage": LANGUAGE,
        "isAccessibleForFree": True,
        "contentLocation": place(facts.place),
        "sourceOrganization": unit_then(story),
        "isBasedOn": story.source_url,
        "correction": corrections,
        "creativeWorkStatus": status(story),
        "about": [ref(each["@id"]) for each in about],
    }
    return node(story.article_type, **{**values, **more})
