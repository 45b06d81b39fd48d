"""Names that are being typed, and documents that are like another."""

from __future__ import annotations

import pytest

from core.text import fold
from search.analysis import parse_query
from search.engines import Engine
from tests.search.engines import Rebuilt
from tests.search.entries import entry


def begun(engine: Engine, typed: str, limit: int = 20) -> list[str]:
    return [document.key for document in engine.suggest(parse_query(typed), limit)]


BEGUN = [
    ("người cõ", "suoi-lanh"),
    ("suối l", "suoi-lanh"),
    ("ngầm người", "suoi-lanh"),
    ("BHXH tỉnh Gia L", "u-gia-lai"),
    ("4231", "hd-4231"),
    ("tu quay mot c", "tu-quay"),
]


@pytest.mark.parametrize(("typed", "expected"), BEGUN)
def test_words_of_a_title_are_enough_when_begun(library: Engine, typed: str, expected: str) -> None:
    assert expected in begun(library, typed)
    assert begun(library, fold(typed)) == begun(library, typed), "accents are optional"


def test_every_word_must_be_begun(library: Engine) -> None:
    assert "suoi-lanh" in begun(library, "người cõng sổ")
    assert "suoi-lanh" not in begun(library, "người cõng xe")
    assert begun(library, "qwertz") == []


@pytest.mark.parametrize("typed", ["", "  ", "???", '"'])
def test_nothing_typed_begins_nothing(library: Engine, typed: str) -> None:
    assert begun(library, typed) == []


def test_other_names_are_begun_too_and_come_back(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("a", "Người cõng sổ", names=("Thào Văn Sính",)),
            entry("b", "Ống tre", "Thào Văn Sính kể"),
        ]
    )
    found = engine.suggest(parse_query("thao van s"))
    back = [(each.key, each.names, each.url) for each in found]
    assert back == [("a", ("Thào Văn Sính",), "/a/")]


def test_a_name_that_begins_so_comes_before_one_that_has_it_inside(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("inside", "Bên hồ sen"), entry("first", "Hồ sơ bên sông")])
    assert begun(engine, "hồ") == ["first", "inside"]


def test_no_more_than_asked(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry(f"n{n}", f"Ống tre {n}") for n in range(9)])
    assert len(begun(engine, "ống", limit=4)) == 4


def test_a_very_long_word_is_known_by_its_beginning(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("long", "Supercalifragilistic")])
    assert begun(engine, "supercalifragil") == ["long"]


# --- likeness ---

LIKE = [
    entry("tre", "Ống tre tiết kiệm", "Mỗi ngày bỏ vào ống tre năm nghìn đồng để đóng bảo hiểm."),
    entry("heo", "Heo đất", "Mỗi ngày bỏ vào heo đất năm nghìn đồng để đóng bảo hiểm.", "practice"),
    entry("tre-2", "Chiếc ống tre của chợ", "Bà con ở chợ giữ ống tre, mỗi ngày bỏ một ít."),
    entry("loa", "Loa xã", "Phát thanh ba thứ tiếng vào lúc năm giờ sáng."),
    entry("ky", "Họp thanh tra", "Đoàn công tác làm việc tại trụ sở."),
]


def like(engine: Engine, key: str, **over: object) -> list[str]:
    return [document.key for document in engine.similar(key, **over)]  # type: ignore[arg-type]


def test_the_likest_comes_first_and_never_itself(rebuilt: Rebuilt) -> None:
    found = like(rebuilt(LIKE), "tre")
    assert found[:2] == ["heo", "tre-2"], "nearly a whole sentence, then a few words"
    assert "tre" not in found
    assert "ky" not in found, "nothing in common"


def test_what_nearly_all_documents_have_makes_nothing_like_another(rebuilt: Rebuilt) -> None:
    engine = rebuilt(LIKE)
    assert "loa" in like(engine, "tre"), "both have the words năm and vào"
    assert "loa" not in like(engine, "tre", common=frozenset({"năm", "vào"}))
    assert like(engine, "tre", common=frozenset({"năm", "vào"}))[:2] == ["heo", "tre-2"]


def test_only_of_the_types_asked_for(rebuilt: Rebuilt) -> None:
    engine = rebuilt(LIKE)
    assert like(engine, "tre", types=("practice",)) == ["heo"]
    assert like(engine, "tre", types=("event",)) == []
    assert len(like(engine, "tre", limit=1)) == 1


def test_nothing_is_like_what_is_not_there_or_has_no_words(rebuilt: Rebuilt) -> None:
    engine = rebuilt([*LIKE, entry("mute", "???", "…")])
    assert like(engine, "nowhere") == []
    assert like(engine, "mute") == []


def test_what_is_withdrawn_is_neither_begun_nor_like(rebuilt: Rebuilt) -> None:
    engine = rebuilt(LIKE)
    engine.delete(["tre-2"])
    assert "tre-2" not in like(engine, "tre")
    assert begun(engine, "chiếc ống") == []


@pytest.mark.parametrize("key", ["ong-tre", "suoi-lanh", "heo-dat"])
def test_likeness_in_a_library_is_of_its_matter(library: Engine, key: str) -> None:
    expected = {
        "ong-tre": {"chum-gao", "heo-dat"},
        "suoi-lanh": {"loa-xa", "gia-lang", "trang-chieu", "khmer"},
        "heo-dat": {"ong-tre", "chum-gao", "vuon-rau"},
    }[key]
    assert expected & set(like(library, key)), like(library, key)
