"""The allow-list: what the API tells of each page type, and nothing else.

A type that is not named here shows its title only. What never leaves: the contact's telephone (an
office may have written down a private one), numbers of letters with their signers, who owns which
step, the basis on which people are named, rules of columns, workflow, revisions and review notes.
"""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from campaigns.enums import CampaignState
from editorial import telling
from editorial.documents import without_marks
from editorial.models import StoryPage
from exchange.api.field import (
    Field,
    by_lookup,
    choice,
    cleaned,
    file,
    labelled,
    line_list,
    link,
    links,
    picture,
    plain,
    rows,
    stream,
)
from exchange.api.shapes import Telling, plain_number
from units.models import Unit

Row = dict[str, Any]

# --- what a field of more than one column tells ---


def _sample(page: Any, telling: Telling) -> bool:
    return bool(getattr(page, "sample", False))


def _sample_of_any(page: Any, telling: Telling) -> bool:
    """In a list of all pages, which is joined to the stories among them."""
    return bool(getattr(getattr(page, "storypage", None), "sample", False))


def _unit(page: StoryPage, telling: Telling) -> Row | None:
    told = telling.unit(page.unit)
    if told is None:
        return {"slug": None, "name": None, "name_then": page.unit_then} if page.unit_then else None
    return {**told, "name_then": page.unit_then}


def _of_unit(pages: Any, slug: str) -> Any:
    """Stories of the unit and of those that became part of it, as everywhere on the site."""
    unit = Unit.objects.filter(slug=slug).first()
    return pages.filter(unit_id__in=Unit.objects.family_ids(unit.pk)) if unit else pages.none()


def _named(record: Any) -> Row | None:
    return {"slug": record.slug, "name": record.name} if record else None


def _correction(row: Any, telling: Telling) -> Row:
    return {"date": row.date.isoformat(), "text": row.text}


def _honour(row: Any, telling: Telling) -> Row:
    return {
        "award": row.award.name,
        "group": labelled(row.award.group, row.award.get_group_display()),
        "state": labelled(row.state, row.get_state_display()),
        "number": row.number,
        "date": telling.value(row.date),
        "issuer": row.issuer,
        "years": row.years,
        "annulled_note": row.annulled_note,
    }


def _step(row: Any, telling: Telling) -> Row:
    return {
        "step": labelled(row.step, row.get_step_display()),
        "date": row.date.isoformat(),
    }


def _indicator(indicator: Any) -> Row:
    return {
        "indicator": indicator.name,
        "unit_of_measure": indicator.unit_of_measure,
        "direction": labelled(indicator.direction, indicator.get_direction_display()),
    }


def _practice_indicator(row: Any, telling: Telling) -> Row:
    return {
        **_indicator(row.indicator),
        "baseline": plain_number(row.baseline),
        "target": plain_number(row.target),
        "actual": plain_number(row.actual),
        "baseline_period": row.baseline_period,
        "actual_period": row.actual_period,
        "source": row.source,
    }


def _model_decision(row: Any, telling: Telling) -> Row:
    return {
        "level": labelled(row.level, row.get_level_display()),
        "number": row.number,
        "date": row.date.isoformat(),
        "issuer": row.issuer,
        "period": row.period,
    }


def _target(row: Any, telling: Telling) -> Row:
    figures = sorted(row.figures.all(), key=lambda figure: figure.as_of)
    return {
        **_indicator(row.indicator),
        "baseline": plain_number(row.baseline),
        "goal": plain_number(row.goal),
        "source": row.source,
        "figures": [
            {
                "as_of": figure.as_of.isoformat(),
                "period": figure.period,
                "value": plain_number(figure.value),
            }
            for figure in figures
        ],
    }


def _review(row: Any, telling: Telling) -> Row:
    return {
        "kind": labelled(row.kind, row.get_kind_display()),
        "date": row.date.isoformat(),
        "outcome": labelled(row.outcome, row.get_outcome_display()),
        "summary": row.summary,
    }


def _registration(row: Any, telling: Telling) -> Row:
    return {
        "unit": telling.unit(row.unit),
        "date": row.date.isoformat(),
        "commitment": row.commitment,
    }


def _form(row: Any, telling: Telling) -> Row:
    return {"title": row.title, "code": row.code, "file": telling.file(row.file)}


def _campaign_state(page: Any, telling: Telling) -> Row | None:
    state = page.state_on(timezone.localdate())
    return labelled(state, CampaignState(state).label)


# --- the list ---

TITLE = plain("title").shown().narrowing().sorting()
BODY = stream("body")
INTRODUCTION = plain("introduction")

PAGE: tuple[Field, ...] = (TITLE, Field("sample", _sample, in_lists=True))

STORY: tuple[Field, ...] = (
    TITLE,
    Field("sample", _sample, in_lists=True).narrowing(),
    plain("standfirst").shown(),
    choice("category").shown().narrowing(),
    Field("unit", _unit, joins=("unit",), in_lists=True).narrowing(_of_unit),
    plain("published_at").shown().sorting(),
    plain("external_id").narrowing(),
    picture("picture"),
    Field(
        "work_field", lambda page, telling: _named(page.work_field), joins=("work_field",)
    ).narrowing(by_lookup("work_field__slug")),
    Field(
        "topics", lambda page, telling: [_named(topic) for topic in page.topics.all()],
        needs=("topics",),
    ).narrowing(by_lookup("topics__slug")),
    Field(
        "tags", lambda page, telling: [item.tag.name for item in page.tagged_items.all()],
        needs=("tagged_items__tag",),
    ).narrowing(by_lookup("tagged_items__tag__name")),
    links("columns"),
    choice("genre").narrowing(),
    plain("author"),
    plain("photographer"),
    plain("source_name"),
    plain("source_url"),
    choice("level").narrowing(),
    plain("reading_minutes"),
    plain("corrected_on").sorting(),
    plain("archived_on"),
    rows("corrections", _correction),
)  # fmt: skip

FRONTLINE = Field(
    "frontline",
    lambda page, telling: labelled(page.frontline, page.get_frontline_display()),
).narrowing()

# Page types by their labels, `wagtailcore.Page` and `editorial.StoryPage` for mixed lists.
FIELDS: dict[str, tuple[Field, ...]] = {
    "wagtailcore.Page": (
        TITLE,
        Field("sample", _sample_of_any, joins=("storypage",), in_lists=True),
    ),
    "editorial.StoryPage": STORY,
    "home.HomePage": (*PAGE, INTRODUCTION),
    "home.StandardPage": (*PAGE, INTRODUCTION, plain("updated_on"), BODY),
    "editorial.ColumnIndexPage": (*PAGE, INTRODUCTION),
    "editorial.ColumnPage": (
        *PAGE,
        INTRODUCTION,
        picture("cover"),
        plain("owner_name"),
        choice("rhythm"),
        link("opening_document"),
        plain("opens_on").sorting(),
        plain("closes_on").sorting(),
        links("picks", "story"),
    ),
    "editorial.DirectiveIndexPage": (*PAGE, INTRODUCTION),
    "editorial.ProcedureIndexPage": (*PAGE, INTRODUCTION),
    "editorial.MaterialIndexPage": (*PAGE, INTRODUCTION),
    "exemplars.ProfileIndexPage": (*PAGE, INTRODUCTION),
    "exemplars.PracticeIndexPage": (*PAGE, INTRODUCTION),
    "campaigns.CampaignIndexPage": (*PAGE, INTRODUCTION),
    "campaigns.NewsIndexPage": (*PAGE, INTRODUCTION),
    "editorial.DirectivePage": (
        *STORY,
        plain("number").narrowing(),
        plain("document_kind").narrowing(),
        plain("issued_on").narrowing().sorting(),
        plain("issued_at"),
        plain("issuer"),
        plain("signer"),
        plain("signer_title"),
        line_list("recipients"),
        choice("effect").narrowing(),
        plain("effect_note"),
        link("replaced_by"),
        cleaned("preamble", without_marks),
        stream("sections", without_marks),
        cleaned("closing", without_marks),
        stream("fixes"),
        stream("kept"),
        plain("editor_note"),
        plain("editor_note_on"),
        file("file"),
    ),
    "editorial.ProcedurePage": (
        *STORY,
        plain("audience"),
        plain("deadline"),
        plain("result"),
        stream("steps"),
        line_list("legal_basis"),
        rows("forms", _form, "file"),
        BODY,
    ),
    "editorial.MaterialPage": (
        *STORY,
        choice("kind").narrowing(),
        plain("audience"),
        plain("duration"),
        plain("terms"),
        stream("files"),
        BODY,
    ),
    "editorial.MondayStoryPage": (
        *STORY,
        plain("monday").shown().narrowing().sorting(),
        cleaned("told", telling.without_marks),
        *map(plain, ("first_question", "second_question")),
        link("source_story"),
        link("practice"),
    ),
    "exemplars.ProfilePage": (
        *STORY,
        FRONTLINE,
        choice("kind").narrowing(),
        choice("format").narrowing(),
        plain("subject_name"),
        choice("scope").narrowing(),
        plain("period"),
        plain("title_then"),
        plain("place"),
        picture("portrait"),
        plain("headcount_total"),
        plain("headcount_women"),
        rows("honours", _honour, "award"),
        rows("step_records", _step),
        links("pinned_practices"),
        BODY,
    ),
    "exemplars.PracticePage": (
        *STORY,
        *map(plain, ("pitch", "problem", "cause", "objective")),
        stream("steps"),
        stream("partners"),
        *(choice(name).narrowing() for name in ("terrain", "team_size")),
        plain("people_needed"),
        plain("cost_vnd").sorting(),
        plain("funding"),
        plain("resource_note"),
        plain("period"),
        stream("timeline"),
        rows("indicators", _practice_indicator, "indicator"),
        plain("results_text"),
        stream("obstacles"),
        line_list("conditions"),
        line_list("must_keep"),
        line_list("may_change"),
        line_list("lessons"),
        stream("kit"),
        line_list("legal_basis"),
        plain("legal_still_valid"),
        plain("initiative"),
        Field(
            "co_units", lambda page, telling: [telling.unit(unit) for unit in page.co_units.all()],
            needs=("co_units",),
        ),
        plain("contact_office"),
        plain("contact_post"),
        choice("state").narrowing(),
        plain("retired_reason"),
        plain("retired_on"),
        plain("review_by"),
        link("derives_from"),
        choice("evidence_level").narrowing().sorting(),
        plain("checked_by"),
        plain("checked_on"),
        plain("confirmed_on"),
        rows("model_decisions", _model_decision),
        plain("adoption_count").sorting(),
        plain("replicated_units").sorting(),
        BODY,
    ),
    "campaigns.CampaignPage": (
        *STORY,
        choice("campaign_type").narrowing(),
        choice("scope").narrowing(),
        plain("launcher"),
        link("parent_campaign"),
        plain("occasion"),
        plain("theme"),
        plain("slogan"),
        plain("starts_on").sorting(),
        plain("ends_on").sorting(),
        plain("period_text"),
        Field("state", _campaign_state, needs=("reviews",)),
        plain("goal"),
        rows("targets", _target, "indicator", "figures"),
        plain("content"),
        plain("measures"),
        plain("participants"),
        plain("criteria"),
        link("launching_document"),
        plain("pact"),
        rows("registrations", _registration, "unit"),
        rows("reviews", _review),
        plain("planned_commendation"),
        links("honoured", "story"),
        plain("historical").narrowing(),
        plain("historical_source"),
        plain("stopped_on"),
        plain("stopped_reason"),
        BODY,
    ),
    "campaigns.NewsPage": (*STORY, choice("kind").narrowing(), link("campaign"), BODY),
    "campaigns.EventPage": (
        *STORY,
        plain("starts_at").sorting(),
        plain("ends_at").sorting(),
        plain("venue"),
        plain("organiser"),
        link("campaign"),
        BODY,
    ),
}  # fmt: skip


def fields_of(model: Any) -> tuple[Field, ...]:
    """The fields of a page type; the title alone of a type that nobody listed."""
    return FIELDS.get(model._meta.label, (TITLE,))


def field_of(model: Any, name: str) -> Field | None:
    return next((field for field in fields_of(model) if field.name == name), None)
