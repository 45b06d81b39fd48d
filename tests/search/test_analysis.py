"""Tokens, groups and queries: the same for every engine."""

from __future__ import annotations

import unicodedata

import pytest

from search.analysis import clean, groups, number_keys, pairs, parse_query, tokens


def nfd(value: str) -> str:
    return unicodedata.normalize("NFD", value)


def test_words_keep_their_place_in_the_text() -> None:
    text = clean("Đường đi: 1.234 sổ")
    assert [(text[word.start : word.end], word.exact, word.folded) for word in tokens(text)] == [
        ("Đường", "đường", "duong"),
        ("đi", "đi", "di"),
        ("1", "1", "1"),
        ("234", "234", "234"),
        ("sổ", "sổ", "so"),
    ]


def test_spellings_meet_in_one_normal_form() -> None:
    made = groups(["Chiến sỹ thuý hoà"])
    assert (
        made.exact
        == groups(["chiến sĩ thúy hòa"]).exact
        == groups([nfd("CHIẾN SĨ THUÝ HOÀ")]).exact
    )
    assert made.folded == ["chien", "si", "thuy", "hoa"]
    assert made.exact_pairs[0] == "chiến_sĩ"
    assert made.folded_pairs == ["chien_si", "si_thuy", "thuy_hoa"]


def test_no_pair_reaches_over_the_end_of_a_line() -> None:
    assert groups(["một hai", "ba\nbốn"]).folded_pairs == ["mot_hai"]


def test_invisible_characters_do_not_split_words() -> None:
    assert groups(["thi\u00ad đua yêu\u200bnước"]).exact == ["thi", "đua", "yêunước"]
    assert pairs(["một"]) == []


@pytest.mark.parametrize(
    "typed",
    [
        "4231/HD-BHXH",
        "HD 4231",
        "HD4231",
        "hd-4231",
        "4231 HD",
        "4231",
        "hướng dẫn 4231",
        "4231hdbhxh",
    ],
)
def test_a_document_is_found_by_its_number_however_written(typed: str) -> None:
    assert parse_query(typed).numbers & number_keys("4231/HD-BHXH")


@pytest.mark.parametrize("typed", ["gương 2014", "5 chỉ tiêu", "6 tháng", "bằng khen 2014 nghệ an"])
def test_years_and_counts_are_no_document_numbers(typed: str) -> None:
    assert not parse_query(typed).numbers & (number_keys("2014/QĐ-BHXH") | number_keys("5/KH-UBND"))


def test_a_number_before_another_code_is_another_document() -> None:
    assert number_keys("34-CT/TW") == {"34", "34cttw", "ct34", "34ct", "tw34", "34tw"}
    assert not parse_query("HD 4232").numbers & number_keys("4231/HD-BHXH")


@pytest.mark.parametrize("quoted", ['"thi đua" gương', "“thi đua” gương", "«thi đua» gương"])
def test_phrases_stand_in_quotation_marks(quoted: str) -> None:
    parsed = parse_query(quoted)
    assert [[word.exact for word in phrase] for phrase in parsed.phrases] == [["thi", "đua"]]
    assert [word.exact for word in parsed.loose] == ["gương"]
    assert [word.exact for word in parsed.words] == ["thi", "đua", "gương"]


def test_a_single_quotation_mark_is_no_phrase() -> None:
    assert parse_query('thi "đua').phrases == ()
    assert len(parse_query('thi "đua').loose) == 2


@pytest.mark.parametrize(
    ("typed", "minimum"),
    [("một", 1), ("một hai", 2), ("một hai ba", 2), ("một hai ba bốn", 2), ("a b c d e", 3)],
)
def test_how_many_words_a_hit_must_hold(typed: str, minimum: int) -> None:
    assert parse_query(typed).minimum == minimum


def test_a_repeated_word_counts_once() -> None:
    assert parse_query("thi thi thi đua").minimum == 2


@pytest.mark.parametrize("typed", ["", "   ", "???", "“”", "\x00", "—"])
def test_nothing_to_look_for(typed: str) -> None:
    assert parse_query(typed).is_empty


def test_accents_are_noticed_in_every_form() -> None:
    assert parse_query("Điện").accented
    assert parse_query(nfd("gương")).accented
    assert not parse_query("guong BHXH").accented


def test_a_pasted_page_is_cut() -> None:
    assert len(parse_query("thi đua " * 500).words) == 64
