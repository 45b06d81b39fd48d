"""What every engine answers: ranking rules, order, filters, counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from search.analysis import Alternative, parse_query
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


def test_a_number_comes_above_a_title_with_all_the_words(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [entry("title", "Hướng dẫn 12"), entry("number", "Quy chế", numbers=("12/HD-BHXH",))]
    )
    assert keys(engine, "hướng dẫn HD 12") == ["number", "title"]
    assert keys(engine, "12/HD-BHXH")[0] == "number"


def test_a_phrase_of_the_title_and_one_of_the_text(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("a", "Ống tre", "năm nghìn đồng"), entry("b", "Ống tre", "nghìn năm")])
    assert keys(engine, '"ống tre" "năm nghìn"') == ["a"]
    assert keys(engine, "“ống tre” «nghìn năm»") == ["b"]


def test_no_phrase_reaches_over_where_words_are_missing(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("a", "Ống", "tre"), entry("b", "Ống tre")])
    assert keys(engine, '"ống tre"') == ["b"]


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


def test_a_pasted_paragraph_is_a_question_too(rebuilt: Rebuilt) -> None:
    words = [f"chữ{number}" for number in range(120)]
    engine = rebuilt([entry("all", " ".join(words)), entry("few", " ".join(words[:20]))])
    assert keys(engine, " ".join(words)) == ["all"]
    assert keys(engine, f'"{" ".join(words[:60])}"') == ["all"]


def test_an_alternative_for_every_word_of_a_long_question(rebuilt: Rebuilt) -> None:
    asked = parse_query(" ".join(f"chữ{number}" for number in range(64)))
    other = tuple(parse_query("ống tre").words)
    asked = replace(
        asked,
        alternatives=tuple(
            Alternative(start, start + 2, other, 0.5) for start in range(62) for _turn in range(4)
        ),
    )
    engine = rebuilt([entry("1", "Ống tre"), entry("2", "Tre ống")])
    found = engine.search(SearchRequest(q="dài"), asked)
    assert [hit.key for hit in found.hits] == ["1"]


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


def test_dates_are_exact_to_the_moment(rebuilt: Rebuilt) -> None:
    moment = datetime(2025, 8, 15, 7, 30, 12, 345678, tzinfo=UTC)
    engine = rebuilt([entry("it", published_at=moment), entry("other")])
    step = timedelta(microseconds=1)
    for after, before, found in [
        (moment, None, ["it"]),
        (moment + step, None, []),
        (None, moment, []),
        (None, moment + step, ["it"]),
        (moment, moment + step, ["it"]),
        (datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC), ["it"]),
    ]:
        request = SearchRequest(published_from=after, published_before=before)
        assert [hit.key for hit in engine.search(request).hits] == found, (after, before)


def test_stories_from_before_1970_have_their_date(rebuilt: Rebuilt) -> None:
    engine = rebuilt([dated("1945", 1945), dated("1969", 1969), dated("1970", 1970)])
    assert keys(engine, sort="old") == ["1945", "1969", "1970"]
    request, _problems = parse({"to": ["1969-12-31"]})
    assert [hit.key for hit in engine.search(request).hits] == ["1969", "1945"]
    assert engine.search(request).facets["year"] == {"1945": 1, "1969": 1}


def test_words_dates_and_facets_together(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            dated("a", 2020, text="cam", type_="news"),
            dated("b", 2021, text="cam", type_="profile"),
            dated("c", 2022, text="cam", type_="profile"),
            dated("d", 2021, text="quýt", type_="profile"),
        ]
    )
    request, _problems = parse(
        {"q": ["cam"], "type": ["profile"], "to": ["2021-12-31"], "sort": ["old"]}
    )
    found = engine.search(request)
    assert [hit.key for hit in found.hits] == ["b"]
    assert found.count == 1
    assert found.facets["type"] == {"news": 1, "profile": 1}
    assert found.facets["year"] == {"2021": 1}


def test_each_page_of_ranked_hits_holds_the_next_ones(library: Engine) -> None:
    together = keys(library, "bhxh tỉnh", page_size=100)
    apart = [
        key for page in range(1, 20) for key in keys(library, "bhxh tỉnh", page=page, page_size=7)
    ]
    assert len(together) > 20
    assert sorted(apart) == sorted(together)
    assert len(set(apart)) == len(apart)


def test_far_behind_the_end_there_is_nothing(library: Engine) -> None:
    found = library.search(SearchRequest(q="bhxh", page=100_000, page_size=100))
    assert found.hits == []
    assert found.count > 20
    assert found.facets["type"]


def test_every_answer_names_its_engine_and_time(library: Engine) -> None:
    found = library.search(SearchRequest(q="ống tre"))
    assert found.engine == library.name
    assert 0 < found.took_ms < 2000
    assert found.complete


# --- filters and counts ---


def test_several_values_of_one_document_are_each_counted(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("1", topics=("vung-cao", "thu"), tags=(("a", "A"), ("b", "B")), units=("x", "y")),
            entry("2", topics=("thu",), tags=(("b", "B"),), units=("y",), field="chi-tra"),
            entry("3"),
        ]
    )
    facets = engine.search(SearchRequest()).facets
    assert facets == {
        "type": {"news": 3},
        "field": {"chi-tra": 1},
        "topic": {"thu": 2, "vung-cao": 1},
        "unit": {"y": 2, "x": 1},
        "year": {},
        "tag": {"b": 2, "a": 1},
        "terrain": {},
        "team_size": {},
    }
    assert sorted(keys(engine, topic=("vung-cao", "khac"))) == ["1"]
    assert sorted(keys(engine, unit=("y",), tag=("a", "b"))) == ["1", "2"]
    assert keys(engine, unit=("x",), field=("chi-tra",)) == []


def test_nothing_found_has_nothing_to_count(library: Engine) -> None:
    facets = library.search(SearchRequest(q="zzz")).facets
    assert facets == {facet: {} for facet in SearchRequest.FACETS}


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


@pytest.mark.parametrize(
    "query",
    [
        "sổ",
        "thi đua",
        "thi dua khen thuong",
        '"thi đua" xã',
        "HD 4231",
        "ai giúp người cao tuổi đi nhận lương",
    ],
)
def test_facets_count_exactly_the_hits(library: Engine, query: str) -> None:
    found = library.search(SearchRequest(q=query, page_size=100))
    assert 0 < found.count == sum(found.facets["type"].values())
    chosen = library.search(SearchRequest(q=query, type=("profile",)))
    assert chosen.facets["type"] == found.facets["type"]
    assert chosen.count == found.facets["type"].get("profile", 0)


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
