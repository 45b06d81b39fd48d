"""docs/quyen.md as the test reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from units.enums import Role

COLUMNS = {
    "CTV": Role.CONTRIBUTOR,
    "LĐ": Role.LEADER,
    "BTV": Role.EDITOR,
    "TĐ": Role.VERIFIER,
    "KT": Role.COMMENDATION,
    "TK": Role.MANAGING,
    "XB": Role.PUBLISHER,
    "HĐ": Role.COUNCIL,
    "QT": Role.ADMINISTRATOR,
}


@dataclass(frozen=True)
class Row:
    section: str
    work: str
    addresses: tuple[str, ...]
    cells: dict[Role, str]

    def __str__(self) -> str:
        return self.work

    def has(self, name: str) -> bool:
        return any(fnmatchcase(name, each) for each in self.addresses)


def read(project: Path) -> list[Row]:
    rows, section, columns = [], "", []
    for line in (project / "docs" / "quyen.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section, columns = line.removeprefix("## "), []
        elif line.startswith("|") and not line.startswith("|---"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if cells[0] == "Việc":
                columns = [COLUMNS[each] for each in cells[2:]]
            elif columns:
                work, addresses, *words = cells
                named = tuple(re.findall(r"`([^`]+)`", addresses))
                rows.append(Row(section, work, named, dict(zip(columns, words, strict=True))))
    return rows


def row_of(rows: list[Row], name: str) -> Row | None:
    """The first row that has the address, as the table says of itself."""
    return next((row for row in rows if row.has(name)), None)
