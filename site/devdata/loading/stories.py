"""From a story file to the values of its page."""

from __future__ import annotations

from typing import Any

from devdata.builders import indicator_row
from devdata.loading.bodies import body, moments
from devdata.loading.finding import Finder
from editorial.enums import Basis, Genre, Level, MaterialKind
from editorial.models import Correction, NamedPerson
from exemplars.enums import (
    HonourState,
    PracticeState,
    ProfileFormat,
    ProfileKind,
    Scope,
    Step,
    TeamSize,
    Terrain,
)
from exemplars.models import Honour, ModelDecision, StepRecord

Values = dict[str, Any]


def value_of(choices: Any, label: str) -> str:
    """The stored value behind a Vietnamese label; the files speak the language of the site."""
    for value, shown in choices.choices:
        if str(shown).casefold().startswith(label.casefold()):
            return str(value)
    raise ValueError(f"“{label}” không có trong {choices.__name__}.")


def _lines(rows: list[str] | None) -> str:
    return "\n".join(rows or [])


def common(data: Values, key: str, find: Finder) -> Values:
    """What every story has."""
    moment = find.moment(data)
    byline = data.get("byline", {})
    picture = data.get("picture")
    values: Values = {
        "external_id": key,
        "sample": True,
        "title": data["title"],
        "standfirst": data["standfirst"],
        "published_at": moment,
        "unit": find.unit(data["unit"], find.day(data, "starts") or moment.date()),
        "office": data.get("office", ""),
        "work_field": find.field(data["field"]),
        "topics": [find.topic(name) for name in data.get("topics", [])],
        "tags": [str(tag) for tag in data.get("tags", [])],
        "columns": [find.column(slug) for slug in data.get("columns", [])],
        "author": byline.get("author", "") or data.get("author", ""),
        "photographer": byline.get("photographer", ""),
        "genre": value_of(Genre, data["genre"]) if data.get("genre") else "",
        "level": value_of(Level, data["level"]) if data.get("level") else "",
        "picture": find.picture(picture["file"]) if picture else None,
        "picture_caption": picture.get("caption", "") if picture else "",
        "corrections": [
            Correction(sort_order=order, **row)
            for order, row in enumerate(data.get("corrections", []))
        ],
    }
    if "body" in data:
        values["body"] = body(data["body"], find)
    return values


def profile(data: Values, key: str, find: Finder) -> Values:
    people = enumerate(data.get("people", []))
    steps = enumerate(data.get("steps_done", []))
    head = data.get("headcount", {})
    portrait = data.get("portrait")
    return {
        **common(data, key, find),
        "kind": ProfileKind(data["kind"]),
        "format": ProfileFormat(data["format"]),
        "subject_name": data["subject"],
        "scope": Scope.INSIDE if data["inside_sector"] else Scope.OUTSIDE,
        "frontline": data.get("frontline"),
        "period": str(data.get("period", "")),
        "title_then": data.get("title_then", ""),
        "place": data.get("place", ""),
        "portrait": find.picture(portrait["file"]) if portrait else None,
        "headcount_total": head.get("total"),
        "headcount_women": head.get("women"),
        "honours": [_honour(row, o, find) for o, row in enumerate(data.get("honours", []))],
        "step_records": [_step(row, order) for order, row in steps],
        # Nobody in a sample is real, whatever basis a real story would need.
        "people": [NamedPerson(sort_order=o, basis=Basis.INVENTED, **row) for o, row in people],
    }


def _honour(row: Values, order: int, find: Finder) -> Honour:
    return Honour(
        sort_order=order,
        award=find.award(row["award"]),
        subject=row.get("subject", ""),
        state=HonourState(row["state"]),
        number=row.get("number", ""),
        date=row.get("date"),
        issuer=row.get("issuer", ""),
        annulled_note=row.get("note", ""),
    )


def _step(row: Values, order: int) -> StepRecord:
    step = value_of(Step, row["step"])
    return StepRecord(sort_order=order, step=step, date=row["date"], owner=row.get("owner", ""))


def practice(data: Values, key: str, find: Finder) -> Values:
    resources = data.get("resources", {})
    confirmed, checked = data.get("confirmed", {}), data.get("checked", {})
    origin = data.get("derives_from")
    indicators = enumerate(data.get("indicators", []))
    decision = data.get("model_decision")
    return {
        **common(data, key, find),
        "pitch": data["pitch"],
        "problem": data["problem"],
        "cause": data.get("cause", ""),
        "objective": data.get("objective", ""),
        "steps": [("step", step(row)) for row in data["steps"]],
        "partners": [("partner", row) for row in data.get("partners", [])],
        "terrain": value_of(Terrain, data["terrain"]),
        "team_size": value_of(TeamSize, data["team_size"]),
        "people_needed": resources.get("people", ""),
        "cost_vnd": resources.get("cost_vnd"),
        "funding": resources.get("funding", ""),
        "resource_note": resources.get("note", ""),
        "period": str(data.get("period", "")),
        "timeline": [("moment", row) for row in moments(data.get("timeline", []))],
        "indicators": [_indicator(row, order) for order, row in indicators],
        "obstacles": [("obstacle", row) for row in data.get("obstacles", [])],
        "conditions": _lines(data.get("conditions")),
        "must_keep": _lines(data.get("must_keep")),
        "may_change": _lines(data.get("may_change")),
        "lessons": _lines(data.get("lessons")),
        "kit": [("file", file_block(row, find)) for row in data.get("kit", [])],
        "legal_basis": _lines(data.get("legal_basis")),
        "legal_still_valid": data.get("legal_still_valid", ""),
        "contact_office": data["contact"]["office"],
        "contact_post": data["contact"]["post"],
        "state": value_of(PracticeState, data["state"]),
        "retired_reason": data.get("retired_reason", ""),
        "retired_on": data.get("retired_on"),
        "derives_from": find.story(f"mau-{origin:02d}") if origin else None,
        "confirmed_letter": confirmed.get("letter", ""),
        "confirmed_on": confirmed.get("date"),
        "checked_by": checked.get("by", ""),
        "checked_on": checked.get("date"),
        "review_by": data.get("review_by"),
        "model_decisions": [_decision(decision)] if decision else [],
    }


def step(row: Values) -> Values:
    return {"title": row["title"], "text": row["text"], "who": row["who"], "time": row["time"]}


def _indicator(row: Values, order: int) -> Any:
    texts = {
        name: str(row.get(name) or "") for name in ("baseline_period", "actual_period", "source")
    }
    numbers = {name: row.get(name) for name in ("baseline", "target", "actual")}
    named = {name: row[name] for name in ("name", "unit", "direction")}
    return indicator_row({**named, **numbers, **texts}, order)


def _decision(row: Values) -> ModelDecision:
    return ModelDecision(
        level=value_of(Level, row["level"]),
        number=row["number"],
        date=row["date"],
        issuer=row["issuer"],
        period=row.get("period", ""),
    )


def file_block(row: Values, find: Finder) -> Values:
    return {"title": row["title"], "kind": row["kind"], "file": find.attachment(row["file"])}


def news(data: Values, key: str, find: Finder) -> Values:
    campaign = data.get("campaign")
    return {
        **common(data, key, find),
        "kind": data["kind"],
        "campaign": find.story(campaign) if campaign else None,
    }


def material(data: Values, key: str, find: Finder) -> Values:
    return {
        **common(data, key, find),
        "kind": MaterialKind(data["kind"]),
        "audience": data["audience"],
        "duration": data["duration"],
        "terms": data["terms"],
        "files": [("file", file_block(row, find)) for row in data.get("files", [])],
    }
