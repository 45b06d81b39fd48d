"""The index folder: generations side by side, a link to the current one, one writer.

<root>/current -> 1-1764…/      changed over atomically
<root>/1-1764…/format.json      written last, so a half-made generation is never current
<root>/1-1764…/index/           tantivy's own files
<root>/writer.lock              held while writing; the system frees it when the holder dies
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from search.engines.embedded import schema
from search.engines.port import EngineBusyError, EngineError, IndexState, NoIndexError

READER_FILES = ("term", "idx", "store", "fast", "fieldnorm")


@contextmanager
def panics() -> Iterator[None]:
    """Turn tantivy's panics, which are BaseExceptions, and its ValueErrors into EngineError."""
    try:
        yield
    except EngineError:
        raise
    except BaseException as error:
        name = type(error).__name__
        if name == "PanicException" or isinstance(error, ValueError | OSError):
            busy = "LockBusy" in str(error) or "Lockfile" in str(error)
            raise (EngineBusyError if busy else EngineError)(f"{name}: {error}") from error
        raise


class Store:
    def __init__(self, root: Path) -> None:
        self.root = root

    # --- reading ---

    def current(self) -> Path | None:
        """Folder of the generation in use."""
        try:
            return self.root / os.readlink(self.root / "current")
        except OSError:
            return None

    def state(self) -> IndexState:
        """Whether the current generation can be opened, from its files alone."""
        generation = self.current()
        if generation is None or not generation.is_dir():
            return IndexState.MISSING
        try:
            made = json.loads((generation / "format.json").read_text(encoding="utf-8"))
            if made["format"] != schema.FORMAT:
                return IndexState.OUTDATED
            meta = json.loads((generation / "index" / "meta.json").read_text(encoding="utf-8"))
            for segment in meta["segments"]:
                name = segment["segment_id"].replace("-", "")
                for suffix in READER_FILES:
                    if (generation / "index" / f"{name}.{suffix}").stat().st_size == 0:
                        return IndexState.DAMAGED
        except (OSError, ValueError, KeyError, TypeError):
            return IndexState.DAMAGED
        return IndexState.OK

    def open(self, generation: Path) -> tantivy.Index:
        """The index of `generation`, proven readable."""
        with panics():
            index = tantivy.Index.open(str(generation / "index"))
            schema.register(index)
            index.config_reader("manual")
            index.searcher().search(tantivy.Query.all_query(), 1)
            return index

    # --- writing ---

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer of this folder; EngineBusyError when another process is."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            handle = (self.root / "writer.lock").open("w")
        except OSError as error:
            raise EngineError(f"the folder of the index cannot be used: {error}") from error
        with handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise EngineBusyError("another process is writing the index") from error
            yield

    def begin(self) -> tuple[Path, tantivy.Index]:
        """A new, empty generation; call while locked."""
        generation = self.root / f"{schema.FORMAT}-{time.time_ns()}"
        with panics():
            (generation / "index").mkdir(parents=True)
            index = tantivy.Index(schema.make(), path=str(generation / "index"))
            schema.register(index)
        return generation, index

    def change_over(self, generation: Path) -> None:
        """Make `generation` the current one, and drop those that nobody needs any more."""
        (generation / "format.json").write_text(
            json.dumps({"format": schema.FORMAT}), encoding="utf-8"
        )
        previous = self.current()
        link = self.root / f"current-{os.getpid()}"
        link.unlink(missing_ok=True)
        link.symlink_to(generation.name)
        current = self.root / "current"
        if (
            current.is_dir() and not current.is_symlink()
        ):  # a copy of the folder that followed the link
            shutil.rmtree(current)
        link.replace(current)
        for folder in self.root.iterdir():
            # Readers may be opening the previous one at this moment; open files survive deletion.
            if folder.is_dir() and not folder.is_symlink() and folder not in (generation, previous):
                shutil.rmtree(folder, ignore_errors=True)

    def usable(self) -> Path:
        """The current generation; NoIndexError when it cannot be written to."""
        state, generation = self.state(), self.current()
        if state is not IndexState.OK or generation is None:
            raise NoIndexError(f"the index is {state.value}")
        return generation
