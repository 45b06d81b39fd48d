"""What the sections of the home page show, fetched in a fixed number of queries.

All story cards come from one pool (newest and hand-picked), and each kind of section is fetched once, so
more sections cost no query more; no story stands on the page twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.db.models import Count, Max, Q, Sum
from django.http import HttpRequest
from django.utils import timezone

from campaigns.models import CampaignPage
from campaigns.presentation import target_views
from core.figures import first_rows, remembered
from editorial import mondays
from editorial.enums import Category
from editorial.models import ColumnPage, StoryPage
from exemplars.enums import PracticeState, Step
from exemplars.models import PracticePage, StepRecord
from exemplars.presentation import practice_card
from units.models import ProblemTopic, Unit

POOL = 40
SPARE = 6  # stories fetched beyond those shown
# Named by what they are not: the few others do not keep the database from going by date.
NOT_READABLE = [Category.CAMPAIGN, Category.EVENT, Category.DIRECTIVE, Category.PROCEDURE]


@dataclass
class Section:
    """One section: `kind` chooses the template, `value` is what the editor wrote, `items` what is shown."""

    kind: str
    value: Any
    items: Any

    @property
    def template(self) -> str:
        return f"home/sections/{self.kind}.html"


class Pool:
    """Story cards of the page: newest ones and those picked by hand, each given out once."""

    def __init__(self, home: Any) -> None:
        picked = [
            page.pk
            for block in home.sections
            if block.block_type == "stories"
            for page in block.value["picks"]
        ]
        wanted = [*picked, home.lead_story_id] if home.lead_story_id else picked
        now = timezone.now()
        self.week = (mondays.since(now), now)
        live = StoryPage.objects.published().in_the_news()
        newest = live.exclude(category__in=NOT_READABLE).newest_first().values("pk")[:POOL]
        of_the_week = Q(category=Category.MONDAY, published_at__range=self.week)
        shown = Q(pk__in=newest) | Q(pk__in=wanted) | of_the_week
        stories = live.filter(shown).for_cards().newest_first()
        self.by_id = {story.pk: story for story in stories}
        self.newest = [story for story in stories if story.category not in NOT_READABLE][:POOL]
        self.given: set[int] = set()

    def lead(self, home: Any) -> StoryPage | None:
        """The Monday story of this week, unless the editor chose another since; else the editor's choice,
        the newest with a picture, the newest.
        """
        begins, _now = self.week
        chosen = self.by_id.get(home.lead_story_id)
        story = chosen if home.lead_since and home.lead_since >= begins else None
        story = story or self._monday_story() or chosen
        if story is None:
            with_picture = (
                item for item in self.newest if item.picture_id and item.category != Category.NEWS
            )
            story = next(with_picture, None) or next(iter(self.newest), None)
        if story is not None:
            self.given.add(story.pk)
        return story

    def _monday_story(self) -> StoryPage | None:
        begins, now = self.week
        of_the_week = (
            story
            for story in self.by_id.values()
            if story.category == Category.MONDAY and begins <= story.published_at <= now
        )
        return next(of_the_week, None)

    def take(self, value: Any) -> list[StoryPage]:
        candidates = [self.by_id[page.pk] for page in value["picks"] if page.pk in self.by_id]
        categories = set(value["categories"] or [])
        candidates += [
            story for story in self.newest if not categories or story.category in categories
        ]
        return self.new(candidates, value["count"])

    def new(self, candidates: Iterable[StoryPage], count: int) -> list[StoryPage]:
        """The first `count` of those the page does not show yet."""
        found: list[StoryPage] = []
        for story in candidates:
            if story.pk not in self.given and len(found) < count:
                self.given.add(story.pk)
                found.append(story)
        return found


def _practices(count: int) -> list[dict[str, Any]]:
    going_on = PracticePage.objects.published().in_the_news().exclude(state=PracticeState.RETIRED)
    return [practice_card(practice) for practice in going_on.most_adopted(count)]


def loop_counts() -> list[dict[str, Any]]:
    """The four steps with what was done in each, counted from the records; two queries."""
    steps = StepRecord.objects.filter(profile__live=True).aggregate(
        **{
            name: Count("profile", filter=Q(step=step), distinct=True)
            for name, step in (
                ("detect", Step.DETECT),
                ("foster", Step.FOSTER),
                ("sum_up", Step.SUM_UP),
            )
        }
    )
    practices = PracticePage.objects.published().aggregate(
        measured=Count("pk", filter=Q(evidence_level__gte=2)),
        adopted=Count("pk", filter=Q(adoption_count__gt=0)),
        adoptions=Sum("adoption_count", default=0),
    )
    return [
        {
            "kind": "detect",
            "label": Step.DETECT.label,
            "count": steps["detect"],
            "words": "gương được phát hiện từ cơ sở",
        },
        {
            "kind": "foster",
            "label": Step.FOSTER.label,
            "count": steps["foster"],
            "words": "gương được đơn vị bồi dưỡng, có người phụ trách",
        },
        {
            "kind": "sum_up",
            "label": Step.SUM_UP.label,
            "count": steps["sum_up"] + practices["measured"],
            "words": "gương và mô hình được tổng kết, đơn vị xác nhận",
        },
        {
            "kind": "replicate",
            "label": Step.REPLICATE.label,
            "count": practices["adoptions"],
            "words": f"lượt đơn vị áp dụng, từ {practices['adopted']} mô hình",
        },
    ]


def _loop(count: int) -> list[dict[str, Any]]:
    """The steps, once anything was done in one."""
    steps = remembered("steps of the loop", loop_counts)
    return steps if any(step["count"] for step in steps) else []


def _campaigns(count: int) -> list[dict[str, Any]]:
    found = (
        CampaignPage.objects.published()
        .in_the_news()
        .running()
        .with_targets()
        .order_by("-starts_on")[:count]
    )
    return [{"page": campaign, "targets": target_views(campaign)[:3]} for campaign in found]


def _quiet_region() -> str | None:
    """The region whose newest story is the oldest; none when fewer than two regions have stories."""
    newest = (
        StoryPage.objects.published()
        .exclude(unit__region="")
        .exclude(category__in=NOT_READABLE)
        .order_by()
        .values_list("unit__region")
        .annotate(newest=Max("published_at"))
        .order_by("newest")
    )
    regions = [region for region, _day in newest if region]
    return regions[0] if len(regions) > 1 else None


def _region(count: int) -> list[StoryPage]:
    """The newest stories of the region not seen for long, more than are shown: some stand elsewhere."""
    region = remembered("region not seen for long", lambda: _quiet_region() or "")
    if not region:
        return []
    stories = (
        StoryPage.objects.published()
        .in_the_news()
        .filter(unit__in=Unit.objects.filter(region=region).values("pk"))
        .exclude(category__in=NOT_READABLE)
        .newest_first()
    )
    return first_rows(
        stories, count + SPARE, lambda found: found.for_cards().select_related("unit")
    )


# What sections of a kind show; the number is that of the longest of them, 0 where none is said.
FETCH: dict[str, Callable[[int], list[Any]]] = {
    "practices": _practices,
    "loop": _loop,
    "campaigns": _campaigns,
    "region": _region,
    "topics": lambda count: list(ProblemTopic.objects.order_by("order")),
    "columns": lambda count: list(ColumnPage.objects.published().open().order_by("path")),
}


def _fetched(sections: Iterable[Any]) -> dict[str, list[Any]]:
    """Items by kind of section, fetched once a kind however many sections there are."""
    counts: dict[str, int] = {}
    for block in sections:
        if (kind := block.block_type) in FETCH:
            counts[kind] = max(counts.get(kind, 0), block.value.get("count", 0))
    return {kind: FETCH[kind](count) for kind, count in counts.items()}


def build(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Context of the home page: `lead` and `sections`; empty sections are left out."""
    pool = Pool(page)
    lead = pool.lead(page)
    return {"lead": lead, "sections": _sections(page, pool)}


def _sections(page: Any, pool: Pool) -> list[Section]:
    fetched = _fetched(page.sections)
    sections = []
    for block in page.sections:
        kind, value = block.block_type, block.value
        if kind == "search":
            items = list(value["examples"])
        elif kind == "stories":
            items = pool.take(value)
        elif kind == "region":
            items = pool.new(fetched[kind], value["count"])
        else:
            items = fetched[kind][: value.get("count")]
        if items or kind == "search":
            sections.append(Section(kind, value, items))
    return sections


def preview(kind: str, value: Any) -> list[Section]:
    """One section as it would stand on a home page of its own."""
    block = SimpleNamespace(block_type=kind, value=value)
    page = SimpleNamespace(sections=[block], lead_story_id=None, lead_since=None)
    pool = Pool(page)
    return _sections(page, pool)
