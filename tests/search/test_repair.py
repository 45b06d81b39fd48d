"""What a mistyped query may have meant."""

from __future__ import annotations

import random
import unicodedata

import pytest

from core.text import fold
from search.analysis import Alternative, clean, parse_query
from search.lexicon.joined import split
from search.lexicon.repair import Repair
from search.lexicon.words import Lexicon, collected
from tests.search.collection import COLLECTION
from tests.search.contract.test_collection import QUERIES
from tests.search.entries import entry


@pytest.fixture(scope="module")
def known() -> Lexicon:
    return collected(COLLECTION)


def read(known: Lexicon, text: str) -> str:
    """What may have been meant; empty when the query is well."""
    return Repair(known).suggestion(clean(text), parse_query(text)) or ""


def alternatives(known: Lexicon, text: str) -> tuple[Alternative, ...]:
    return Repair(known).alternatives(parse_query(text))


MEANT = [
    # a key too many, too few, wrong or swapped
    ("ống tre tiế kiệm", "ống tre tiết kiệm"),
    ("hồ sơ bệnh ánn", "hồ sơ bệnh án"),
    ("bảo hiểm xã hôij", "bảo hiểm xã hội"),
    ("doanh nghiẹpp trốn đóng", "doanh nghiệp trốn đóng"),
    # accents wrong or dropped
    ("bảo hiễm xã hội", "bảo hiểm xã hội"),
    ("bảo hiem xã hội", "bảo hiểm xã hội"),
    ("bảo hiểm xã hoi", "bảo hiểm xã hội"),
    ("người khuyêt tật", "người khuyết tật"),
    # letters that sound alike: hỏi and ngã, s and x, ch and tr, d, gi and r, n and l
    ("mẩu báo cáo", "mẫu báo cáo"),
    ("người cao tuỗi", "người cao tuổi"),
    ("khu chọ công nhân", "khu trọ công nhân"),
    ("trế độ bảo hiểm", "chế độ bảo hiểm"),
    ("già nàng", "già làng"),
    ("dám định y tế", "giám định y tế"),
    ("doanh nghiệp chốn đóng", "doanh nghiệp trốn đóng"),
    # Telex that nobody turned into letters
    ("baor hieemr xax hooij", "bảo hiểm xã hội"),
    ("nguwowif cao tuooir", "người cao tuổi"),
    ("ddoanf keets", "đoàn kết"),
    # words joined
    ("baohiemxahoi", "bảo hiểm xã hội"),
    ("bhxhtunguyen", "BHXH tự nguyện"),
    ("bảohiểm xã hội", "bảo hiểm xã hội"),
    ("ống tre tietkiem", "ống tre tiết kiệm"),
]


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_slips_are_seen_through(known: Lexicon, typed: str, meant: str) -> None:
    assert read(known, typed) == meant


@pytest.mark.parametrize(("typed", "meant"), MEANT)
def test_however_the_letters_are_composed(known: Lexicon, typed: str, meant: str) -> None:
    assert read(known, unicodedata.normalize("NFD", typed)) == meant


def test_what_was_right_stays_as_it_was_typed(known: Lexicon) -> None:
    assert read(known, "  Ống Tre,  tiế kiệm 2025!") == "  Ống Tre,  tiết kiệm 2025!"
    assert read(known, "BẢO HIỄM XÃ HỘI") == "BẢO HIỂM XÃ HỘI"
    assert read(known, "Bảo Hiễm") == "Bảo Hiểm"


def test_queries_of_known_words_are_left_alone(known: Lexicon) -> None:
    clean = [
        query
        for query, _key in QUERIES
        if all(word.exact in known.words or not word.exact.isalpha() for word in parse_query(query).words)
    ]  # fmt: skip
    changed = {query: told for query in clean if (told := read(known, query))}
    assert len(clean) >= 50
    assert len(changed) <= len(clean) * 0.02, changed


@pytest.mark.parametrize(
    "typed", ["", "???", "2025", "4231/HD-BHXH", "HD 4231", "0123456789", "a", "“”", "x" * 400]
)
def test_numbers_and_no_words_mean_what_they_are(known: Lexicon, typed: str) -> None:
    assert read(known, typed) == ""


def test_a_long_text_is_not_looked_at(known: Lexicon) -> None:
    assert read(known, "bảo hiễm " * 20) == ""


def test_nothing_is_known_of_an_empty_lexicon() -> None:
    assert read(Lexicon(0, {}, {}), "bảo hiễm") == ""


# --- what stands for the words meanwhile ---


def stands(known: Lexicon, text: str) -> list[tuple[int, int, str]]:
    return [
        (each.start, each.end, " ".join(word.exact for word in each.words))
        for each in alternatives(known, text)
    ]


def test_an_unknown_word_is_found_by_what_it_may_be(known: Lexicon) -> None:
    assert (2, 3, "tiết") in stands(known, "ống tre tiéét kiệm")
    assert all(0 < each.weight <= 0.7 for each in alternatives(known, "ống tre tiéét kiệm"))
    assert stands(known, "ống tre tiết kiệm") == []
    assert stands(known, "bảo hiễm xã hội") == [], "the letters are right: it is found as it is"


def test_joined_words_are_found_as_the_words_they_are(known: Lexicon) -> None:
    assert stands(known, "ống bhxhtunguyen") == [(1, 2, "bhxh tự nguyện")]


def test_telex_is_found_word_by_word_and_in_pairs(known: Lexicon) -> None:
    told = stands(known, "baor hieemr")
    assert {(0, 1, "bảo"), (1, 2, "hiểm"), (0, 2, "bảo hiểm")} <= set(told)


def test_quoted_words_are_looked_for_as_they_stand(known: Lexicon) -> None:
    assert alternatives(known, '"ống tre tiế kiệm"') == ()
    assert read(known, '"ống tre tiế kiệm"') == ""


def test_words_that_editors_explain_are_no_slips(known: Lexicon) -> None:
    query = parse_query("CSTDCSS bảo hiểm")
    explained = Repair(known, {"cstdcss"})
    assert explained.suggestion("CSTDCSS bảo hiểm", query) is None
    assert explained.alternatives(query) == ()


# --- the parts ---


def test_joined_words_are_taken_apart_where_all_are_known() -> None:
    known = collected([entry("a", "bảo hiểm xã hội tự nguyện cho trẻ")])
    assert split("baohiemxahoi", known) == ["bao", "hiem", "xa", "hoi"]
    assert split("baohiemxyz", known) == []
    assert split("bao", known) == []
    assert split("a" * 500, known) == []


def test_most_typing_errors_are_repaired_and_hardly_anything_else(known: Lexicon) -> None:
    """Figures of the prototype: 69 % of typing errors repaired, 5 % of clean queries changed."""
    tried = right = 0
    for query, _key in QUERIES:
        words = query.split()
        for at, word in enumerate(words):
            if (
                len(word) >= 5
                and word.isalpha()
                and parse_query(word).words[0].exact in known.words
            ):
                slip = word[:2] + word[3:] if at % 2 else word[:1] + word[2] + word[1] + word[3:]
                typed = " ".join([*words[:at], slip, *words[at + 1 :]])
                tried += 1
                meant = read(known, typed) or typed
                right += [w.exact for w in parse_query(meant).words] == [
                    w.exact for w in parse_query(query).words
                ]
    assert tried >= 40
    assert right / tried >= 0.7, (right, tried)


def test_a_query_without_accents_is_meant_so(known: Lexicon) -> None:
    asked = {fold(query) for query, _key in QUERIES}
    plain = [q for q in asked if all(w.folded in known.folded for w in parse_query(q).words)]
    assert len(plain) >= 30
    assert [query for query in plain if read(known, query)] == []


def test_words_are_shown_as_the_texts_write_them(known: Lexicon) -> None:
    texts = [entry("a", "LÝ DO BHXH", "lý do; Quý III; VssID, BHXH huyện; Bảo hiểm; chiến sĩ")]
    made = Lexicon.load(collected(texts).dump())
    assert made.shown("lí") == "lý"
    assert made.shown("bhxh") == "BHXH"
    assert made.shown("vssid") == "VssID"
    assert made.shown("bảo") == "bảo", "a capital at the beginning says nothing"
    assert made.shown("quí") == "quý"
    assert made.shown("nowhere") == "nowhere"
    assert read(made, "lydobhxh") == "lý do BHXH"


@pytest.mark.parametrize("data", [b"", b"x", b"\x78\x9c" + b"\x00" * 40])
def test_what_is_no_lexicon_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no lexicon"):
        Lexicon.load(data)


def test_everything_comes_back_from_the_blob(known: Lexicon) -> None:
    again = Lexicon.load(known.dump())
    assert (again.size, again.words, again.written) == (known.size, known.words, known.written)
    assert len(again.pairs) == len(known.pairs) > 1000
    assert all(
        again.pair(one, other) == known.pair(one, other)
        for one, other in [("bảo", "hiểm"), ("hiểm", "bảo"), ("ống", "tre"), ("x", "y")]
    )
    assert known.pair("bảo", "hiểm") > 5


def test_it_stays_small_however_many_pairs_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.lexicon.words.CROWDED", 2_000)
    monkeypatch.setattr("search.lexicon.words.MOST_PAIRS", 1_000)
    chance = random.Random(6)
    letters = "bcdghklmnprstvx"
    vocabulary = [f"{a}{v}{b}" for a in letters for v in "aeiou" for b in "cmnpt"]
    texts = [" ".join(chance.choices(vocabulary, k=60)) for _text in range(200)]
    made = collected(entry(str(n), "bảo hiểm", text) for n, text in enumerate(texts))
    assert len(made.pairs) == 1_000
    assert made.pair("bảo", "hiểm") == 200, "frequent pairs are never let go"
