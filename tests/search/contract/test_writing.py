"""What every engine does when it is written to: nothing acknowledged is lost, nothing stops reading."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.text import fold
from search.documents import SearchDocument
from search.engines import Engine, EngineBusyError, IndexState, NoIndexError
from search.engines.entry import entry_of
from search.request import SearchRequest
from tests.search.engines import Opened, Rebuilt
from tests.search.entries import entry, keys


def patiently(engine: Engine, documents: list[SearchDocument]) -> None:
    """Write as the queue does: again later when someone else is writing."""
    until = time.monotonic() + 60
    while True:
        try:
            engine.index(documents)
            return
        except EngineBusyError:
            assert time.monotonic() < until
            time.sleep(0.02)


# --- writing ---


def test_an_entry_is_replaced_and_deleted(rebuilt: Rebuilt) -> None:
    engine = rebuilt([])
    engine.index([entry("1", "Ống tre"), entry("2", "Chum gạo")])
    assert keys(engine, "ống tre") == ["1"]
    engine.index([entry("1", "Heo đất")], delete=["2"])
    assert keys(engine, "ống tre") == keys(engine, "chum gạo") == []
    assert keys(engine, "heo đất") == ["1"]
    engine.delete(["1", "never-there"])
    assert engine.search(SearchRequest()).count == 0


def test_what_is_both_forgotten_and_stored_is_stored(rebuilt: Rebuilt) -> None:
    engine = rebuilt([entry("1", "Ống tre")])
    engine.index([entry("1", "Heo đất")], delete=["1"])
    assert keys(engine) == ["1"]
    assert keys(engine, "heo đất") == ["1"]


def test_a_second_reader_sees_a_change_at_once(opened: Opened) -> None:
    engine, other = opened(), opened()
    engine.rebuild([])
    assert keys(other) == []
    engine.index([entry("1")])
    assert keys(other) == ["1"]
    engine.rebuild([entry("2")])
    assert keys(other) == ["2"]


def test_many_entries_go_in_at_once(rebuilt: Rebuilt) -> None:
    many = [entry(str(number), f"Bài {number}") for number in range(450)]
    engine = rebuilt([])
    engine.index(many)
    assert engine.search(SearchRequest()).count == 450
    engine.delete(document.key for document in many[:440])
    assert sorted(keys(engine, page_size=100)) == [str(number) for number in range(440, 450)]


@pytest.mark.parametrize(
    "text",
    [
        "ố" * 40_000,
        "a-" * 4_000,
        "\x00 \x01 \x1f \x7f \u2028 \ufeff",
        "שלום 中文字符 🎋🏽 \U0001f468\u200d\U0001f469 e\u0301\u0302",
        "{}[]\\\"'\n\r\t</stored>",
    ],
    ids=["long", "many", "control", "other scripts", "JSON"],
)
def test_no_text_keeps_a_document_out(rebuilt: Rebuilt, text: str) -> None:
    """A document that is refused would hold up all that wait behind it."""
    strange = entry(
        "page:1",
        f"Ống tre {text}",
        text,
        keywords=(text,),
        numbers=(f"12/{text}",),
        tags=((f"the-{'a' * 240}", text),),
        names=(text,),
        standfirst=text,
        unit_name=text,
    )
    engine = rebuilt([strange])
    engine.index([strange, entry("page:2", "Ống tre")])
    assert sorted(keys(engine, "ống tre")) == ["page:1", "page:2"]
    (hit,) = engine.search(SearchRequest(q="ống tre", tag=(f"the-{'a' * 240}",))).hits
    assert hit.stored() == strange.stored()


def test_every_entry_is_walked_once_with_its_digest(rebuilt: Rebuilt) -> None:
    documents = [entry(f"page:{number}", f"Bài {number}") for number in range(620)]
    engine = rebuilt(documents)
    assert sorted(engine.entries()) == sorted((d.key, entry_of(d).digest) for d in documents)
    changed = entry("page:0", "Bài khác")
    engine.index([changed], delete=["page:1"])
    walked = list(engine.entries())
    assert len(walked) == 619
    assert dict(walked)["page:0"] == entry_of(changed).digest != entry_of(documents[0]).digest
    assert list(rebuilt([]).entries()) == []


# --- rebuilding ---


def test_a_rebuild_tells_how_many_went_in(opened: Opened) -> None:
    engine = opened()
    assert engine.rebuild(entry(str(number)) for number in range(7)) == 7
    assert engine.search(SearchRequest()).count == 7
    assert engine.state() is IndexState.OK


def test_searching_goes_on_during_a_rebuild(opened: Opened) -> None:
    engine, reader = opened(), opened()
    engine.rebuild([entry("old", "Ống tre")])
    answers: list[list[str]] = []

    def documents() -> Iterator[SearchDocument]:
        for number in range(50):
            answers.append(keys(reader, "ống tre"))
            yield entry(f"new{number}", "Chum gạo")

    assert engine.rebuild(documents()) == 50
    assert answers == [["old"]] * 50
    assert keys(reader, "ống tre") == []
    assert len(keys(reader, "chum gạo", page_size=100)) == 50


def test_writing_during_a_rebuild_is_refused_not_lost(opened: Opened) -> None:
    engine, other = opened(), opened()
    engine.rebuild([])
    refused = []

    def documents() -> Iterator[SearchDocument]:
        for attempt in (lambda: other.index([entry("lost")]), lambda: other.rebuild([])):
            try:
                attempt()
            except EngineBusyError as error:
                refused.append(error)
        yield entry("new")

    engine.rebuild(documents())
    assert len(refused) == 2
    other.index([entry("late")])
    assert set(keys(engine)) == {"new", "late"}


def test_a_failed_rebuild_leaves_the_old_index(opened: Opened) -> None:
    engine = opened()
    engine.rebuild([entry("1")])

    def documents() -> Iterator[SearchDocument]:
        yield entry("2")
        raise LookupError("the database went away")

    with pytest.raises(LookupError):
        engine.rebuild(documents())
    assert keys(engine) == ["1"]
    engine.rebuild([entry("3")])
    assert keys(engine) == ["3"]


def test_no_index(opened: Opened) -> None:
    engine = opened()
    assert engine.state() is IndexState.MISSING
    with pytest.raises(NoIndexError):
        engine.search(SearchRequest())
    with pytest.raises(NoIndexError):
        engine.index([entry("1")])
    with pytest.raises(NoIndexError):
        list(engine.entries())
    assert engine.state() is IndexState.MISSING
    engine.rebuild([entry("2")])
    assert keys(engine) == ["2"]


# --- several at once ---

WRITER = """
import sys
from django.conf import settings
settings.configure()
from search.documents import SearchDocument
from search.engines import open_engine
engine = open_engine(sys.argv[1])
number = 0
while True:
    engine.index([SearchDocument(key=str(number), type="news", title="Ống tre", url="/")])
    print(number, flush=True)
    number += 1
"""


def test_a_killed_writer_leaves_what_it_acknowledged_and_bars_nobody(
    opened: Opened, search_url: str
) -> None:
    engine = opened()
    engine.rebuild([])
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, search_url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path.cwd(),
    )
    assert writer.stdout is not None
    acknowledged = [int(writer.stdout.readline()) for _turn in range(5)]
    os.kill(writer.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in writer.stdout.read().split()]
    writer.wait()
    assert {str(number) for number in acknowledged} <= set(keys(engine, "tre", page_size=100))
    assert engine.state() is IndexState.OK
    engine.index([entry("after")])
    assert "after" in keys(engine, page_size=100)


def test_a_forked_process_asks_for_itself(opened: Opened) -> None:
    """As a server does that is loaded before its workers are made."""
    engine = opened()
    engine.rebuild([entry(str(number), "Ống tre") for number in range(30)])
    assert len(keys(engine, "tre", page_size=100)) == 30
    children = []
    for number in range(3):
        if (child := os.fork()) == 0:
            try:
                for turn in range(10):
                    assert len(keys(engine, "tre", page_size=100)) >= 30
                    patiently(engine, [entry(f"child{number}-{turn}", "Ống tre")])
            except BaseException:
                os._exit(1)
            os._exit(0)
        children.append(child)
    for _turn in range(20):
        assert len(keys(engine, "tre", page_size=100)) >= 30
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    assert len(keys(engine, "tre", page_size=100)) == 60


def test_two_writers_lose_nothing(opened: Opened) -> None:
    engine = opened()
    engine.rebuild([])
    errors: list[BaseException] = []

    def write(mine: Engine, name: str) -> None:
        try:
            for number in range(8):
                patiently(mine, [entry(f"{name}{number}", "Ống tre")])
        except BaseException as error:
            errors.append(error)

    writers = [threading.Thread(target=write, args=(opened(), name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert errors == []
    wanted = {f"{name}{number}" for name in "ab" for number in range(8)}
    assert set(keys(engine, "tre", page_size=100)) == wanted


def test_many_threads_search_while_one_writes(opened: Opened) -> None:
    engine = opened()
    engine.rebuild([entry("first", "Ống tre")])
    errors: list[BaseException] = []
    counts: list[int] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                counts.append(engine.search(SearchRequest(q="tre")).count)
        except BaseException as error:
            errors.append(error)

    readers = [threading.Thread(target=read) for _number in range(3)]
    for reader in readers:
        reader.start()
    for number in range(10):
        engine.index([entry(str(number), "Ống tre")])
        time.sleep(0.01)
    done.set()
    for reader in readers:
        reader.join()
    assert errors == []
    assert counts
    assert min(counts) >= 1
    assert len(keys(engine, fold("Ống tre"), page_size=100)) == 11
