"""The person or group a profile tells of, as structured data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.metadata import SAMPLE
from core.structured import Node, node
from editorial.structured import unit_then
from exemplars.enums import HonourState, ProfileKind


def subject(profile: Any, context: Mapping[str, Any]) -> list[Node]:
    """One node, with no more than the page shows; none where the page names nobody."""
    if not profile.subject_name:
        return []
    values = {
        "id": f"{context['canonical_url']}#dien-hinh",
        "name": profile.subject_name,
        "description": SAMPLE if profile.sample else "",
        "award": awards(profile, context.get("honour_groups", [])),
    }
    if profile.kind == ProfileKind.INDIVIDUAL:
        return [
            node("Person", **values, jobTitle=profile.title_then, affiliation=unit_then(profile))
        ]
    return [node("Organization", **values, parentOrganization=unit_then(profile))]


def awards(profile: Any, groups: list[dict[str, Any]]) -> list[str]:
    """Awards to the subject itself by a decision that was checked and stands, each with its group."""
    return [
        f"{honour.award.name}{f', {honour.years}' if honour.years else ''} ({group['label']}). {honour.line}"
        for group in groups
        for honour in group["honours"]
        if honour.state == HonourState.VALID and honour.subject in ("", profile.kind)
    ]
