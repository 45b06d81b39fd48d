"""Filters of listings that only profiles and practices have."""

from editorial.listing import Filter, register_filter, register_sort
from exemplars.enums import Evidence, PracticeState, ProfileKind, Scope, TeamSize, Terrain

register_filter(
    Filter(
        "profile_kind",
        "Đối tượng",
        lambda stories: ProfileKind.choices,
        lambda s, v: s.filter(kind__in=v),
    )
)
register_filter(
    Filter(
        "scope",
        "Trong hay ngoài Ngành",
        lambda stories: Scope.choices,
        lambda s, v: s.filter(scope__in=v),
    )
)
register_filter(
    Filter(
        "practice_state",
        "Tình trạng",
        lambda stories: PracticeState.choices,
        lambda s, v: s.filter(state__in=v),
    )
)
# Units like mine: where the work is done, and by how many.
register_filter(
    Filter(
        "terrain", "Địa bàn", lambda stories: Terrain.choices, lambda s, v: s.filter(terrain__in=v)
    )
)
register_filter(
    Filter(
        "team_size",
        "Quy mô bộ phận thực hiện",
        lambda stories: TeamSize.choices,
        lambda s, v: s.filter(team_size__in=v),
    )
)
register_filter(
    Filter(
        "evidence",
        "Mức độ kiểm chứng",
        lambda stories: [(str(value), label) for value, label in Evidence.choices],
        lambda s, v: s.filter(evidence_level__in=[int(value) for value in v]),
    )
)
register_sort("adopted", "Được áp dụng nhiều nhất", ("-adoption_count", "-published_at", "-pk"))
