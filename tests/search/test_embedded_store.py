"""The folder of the embedded engine: generations, other formats, damage."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from search.engines import EngineError, IndexState, NoIndexError
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded import schema as index_schema
from search.request import SearchRequest
from tests.search.entries import entry, keys


def current(engine: EmbeddedEngine) -> Path:
    generation = engine._store.current()
    assert generation is not None
    return generation


def test_old_generations_are_cleared_away(empty: EmbeddedEngine, tmp_path: Path) -> None:
    for number in range(4):
        empty.rebuild([entry(str(number))])
    folders = [
        path for path in (tmp_path / "index").iterdir() if path.is_dir() and not path.is_symlink()
    ]
    assert len(folders) == 2


# --- an index that cannot be used ---


def test_a_copy_that_followed_the_link_is_rebuilt_once(
    empty: EmbeddedEngine, tmp_path: Path
) -> None:
    """As a backup brought back by a program that keeps no links: not another generation at each try."""
    empty.index([entry("1", "Ống tre")])
    copied = tmp_path / "copied"
    shutil.copytree(tmp_path / "index", copied, symlinks=False)
    engine = EmbeddedEngine(copied)
    assert engine.state() is IndexState.MISSING
    engine.rebuild([entry("1", "Ống tre")])
    assert EmbeddedEngine(copied).state() is IndexState.OK
    assert keys(EmbeddedEngine(copied), "ống tre") == ["1"]
    assert sum(path.is_dir() and not path.is_symlink() for path in copied.iterdir()) == 1


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
