"""The names of the exchange format (docs/exchange-format.md), and the fields they stand for.

How a value is written follows from the model's field: text, number, day, choice, yes or no.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from campaigns.models import NewsIndexPage, NewsPage
from core.text import search_form
from editorial.models import Correction, NamedPerson
from exemplars.models import (
    Honour,
    ModelDecision,
    PracticeIndexPage,
    PracticeIndicator,
    PracticePage,
    ProfileIndexPage,
    ProfilePage,
    StepRecord,
)

VERSION = 1  # raised when the same line shall become something else

Fields = dict[str, str]  # name in the record → attribute of the model


@dataclass(frozen=True)
class Rows:
    """A list of small records that become inline rows of the page."""

    attribute: str
    model: Any
    fields: Fields
    required: tuple[str, ...]


@dataclass(frozen=True)
class Blocks:
    """A list of small records that become blocks of a stream field; the first name is required."""

    attribute: str
    block: str
    names: tuple[str, ...]
    lengths: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """One type of story."""

    name: str
    label: str
    model: Any
    index: Any
    fields: Fields
    rows: dict[str, Rows] = field(default_factory=dict)
    blocks: dict[str, Blocks] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)  # to other stories, by their id
    other: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        """Every name a record of this type may have."""
        return {
            *SPECIAL, *COMMON, *self.fields, *COMMON_ROWS, *self.rows, *self.blocks, *self.references, *self.other,
        }  # fmt: skip

    @property
    def all_fields(self) -> Fields:
        return {**COMMON, **self.fields}

    @property
    def all_rows(self) -> dict[str, Rows]:
        return {**COMMON_ROWS, **self.rows}


# Names with a rule of their own.
SPECIAL = (
    "id", "type", "title", "body", "published_at", "draft", "slug", "unit", "field", "topics", "column", "tags",
)  # fmt: skip

COMMON: Fields = {
    "summary": "standfirst",
    "office": "office",
    "author": "author",
    "photographer": "photographer",
    "source": "source_name",
    "source_url": "source_url",
    "genre": "genre",
    "level": "level",
    "frontline": "frontline",
    "review_by": "review_by",
    "seo_title": "seo_title",
    "search_description": "search_description",
    "sample": "sample",
}
COMMON_ROWS = {
    "corrections": Rows(
        "corrections", Correction, {"date": "date", "text": "text"}, ("date", "text")
    )
}


def _same(*names: str) -> Fields:
    return {name: name for name in names}


PROFILE = Kind(
    name="profile",
    label="gương điển hình",
    model=ProfilePage,
    index=ProfileIndexPage,
    fields=_same(
        "kind", "format", "subject_name", "scope", "period", "title_then", "place", "headcount_total",
        "headcount_women",
    ),
    rows={
        "honours": Rows(
            "honours",
            Honour,
            _same("award", "subject", "state", "number", "date", "issuer", "years", "annulled_note"),
            ("award",),
        ),
        "steps_done": Rows(
            "step_records", StepRecord, _same("step", "date", "owner", "note"), ("step", "date")
        ),
        "people": Rows("people", NamedPerson, _same("name", "role", "basis", "age_group"), ("name", "basis")),
    },
    references={"pinned_practices": "pinned_practices"},
)  # fmt: skip

PRACTICE = Kind(
    name="practice",
    label="mô hình, cách làm hay",
    model=PracticePage,
    index=PracticeIndexPage,
    fields={
        **_same(
            "pitch", "problem", "cause", "objective", "terrain", "team_size", "people_needed", "cost_vnd", "funding", "resource_note",
            "period", "conditions", "must_keep", "may_change", "lessons", "legal_basis", "legal_still_valid",
            "initiative", "contact_office", "contact_post", "contact_phone", "state", "retired_reason", "retired_on",
            "confirmed_letter", "confirmed_on", "checked_by", "checked_on",
        ),
        "results": "results_text",
    },
    rows={
        "indicators": Rows(
            "indicators",
            PracticeIndicator,
            _same("baseline", "target", "actual", "baseline_period", "actual_period", "source"),
            (),
        ),
        "model_decisions": Rows(
            "model_decisions",
            ModelDecision,
            _same("level", "number", "date", "issuer", "period"),
            ("level", "number", "date"),
        ),
    },
    blocks={
        "steps": Blocks("steps", "step", ("title", "text", "who", "time")),
        "partners": Blocks("partners", "partner", ("who", "does")),
        "timeline": Blocks("timeline", "moment", ("when", "what"), {"when": 60}),
        "obstacles": Blocks("obstacles", "obstacle", ("what", "done")),
        "kit": Blocks("kit", "file", ("title", "kind")),
    },
    references={"derives_from": "derives_from"},
    other=("co_units",),
)  # fmt: skip

NEWS = Kind(
    name="news",
    label="tin, bài",
    model=NewsPage,
    index=NewsIndexPage,
    fields=_same("kind"),
    other=("campaign",),
)

KINDS = {kind.name: kind for kind in (PROFILE, PRACTICE, NEWS)}

# Other ways to write a type or a name; all of them stand in the documented format.
_TYPE_ALIASES = {
    "profile": ("gương", "gương điển hình", "guong", "điển hình"),
    "practice": ("mô hình", "mô hình, cách làm hay", "cách làm hay", "mo-hinh"),
    "news": ("tin", "tin, bài", "tin tức"),
}
_TYPES = {
    search_form(word): name for name, words in _TYPE_ALIASES.items() for word in (name, *words)
}
ALIASES = {
    "standfirst": "summary",
    "source_name": "source",
    "work_field": "field",
    "topic": "topics",
    "columns": "column",
    "tag": "tags",
    "subject": "subject_name",
    "results_text": "results",
    "step_records": "steps_done",
}


def kind_of(word: Any) -> Kind | None:
    """The type a record names, in the format's word or in Vietnamese."""
    return KINDS.get(_TYPES.get(search_form(word.strip()), "")) if isinstance(word, str) else None
