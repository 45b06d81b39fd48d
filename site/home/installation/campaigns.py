"""The two real campaigns the founding document names, with what their sources say and no more."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html

from campaigns.enums import CampaignScope, CampaignType
from campaigns.models import CampaignIndexPage, CampaignPage
from core.text import slugify
from editorial.models import DirectivePage
from home.installation.documents import SLUG, data_file
from home.installation.tree import child


def _body(data: dict[str, Any], document: DirectivePage | None) -> list[tuple[str, str]]:
    """The sentence of the document that names the campaign; the document did not launch it."""
    if document is None or not data.get("named"):
        return []
    sentence = format_html(
        '<p>{}, <a linktype="page" id="{}">{}</a>: {}.</p>',
        data["where"],
        document.pk,
        f"{document.document_kind} số {document.number}",
        data["named"],
    )
    return [("heading", "Nguyên văn trong tài liệu"), ("text", sentence)]


def founding_campaigns(made: list[str]) -> None:
    index = CampaignIndexPage.objects.get()
    document = DirectivePage.objects.filter(slug=SLUG).first()
    for data in data_file("campaigns", "founding_campaigns.yaml")["campaigns"]:
        child(
            index,
            CampaignPage,
            data.get("slug") or slugify(data["title"])[:60].strip("-"),
            data["title"],
            made,
            standfirst=data.get("standfirst", ""),
            campaign_type=data.get("type") or CampaignType.THEMATIC,
            scope=data.get("scope") or CampaignScope.SECTOR,
            launcher=data.get("launcher") or "",
            period_text=data.get("period") or "",
            goal=data.get("goal") or "",
            content=data.get("content") or "",
            measures=data.get("measures") or "",
            participants=data.get("participants") or "",
            criteria=data.get("criteria") or "",
            body=_body(data, document),
            historical=True,
            historical_source=data["source"],
        )
