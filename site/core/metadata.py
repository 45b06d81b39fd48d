"""What the head of a page says to those who share, gather or exchange it.

Open Graph for shared links; Dublin Core, the descriptive metadata of state portals, in Vietnamese.
Title and description are those of the page's own head.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

LANGUAGE = "vi"
SAMPLE = "Dữ liệu minh họa"
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Image:
    """A picture that may stand beside a link elsewhere; `url` is a whole address."""

    url: str
    width: int
    height: int
    alt: str
    credit: str = ""


@dataclass(frozen=True)
class Facts:
    """What a page tells of itself beside title, description and address."""

    kind: str = "website"  # Open Graph's: "website" or "article"
    image: Image | None = None
    published: datetime | None = None
    modified: datetime | None = None
    section: str = ""
    creator: str = ""
    subjects: tuple[str, ...] = ()
    place: str = ""
    source: str = ""


def moment(value: datetime | None) -> str:
    """`2026-03-02T08:00:00+07:00`: a moment in local time with its offset; empty for nothing."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else ""


def open_graph(
    facts: Facts, title: str, description: str, url: str, furniture: Mapping[str, Any]
) -> Pairs:
    """`property` and `content` of each tag."""
    pairs = [
        ("og:site_name", furniture.get("site_name", "")),
        ("og:locale", "vi_VN"),
        ("og:type", facts.kind),
        ("og:title", title),
        ("og:description", description),
        ("og:url", url),
    ]
    if image := facts.image:
        pairs += [
            ("og:image", image.url),
            ("og:image:type", "image/jpeg"),
            ("og:image:width", str(image.width)),
            ("og:image:height", str(image.height)),
            ("og:image:alt", image.alt),
        ]
    if facts.kind == "article":
        pairs += [
            ("article:published_time", moment(facts.published)),
            ("article:modified_time", moment(facts.modified)),
            ("article:section", facts.section),
            *(("article:tag", subject) for subject in facts.subjects),
        ]
    return [(name, content) for name, content in pairs if content]


def dublin_core(
    facts: Facts, title: str, description: str, url: str, furniture: Mapping[str, Any]
) -> Pairs:
    """`name` and `content` of each tag."""
    publisher = furniture.get("governing_body") or furniture.get("site_name", "")
    pairs = [
        ("DC.title", title),
        ("DC.creator", facts.creator or furniture.get("managing_body") or publisher),
        ("DC.subject", "; ".join(dict.fromkeys([facts.section, *facts.subjects])).strip("; ")),
        ("DC.description", description),
        ("DC.publisher", publisher),
        ("DC.date", moment(facts.modified or facts.published)),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.identifier", url),
        ("DC.source", facts.source),
        ("DC.language", LANGUAGE),
        ("DC.coverage", facts.place),
        ("DC.rights", furniture.get("reuse_line", "")),
    ]
    return [(name, content) for name, content in pairs if content]
