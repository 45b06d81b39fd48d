"""The index on a real Elasticsearch: its fields, its versions, its settings, whose turn it is."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elastic_transport import ConnectionError

from core.text import fold
from search.documents import SearchDocument
from search.engines import EngineBusyError, EngineError, IndexState, NoIndexError, address
from search.engines.elastic import ElasticEngine
from search.engines.elastic.records import IndexEntry
from search.engines.entry import COUNTED, FACETS, FORMAT, ORDERED, VALUES
from search.request import SearchRequest
from tests.search.collection import COLLECTION
from tests.search.engines import fresh_address
from tests.search.entries import entry, keys


class Place:
    """An index name of a test's own, on the server."""

    def __init__(self, server: str, url: str) -> None:
        self.server, self.url = server, url
        self.name = url.rpartition("/")[2]

    def engine(self, options: str = "", **over: Any) -> ElasticEngine:
        place = address.read(self.url + options)
        assert isinstance(place, address.ElasticAddress)
        return ElasticEngine(place, **over)

    def ask(self, path: str, body: object = None, method: str = "GET") -> Any:
        request = urllib.request.Request(  # noqa: S310
            f"{self.server}/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)

    def indices(self) -> dict[str, Any]:
        """Those that hold entries, in the order they were made."""
        found = self.ask(f"{self.name}-v*")
        return {name: found[name] for name in sorted(found, key=lambda name: name.split("-")[-1])}


@pytest.fixture
def place(elasticsearch: str, tmp_path: Path) -> Iterator[Place]:
    with fresh_address("elastic", tmp_path, elasticsearch) as url:
        yield Place(elasticsearch, url)


# --- fields ---


def test_the_fields_are_those_of_every_engine() -> None:
    properties = IndexEntry._doc_type.mapping.to_dict()["properties"]
    kept = {"key", "id", "published", "stored"}
    assert set(properties) == {*kept, *ORDERED, *COUNTED, *VALUES}
    for name in ORDERED:
        assert properties[name] == {"type": "text", "analyzer": "whitespace"}
    for name in COUNTED:
        assert properties[name]["index_options"] == "freqs"
    assert all(properties[name]["type"] == "keyword" for name in (*VALUES, "key"))
    assert set(FACETS) == set(SearchRequest.FACETS)


def test_the_metadata_hold_the_format_and_the_source_only_what_a_hit_needs(place: Place) -> None:
    place.engine().rebuild([entry("1", "Ống tre", also=("Bến Tre",))])
    ((name, about),) = place.indices().items()
    assert about["mappings"]["_meta"] == {"format": FORMAT}
    assert about["mappings"]["dynamic"] == "strict"
    assert list(about["aliases"]) == [f"{place.name}-v{FORMAT}"]
    (hit,) = place.ask(f"{name}/_search")["hits"]["hits"]
    assert list(hit["_source"]) == ["stored"]


# --- settings ---


def test_shards_and_copies_are_those_of_the_address(place: Place) -> None:
    place.engine("?shards=3&replicas=2").rebuild([entry("1")])
    (about,) = place.indices().values()
    settings = about["settings"]["index"]
    assert (settings["number_of_shards"], settings["number_of_replicas"]) == ("3", "2")
    place.engine().rebuild([entry("1")])
    settings = list(place.indices().values())[-1]["settings"]["index"]
    assert (settings["number_of_shards"], settings["auto_expand_replicas"]) == ("1", "0-1")
    assert "refresh_interval" not in settings, "as the server has it, once the rebuild is over"


def test_several_shards_rank_like_one(place: Place) -> None:
    engine = place.engine("?shards=3")
    engine.rebuild(COLLECTION)
    parted = {
        q: keys(engine, q, page_size=5)
        for q in ("bhxh tỉnh", "thi đua khen thưởng", "nguoi cao tuoi")
    }
    engine = place.engine()
    engine.rebuild(COLLECTION)
    assert parted == {q: keys(engine, q, page_size=5) for q in parted}
    assert all(len(found) > 1 for found in parted.values())


# --- versions ---


def test_an_index_of_another_format_is_outdated_until_it_is_rebuilt(place: Place) -> None:
    older = f"{place.name}-v{FORMAT - 1}"
    place.ask(f"{older}-1", {"aliases": {older: {}}, "mappings": {}}, "PUT")
    engine = place.engine()
    assert engine.state() is IndexState.OUTDATED
    with pytest.raises(NoIndexError):
        engine.search(SearchRequest())
    with pytest.raises(NoIndexError):
        engine.index([entry("1")])
    engine.rebuild([entry("1")])
    assert engine.state() is IndexState.OK
    # Machines that still run the version before go on asking theirs.
    assert f"{older}-1" in place.indices()
    engine.rebuild([entry("1")])
    assert f"{older}-1" not in place.indices()


def test_a_format_that_is_not_what_the_name_says_is_damage(place: Place) -> None:
    engine = place.engine()
    engine.rebuild([entry("1")])
    (name,) = place.indices()
    place.ask(f"{name}/_mapping", {"_meta": {"format": FORMAT - 1}}, "PUT")
    assert engine.state() is IndexState.DAMAGED
    engine.rebuild([entry("1")])
    assert engine.state() is IndexState.OK


def test_only_the_index_in_use_and_the_one_before_are_kept(place: Place) -> None:
    engine = place.engine()
    for number in range(4):
        engine.rebuild([entry(str(number))])
    kept = place.indices()
    assert [bool(about["aliases"]) for about in kept.values()] == [False, True]
    assert keys(engine) == ["3"]


def test_what_a_failed_rebuild_began_is_gone(place: Place) -> None:
    engine = place.engine()
    engine.rebuild([entry("1")])

    def documents() -> Iterator[SearchDocument]:
        yield entry("2")
        raise LookupError("the database went away")

    with pytest.raises(LookupError):
        engine.rebuild(documents())
    assert len(place.indices()) == 1


def test_an_old_index_that_cannot_be_dropped_stops_nothing(place: Place) -> None:
    engine = place.engine()
    for number in range(2):
        engine.rebuild([entry(str(number))])
    oldest = next(iter(place.indices()))
    place.ask(f"{oldest}/_settings", {"index.blocks.read_only": True}, "PUT")
    try:
        engine.rebuild([entry("2")])
    finally:
        place.ask(f"{oldest}/_settings", {"index.blocks.read_only": None}, "PUT")
    assert keys(engine) == ["2"]
    assert engine.state() is IndexState.OK
    assert len(place.indices()) == 3
    engine.rebuild([entry("3")])
    assert len(place.indices()) == 2


def test_an_unlucky_change_over_drops_no_index_in_use(place: Place) -> None:
    """The change is made and the answer lost: what is in use then must stay."""
    engine = place.engine()
    engine.rebuild([entry("old")])
    change_over = engine._indices.change_over

    def lost(name: str) -> None:
        change_over(name)
        raise ConnectionError("the answer is lost")

    engine._indices.change_over = lost  # type: ignore[method-assign]
    with pytest.raises(EngineError):
        engine.rebuild([entry("new")])
    assert place.engine().state() is IndexState.OK
    assert keys(place.engine()) == ["new"]


def test_writing_never_makes_an_index_by_itself(place: Place) -> None:
    with pytest.raises(NoIndexError):
        place.engine().index([entry("1")])
    with pytest.raises(NoIndexError):
        place.engine().delete(["1"])
    assert place.indices() == {}


def test_two_sites_share_a_cluster(place: Place, tmp_path: Path) -> None:
    with fresh_address("elastic", tmp_path, place.server) as url:
        other = Place(place.server, url).engine()
        other.rebuild([entry("other")])
        engine = place.engine()
        assert engine.state() is IndexState.MISSING
        engine.rebuild([entry("mine")])
        assert (keys(engine), keys(other)) == (["mine"], ["other"])


def test_an_index_without_a_running_copy_cannot_answer(place: Place) -> None:
    engine, alias = place.engine(), f"{place.name}-v{FORMAT}"
    body = {
        "aliases": {alias: {}},
        "mappings": {"_meta": {"format": FORMAT}},
        "settings": {"index.routing.allocation.require._name": "nowhere"},
    }
    place.ask(f"{alias}-1?wait_for_active_shards=0", body, "PUT")
    with pytest.raises(EngineError, match="on no running node"):
        engine.state()
    with pytest.raises(EngineError):
        engine.search(SearchRequest())
    engine.rebuild([entry("2")])
    assert engine.state() is IndexState.OK
    assert keys(engine) == ["2"]


# --- turns ---

REBUILDER = """
import sys, time
from django.conf import settings
settings.configure()
from search.documents import SearchDocument
from search.engines import open_engine

def documents():
    yield SearchDocument(key="half", type="news", title="Ống tre", url="/")
    print("begun", flush=True)
    time.sleep(600)

open_engine(sys.argv[1]).rebuild(documents())
"""


def test_a_rebuilder_that_was_killed_loses_its_turn(place: Place) -> None:
    engine = place.engine(turn_seconds=2)
    engine.rebuild([entry("old", "Ống tre")])
    process = subprocess.Popen(
        [sys.executable, "-c", REBUILDER, place.url], stdout=subprocess.PIPE, cwd=Path.cwd()
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    process.kill()
    process.wait()
    with pytest.raises(EngineBusyError):
        engine.index([entry("new", "Ống tre")])
    assert keys(engine) == ["old"]
    time.sleep(2.1)
    engine.index([entry("new", "Ống tre")])
    assert sorted(keys(engine, fold("Ống tre"))) == ["new", "old"]
    engine.rebuild([entry("rebuilt")])
    assert keys(engine) == ["rebuilt"]
    assert len(place.indices()) == 2, "what the killed one began is cleared away"


def test_a_rebuilder_that_was_slow_changes_nothing_over(place: Place) -> None:
    slow, quick = place.engine(turn_seconds=0.5), place.engine(turn_seconds=0.5)
    slow.rebuild([entry("old")])

    def documents() -> Iterator[SearchDocument]:
        yield entry("stale")
        time.sleep(0.6)
        quick.index([entry("acknowledged")])

    with pytest.raises(EngineBusyError):
        slow.rebuild(documents())
    assert sorted(keys(quick)) == ["acknowledged", "old"]


def test_a_rebuild_that_takes_long_keeps_its_turn(place: Place) -> None:
    engine, other = place.engine(turn_seconds=0.6), place.engine(turn_seconds=0.6)
    engine.rebuild([])

    def documents() -> Iterator[SearchDocument]:
        for number in range(12):
            time.sleep(0.1)
            yield entry(str(number))
            with pytest.raises(EngineBusyError):
                other.index([entry("no")])

    assert engine.rebuild(documents()) == 12
    assert len(keys(engine)) == 12
