"""Words of the public documents, and what is made of mistyped ones."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from devdata import builders as make
from search.analysis import clean, parse_query
from search.documents import SearchDocument
from search.lexicon import building
from search.lexicon.joined import split
from search.lexicon.repair import Repair
from search.lexicon.telex import decoded
from search.lexicon.words import Lexicon, collected
from search.models import StoredLexicon
from search.queue import drain, rebuild
from tests.search.collection import COLLECTION
from tests.search.relevance import judgements


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon of the collection, as it comes out of the database."""
    return Lexicon.load(collected(COLLECTION).dump())


@pytest.fixture(scope="module")
def repair(lexicon: Lexicon) -> Repair:
    return Repair(lexicon, {"tp", "hcm", "cstdcs"})


def meant(repair: Repair, text: str) -> str | None:
    return repair.suggestion(clean(text), parse_query(text))


def test_words_are_counted_by_documents() -> None:
    made = collected(
        [
            SearchDocument("1", "news", "Ống tre", "/1/", text="ống tre, ống tre"),
            SearchDocument(
                "2", "news", "Ong bay", "/2/", text="số 4231 https://dichuaxxxxxxxxxxxxxxxxxx"
            ),
        ]
    )
    assert made.size == 2
    assert made.words["ống"] == made.words["tre"] == 1
    assert made.pair("ống", "tre") == 1
    assert made.pair("tre", "ống") == 1, "beside each other in the text"
    assert made.pair("tre", "ong") == 0
    assert made.folded["ong"] == 2
    assert "4231" not in made.words
    assert made.by_folded["ong"] in (["ống", "ong"], ["ong", "ống"])


def test_words_and_pairs_that_nearly_all_documents_have_are_common() -> None:
    texts = ["bảo hiểm ở xã", "bảo hiểm ở chợ", "bảo hiểm ở bản", "đi chợ ở xã"]
    made = collected(
        SearchDocument(f"{n}", "news", "Tin", f"/{n}/", text=text) for n, text in enumerate(texts)
    )
    loaded = Lexicon.load(made.dump())
    assert loaded.common == {"bảo": 3, "hiểm": 3, "bảo_hiểm": 3, "hiểm_ở": 3, "ở": 4, "tin": 4}
    assert loaded.common_folded == {"bao": 3, "hiem": 3, "o": 4, "tin": 4}
    assert "bao" not in loaded.common, "a rare word is none because a common one folds to it"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("baor", "bảo"), ("hieemr", "hiểm"), ("xax", "xã"), ("hooij", "hội"), ("ddieenr", "điển"),
        ("nguoiwf", "người"), ("dduowngf", "đường"), ("vieetj", "việt"), ("thuys", "thúy"),
        ("hoaf", "hòa"), ("quys", "quý"),
    ],
)  # fmt: skip
def test_telex_is_read(typed: str, word: str) -> None:
    assert decoded(typed) == word


@pytest.mark.parametrize("word", ["nam", "tin", "bhxh", "4231"])
def test_what_is_no_telex_is_none(word: str) -> None:
    assert decoded(word) is None


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ống tre tiết kịm", "ống tre tiết kiệm"),  # a letter lost
        ("chum gạo tiết kiệm xã đảo nhân rông", "chum gạo tiết kiệm xã đảo nhân rộng"),
        ("người cõng xổ", "người cõng sổ"),  # s and x
        ("Đôì chiếu dữ liệu", "Đối chiếu dữ liệu"),
        ("baor hieemr xax hooij", "bảo hiểm xã hội"),  # Telex
        ("baohiemxahoi", "bảo hiểm xã hội"),  # no spaces
        ("TIẾT KỊM", "TIẾT KIỆM"),
    ],
)
def test_slips_are_repaired(repair: Repair, typed: str, wanted: str) -> None:
    assert meant(repair, typed) == wanted


@pytest.mark.parametrize(
    "text",
    ["ống tre tiết kiệm", "ong tre tiet kiem", "TP.HCM", "CSTĐCS", '"tiết kịm"', "", "???", "4231/HD-BHXH"],
)  # fmt: skip
def test_what_is_right_quoted_or_no_word_is_left_alone(repair: Repair, text: str) -> None:
    assert meant(repair, text) is None


def test_hardly_any_clean_question_is_changed(repair: Repair, lexicon: Lexicon) -> None:
    known = [
        each.query
        for each in judgements.read()
        if all(word.exact in lexicon.words for word in parse_query(each.query).words)
    ]
    changed = [query for query in known if meant(repair, query)]
    assert len(known) > 40
    assert len(changed) <= len(known) * 0.05, changed


def test_joined_words_are_taken_apart_by_what_stands_together(lexicon: Lexicon) -> None:
    assert split("bhxhtunguyen", lexicon) == ["bhxh", "tu", "nguyen"]
    assert split("xyzxyzxyz", lexicon) == []


def test_an_unknown_word_is_looked_for_as_what_it_may_be(repair: Repair) -> None:
    (first, *_rest) = repair.alternatives(parse_query("bhxhtunguyen"))
    assert [word.folded for word in first.words] == ["bhxh", "tu", "nguyen"]
    assert repair.alternatives(parse_query("ống tre")) == ()
    assert repair.alternatives(parse_query('"tiết kịm"')) == ()


def test_without_a_lexicon_nothing_is_said() -> None:
    empty = Repair(Lexicon(0, {}, {}))
    assert meant(empty, "ống tre") is None
    assert empty.alternatives(parse_query("ống tre")) == ()


# --- through the site ---


@pytest.fixture
def told(quiet: Any) -> Any:
    """A site with one practice and its lexicon."""
    make.make_practice(title="Ống tre tiết kiệm đóng bảo hiểm xã hội tự nguyện")
    make.make_profile(title="Bản nháp về con cú vọ", live=False)
    drain()
    rebuild()
    return quiet


@pytest.mark.django_db
@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("typed", ["ống trw", "oongs tre", "ongtre", "tiết kịm", "baohiemxahoi"])
def test_a_mistyped_query_finds_and_says_what_was_probably_meant(
    client: Client, typed: str
) -> None:
    found = client.get("/api/search/", {"q": typed, "type": "practice"}).json()
    assert found["count"] == 1, typed
    assert found["suggestion"]


@pytest.mark.django_db
@pytest.mark.usefixtures("told")
def test_the_page_offers_it_as_a_link_and_keeps_what_was_typed(client: Client) -> None:
    text = client.get("/tim-kiem/", {"q": "tiết kịm", "type": "practice"}).content.decode()
    assert "Có phải bạn muốn tìm:" in text
    assert "q=ti%E1%BA%BFt+ki%E1%BB%87m&amp;type=practice" in text
    assert 'value="tiết kịm"' in text


@pytest.mark.django_db
@pytest.mark.usefixtures("told")
def test_words_of_drafts_are_in_no_lexicon() -> None:
    words = building.lexicon().words
    assert "tiết" in words
    assert "vọ" not in words


@pytest.mark.django_db
@pytest.mark.usefixtures("told")
def test_the_lexicon_is_made_again_when_its_turn_comes(at: Any) -> None:
    before = StoredLexicon.objects.get().version
    building.refresh()
    assert StoredLexicon.objects.get().version == before, "nothing changed"
    make.make_practice(title="Chum gạo")
    drain()
    building.refresh()
    assert StoredLexicon.objects.get().version == before, "too soon"
    row = StoredLexicon.objects.get()
    row.built_at -= building.LEAST_INTERVAL
    row.save()
    building.refresh()
    assert "chum" in building.lexicon().words
    assert cache.get(building.ASKED) is None


def test_a_story_waits_for_no_lexicon(told: Any, django_assert_num_queries: Any) -> None:
    """What nearly all documents have is known to its page once somebody has searched."""
    building._kept = None
    cache.clear()
    with django_assert_num_queries(0):
        assert building.common() == frozenset()
    assert "bhxh" in building.lexicon().common
    with django_assert_num_queries(0):
        assert building.common() == frozenset(building.lexicon().common)
