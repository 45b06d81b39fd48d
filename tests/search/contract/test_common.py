"""Words that nearly all documents have: they find as others do, and rank nothing."""

from __future__ import annotations

from dataclasses import replace

from search.analysis import parse_query
from search.engines import Engine, Results
from search.request import SearchRequest
from tests.search.engines import Rebuilt
from tests.search.entries import entry, keys


def asked(engine: Engine, q: str, common: tuple[str, ...], **over: object) -> Results:
    request = SearchRequest(q=q, **over)  # type: ignore[arg-type]
    return engine.search(request, replace(parse_query(q), common=common, common_folded=common))


def test_a_word_that_nearly_all_have_finds_but_does_not_rank(rebuilt: Rebuilt) -> None:
    engine = rebuilt(
        [
            entry("often", "Bài", "ở chợ, ở bến, " + "ở nhà, " * 30),
            entry("rare", "Bài", "chợ nổi và chợ phiên"),
            entry("none", "Bài", "bến xe"),
        ]
    )
    assert keys(engine, "ở chợ quê xưa")[0] == "often"
    found = asked(engine, "ở chợ quê xưa", ("ở", "o", "xưa", "xua", "quê", "que"))
    assert [hit.key for hit in found.hits] == ["often"], (
        "it still counts among the words that must be there"
    )
    found = asked(engine, "ở chợ", ("ở", "o"))
    assert [hit.key for hit in found.hits] == ["often"]


def test_a_hit_that_scores_nothing_is_one(rebuilt: Rebuilt) -> None:
    """Its only words are such as nearly all have: counted, and shown on the last page."""
    engine = rebuilt(
        [
            entry("unit", "Bài", "xa lạ yên ắng zích zắc", "unit"),
            entry("story", "Cam quýt bưởi", "xa yên zích"),
        ]
    )
    common = ("xa", "yên", "yen", "zích", "zich")
    found = asked(engine, "cam xa quýt yên bưởi zích", common)
    assert (found.count, [hit.key for hit in found.hits]) == (2, ["story", "unit"])
    assert found.facets["type"] == {"news": 1, "unit": 1}
    last = asked(engine, "cam xa quýt yên bưởi zích", common, page=2, page_size=1)
    assert (last.count, [hit.key for hit in last.hits]) == (2, ["unit"])
