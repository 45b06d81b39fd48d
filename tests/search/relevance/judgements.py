"""The published test set: what people ask, and how well each page answers.

A page is named by the last part of its address. Grades: 3 is what was looked for, 2 answers too,
1 touches it. A question without answers is one that this site cannot answer.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).with_name("queries.csv")
ANSWERS = 2  # from this grade on a page answers the question


@dataclass(frozen=True)
class Judged:
    """`grades` by the last part of a page's address."""

    kind: str
    query: str
    grades: dict[str, int]

    @property
    def answers(self) -> set[str]:
        return {name for name, grade in self.grades.items() if grade >= ANSWERS}


def read() -> list[Judged]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return [
            Judged(
                row["kind"],
                row["query"],
                {
                    name: int(grade)
                    for name, _equals, grade in (
                        answer.partition("=") for answer in row["answers"].split()
                    )
                },
            )
            for row in csv.DictReader(file, strict=True)
        ]
