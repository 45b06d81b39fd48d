"""Numbers alone, for lists that the database narrows down: every word, any page of a large site."""

from __future__ import annotations

import pytest

from search.analysis import parse_query
from search.documents import SearchDocument
from search.engines import Engine
from tests.search.engines import Rebuilt
from tests.search.entries import entry

DOCUMENTS = [
    entry("page:11", "Bên hồ sen", "Tổ một cửa ở thị trấn đến tận nhà"),
    entry("page:12", "Hồ sơ một cửa", "Người già không phải đi lại"),
    entry("page:13", "Kiểm tra thuý hoà", "Hồ sơ giấy", numbers=("4231/HD-BHXH",)),
]


def ids(engine: Engine, typed: str, limit: int = 100) -> list[int]:
    return engine.ids(parse_query(typed), limit)


def test_the_numbers_of_all_that_fit_best_first(rebuilt: Rebuilt) -> None:
    engine = rebuilt(DOCUMENTS)
    assert ids(engine, "hồ sơ") == [12, 13]
    assert ids(engine, "hồ sơ", limit=1) == [12]
    assert ids(engine, "một cửa") == [12, 11]


def test_every_word_must_stand_somewhere(rebuilt: Rebuilt) -> None:
    engine = rebuilt(DOCUMENTS)
    assert ids(engine, "hồ sơ người già") == [12]
    assert ids(engine, "hồ sơ người trẻ") == []


def test_what_has_no_number_is_left_out(rebuilt: Rebuilt) -> None:
    assert ids(rebuilt([*DOCUMENTS, entry("none", "Hồ sơ")]), "hồ sơ") == [12, 13]


@pytest.mark.parametrize("typed", ["ho so mot", "Hồ s", "HỒ SƠ MỘT CỬ", '"hồ sơ một"'])
def test_accents_are_optional_and_names_may_be_begun(rebuilt: Rebuilt, typed: str) -> None:
    assert ids(rebuilt(DOCUMENTS), typed)[0] == 12


@pytest.mark.parametrize("typed", ["thúy hòa", "4231", "hd 4231", "4231/HD-BHXH"])
def test_old_spelling_and_numbers(rebuilt: Rebuilt, typed: str) -> None:
    assert ids(rebuilt(DOCUMENTS), typed) == [13]


def test_a_phrase_stands_as_it_was_typed(rebuilt: Rebuilt) -> None:
    engine = rebuilt(DOCUMENTS)
    assert ids(engine, '"một cửa hồ"') == []
    assert ids(engine, '"một cửa" thị trấn') == [11]


@pytest.mark.parametrize("typed", ["", " ", "???"])
def test_no_words_name_nothing(rebuilt: Rebuilt, typed: str) -> None:
    assert ids(rebuilt(DOCUMENTS), typed) == []


def test_more_than_a_page_of_hits_comes_at_once(rebuilt: Rebuilt) -> None:
    many: list[SearchDocument] = [entry(f"page:{number}", "Ống tre") for number in range(1, 12_001)]
    found = ids(rebuilt(many), "ống tre", limit=100_000)
    assert sorted(found) == list(range(1, 12_001))
