"""One entry of the index, the same for every engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from search.analysis import Groups, groups, number_keys


@dataclass(frozen=True)
class Section:
    """A part of a long page with an anchor of its own; a hit in it leads there.

    `label` is what people call it ("Mục 2", "Điểm c mục 2"); `heading` is empty for points.
    """

    anchor: str
    label: str
    text: str
    heading: str = ""


@dataclass(frozen=True)
class AttachedFile:
    """A file that the page carries. `text` is only there for the index; a hit has it by `hash`."""

    title: str
    url: str
    hash: str
    text: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """A page or record as search sees it; `key` is its identity in queue and index.

    `text` is what excerpts are cut from; `keywords` are found but never shown: names of the unit
    then and now, tags, field, topics, people named, honours. `also` holds names that should find
    the document last, such as those of units that became part of its own.
    `units` are slugs of the unit and of all its successors, so that a filter by any of them hits.
    `files` are found last, and a hit by their words alone says so.
    `names` are what else it is called, for suggestions while typing: people, short names.
    """

    key: str
    type: str
    title: str
    url: str
    text: str = ""
    standfirst: str = ""
    kicker: str = ""
    keywords: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    published_at: datetime | None = None
    year: str = ""
    unit: str = ""
    unit_name: str = ""
    unit_then: str = ""
    units: tuple[str, ...] = ()
    field: str = ""
    field_name: str = ""
    topics: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()  # (slug, name)
    terrain: str = ""
    team_size: str = ""
    external_id: str = ""
    sample: bool = False
    names: tuple[str, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    when: str = ""  # the thing's own day where posting came later: "Ban hành 05/11/2014"

    @property
    def title_lines(self) -> list[str]:
        """The title group: a document's number is part of what it is called."""
        return [self.title, *self.numbers]

    @property
    def body_lines(self) -> list[str]:
        """The body group: everything else a reader may remember."""
        lines = [self.standfirst, self.text, *self.keywords, self.kicker]
        for section in self.sections:
            lines += [section.label, section.heading, section.text]
        return [line for line in lines if line]

    # The groups are made once for a document, whoever needs them.
    @cached_property
    def title_groups(self) -> Groups:
        return groups(self.title_lines)

    @cached_property
    def body_groups(self) -> Groups:
        return groups(self.body_lines)

    @property
    def called(self) -> list[str]:
        """Everything it may be asked for by name, the title first."""
        return list(dict.fromkeys([*self.title_lines, *self.names]))

    @property
    def number_keys(self) -> set[str]:
        return {key for number in self.numbers for key in number_keys(number)}

    @property
    def facet_values(self) -> dict[str, tuple[str, ...]]:
        """Values by facet; every engine filters and counts on these."""
        return {
            "type": (self.type,),
            "unit": self.units,
            "field": _some(self.field),
            "topic": self.topics,
            "tag": tuple(slug for slug, _name in self.tags),
            "year": _some(self.year),
            "terrain": _some(self.terrain),
            "team_size": _some(self.team_size),
        }

    def stored(self) -> dict[str, Any]:
        """What a hit needs, ready for JSON."""
        return {
            "key": self.key,
            "type": self.type,
            "title": self.title,
            "url": self.url,
            "text": self.text,
            "standfirst": self.standfirst,
            "kicker": self.kicker,
            "sections": [
                [part.anchor, part.label, part.text, part.heading] for part in self.sections
            ],
            "published_at": self.published_at.isoformat() if self.published_at else None,
            "unit": self.unit,
            "unit_name": self.unit_name,
            "unit_then": self.unit_then,
            "field": self.field,
            "field_name": self.field_name,
            "tags": [list(tag) for tag in self.tags],
            "external_id": self.external_id,
            "sample": self.sample,
            "numbers": list(self.numbers),
            "names": list(self.names),
            "when": self.when,
            "files": [[file.title, file.url, file.hash] for file in self.files],
        }

    @classmethod
    def restored(cls, data: dict[str, Any]) -> SearchDocument:
        """The document of a hit; what only the index needs is not in it."""
        moment = data["published_at"]
        return cls(
            **{
                **data,
                "sections": tuple(Section(*part) for part in data["sections"]),
                "published_at": datetime.fromisoformat(moment) if moment else None,
                "tags": tuple((slug, name) for slug, name in data["tags"]),
                "numbers": tuple(data["numbers"]),
                "names": tuple(data["names"]),
                "files": tuple(AttachedFile(*file) for file in data["files"]),
            }
        )


def _some(*values: str) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def lines(values: Iterable[object]) -> tuple[str, ...]:
    """Non-empty texts, each once, in order; for keywords."""
    return tuple(dict.fromkeys(text for value in values if (text := str(value or "").strip())))
