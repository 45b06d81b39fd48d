"""Other words that stand for some of those typed: what they find, and what they must not change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.analysis import Alternative, ParsedQuery, clean, parse_query, tokens
from search.engines import Engine
from search.highlight import show
from search.request import SearchRequest
from search.terms.expansion import Rule, Terms
from tests.search.engines import Rebuilt
from tests.search.entries import entry

ENTRIES = [
    entry("long", "Bài một", "đóng bảo hiểm xã hội ở xã"),
    entry("short", "Bài hai", "đóng BHXH ở xã"),
    entry("scattered", "Bài ba", "xã hội đóng hiểm bảo"),
    entry("other", "Bài bốn", "đóng cửa ở xã"),
]

HEALTH = Terms(
    [
        Rule("BHYT", "bảo hiểm y tế", 1.0, "a", joined=True, nested=True),
        Rule("bảo hiểm y tế", "BHYT", 0.9, "a", nested=True),
        Rule("bản", "thôn", 0.4, "s"),
    ]
)
# Many short titles that hold the words without accents, and the words over and over.
PLAIN = [
    entry(f"p{n}", title, "the BHYT ve ban " * 20 + "bao hiem y te")
    for n, title in enumerate(("The BHYT ve ban", "The bao hiem y te ve ban", "Thê bhyt vẽ bạn"))
]


def understood(q: str, *alternatives: tuple[int, int, str, float]) -> ParsedQuery:
    return replace(
        parse_query(q),
        alternatives=tuple(
            Alternative(start, end, tuple(tokens(clean(text))), weight)
            for start, end, text, weight in alternatives
        ),
    )


def asked(engine: Engine, query: ParsedQuery, q: str) -> list[str]:
    return [hit.key for hit in engine.search(SearchRequest(q=q), query).hits]


def test_a_word_is_found_by_the_phrase_that_stands_for_it(rebuilt: Rebuilt) -> None:
    engine = rebuilt(ENTRIES)
    query = understood("đóng BHXH", (1, 2, "bảo hiểm xã hội", 1.0))
    assert set(asked(engine, query, "đóng BHXH")) == {"short", "long"}


def test_what_stands_for_a_word_stands_in_one_line(rebuilt: Rebuilt) -> None:
    engine = rebuilt([*ENTRIES, entry("apart", "Bài năm", "đóng bảo hiểm\nxã hội ở xã")])
    query = understood("đóng BHXH", (1, 2, "bảo hiểm xã hội", 1.0))
    assert set(asked(engine, query, "đóng BHXH")) == {"short", "long"}


def test_what_was_typed_comes_first(rebuilt: Rebuilt) -> None:
    engine = rebuilt([*ENTRIES, *(entry(f"x{n}", "Khác", "bảo hiểm xã hội") for n in range(3))])
    query = understood("BHXH", (0, 1, "bảo hiểm xã hội", 0.3))
    found = asked(engine, query, "BHXH")
    assert found[0] == "short"
    assert set(found) == {"short", "long", "x0", "x1", "x2"}


def test_several_words_are_found_by_the_one_that_stands_for_them(rebuilt: Rebuilt) -> None:
    engine = rebuilt(ENTRIES)
    q = "đóng bảo hiểm xã hội"
    assert "short" not in asked(engine, understood(q), q), "two of five words are too few"
    found = asked(engine, understood(q, (1, 5, "bhxh", 1.0)), q)
    assert found[0] == "long"
    assert "short" in found
    assert "other" not in found


def test_an_alternative_lifts_by_its_weight(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("lợn", "Bài", "nuôi lợn đất"), entry("ống", "Bài", "nuôi ống tre")])
    many = ((0, 1, "lợn đất", 0.9), (0, 1, "ống tre", 0.35))
    assert asked(engine, understood("heo", *many), "heo") == ["lợn", "ống"]
    many = ((0, 1, "lợn đất", 0.35), (0, 1, "ống tre", 0.9))
    assert asked(engine, understood("heo", *many), "heo") == ["ống", "lợn"]


def test_a_weak_alternative_lifts_what_is_found_but_finds_nothing(rebuilt: Rebuilt) -> None:
    both = entry("both", "Bài", "cá nhân là cán bộ cũ của đơn vị")
    engine = rebuilt(
        [
            entry("plain", "Bài", "cá nhân là người ở của thôn nhà"),
            both,
            entry("far", "Bài", "cán bộ"),
        ]
    )
    query = understood("cá nhân", (0, 2, "cán bộ", 0.2))
    assert asked(engine, understood("cá nhân"), "cá nhân") == ["plain", "both"]
    assert asked(engine, query, "cá nhân") == ["both", "plain"]


def test_counts_follow_alternatives(rebuilt: Rebuilt) -> None:
    engine = rebuilt(ENTRIES)
    query = understood("đóng BHXH", (1, 2, "bảo hiểm xã hội", 1.0))
    found = engine.search(SearchRequest(q="đóng BHXH"), query)
    assert found.count == 2
    assert found.facets["type"] == {ENTRIES[0].type: 2}


def test_what_matched_is_marked_whole(rebuilt: Rebuilt) -> None:
    engine = rebuilt(ENTRIES)
    query = understood("BHXH", (0, 1, "bảo hiểm xã hội", 1.0))
    hits = {hit.key: hit for hit in engine.search(SearchRequest(q="BHXH"), query).hits}
    assert "<mark>bảo hiểm xã hội</mark> ở xã" in show(query, hits["long"]).excerpt_html


# --- titles asked for as they stand ---


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Thẻ BHYT về bản", "Thẻ bảo hiểm y tế về bản"),
        ("Thẻ bảo hiểm y tế về bản", "Thẻ BHYT về bản"),
    ],
)
@pytest.mark.parametrize("extra", ["", "xa"])
def test_a_title_as_typed_comes_first_whatever_else_stands_for_its_words(
    rebuilt: Rebuilt, title: str, other: str, extra: str
) -> None:
    long = "Chuyện khác hẳn, kể dài. " * 60
    titles = [entry("typed", f"{title} {extra}", long), entry("meant", f"{other} {extra}", long)]
    engine = rebuilt([*PLAIN, *titles])
    found = asked(engine, HEALTH.understood(parse_query(title)), title)
    assert found[:2] == ["typed", "meant"]
    assert set(found[2:]) == {each.key for each in PLAIN}


def test_a_title_typed_without_accents_comes_first_by_either_name(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("other", "Bài", "thẻ bảo hiểm y tế về bản, thẻ BHYT về bản " * 20),
            entry("long", "Thẻ bảo hiểm y tế về bản xa", "Chuyện khác. " * 60),
            entry("short", "Thẻ BHYT về bản xa", "Chuyện khác. " * 60),
        ]
    )
    for q in ("the bao hiem y te ve ban", "the bhyt ve ban"):
        found = asked(engine, HEALTH.understood(parse_query(q)), q)
        assert set(found[:2]) == {"long", "short"}, q


def test_a_title_by_a_mere_synonym_is_not_the_title_typed(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("near", "Về thôn", "Chuyện khác. " * 60),
            entry("typed", "Về bản", "Chuyện khác. " * 60),
            entry("text", "Bài", "về bản về bản " * 9),
        ]
    )
    q = "về bản"
    assert asked(engine, HEALTH.understood(parse_query(q)), q)[0] == "typed"
    assert asked(engine, HEALTH.understood(parse_query(q)), q)[1] == "text"
