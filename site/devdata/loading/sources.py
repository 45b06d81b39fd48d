"""The data files, read in the order in which they can be loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from core.text import nfc

FOLDER = Path(__file__).parents[1]
VERSION = 1  # raised when the same text shall become something else


@dataclass(frozen=True)
class Source:
    """One sample as it stands in the files: what kind of thing it becomes, its key, its values."""

    kind: str
    key: str
    data: dict[str, Any]

    @property
    def digest(self) -> str:
        text = json.dumps([VERSION, self.data], sort_keys=True, ensure_ascii=False, default=str)
        digest = hashlib.sha256(text.encode())
        if self.kind == "picture":
            digest.update(picture_path(self.data["file"]).read_bytes())
        return digest.hexdigest()


def picture_path(name: str) -> Path:
    return FOLDER / "pictures" / name


def read(path: Path) -> Any:
    """Content of a YAML file, in NFC."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(nfc(path.read_text(encoding="utf-8")), Loader=loader)  # noqa: S506


def picture_rows(group: str = "pictures") -> list[dict[str, Any]]:
    """What the site says of its pictures: `pictures` in use, or `spare` ones that are only drawn."""
    content = read(FOLDER / "pictures" / "pictures.yaml")
    return [{"credit": content["credit"], **row} for row in content[group]]


def _pictures() -> list[Source]:
    return [Source("picture", row["file"], row) for row in picture_rows()]


def _stories() -> list[Source]:
    paths = sorted((FOLDER / "stories").glob("*.yaml"))
    found = []
    for path in paths:
        data = read(path)
        found.append(Source(data["type"], f"mau-{data['number']:02d}", data))
    return found


def _rows(name: str, kind: str, key: str = "key") -> list[Source]:
    return [Source(kind, row[key], row) for row in read(FOLDER / "data" / f"{name}.yaml")]


def desk_rows() -> list[dict[str, Any]]:
    """Stories on their way through the desk."""
    return list(read(FOLDER / "data" / "desk.yaml"))


def sources() -> list[Source]:
    """Every sample; what others point to comes first."""
    stories = _stories()
    files = [*_rows("files", "file"), *_rows("kits", "file")]
    written = {source.key: source.data for source in stories}
    for source in files:
        if story := source.data.get("story"):  # a file that holds the text of a story
            source.data["body"] = written[f"mau-{story}"]["body"]
    early = [source for source in stories if source.kind != "news"]
    news = [source for source in stories if source.kind == "news"]
    return [
        *_pictures(),
        *files,
        *early,
        *_rows("campaigns", "campaign"),
        *_rows("founding", "founding", key="slug"),
        *news,
        *_rows("events", "event"),
        *_rows("procedures", "procedure"),
        *_rows("columns", "column", key="slug"),
        *_rows("mondays", "monday"),
        *_ledger(early),
        *_rows("pledges", "pledge"),
    ]


def _ledger(stories: list[Source]) -> Iterator[Source]:
    """Adoptions and visits stand in the file of their practice."""
    for story in stories:
        for kind, name in (("adoption", "adoptions"), ("visit", "visits")):
            for number, row in enumerate(story.data.pop(name, []), start=1):
                yield Source(kind, f"{story.key}-{kind}-{number}", {"practice": story.key, **row})
