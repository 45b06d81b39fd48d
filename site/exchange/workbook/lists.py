"""What the drop-down lists offer: closed choices, and the records of this site."""

from __future__ import annotations

from typing import Any

from campaigns.enums import NewsKind
from campaigns.models import CampaignPage
from core.text import search_form, sort_key
from editorial.enums import Basis, Genre, Level
from editorial.models import ColumnPage, StoryPage
from exemplars.enums import (
    Direction,
    HonourState,
    PracticeState,
    ProfileFormat,
    ProfileKind,
    Scope,
    TeamSize,
    Terrain,
)
from exemplars.models import Award, Indicator
from units.models import ProblemTopic, Unit, WorkField

# By the heading above each list.
HEADINGS = {
    "yes_no": "Có hay không",
    "units": "Đơn vị",
    "fields": "Lĩnh vực công tác",
    "topics": "Việc cần giải quyết",
    "columns": "Chuyên mục",
    "campaigns": "Phong trào",
    "levels": "Cấp công nhận",
    "genres": "Thể loại",
    "profile_kinds": "Đối tượng",
    "profile_formats": "Loại bài",
    "frontline": "Người trực tiếp hay lãnh đạo",
    "scopes": "Trong hay ngoài Ngành",
    "awards": "Danh hiệu, hình thức khen thưởng",
    "honour_states": "Tình trạng khen thưởng",
    "bases": "Căn cứ nêu tên",
    "states": "Tình trạng mô hình",
    "terrains": "Địa bàn",
    "team_sizes": "Quy mô bộ phận thực hiện",
    "indicators": "Chỉ tiêu",
    "directions": "Chiều tốt",
    "news_kinds": "Loại tin",
}


def frontline() -> dict[str, bool]:
    """The two answers to “who does the work, or who leads it”, as they are compared."""
    choices = StoryPage._meta.get_field("frontline").choices
    return {search_form(str(label)): value for value, label in choices}


def _labels(choices: Any) -> list[str]:
    return [str(label) for _value, label in choices]


def all_lists() -> dict[str, list[str]]:
    """Every list, by its key."""
    bases = [choice for choice in Basis.choices if choice[0] != Basis.INVENTED]
    return {
        "yes_no": ["Có", "Không"],
        "units": _units(),
        "fields": [field.name for field in WorkField.objects.order_by("order", "name")],
        "topics": [topic.name for topic in ProblemTopic.objects.order_by("order", "name")],
        "columns": sorted(ColumnPage.objects.live().values_list("title", flat=True), key=sort_key),
        "campaigns": list(
            CampaignPage.objects.order_by("-first_published_at").values_list("title", flat=True)
        ),
        "levels": _labels(Level.choices),
        "genres": _labels(Genre.choices),
        "profile_kinds": _labels(ProfileKind.choices),
        "profile_formats": _labels(ProfileFormat.choices),
        "frontline": _labels(StoryPage._meta.get_field("frontline").choices),
        "scopes": _labels(Scope.choices),
        "awards": list(
            Award.objects.filter(selectable=True)
            .order_by("rank_order", "name")
            .values_list("name", flat=True)
        ),
        "honour_states": _labels(HonourState.choices),
        "bases": _labels(bases),
        "states": _labels(PracticeState.choices),
        "terrains": _labels(Terrain.choices),
        "team_sizes": _labels(TeamSize.choices),
        "indicators": sorted(Indicator.objects.values_list("name", flat=True), key=sort_key),
        "directions": _labels(Direction.choices),
        "news_kinds": _labels(NewsKind.choices),
    }


def _units() -> list[str]:
    """Names of today first, then every other name a unit bore."""
    units = list(Unit.objects.with_names().order_by("sort_key"))
    today = [unit.name for unit in units if unit.is_current]
    others = {name for unit in units for name in (unit.name, *unit.all_names)} - set(today)
    return [*dict.fromkeys(today), *sorted(others, key=sort_key)]
