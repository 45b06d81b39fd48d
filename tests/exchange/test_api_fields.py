"""The allow-list of the API: every page type stands there, and nothing else leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from wagtail.models import Page

from devdata import builders as make
from exchange.api.fields import FIELDS
from tests.exchange import api
from tests.exchange.api import MAKERS, PAGES


@pytest.fixture
def get(client: Client) -> Callable[..., Any]:
    return partial(api.get, client)


# --- the allow-list ---

PAGE = {"id", "meta", "title", "sample"}
STORY = PAGE | {
    "standfirst", "category", "unit", "published_at", "external_id", "picture", "work_field", "topics",
    "tags", "columns", "genre", "author", "photographer", "source_name", "source_url", "level",
    "reading_minutes", "corrected_on", "archived_on", "corrections",
}  # fmt: skip
INDEX = PAGE | {"introduction"}
# What each type may tell. Written out a second time on purpose: a field is let out in two places.
MAY_TELL: dict[str, set[str]] = {
    "wagtailcore.Page": PAGE,
    "editorial.StoryPage": STORY,
    "home.HomePage": INDEX,
    "home.StandardPage": INDEX | {"updated_on", "body"},
    "editorial.ColumnIndexPage": INDEX,
    "editorial.DirectiveIndexPage": INDEX,
    "editorial.ProcedureIndexPage": INDEX,
    "editorial.MaterialIndexPage": INDEX,
    "exemplars.ProfileIndexPage": INDEX,
    "exemplars.PracticeIndexPage": INDEX,
    "campaigns.CampaignIndexPage": INDEX,
    "campaigns.NewsIndexPage": INDEX,
    "editorial.ColumnPage": INDEX
    | {"cover", "owner_name", "rhythm", "opening_document", "opens_on", "closes_on", "picks"},
    "editorial.DirectivePage": STORY
    | {
        "number", "document_kind", "issued_on", "issued_at", "issuer", "signer", "signer_title",
        "recipients", "effect", "effect_note", "replaced_by", "preamble", "sections", "closing",
        "fixes", "kept", "editor_note", "editor_note_on", "file",
    },
    "editorial.ProcedurePage": STORY
    | {"audience", "deadline", "result", "steps", "legal_basis", "forms", "body"},
    "editorial.MaterialPage": STORY | {"kind", "audience", "duration", "terms", "files", "body"},
    "editorial.MondayStoryPage": STORY
    | {"monday", "told", "first_question", "second_question", "source_story", "practice"},
    "exemplars.ProfilePage": STORY
    | {
        "frontline", "kind", "format", "subject_name", "scope", "period", "title_then", "place",
        "portrait", "headcount_total", "headcount_women", "honours", "step_records",
        "pinned_practices", "body",
    },
    "exemplars.PracticePage": STORY
    | {
        "pitch", "problem", "cause", "objective", "steps", "partners", "people_needed", "terrain", "team_size", "cost_vnd",
        "funding", "resource_note", "period", "timeline", "indicators", "results_text", "obstacles",
        "conditions", "must_keep", "may_change", "lessons", "kit", "legal_basis", "legal_still_valid",
        "initiative", "co_units", "contact_office", "contact_post", "state", "retired_reason",
        "retired_on", "review_by", "derives_from", "evidence_level", "checked_by", "checked_on",
        "confirmed_on", "model_decisions", "adoption_count", "replicated_units", "body",
    },
    "campaigns.CampaignPage": STORY
    | {
        "campaign_type", "scope", "launcher", "parent_campaign", "occasion", "theme", "slogan",
        "starts_on", "ends_on", "period_text", "state", "goal", "targets", "content", "measures",
        "participants", "criteria", "launching_document", "pact", "registrations", "reviews",
        "planned_commendation", "honoured", "historical", "historical_source", "stopped_on",
        "stopped_reason", "body",
    },
    "campaigns.NewsPage": STORY | {"kind", "campaign", "body"},
    "campaigns.EventPage": STORY
    | {"starts_at", "ends_at", "venue", "organiser", "campaign", "body"},
}  # fmt: skip


def test_every_page_type_is_listed() -> None:
    types = {model._meta.label for model in apps.get_models() if issubclass(model, Page)}
    assert set(FIELDS) == types, "a new page type says in exchange/api/fields.py what it tells"
    assert set(MAY_TELL) == types


@pytest.mark.parametrize("label", sorted(MAY_TELL))
def test_no_field_outside_the_list(label: str, site: Any, get: Any) -> None:
    assert {field.name for field in FIELDS[label]} | {"id", "meta"} == MAY_TELL[label]
    if label in ("wagtailcore.Page", "editorial.StoryPage"):
        return  # never the type of a page of its own
    model = apps.get_model(label)
    page = MAKERS[label]() if label in MAKERS else model.objects.first() or pytest.skip("no page")
    told = get(f"{PAGES}{page.pk}/")
    assert set(told) == MAY_TELL[label]
    assert told["meta"]["type"] == label
    assert told["meta"]["html_url"].endswith(page.url)
    assert set(told["meta"]) == {
        "type", "detail_url", "html_url", "slug", "seo_title", "search_description",
        "first_published_at", "last_published_at", "parent",
    }  # fmt: skip
    every = get(f"{PAGES}?type={label}&fields=*")["items"]
    assert all(set(item) <= MAY_TELL[label] for item in every)


def test_what_never_leaves(site: Any, client: Client) -> None:
    practice = make.make_practice(
        contact_phone="028 3997 9039",
        confirmed_letter="Công văn mật 77",
        confirmed_on=date(2026, 1, 5),
    )
    make.make_adoption(practice, state="stopped", obstacle="Không ai chịu làm", contact="Anh Bảy")
    profile = make.make_profile(
        people=[{"name": "Người Kín", "basis": "official_duty"}],
        step_records=[
            {
                "step": "1-phat-hien",
                "date": date(2026, 1, 2),
                "owner": "Chị Phụ Trách",
                "note": "ghi riêng",
            }
        ],
    )
    column = make.make_column(rule_tags="thẻ kín")
    for page in (practice, profile, column):
        text = client.get(f"{PAGES}{page.pk}/?fields=*").content.decode()
        for secret in (
            "0912", "mật 77", "chịu làm", "Anh Bảy", "Người Kín", "Phụ Trách", "ghi riêng", "thẻ kín",
        ):  # fmt: skip
            assert secret not in text
    assert client.get(f"{PAGES}?type=exemplars.PracticePage&contact_phone=0912").status_code == 400
    for name in (
        "contact_phone",
        "confirmed_letter",
        "draft_title",
        "owner",
        "live_revision",
        "rule_tags",
    ):
        assert client.get(f"{PAGES}{practice.pk}/?fields={name}").status_code == 400
        assert client.get(f"{PAGES}?type=exemplars.PracticePage&order={name}").status_code == 400
