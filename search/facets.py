"""The facets, each described once: its name in addresses, its legend, how its values are called.

Several values of one facet widen the result, facets narrow it; the engine counts each facet
without its own filter, so that what could still be added is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from core.collation import by_letters
from core.text import sort_key
from editorial.models import Tag
from exemplars.enums import TeamSize, Terrain
from search.enums import TYPES
from search.request import Problem, SearchRequest
from units.models import ProblemTopic, Unit, WorkField

Labels = Callable[[Collection[str]], Mapping[str, str]]


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """`labels` names the given values, in the order in which they are shown when not `by_count`."""

    name: str
    legend: str
    labels: Labels
    by_count: bool = False
    unknown: str = ""  # sentence for a value that names nothing; empty when any value may be asked
    limit: int = 200

    def options(self, counts: Mapping[str, int], selected: Collection[str]) -> list[Option]:
        """Values with their counts; chosen ones are shown even where nothing is left of them."""
        labels = self.labels({*counts, *selected})
        shown = [
            Option(value, label, counts.get(value, 0), value in selected)
            for value, label in labels.items()
            if counts.get(value) or value in selected
        ]
        if self.by_count:
            shown.sort(
                key=lambda option: (not option.selected, -option.count, sort_key(option.label))
            )
        return shown[: self.limit]


def _types(values: Collection[str]) -> Mapping[str, str]:
    return {value: kind.label for value, kind in TYPES.items() if value in values}


def _records(queryset: Any, label: str) -> Labels:
    def labels(values: Collection[str]) -> Mapping[str, str]:
        return (
            dict(queryset.all().filter(slug__in=values).values_list("slug", label))
            if values
            else {}
        )

    return labels


def _choices(choices: Any) -> Labels:
    def labels(values: Collection[str]) -> Mapping[str, str]:
        return {value: str(label) for value, label in choices.choices if value in values}

    return labels


def _years(values: Collection[str]) -> Mapping[str, str]:
    return {value: value for value in sorted(values, reverse=True)}


FACETS: dict[str, Facet] = {
    facet.name: facet
    for facet in [
        Facet("type", "Loại nội dung", _types),
        Facet(
            "topic",
            "Việc cần giải quyết",
            _records(ProblemTopic.objects.order_by("order"), "name"),
            unknown="Không có việc cần giải quyết nào ở địa chỉ “{}”. Bỏ điều kiện này hoặc chọn lại.",
        ),
        Facet(
            "field",
            "Lĩnh vực công tác",
            _records(WorkField.objects.order_by("order"), "name"),
            unknown="Không có lĩnh vực công tác nào ở địa chỉ “{}”. Bỏ điều kiện này hoặc chọn lại.",
        ),
        Facet("terrain", "Địa bàn", _choices(Terrain)),
        Facet("team_size", "Quy mô bộ phận thực hiện", _choices(TeamSize)),
        Facet(
            "unit",
            "Đơn vị",
            _records(Unit.objects.order_by("sort_key"), "label"),
            by_count=True,
            unknown="Không có đơn vị nào ở địa chỉ “{}”. Bỏ điều kiện này hoặc chọn lại.",
        ),
        Facet("year", "Năm đăng", _years),
        Facet(
            "tag",
            "Thẻ",
            _records(Tag.objects.order_by(by_letters("name")), "name"),
            by_count=True,
            limit=40,
        ),
    ]
}


def described(
    request: SearchRequest, counts: Mapping[str, Mapping[str, int]]
) -> dict[str, list[Option]]:
    """Options of every facet, by its name; at most one query a facet."""
    return {
        name: facet.options(counts.get(name, {}), request.values(name))
        for name, facet in FACETS.items()
    }


def unknown_values(request: SearchRequest) -> list[Problem]:
    """Chosen values that name no record; one query for each facet of which something is chosen."""
    problems = []
    for name, facet in FACETS.items():
        chosen = request.values(name)
        if not facet.unknown or not chosen:
            continue
        known = facet.labels(chosen)
        problems += [
            Problem(name, facet.unknown.format(value)) for value in chosen if value not in known
        ]
    return problems
