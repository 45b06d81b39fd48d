"""Filters of listing pages: each reads, checks, applies and describes itself.

The address of a filtered list can be shared; a value that means nothing is said, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.db.models import Q
from django.http import QueryDict
from django.utils.functional import Promise, cached_property

from core.figures import LongPaginator, remembered
from core.pager import pager
from editorial.enums import Level
from units.models import ProblemTopic, Unit, WorkField

Choices = Iterable[tuple[str, str | Promise]]


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    selected: bool = False


@dataclass(frozen=True)
class Filter:
    """One filter: `name` in the address, `legend` on the page, its options, and how it narrows.

    `asked_for` gives options that are shown only where the address names them.
    """

    name: str
    legend: str
    options: Callable[[Any], Choices]
    apply: Callable[[Any, list[str]], Any]
    asked_for: Callable[[set[str]], Choices] | None = None


def _field_options(stories: Any) -> Choices:
    return WorkField.objects.order_by("order").values_list("slug", "name")


def _topic_options(stories: Any) -> Choices:
    return ProblemTopic.objects.order_by("order").values_list("slug", "name")


def _unit_options(stories: Any) -> Choices:
    return [(unit.slug, unit.name) for unit in Unit.objects.current().order_by("sort_key")]


def _former_units(slugs: set[str]) -> Choices:
    return [(unit.slug, unit.label) for unit in Unit.objects.former().filter(slug__in=slugs)]


def _year_options(stories: Any) -> Choices:
    def years() -> list[str]:
        return [str(day.year) for day in stories.dates("published_at", "year", order="DESC")]

    return [(year, year) for year in remembered(f"years {stories.query}", years)]


def _apply_unit(stories: Any, slugs: list[str]) -> Any:
    units = Unit.objects.filter(slug__in=slugs)
    return stories.filter(unit_id__in=Unit.objects.family_ids(*units.values_list("pk", flat=True)))


def _apply_year(stories: Any, years: list[str]) -> Any:
    """As periods, which an index knows, not as the year of each date."""
    wanted = Q()
    for year in years:
        wanted |= Q(published_at__year=int(year))
    return stories.filter(wanted)


FILTERS: dict[str, Filter] = {
    "field": Filter(
        "field", "Lĩnh vực công tác", _field_options, lambda s, v: s.filter(work_field__slug__in=v)
    ),
    "topic": Filter(
        "topic",
        "Việc cần giải quyết",
        _topic_options,
        lambda s, v: s.of_topics(ProblemTopic.objects.filter(slug__in=v)),
    ),
    "unit": Filter("unit", "Đơn vị", _unit_options, _apply_unit, _former_units),
    "year": Filter("year", "Năm đăng", _year_options, _apply_year),
    "level": Filter(
        "level", "Cấp công nhận", lambda s: Level.choices, lambda s, v: s.filter(level__in=v)
    ),
    "frontline": Filter(
        "frontline",
        "Vị trí công tác",
        lambda s: [
            ("truc-tiep", "Trực tiếp thực hiện nhiệm vụ"),
            ("lanh-dao", "Lãnh đạo, quản lý"),
        ],
        lambda s, v: s.filter(frontline__in=[value == "truc-tiep" for value in v]),
    ),
    "category": Filter(
        "category",
        "Loại",
        lambda s: [("exemplar", "Gương điển hình"), ("deed", "Người tốt, việc tốt")],
        lambda s, v: s.filter(category__in=v),
    ),
}

SORTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "new": ("Mới nhất", ("-published_at", "-pk")),
    "old": ("Cũ nhất", ("published_at", "pk")),
}


def register_filter(item: Filter) -> Filter:
    """Add a filter that only an upper app can describe (kind of profile, state of practice …)."""
    FILTERS[item.name] = item
    return item


def register_sort(name: str, label: str, order: tuple[str, ...]) -> None:
    SORTS[name] = (label, order)


@dataclass
class ShownFilter:
    name: str
    legend: str
    options: list[Option] = field(default_factory=list)

    @property
    def any_selected(self) -> bool:
        return any(option.selected for option in self.options)


class Listing:
    """A filtered, sorted page of stories, with everything its template shows.

    `index` names its filters and sorts; `stories` is the unfiltered queryset; `data` the address.
    """

    def __init__(self, index: Any, stories: Any, data: QueryDict) -> None:
        self.index = index
        self.stories = stories
        self.data = data

    @cached_property
    def filters(self) -> list[ShownFilter]:
        shown = []
        for name in self.index.listing_filters:
            item = FILTERS[name]
            picked = set(self.data.getlist(name))
            given = [(str(value), str(label)) for value, label in item.options(self.stories)]
            missing = picked - {value for value, _label in given}
            if missing and item.asked_for:
                given += [(value, str(label)) for value, label in item.asked_for(missing)]
            options = [Option(value, label, value in picked) for value, label in given]
            shown.append(ShownFilter(item.name, item.legend, options))
        return shown

    @cached_property
    def selected(self) -> dict[str, list[str]]:
        return {
            shown.name: [option.value for option in shown.options if option.selected]
            for shown in self.filters
            if shown.any_selected
        }

    @cached_property
    def unknown(self) -> list[str]:
        """Values in the address that name nothing here; said on the page, and otherwise ignored."""
        found = []
        for shown in self.filters:
            known = {option.value for option in shown.options}
            found += [
                value for value in self.data.getlist(shown.name) if value and value not in known
            ]
        sort = self.data.get("sort", "")
        if sort and sort not in self.index.listing_sorts:
            found.append(sort)
        return found

    @property
    def sort(self) -> str:
        asked = self.data.get("sort", "")
        sorts: tuple[str, ...] = self.index.listing_sorts
        return asked if asked in sorts else sorts[0]

    @property
    def sorts(self) -> list[Option]:
        return [
            Option(name, SORTS[name][0], name == self.sort) for name in self.index.listing_sorts
        ]

    @cached_property
    def queryset(self) -> Any:
        """The stories asked for, in order."""
        found = self.stories
        for name, values in self.selected.items():
            found = FILTERS[name].apply(found, values)
        return found.order_by(*SORTS[self.sort][1])

    @cached_property
    def paginator(self) -> LongPaginator:
        return LongPaginator(self.queryset, self.index.page_size, lambda found: found.for_cards())

    @cached_property
    def page(self) -> PaginatorPage:
        """The asked page; a number out of range gives the nearest one."""
        return self.paginator.get_page(self.data.get("page"))

    @property
    def count(self) -> int:
        return int(self.paginator.count)

    def _address(self, selected: dict[str, list[str]], **extra: str) -> str:
        query = QueryDict(mutable=True)
        for name, values in selected.items():
            query.setlist(name, values)
        if self.sort != self.index.listing_sorts[0]:
            query["sort"] = self.sort
        for name, value in extra.items():
            query[name] = value
        return f"?{query.urlencode()}" if query else "?"

    @cached_property
    def chosen(self) -> list[dict[str, str]]:
        """Each chosen value with the address that removes it."""
        items = []
        for shown in self.filters:
            for option in shown.options:
                if option.selected:
                    rest = {
                        name: [v for v in values if (name, v) != (shown.name, option.value)]
                        for name, values in self.selected.items()
                    }
                    kept = {name: values for name, values in rest.items() if values}
                    items.append(
                        {
                            "label": option.label,
                            "legend": shown.legend,
                            "remove_url": self._address(kept),
                        }
                    )
        return items

    @property
    def clear_url(self) -> str:
        return self._address({})

    @cached_property
    def pager(self) -> dict[str, Any]:
        """Page numbers with addresses that keep the filters."""
        return pager(self.page, self.page_url)

    def page_url(self, number: int) -> str:
        return self._address(self.selected, page=str(number))
