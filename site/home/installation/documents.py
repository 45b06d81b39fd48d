"""The founding document as a directive page, from the text kept in `editorial/data`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from django.apps import apps
from django.utils import timezone

from core.text import nfc
from editorial.models import DirectiveIndexPage, DirectivePage
from home.installation.tree import child
from units.models import Unit, WorkField

SLUG = "huong-dan-4231-hd-bhxh"


def data_file(app: str, name: str) -> Any:
    """Content of a YAML file in the `data` folder of an app, in NFC."""
    path = Path(apps.get_app_config(app).path) / "data" / name
    return yaml.safe_load(nfc(path.read_text(encoding="utf-8")))


def _text(parts: list[str] | None, dashes: list[str] | None = None) -> str:
    chunks = list(parts or [])
    if dashes:
        chunks.append("\n".join(f"- {dash}" for dash in dashes))
    return "\n\n".join(chunks)


def _section(section: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return (
        "section",
        {
            "number": str(section["number"]),
            "heading": section["heading"],
            "short": section.get("short", ""),
            "intro": _text(section.get("intro")),
            "points": [
                {
                    "letter": point["letter"],
                    "text": _text(point.get("paragraphs"), point.get("bullets")),
                    "note": point.get("note") or "",
                }
                for point in section.get("points", [])
            ],
        },
    )


def founding_document(made: list[str]) -> None:
    index = DirectiveIndexPage.objects.get()
    data = data_file("editorial", "hd-4231.yaml")
    note = data["editor_note"]
    page = child(
        index,
        DirectivePage,
        SLUG,
        data["title"],
        made,
        standfirst=data.get("standfirst", ""),
        number=data["number"],
        document_kind=data["doc_kind"],
        issued_on=data["issued_on"],
        issued_at=data["issued_at"],
        issuer=data["issuer"],
        signer=data["signer"],
        signer_title=data["signer_title"],
        recipients="\n".join(data["recipients"]),
        effect=data["effect"],
        effect_note=data["effect_note"],
        preamble=_text(data["preamble"]),
        sections=[_section(section) for section in data["sections"]],
        closing=_text(data["closing"]),
        fixes=[
            (
                "fix",
                {
                    "mark": fix["id"],
                    "where": fix["where"],
                    "wrong": fix["wrong"],
                    "right": fix["right"],
                },
            )
            for fix in data["corrections"]
        ],
        kept=[
            ("kept", {"where": kept["where"], "text": kept["text"], "note": kept.get("note", "")})
            for kept in data["kept_spellings"]
        ],
        editor_note=_text(note["paragraphs"], note.get("points")),
        editor_note_on=note["date"],
        work_field=WorkField.objects.filter(code="TOCHUC").first(),
        unit=Unit.objects.filter(slug="bhxh-viet-nam").first(),
        published_at=timezone.now(),
    )
    if not page.tags.exists():
        page.tags.add("thi đua, khen thưởng", "pháp luật thi đua")
        page.save()
