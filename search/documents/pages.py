"""How each type of page becomes a document, and which types do not.

A new page type is registered here, with `@indexes(Model, "type")` or in NOT_INDEXED with the
reason; `manage.py check` fails until it is one or the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page

from campaigns.models import CampaignPage, EventPage, NewsPage
from core.text import format_date
from editorial.documents import without_marks
from editorial.models import (
    ColumnPage,
    DirectivePage,
    MaterialPage,
    MondayStoryPage,
    ProcedurePage,
    StoryPage,
)
from editorial.reading import pictures, plain_text
from exemplars.enums import HonourState
from exemplars.models import PracticePage, ProfilePage
from search.documents.document import SearchDocument, Section, lines
from search.documents.lore import Lore

Build = Callable[[Any, str, Lore], SearchDocument]


@dataclass(frozen=True)
class PageType:
    """A page type that is found, under which type, made how, and what to fetch with it."""

    model: type[Page]
    type: str
    build: Build
    joined: tuple[str, ...]
    fetched: tuple[str, ...]

    def whole(self, ids: Iterable[int]) -> QuerySet[Any]:
        """Pages of exactly this type, with what their documents need."""
        found = self.model._default_manager.filter(pk__in=list(ids))
        return found.select_related(*self.joined).prefetch_related(*self.fetched)

    def fetch(self, ids: Iterable[int]) -> list[Any]:
        """The live ones among them."""
        return list(self.whole(ids).filter(live=True))


NOT_INDEXED: dict[str, str] = {
    "wagtailcore.page": "the root and pages whose type is gone",
    "editorial.storypage": "only its kinds exist as pages",
    "home.homepage": "shows what other pages say",
    "home.standardpage": "found by menu and footer; privacy and terms would crowd the results",
    "editorial.columnindexpage": "a list",
    "editorial.directiveindexpage": "a list",
    "editorial.materialindexpage": "a list",
    "editorial.procedureindexpage": "a list",
    "exemplars.profileindexpage": "a list",
    "exemplars.practiceindexpage": "a list",
    "campaigns.campaignindexpage": "a list",
    "campaigns.newsindexpage": "a list",
}
INDEXED: dict[str, PageType] = {}


def indexes(
    model: type[Page], type_: str, joined: Iterable[str] = (), fetched: Iterable[str] = ()
) -> Callable[[Build], Build]:
    """Register how pages of `model` become documents of `type_`."""

    def register(build: Build) -> Build:
        is_story = issubclass(model, StoryPage)
        INDEXED[model._meta.label_lower] = PageType(
            model,
            type_,
            build,
            joined=(*(("work_field", "picture") if is_story else ()), *joined),
            fetched=(*(("topics", "columns", "tagged_items__tag") if is_story else ()), *fetched),
        )
        return build

    return register


def story_document(
    page: Any,
    url: str,
    lore: Lore,
    *,
    text: str = "",
    keywords: Iterable[object] = (),
    numbers: Iterable[str] = (),
    sections: Iterable[Section] = (),
    names: Iterable[object] = (),
    when: str = "",
) -> SearchDocument:
    """What every story brings; `keywords` are those of its type."""
    kind = INDEXED[page._meta.label_lower].type
    text = text or page.body_text()
    tags = [item.tag for item in page.tagged_items.all()]
    published = page.published_at
    unit_names = lore.names(page.unit_id, page.event_date) if page.unit_id else []
    field = page.work_field
    images = [page.picture, *pictures(getattr(page, "body", None) or [])]  # type: ignore[arg-type]
    return SearchDocument(
        key=f"page:{page.pk}",
        type=kind,
        title=page.title,
        url=url,
        text=text.removeprefix(page.standfirst).strip() if page.standfirst else text.strip(),
        standfirst=page.standfirst,
        kicker=page.kicker,
        keywords=lines(
            [
                page.office,
                *unit_names,
                *([field.name, field.short_name] if field else []),
                *(topic.name for topic in page.topics.all()),
                *(tag.name for tag in tags),
                *(column.title for column in page.columns.all() if column.live),
                page.get_level_display(),
                page.get_genre_display(),
                page.author,
                page.photographer,
                page.source_name,
                *keywords,
            ]
        ),
        also=lines(
            [
                *(lore.other_names(page.unit_id) if page.unit_id else []),
                *(field.old_label_list if field else []),
                *(image.description for image in images if image),
            ]
        ),
        numbers=tuple(number for number in numbers if number),
        sections=tuple(sections),
        names=lines(names),
        published_at=published,
        year=str(timezone.localtime(published).year) if published else "",
        unit=lore.units[page.unit_id].slug if page.unit_id in lore.units else "",
        unit_name=unit_names[0] if unit_names else "",
        unit_then=page.unit_then,
        units=lore.slugs(page.unit_id) if page.unit_id else (),
        field=field.slug if field else "",
        field_name=field.name if field else "",
        topics=tuple(topic.slug for topic in page.topics.all()),
        tags=tuple((tag.slug, tag.name) for tag in tags),
        external_id=page.external_id or "",
        sample=page.sample,
        when=when,
    )


@indexes(ProfilePage, "profile", fetched=["honours__award", "people"])
def profile(page: ProfilePage, url: str, lore: Lore) -> SearchDocument:
    honours = [honour for honour in page.honours.all() if honour.state != HonourState.ANNULLED]
    return story_document(
        page,
        url,
        lore,
        names=[page.subject_name, *(person.name for person in page.people.all())],
        keywords=[
            page.subject_name,
            page.title_then,
            page.place,
            page.period,
            page.get_kind_display(),
            page.get_scope_display(),
            *(f"{person.name}, {person.role}" for person in page.people.all()),
            *(
                f"{honour.award} {honour.years} {honour.number} {honour.issuer}"
                for honour in honours
            ),
        ],
    )


@indexes(PracticePage, "practice", fetched=["co_units", "model_decisions", "indicators__indicator"])
def practice(page: PracticePage, url: str, lore: Lore) -> SearchDocument:
    day = page.event_date
    found = story_document(
        page,
        url,
        lore,
        text=f"{page.body_text()} {plain_text(page.kit)} {page.legal_basis}",
        keywords=[
            *(name for unit in page.co_units.all() for name in lore.names(unit.pk, day)),
            page.get_state_display(),
            page.get_evidence_level_display(),
            page.get_terrain_display(),
            page.period,
            page.initiative,
            page.people_needed,
            page.funding,
            page.contact_office,
            *(item.indicator.name for item in page.indicators.all()),
            *(decision.line for decision in page.model_decisions.all()),
        ],
    )
    return replace(found, terrain=page.terrain, team_size=page.team_size)


@indexes(
    CampaignPage,
    "campaign",
    joined=["parent_campaign", "launching_document"],
    fetched=["targets__indicator"],
)
def campaign(page: CampaignPage, url: str, lore: Lore) -> SearchDocument:
    return story_document(
        page,
        url,
        lore,
        keywords=[
            page.theme,
            page.slogan,
            page.occasion,
            page.launcher,
            page.period_text,
            page.get_campaign_type_display(),
            page.get_scope_display(),
            page.pact,
            page.planned_commendation,
            page.historical_source,
            page.parent_campaign.title if page.parent_campaign else "",
            page.launching_document.number if page.launching_document else "",
            *(target.indicator.name for target in page.targets.all()),
        ],
        when=page.period_words if page.starts_on or page.period_text else "",
    )


@indexes(NewsPage, "news", joined=["campaign"])
def news(page: NewsPage, url: str, lore: Lore) -> SearchDocument:
    return story_document(page, url, lore, keywords=[page.campaign.title if page.campaign else ""])


@indexes(EventPage, "event", joined=["campaign"])
def event(page: EventPage, url: str, lore: Lore) -> SearchDocument:
    return story_document(
        page,
        url,
        lore,
        keywords=[
            page.venue,
            page.organiser,
            format_date(page.starts_at),
            page.campaign.title if page.campaign else "",
        ],
        when=f"Diễn ra {format_date(page.starts_at)}",
    )


@indexes(DirectivePage, "directive", joined=["replaced_by"])
def directive(page: DirectivePage, url: str, lore: Lore) -> SearchDocument:
    return story_document(
        page,
        url,
        lore,
        # The sections are indexed as sections; what is left is what stands around them.
        text=" ".join([without_marks(page.preamble), without_marks(page.closing)]).strip()
        or page.title,
        keywords=[
            page.document_kind,
            page.issuer,
            page.issued_at,
            f"{page.signer_title} {page.signer}",
            format_date(page.issued_on),
            page.get_effect_display(),
            page.effect_note,
            page.editor_note,
            without_marks(page.recipients),
            page.replaced_by.number if page.replaced_by else "",
        ],
        numbers=[page.number],
        sections=directive_sections(page),
        when=f"Ban hành {format_date(page.issued_on)}",
    )


def directive_sections(page: DirectivePage) -> list[Section]:
    """Sections and lettered points with the anchors of the page."""
    found = []
    for block in page.sections:
        section = block.value
        name = f"Mục {section['number']}"
        found.append(
            Section(
                section.anchor,
                name,
                without_marks(section["intro"] or ""),
                without_marks(section["heading"]),
            )
        )
        found += [
            Section(
                point["anchor"],
                f"Điểm {point['letter']} {name.lower()}",
                without_marks(point["text"]),
            )
            for point in section.anchored_points
        ]
    return found


@indexes(ProcedurePage, "procedure", fetched=["forms"])
def procedure(page: ProcedurePage, url: str, lore: Lore) -> SearchDocument:
    return story_document(
        page,
        url,
        lore,
        text=f"{page.body_text()} {page.legal_basis}",
        keywords=[
            page.audience,
            page.deadline,
            page.result,
            *(f"{form.title} {form.code}" for form in page.forms.all()),
        ],
    )


@indexes(MaterialPage, "material")
def material(page: MaterialPage, url: str, lore: Lore) -> SearchDocument:
    return story_document(
        page,
        url,
        lore,
        keywords=[page.get_kind_display(), page.audience, page.duration, plain_text(page.files)],
    )


@indexes(MondayStoryPage, "monday", joined=["source_story"])
def monday(page: MondayStoryPage, url: str, lore: Lore) -> SearchDocument:
    return story_document(page, url, lore)


@indexes(ColumnPage, "column", joined=["rule_unit"])
def column(page: ColumnPage, url: str, lore: Lore) -> SearchDocument:
    return SearchDocument(
        key=f"page:{page.pk}",
        type="column",
        title=page.title,
        url=url,
        text=page.introduction,
        standfirst=page.introduction,
        kicker="Chuyên trang" if page.is_special else "Chuyên mục",
        keywords=lines([page.owner_name, page.get_rhythm_display(), *page.tag_names]),
    )
