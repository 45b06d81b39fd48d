"""What became of each line: counts, and a sentence for all that was refused, kept or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """What a sentence means for its line, gravest first; the values are what people read."""

    REFUSED = "từ chối"  # nothing of the line went in
    KEPT = "giữ bản trên trang"  # somebody edited the story on the site since
    HELD = "để ở bản nháp"  # went in, but not live as the line asks
    WARNING = "cần xem"  # went in, something should be looked after
    NOTE = "đã đổi"  # went in, something was changed on the way


@dataclass(frozen=True)
class Entry:
    """One sentence about one line (or row, or file: number 0)."""

    number: int
    id: str
    level: Level
    sentence: str

    def __str__(self) -> str:
        where = f"Dòng {self.number}" if self.number else "Tệp"
        who = f" ({self.id})" if self.id else ""
        return f"{where}{who}: {self.level}. {self.sentence}"


Say = Callable[[Entry], None]


@dataclass
class Report:
    """The counts of one import. Entries are told as they come; only a caller without `say` keeps them."""

    lines: int = 0
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    drafts: int = 0  # among created and changed: in as a draft, because asked or because held
    longest: float = 0  # seconds of the longest transaction: what another writer may have to wait
    levels: Counter[Level] = field(default_factory=Counter)  # lines, not sentences
    entries: list[Entry] = field(default_factory=list)
    say: Say | None = None
    _last: dict[Level, int] = field(default_factory=dict)

    def tell(self, number: int, id: str, level: Level, sentence: str) -> None:
        if self._last.get(level) != number or number == 0:
            self._last[level] = number
            self.levels[level] += 1
        entry = Entry(number, id, level, sentence)
        if self.say is None:
            self.entries.append(entry)
        else:
            self.say(entry)

    @property
    def refused(self) -> int:
        return self.levels[Level.REFUSED]

    @property
    def ok(self) -> bool:
        """Whether every line was understood; the exit code of the command follows it."""
        return not self.refused

    @property
    def summary(self) -> str:
        parts = [
            f"{self.lines} dòng: mới {self.created}, cập nhật {self.changed}, không đổi {self.unchanged}",
            f"trong đó bản nháp {self.drafts}" if self.drafts else "",
            f"giữ bản trên trang {self.levels[Level.KEPT]}" if self.levels[Level.KEPT] else "",
            f"cần xem {self.levels[Level.WARNING]}" if self.levels[Level.WARNING] else "",
            f"từ chối {self.refused}" if self.refused else "",
        ]
        return ", ".join(part for part in parts if part) + "."
