"""The sample content is told as a reporter would tell it: enough of it, and none filled into a template.

Whoever adds a story raises the number below and keeps to the rules of `telling`.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from devdata.loading.sources import Source, sources
from replication.enums import AdoptionState, PledgeState
from tests.devdata import telling
from tests.devdata.telling import RULES, Rule, of
from units.existence import existence_problem
from units.models import Unit

AT_LEAST = {
    "profile": 34,
    "practice": 16,
    "campaign": 6,
    "news": 26,
    "event": 3,
    "material": 4,
    "procedure": 4,
    "adoption": 40,
    "visit": 12,
    "pledge": 20,
}


@cache
def samples() -> list[Source]:
    return sources()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_samples_keep_the_rule(rule: Rule) -> None:
    complaints = rule(samples())
    assert not complaints, "\n".join(complaints)


def test_there_is_enough_of_each() -> None:
    there = Counter(source.kind for source in samples())
    assert {kind: there[kind] for kind, least in AT_LEAST.items() if there[kind] < least} == {}


def test_practices_show_every_fate() -> None:
    practices = of(samples(), "practice")
    states = Counter(source.data["state"] for source in practices)
    assert states["đang thí điểm"] >= 1
    assert states["ngừng áp dụng"] >= 1
    assert any(telling.missed(source) for source in practices)
    models = Counter(source.data.get("derives_from") for source in practices)
    assert models.keys() - {None}, "a variant of another unit's model"


def test_profiles_are_of_every_kind() -> None:
    profiles = of(samples(), "profile")
    assert {source.data["kind"] for source in profiles} == {
        "individual",
        "group",
        "household",
        "organisation",
    }
    assert {source.data["format"] for source in profiles} == {"exemplar", "deed"}


def test_adoptions_of_four_years_end_in_every_way() -> None:
    adoptions = of(samples(), "adoption")
    assert {source.data["state"] for source in adoptions} == set(AdoptionState)
    years = Counter(source.data["from"].year for source in adoptions)
    assert all(years[year] >= 5 for year in (2023, 2024, 2025, 2026)), years
    sides = {tuple(side in source.data for side in ("adopter", "origin")) for source in adoptions}
    assert {(True, True), (True, False), (False, False)} <= sides
    for source in adoptions:
        assert source.data.get("changed"), f"{source.key} says what was changed"
        if source.data["state"] in {"not_achieved", "stopped"}:
            assert source.data.get("obstacle"), f"{source.key} says what stood in the way"


def test_pledges_of_three_years_end_in_every_way() -> None:
    pledges = of(samples(), "pledge")
    assert {source.data["state"] for source in pledges} == set(PledgeState)
    assert len({source.data["pledged_on"].year for source in pledges}) >= 3


@pytest.mark.django_db
def test_units_bear_the_name_of_the_day() -> None:
    """Also where the loader would take a name nobody bore on that day."""
    wrong = []
    for source in samples():
        day = telling.day_of(source)
        if (name := source.data.get("unit")) is None or day is None:
            continue
        unit = Unit.objects.called(name, day)
        if unit is None or existence_problem(unit, day) or unit.name_on(day) != name:
            wrong.append(f"{source.key}: {name}, {day:%d/%m/%Y}")
    assert wrong == []


# --- the rules bite ---


def story(kind: str = "profile", key: str = "a", **over: Any) -> Source:
    """A story nobody can complain about, except for what `over` says."""
    data = {
        "kind": "individual",
        "format": "exemplar",
        "frontline": True,
        "title": f"Chuyện {key}",
        "standfirst": "",
        "date": datetime.date(2020, 5, 4),
        "body": [{"text": " ".join(f"{key}{number}" for number in range(300))}],
        **over,
    }
    if kind != "profile":
        data.pop("format")
    return Source(kind, key, data)


def practice(**over: Any) -> Source:
    row = {"name": "Chờ", "direction": "lower", "baseline": 38, "target": 15, "actual": 11}
    filled: dict[str, Any] = dict.fromkeys(telling.COMPLETE, "có")
    kit = [{"title": "Sổ ghi", "kind": "mẫu biểu", "file": "so-ghi"}]
    filled |= {"resources": {"cost_vnd": 0}, "indicators": [row], "kit": kit}
    return story("practice", **{**filled, **over})


def people(*names: str) -> dict[str, Any]:
    return {"people": [{"name": name} for name in names]}


def honour(award: str, day: datetime.date) -> dict[str, Any]:
    return {"date": datetime.date(2026, 5, 4), "honours": [{"award": award, "date": day}]}


EIGHT = "chị đi bộ qua ba con dốc cao"
QUOTE = {"quote": {"text": "Tôi chờ."}}
WRONG: list[tuple[Rule, list[Source], str]] = [
    (telling.length, [story(body=[{"text": "Ngắn quá."}])], "250–1200"),
    (telling.standfirst, [story(standfirst="rồi " * 46)], "46 từ"),
    (
        telling.words_of_its_own,
        [story(pitch=f"Hôm ấy {EIGHT} làng."), story(key="b", standfirst=EIGHT.upper() + "!")],
        EIGHT,
    ),
    (
        telling.words_of_its_own,
        [story("adoption", "a", changed=EIGHT), story("pledge", "b", aim=EIGHT)],
        EIGHT,
    ),
    (
        telling.words_of_its_own,
        [
            practice(pitch=EIGHT),
            story("file", "so-ghi", rows=[[EIGHT]]),  # offered by the practice
            story("file", "b", paragraphs=[EIGHT]),
        ],
        EIGHT,
    ),
    (
        telling.build_of_its_own,
        [
            story(key=key, body=[*([{"text": key}] * count), QUOTE])
            for key, count in (("a", 1), ("b", 2), ("c", 3))
        ],
        "text → quote",
    ),
    (
        telling.beginning_of_its_own,
        [
            story(body=[{"text": "Sáu giờ sáng, chợ họp."}]),
            story(key="b", body=[{"quote": {"text": "Sáu giờ, sáng nào cũng vậy."}}]),
        ],
        "sáu giờ sáng",
    ),
    (
        telling.picture_of_its_own,
        [story(picture={"file": "x.webp"}), story(key="b", portrait={"file": "x.webp"})],
        "x.webp",
    ),
    (
        telling.names_of_its_own,
        [story(**people("A Blưn")), story(key="b", **people("A Blưn"))],
        "A Blưn",
    ),
    (
        telling.names_of_its_own,
        [story(**people("Đinh Thị Lài")), story(key="b", standfirst="Kế đó là chị Đinh Thị Lài.")],
        "Đinh Thị Lài",
    ),
    (
        telling.names_of_its_own,
        [story(**people("Lan Chi")), story(key="b", byline={"author": "Lan Chi"})],
        "bút danh",
    ),
    (telling.good_words, [story(standfirst="Chị Không ngừng học.")], "không ngừng"),
    (telling.good_words, [story(standfirst="Giảm còn 2,4 % số phải thu.")], "dấu %"),
    (telling.good_words, [story(standfirst="Hẹn ngày 05/9/2022, từ 3/2022.")], "số 0"),
    (telling.good_words, [story(standfirst='Chị bảo: "Thôi."')], "ngoặc kép"),
    (telling.laws, [story(standfirst="Theo Nghị quyết số 116/NQ-CP.")], "116/NQ-CP"),
    (telling.laws, [practice(legal_basis=["Luật số 58/2014/QH13"])], "58/2014/QH13"),
    (telling.laws, [story("file", paragraphs=["Luật số 06/2022/QH15, Điều 16"])], "Điều 16"),
    (telling.days, [story(date=datetime.date(2011, 12, 30))], "30/12/2011"),
    (telling.days, [story(date=datetime.date(2026, 11, 2))], "02/11/2026"),
    (
        telling.days,
        [story(steps_done=[{"step": "phát hiện", "date": datetime.date(2020, 5, 5)}])],
        "sau ngày của bài",
    ),
    (
        telling.days,
        [
            Source(
                "adoption",
                "a",
                {
                    "from": datetime.date(2023, 5, 1),
                    "to": datetime.date(2024, 5, 1),
                    "adopter": {"date": datetime.date(2024, 4, 1)},
                },
            )
        ],
        "thứ tự ngày",
    ),
    (
        telling.titles,
        [story(**honour("Bằng khen của Tổng Giám đốc BHXH Việt Nam", datetime.date(2025, 3, 1)))],
        "01/03/2025",
    ),
    (telling.titles, [story(standfirst="Giám đốc BHXH Việt Nam ký.")], "04/05/2020"),
    (telling.titles, [story(office="BHXH cơ sở Rạch Mây")], "chưa có"),
    (
        telling.titles,
        [story(office="BHXH huyện Kiến Khê", date=datetime.date(2025, 7, 1))],
        "không còn",
    ),
    (telling.complete, [practice(lessons=[])], "lessons"),
    (telling.complete, [practice(kit=[{"title": "Sổ ghi", "kind": "mẫu biểu"}])], "chưa có tệp"),
    (
        telling.complete,
        [practice(kit=[{"title": "Sổ (lần một", "lần hai)": None, "kind": "", "file": "so-ghi"}])],
        "Sổ (lần một",
    ),
    (telling.complete, [practice(state="đang thí điểm")], "đã có số đạt được"),
    (
        telling.complete,
        [practice(indicators=[{"name": "Chờ", "baseline": "38 phút", "target": 15, "actual": 11}])],
        "không phải là số",
    ),
    (telling.frontline, [story(), story(key="b", frontline=False)], "1 trong 2"),
]


@pytest.mark.parametrize(
    ("rule", "specimen", "complaint"),
    WRONG,
    ids=[f"{rule.__name__}-{number}" for number, (rule, _, _) in enumerate(WRONG)],
)
def test_the_rule_bites(rule: Rule, specimen: list[Source], complaint: str) -> None:
    found = rule(specimen)
    assert len(found) == 1, found
    assert complaint in found[0]


def test_every_rule_has_a_specimen() -> None:
    bitten: set[Callable[..., Any]] = {rule for rule, _, _ in WRONG}
    assert set(RULES) == bitten
    assert [complaint for rule in RULES for complaint in rule([story(), practice(key="b")])] == []


def test_a_right_story_may_share_seven_words_and_its_own_past() -> None:
    seven = " ".join(EIGHT.split()[:7])
    quiet = [
        story(standfirst=f"{seven} a.", **honour("Bằng khen của Tổng Giám đốc BHXH Việt Nam", datetime.date(2024, 5, 6))),
        story(key="b", standfirst=f"{seven} b."),
    ]  # fmt: skip
    assert [complaint for rule in RULES for complaint in rule(quiet)] == []


def test_a_missed_aim_is_told_by_direction() -> None:
    higher = [{"direction": "higher", "target": 85, "actual": 77}]
    assert telling.missed(practice(indicators=higher))
    assert not telling.missed(practice())
