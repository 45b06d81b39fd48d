"""Every drawing by name: what `SCENES` of the modules beside this one list."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import devdata.drawing
from devdata.drawing.carve import Pic

PREFIXES = ("scenes_", "portraits_")


def drawings() -> dict[str, Pic]:
    """All drawings, drawn, in the order of their names; ValueError when two have one name."""
    found: dict[str, Pic] = {}
    for make in _makers():
        picture = make()
        if picture.name in found:
            raise ValueError(f"Two drawings are called {picture.name}.")
        found[picture.name] = picture
    return dict(sorted(found.items()))


def _makers() -> Iterator[Callable[[], Pic]]:
    for module in pkgutil.iter_modules(devdata.drawing.__path__):
        if module.name.startswith(PREFIXES):
            yield from importlib.import_module(f"devdata.drawing.{module.name}").SCENES
