"""What every engine stores of a document: the names of the fields and how they are filled.

An engine decides how a field is kept, never what is in it; two engines with the same fields and
the same plan (`plan.py`) rank alike.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2s
from typing import Any

from search.analysis import beginnings, groups
from search.documents import SearchDocument

# Raise when the fields, the analysis or what documents hold changes: the worker then rebuilds.
FORMAT = 7

PARTS = ("title", "body")
# Words in their order, so that phrases are found in them; and words that are only counted.
ORDERED = (
    *(f"{part}_{form}" for part in PARTS for form in ("exact", "folded")),
    "files_folded",
)
COUNTED = (
    *(f"{part}_{form}_pairs" for part in PARTS for form in ("exact", "folded")),
    "also_folded",
    "beginnings",
)
FACETS = ("type", "unit", "field", "topic", "tag", "year", "terrain", "team_size")
VALUES = ("number", *FACETS)  # compared whole

DIGEST = "digest"  # its name among what is stored

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One document, ready for any engine. `words` have spaces between them and are not analysed
    again; `stored` is what a hit brings back, `digest` a fingerprint of all the rest in it."""

    key: str
    id: int  # the number in the key; 0 where there is none
    words: dict[str, str]
    values: dict[str, tuple[str, ...]]
    published: int | None  # microseconds since 1970
    stored: dict[str, Any]
    digest: str


def microseconds(moment: datetime) -> int:
    difference = moment - _EPOCH
    return (difference.days * 86_400 + difference.seconds) * 1_000_000 + difference.microseconds


def entry_of(document: SearchDocument) -> Entry:
    words: dict[str, str] = {}
    for part, made in (("title", document.title_groups), ("body", document.body_groups)):
        words[f"{part}_exact"] = " ".join(made.exact)
        words[f"{part}_folded"] = " ".join(made.folded)
        words[f"{part}_exact_pairs"] = " ".join(made.exact_pairs)
        words[f"{part}_folded_pairs"] = " ".join(made.folded_pairs)
    words["beginnings"] = " ".join(beginnings(document.called))
    words["also_folded"] = " ".join(groups(document.also).folded)
    words["files_folded"] = " ".join(
        groups(line for file in document.files for line in (file.title, file.text)).folded
    )
    values = {"number": tuple(sorted(document.number_keys)), **document.facet_values}
    stored = document.stored()
    told = json.dumps([words, values, stored], sort_keys=True, ensure_ascii=False)
    digest = blake2s(told.encode(), digest_size=8).hexdigest()
    number = document.key.rpartition(":")[2]
    return Entry(
        key=document.key,
        id=int(number) if number.isdecimal() else 0,
        words=words,
        values=values,
        published=microseconds(document.published_at) if document.published_at else None,
        stored={**stored, DIGEST: digest},
        digest=digest,
    )


def document_of(stored: dict[str, Any]) -> SearchDocument:
    """The document of a hit, from what is stored of it."""
    return SearchDocument.restored({k: v for k, v in stored.items() if k != DIGEST})


def identity_of(stored: dict[str, Any]) -> tuple[str, str]:
    """Key and digest, from what is stored of an entry."""
    return stored["key"], stored.get(DIGEST, "")
