"""What every engine answers: ranking rules, order, filters, counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from search.documents import SearchDocument
from search.engines import Engine
from search.request import SearchRequest, parse
from tests.search.collection import COLLECTION
from tests.search.engines import Rebuilt
from tests.search.entries import entry, keys

# --- ranking rules ---


def test_exact_words_in_the_title_come_above_those_without_accents(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("ma", "Ma mà mả mã mạ", "ma " * 50),
            entry("má", "Chuyện của má", "Một bài dài. " * 60),
        ]
    )
    assert keys(engine, "má") == ["má", "ma"]


def test_exact_words_in_the_text_come_above_those_without_accents(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("cho", "Chở", "chợ cho chờ"), entry("chó", "Bài", "con chó nhà")])
    assert keys(engine, "chó")[0] == "chó"


def test_a_query_without_accents_finds_all_forms(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [entry("1", "Đồng"), entry("2", "Dong"), entry("3", "Động"), entry("4", "Khác")]
    )
    assert sorted(keys(engine, "dong")) == ["1", "2", "3"]


def test_neighbouring_syllables_count_more_than_scattered_ones(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("scattered", "Bài", "học trò làm sinh nhật"),
            entry("word", "Bài", "nhật ký học sinh làm"),
        ]
    )
    assert keys(engine, "học sinh") == ["word", "scattered"]
    assert keys(engine, "hoc sinh") == ["word", "scattered"]


def test_two_words_must_both_be_there_and_of_more_at_least_half(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [entry("one", "Cam"), entry("two", "Cam quýt"), entry("three", "Cam quýt bưởi")]
    )
    assert set(keys(engine, "cam quýt")) == {"two", "three"}
    assert set(keys(engine, "cam quýt bưởi")) == {"two", "three"}
    assert set(keys(engine, "cam chanh dứa")) == set()
    assert set(keys(engine, "cam quýt chanh dứa")) == {"two", "three"}


def test_a_word_counts_once_wherever_it_stands(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("twice", "Cam", "cam cam"), entry("split", "Cam", "quýt")])
    assert keys(engine, "cam quýt") == ["split"]


def test_names_of_predecessors_find_but_come_last(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("new", "Tin Lào Cai", also=("BHXH tỉnh Yên Bái",)),
            entry("old", "Tin", "Ở Yên Bái hôm nay"),
        ]
    )
    assert keys(engine, "Yên Bái") == ["old", "new"]
    assert keys(engine, "yen bai") == ["old", "new"]


def test_phrases(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [entry("a", "Thi đua yêu nước"), entry("b", "Yêu nước thi đua"), entry("c", "Thi đấu dưa")]
    )
    assert keys(engine, '"đua yêu nước"') == ["a"]
    assert keys(engine, '"dua yeu nuoc"') == ["a"]
    assert set(keys(engine, '"thi đua"')) == {"a", "b"}
    assert set(keys(engine, '"đua"')) == {"a", "b"}
    assert keys(engine, '"thi đua" "nước thi"') == ["b"]
    assert keys(engine, '"thi đua" ngựa') == []


def test_a_document_is_found_by_number(library: Engine) -> None:
    for query in ("4231/HD-BHXH", "HD 4231", "hd4231", "4231", "văn bản 4231"):
        assert keys(library, query)[0] == "hd-4231", query


@pytest.mark.parametrize(
    "query",
    [
        "???",
        '"',
        '""',
        "a AND",
        "title:(",
        "NOT x",
        "+-*/",
        "\\",
        "a" * 400,
        "' OR 1=1",
        "đ",
        "\u0301",
        "🎋",
        "[a TO b]",
    ],
)
def test_no_query_breaks_the_engine(library: Engine, query: str) -> None:
    result = library.search(SearchRequest(q=query))
    assert result.count >= len(result.hits)


def test_nothing_to_look_for_finds_nothing(library: Engine) -> None:
    assert library.search(SearchRequest(q="???")).count == 0


def test_old_and_new_names_of_a_unit_find_its_stories(library: Engine) -> None:
    for name in (
        "BHXH tỉnh Hòa Bình",
        "bhxh tinh hoa binh",
        "BHXH tỉnh Phú Thọ",
        "BHXH tỉnh Hoà Bình",
    ):
        assert "loa-xa" in keys(library, name, page_size=10), name


# --- browsing, order, pages ---


def dated(key: str, year: int | None, **over: object) -> SearchDocument:
    moment = datetime(year, 3, 1, tzinfo=UTC) if year else None
    return entry(key, f"Bài {key}", published_at=moment, year=str(year or ""), **over)


def test_browsing_is_by_date_and_what_has_none_comes_last(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [dated("none", None), dated("1969", 1969), dated("2024", 2024), dated("2020", 2020)]
    )
    assert keys(engine) == ["2024", "2020", "1969", "none"]
    assert keys(engine, sort="old") == ["1969", "2020", "2024", "none"]
    assert keys(engine, "bài", sort="old") == ["1969", "2020", "2024", "none"]


def test_pages_follow_each_other_and_end(library: Engine) -> None:
    seen = [key for page in range(1, 9) for key in keys(library, page=page, page_size=10)]
    assert sorted(seen) == sorted(document.key for document in COLLECTION)
    assert keys(library, page=9, page_size=10) == []
    assert library.search(SearchRequest(page=9, page_size=10)).count == len(COLLECTION)


def test_dates_limit(rebuilt: Rebuilt) -> None:
    engine = rebuilt([dated("none", None), dated("2020", 2020), dated("2024", 2024)])
    request, _problems = parse({"from": ["2020-03-01"], "to": ["2020-03-01"]})
    assert [hit.key for hit in engine.search(request).hits] == ["2020"]
    request, _problems = parse({"from": ["2020-03-02"]})
    assert [hit.key for hit in engine.search(request).hits] == ["2024"]


# --- filters and counts ---


def test_values_of_one_facet_widen_and_facets_narrow(library: Engine) -> None:
    both = library.search(SearchRequest(type=("profile", "practice"))).count
    profiles = library.search(SearchRequest(type=("profile",))).count
    practices = library.search(SearchRequest(type=("practice",))).count
    assert both == profiles + practices > profiles > 0
    narrowed = library.search(SearchRequest(type=("profile", "practice"), tag=("vung-cao",)))
    assert 0 < narrowed.count < both
    assert all("vung-cao" in {slug for slug, _name in hit.tags} for hit in narrowed.hits)


def test_a_facet_is_counted_without_its_own_filter(library: Engine) -> None:
    everything = library.search(SearchRequest(q="bảo hiểm"))
    chosen = library.search(SearchRequest(q="bảo hiểm", type=("profile",)))
    assert chosen.facets["type"] == everything.facets["type"]
    assert chosen.facets["type"]["profile"] == chosen.count
    assert sum(chosen.facets["year"].values()) <= chosen.count < everything.count


def test_counts_agree_with_what_the_filter_finds(library: Engine) -> None:
    asked = SearchRequest(
        q="thi đua khen thưởng", type=("news", "profile"), year=("2023", "2024", "2025")
    )
    result = library.search(asked)
    for facet in SearchRequest.FACETS:
        for value, count in result.facets[facet].items():
            alone = library.search(SearchRequest(**{**asked.__dict__, facet: (value,)}))
            assert alone.count == count, (facet, value)


def test_filters_do_not_change_the_order(library: Engine) -> None:
    everything = [
        hit.key for hit in library.search(SearchRequest(q="sổ bảo hiểm", page_size=100)).hits
    ]
    some = [
        hit.key
        for hit in library.search(
            SearchRequest(q="sổ bảo hiểm", type=("profile",), page_size=100)
        ).hits
    ]
    assert some == [key for key in everything if key in some]
    assert len(some) > 3


def test_a_successor_finds_the_stories_of_what_it_took_over(library: Engine) -> None:
    assert set(keys(library, unit=("bhxh-tinh-phu-tho",))) == {"loa-xa"}
    assert set(keys(library, unit=("bhxh-tinh-lao-cai",))) == {"lao-cai", "yen-bai"}
    assert set(keys(library, unit=("bhxh-tinh-yen-bai",))) == {"yen-bai"}


def test_a_hit_brings_back_what_was_stored(library: Engine) -> None:
    stored = next(document for document in COLLECTION if document.key == "hd-4231")
    (hit,) = library.search(SearchRequest(q="4231/HD-BHXH", page_size=1)).hits
    for name in (
        "key",
        "type",
        "title",
        "url",
        "text",
        "standfirst",
        "kicker",
        "sections",
        "published_at",
        "tags",
    ):
        assert getattr(hit, name) == getattr(stored, name), name
