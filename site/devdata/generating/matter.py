"""What generated stories are put together from: the words of `generated.yaml`, the units of each day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from units import registry, seeding
from units.enums import UnitKind

WORDS = Path(__file__).parents[1] / "data" / "generated.yaml"


@dataclass(frozen=True)
class Office:
    """A provincial office, with the days between which it had this name."""

    name: str
    valid_from: date
    valid_to: date

    def was_at_work(self, day: date) -> bool:
        return self.valid_from <= day <= self.valid_to


@cache
def words() -> dict[str, Any]:
    return dict(yaml.safe_load(WORDS.read_text(encoding="utf-8")))


@cache
def offices() -> tuple[Office, ...]:
    """From the file that fills the registry: no database is asked."""
    return tuple(
        Office(
            row["name"],
            date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max,
        )
        for row in seeding.read_rows(registry.DATA / "units.csv")
        if row["kind"] == UnitKind.PROVINCE
    )
