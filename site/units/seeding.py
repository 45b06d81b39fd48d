"""Records that begin with data files of the project and then belong to the editors.

A record remembers the key of its row and a digest of what was loaded. Loading again makes what is
missing and brings up to date what nobody has edited since; an edited record is kept.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import models

from core.text import nfc

Row = dict[str, str]
Values = dict[str, Any]


class Seeded(models.Model):
    """Mixin of records that a data file can bring."""

    seed_key = models.CharField(max_length=120, unique=True, null=True, blank=True, editable=False)
    seed_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


@dataclass
class Report:
    """What one load did, by keys."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def line(self, what: str) -> str:
        """One Vietnamese line for the console."""
        total = len(self.created) + len(self.updated) + len(self.unchanged) + len(self.kept)
        return (
            f"{what}: {total} bản ghi (tạo mới {len(self.created)}, cập nhật {len(self.updated)}, "
            f"không đổi {len(self.unchanged)}, giữ bản đã sửa {len(self.kept)})."
        )


def read_rows(path: Path) -> list[Row]:
    """Rows of a UTF-8 CSV file with a header line; text in NFC."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: nfc(value or "").strip() for name, value in row.items()}
            for row in csv.DictReader(file, strict=True)
        ]


def digest(values: Mapping[str, Any]) -> str:
    """A short fingerprint of values; dates and records count by how they are written."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def load(
    model: Any,
    rows: Iterable[tuple[str, Values]],
    *,
    read: Callable[[Any], Values],
    write: Callable[[Any, Values], None],
    find: Callable[[str, Values], Any],
    related: Sequence[str] = (),
    overwrite: bool = False,
) -> Report:
    """Bring `rows` (key, values) into `model`; `related` names what `read` follows.

    `read` gives the values of a record as they stand, `write` puts values into one and saves it,
    `find` looks for a record an editor made before its row came; such a one is kept as it is.
    With `overwrite` edited records are written over too.
    """
    report = Report()
    standing = model.objects.filter(seed_key__isnull=False).prefetch_related(*related)
    known = {record.seed_key: record for record in standing}
    for key, values in rows:
        wanted = digest(values)
        record = known.get(key)
        if record is None and (own := find(key, values)) is not None:
            own.seed_key = key
            own.save(update_fields=["seed_key"])
            record = own
        if record is None:
            record = model(seed_key=key)
            done = report.created
        elif (has := digest(read(record))) == wanted:
            report.unchanged.append(key)
            if record.seed_digest != wanted:
                record.seed_digest = wanted
                record.save(update_fields=["seed_digest"])
            continue
        elif has != record.seed_digest and not overwrite:
            report.kept.append(key)
            continue
        else:
            done = report.updated
        record.seed_digest = wanted
        write(record, values)
        done.append(key)
    return report
