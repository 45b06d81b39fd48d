"""The abbreviations and synonyms that the project begins with (search/data)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from search.models import Abbreviation, SynonymGroup
from units import seeding
from units.seeding import Report, Values

DATA = Path(__file__).parent.parent / "data"
ABBREVIATION = ("short", "full", "category", "ambiguous", "note")
SYNONYM = ("kind", "mode", "canonical", "variants")


def _values(record: Any, names: tuple[str, ...]) -> Values:
    return {name: getattr(record, name) for name in names}


def _write(record: Any, values: Values) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    record.full_clean()
    record.save()


def load(overwrite: bool = False) -> dict[str, Report]:
    """Make what is missing, bring up to date what nobody has edited; edited entries are kept."""
    abbreviations = [
        (f"{row['short']}={row['full']}"[:120], {**row, "ambiguous": row["ambiguous"] == "1"})
        for row in seeding.read_rows(DATA / "abbreviations.csv")
    ]
    synonyms = [
        (
            row["key"],
            {
                **{name: row[name] for name in SYNONYM},
                "variants": row["variants"].replace("|", "\n"),
            },
        )
        for row in seeding.read_rows(DATA / "synonyms.csv")
    ]
    return {
        "Từ viết tắt": seeding.load(
            Abbreviation,
            abbreviations,
            read=lambda record: _values(record, ABBREVIATION),
            write=_write,
            find=lambda key, values: Abbreviation.objects.filter(
                short=values["short"], full=values["full"]
            ).first(),
            overwrite=overwrite,
        ),
        "Từ đồng nghĩa": seeding.load(
            SynonymGroup,
            synonyms,
            read=lambda record: _values(record, SYNONYM),
            write=_write,
            find=lambda key, values: None,
            overwrite=overwrite,
        ),
    }
