"""The data file of awards and how its rows become records."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from exemplars.models import Award
from exemplars.partial_dates import PartialDate
from units import seeding
from units.seeding import Report, Row, Values

DATA = Path(__file__).parent / "data"
TEXTS = ["name", "group", "level", "issuing_authority", "legal_basis", "confidence", "note"]
SUBJECT_FIELDS = {
    "individual": "for_individuals",
    "group": "for_groups",
    "household": "for_households",
    "outside": "for_outside",
}
OTHERS = [
    "rank_order",
    "selectable",
    "valid_from",
    "valid_to",
    "coef_individual",
    "coef_collective",
]


def _values(row: Row) -> Values:
    subjects = row["subjects"].split("|")
    unknown = set(subjects) - set(SUBJECT_FIELDS)
    if unknown:
        raise ValueError(
            f"Dòng “{row['key']}” trong awards.csv: không có đối tượng {', '.join(sorted(unknown))}."
        )
    return {
        **{name: row[name] for name in TEXTS},
        **{field: subject in subjects for subject, field in SUBJECT_FIELDS.items()},
        "rank_order": int(row["rank_order"]),
        "selectable": row["selectable"] == "yes",
        "valid_from": PartialDate.parse(row["valid_from"]) if row["valid_from"] else None,
        "valid_to": PartialDate.parse(row["valid_to"]) if row["valid_to"] else None,
        # two decimals, as the column keeps them: the digest of a row must equal that of its record
        "coef_individual": Decimal(row["coef_individual"]).quantize(Decimal("0.01"))
        if row["coef_individual"]
        else None,
        "coef_collective": Decimal(row["coef_collective"]).quantize(Decimal("0.01"))
        if row["coef_collective"]
        else None,
    }


def _read(award: Award) -> Values:
    return {name: getattr(award, name) for name in [*TEXTS, *SUBJECT_FIELDS.values(), *OTHERS]}


def _write(award: Award, values: Values) -> None:
    for name, value in values.items():
        setattr(award, name, value)
    try:
        award.full_clean()
    except ValidationError as error:
        raise ValueError(
            f"Dòng “{award.seed_key}” trong awards.csv: {' '.join(error.messages)}"
        ) from error
    award.save()


def load(overwrite: bool = False) -> Report:
    """Load the catalogue in one transaction; edited entries are kept unless `overwrite`."""
    rows = [(row["key"], _values(row)) for row in seeding.read_rows(DATA / "awards.csv")]
    with transaction.atomic():
        return seeding.load(
            Award,
            rows,
            read=_read,
            write=_write,
            find=lambda key, values: Award.objects.filter(
                name=values["name"], seed_key__isnull=True
            ).first(),
            overwrite=overwrite,
        )
