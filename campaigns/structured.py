"""Events as structured data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core import structured
from core.metadata import LANGUAGE, moment
from core.structured import Node, node, ref
from editorial.structured import place

WHOLE_COUNTRY = "Việt Nam"  # where no page says it more precisely


def event(page: Any, context: Mapping[str, Any]) -> Node:
    url = context["canonical_url"]
    organiser = node("Organization", name=page.organiser) if page.organiser else None
    return node(
        "Event",
        id=f"{url}#su-kien",
        name=page.title,
        description=structured.said(page.meta_description, page.sample),
        url=url,
        startDate=moment(page.starts_at),
        endDate=moment(page.ends_at),
        eventStatus="https://schema.org/EventScheduled",
        eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        location=place(page.place_told or WHOLE_COUNTRY),
        organizer=organiser or ref(structured.publisher_id()),
        image=structured.image(page.facts(context).image),
        inLanguage=LANGUAGE,
        isAccessibleForFree=True,
    )
