"""The embedded engine on a real index, written to: rebuilds, damage, several processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core.text import fold
from search.engines import EngineBusyError, EngineError, IndexState, NoIndexError
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded import schema as index_schema
from search.request import SearchRequest
from tests.search.entries import entry, keys


def current(engine: EmbeddedEngine) -> Path:
    generation = engine._store.current()
    assert generation is not None
    return generation


# --- writing ---


def test_an_entry_is_replaced_and_deleted(empty: EmbeddedEngine) -> None:
    empty.index([entry("1", "Ống tre"), entry("2", "Chum gạo")])
    assert keys(empty, "ống tre") == ["1"]
    empty.index([entry("1", "Heo đất")], delete=["2"])
    assert keys(empty, "ống tre") == keys(empty, "chum gạo") == []
    assert keys(empty, "heo đất") == ["1"]
    empty.delete(["1", "never-there"])
    assert empty.search(SearchRequest()).count == 0


def test_a_second_reader_sees_a_commit_at_once(empty: EmbeddedEngine, tmp_path: Path) -> None:
    other = EmbeddedEngine(tmp_path / "index")
    assert keys(other) == []
    empty.index([entry("1")])
    assert keys(other) == ["1"]
    empty.rebuild([entry("2")])
    assert keys(other) == ["2"]


def test_searching_goes_on_during_a_rebuild(empty: EmbeddedEngine, tmp_path: Path) -> None:
    empty.index([entry("old", "Ống tre")])
    reader = EmbeddedEngine(tmp_path / "index")
    answers: list[list[str]] = []

    def documents() -> object:
        for number in range(50):
            answers.append(keys(reader, "ống tre"))
            yield entry(f"new{number}", "Chum gạo")

    assert empty.rebuild(documents()) == 50  # type: ignore[arg-type]
    assert answers == [["old"]] * 50
    assert keys(reader, "ống tre") == []
    assert len(keys(reader, "chum gạo", page_size=100)) == 50


def test_writing_during_a_rebuild_is_refused_not_lost(
    empty: EmbeddedEngine, tmp_path: Path
) -> None:
    other = EmbeddedEngine(tmp_path / "index")
    refused = []

    def documents() -> object:
        try:
            other.index([entry("lost")])
        except EngineBusyError as error:
            refused.append(error)
        yield entry("new")

    empty.rebuild(documents())  # type: ignore[arg-type]
    assert len(refused) == 1
    other.index([entry("late")])
    assert set(keys(empty)) == {"new", "late"}


def test_a_failed_rebuild_leaves_the_old_index(empty: EmbeddedEngine) -> None:
    empty.index([entry("1")])

    def documents() -> object:
        yield entry("2")
        raise LookupError("the database went away")

    with pytest.raises(LookupError):
        empty.rebuild(documents())  # type: ignore[arg-type]
    assert keys(empty) == ["1"]
    empty.rebuild([entry("3")])
    assert keys(empty) == ["3"]


def test_old_generations_are_cleared_away(empty: EmbeddedEngine, tmp_path: Path) -> None:
    for number in range(4):
        empty.rebuild([entry(str(number))])
    folders = [
        path for path in (tmp_path / "index").iterdir() if path.is_dir() and not path.is_symlink()
    ]
    assert len(folders) == 2


# --- an index that cannot be used ---


def test_no_index(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path / "nothing")
    assert engine.state() is IndexState.MISSING
    with pytest.raises(NoIndexError):
        engine.search(SearchRequest())
    with pytest.raises(NoIndexError):
        engine.index([entry("1")])


def test_an_index_of_another_format_is_outdated(empty: EmbeddedEngine, tmp_path: Path) -> None:
    (current(empty) / "format.json").write_text(
        json.dumps({"format": index_schema.FORMAT + 1}), encoding="utf-8"
    )
    assert EmbeddedEngine(tmp_path / "index").state() is IndexState.OUTDATED
    with pytest.raises(NoIndexError):
        EmbeddedEngine(tmp_path / "index").search(SearchRequest())


@pytest.mark.parametrize("harm", ["meta", "truncated", "missing", "garbage", "format"])
def test_damage_is_noticed_and_mended_by_a_rebuild(
    empty: EmbeddedEngine, tmp_path: Path, harm: str
) -> None:
    empty.index([entry(str(number), "Ống tre", "tre " * 50) for number in range(20)])
    folder = current(empty) / "index"
    terms = next(folder.glob("*.term"))
    if harm == "meta":
        (folder / "meta.json").write_text("{", encoding="utf-8")
    elif harm == "truncated":
        terms.write_bytes(b"")
    elif harm == "missing":
        terms.unlink()
    elif harm == "garbage":
        terms.write_bytes(os.urandom(terms.stat().st_size))
    else:
        (current(empty) / "format.json").unlink()
    engine = EmbeddedEngine(tmp_path / "index")
    assert engine.state() is IndexState.DAMAGED
    with pytest.raises(EngineError):
        engine.search(SearchRequest(q="tre"))
    engine.rebuild([entry("1", "Ống tre")])
    assert engine.state() is IndexState.OK
    assert keys(engine, "tre") == ["1"]


# --- several processes ---

WRITER = """
import sys
from pathlib import Path
from django.conf import settings
settings.configure()
from search.documents import SearchDocument
from search.engines.embedded import EmbeddedEngine
engine = EmbeddedEngine(Path(sys.argv[1]))
number = 0
while True:
    engine.index([SearchDocument(key=str(number), type="news", title="Ống tre", url="/")])
    print(number, flush=True)
    number += 1
"""


def test_a_killed_writer_leaves_what_it_acknowledged_and_no_lock(
    empty: EmbeddedEngine, tmp_path: Path
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path / "index")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path.cwd(),
    )
    assert writer.stdout is not None
    acknowledged = [int(writer.stdout.readline()) for _turn in range(5)]
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    assert {str(number) for number in acknowledged} <= set(keys(empty, "tre", page_size=100))
    assert empty.state() is IndexState.OK
    empty.index([entry("after")])
    assert "after" in keys(empty, page_size=100)


def test_many_threads_search_while_one_writes(empty: EmbeddedEngine) -> None:
    empty.index([entry("first", "Ống tre")])
    errors: list[BaseException] = []
    counts: list[int] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                counts.append(empty.search(SearchRequest(q="tre")).count)
        except BaseException as error:
            errors.append(error)

    readers = [threading.Thread(target=read) for _number in range(3)]
    for reader in readers:
        reader.start()
    for number in range(10):
        empty.index([entry(str(number), "Ống tre")])
        time.sleep(0.01)
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []
    assert counts
    assert min(counts) >= 1
    assert len(keys(empty, fold("Ống tre"), page_size=100)) == 11
