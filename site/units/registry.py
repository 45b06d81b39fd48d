"""What the data files of this app hold, and how their rows become records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from units import seeding
from units.models import Cluster, ClusterMembership, ProblemTopic, Unit, UnitName, WorkField
from units.seeding import Report, Row, Values
from units.signal_handlers import labels_at_the_end

DATA = Path(__file__).parent / "data"
UNIT_TEXTS = ["kind", "name", "short_name", "slug", "place", "region", "code", "confidence", "note"]
NAME_TEXTS = ["name", "legal_basis", "confidence", "note"]
FIELD_TEXTS = ["code", "name", "slug", "short_name", "description", "old_labels"]
TOPIC_TEXTS = ["name", "slug", "description"]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _save(record: Any) -> None:
    """Save after the same checks as in the CMS; a wrong row names itself."""
    try:
        record.full_clean()
    except ValidationError as error:
        _refuse(record, error.messages)
    record.save()


def _refuse(record: Any, sentences: list[str]) -> None:
    if sentences:
        raise ValueError(f"Dòng “{record.seed_key}” trong tệp dữ liệu: {' '.join(sentences)}")


def _by_slug(model: Any) -> Callable[[str, Values], Any]:
    def find(key: str, values: Values) -> Any:
        return model.objects.filter(slug=values["slug"], seed_key__isnull=True).first()

    return find


# --- units ---


def _unit_rows() -> list[tuple[str, Values]]:
    names: dict[str, list[Values]] = defaultdict(list)
    for row in seeding.read_rows(DATA / "unit_names.csv"):
        dates = {"valid_from": _day(row["valid_from"]), "valid_to": _day(row["valid_to"])}
        names[row["unit"]].append({**{name: row[name] for name in NAME_TEXTS}, **dates})
    return [
        (
            row["slug"],
            {
                **{name: row[name] for name in UNIT_TEXTS},
                "valid_from": _day(row["valid_from"]),
                "valid_to": _day(row["valid_to"]),
                "successor": row["successor"],
                "names": names[row["slug"]],
            },
        )
        for row in seeding.read_rows(DATA / "units.csv")
    ]


def _read_unit(unit: Unit) -> Values:
    return {
        **{name: getattr(unit, name) for name in UNIT_TEXTS},
        "valid_from": unit.valid_from,
        "valid_to": unit.valid_to,
        "successor": (unit.successor.seed_key or unit.successor.slug) if unit.successor else "",
        "names": [
            {
                **{name: getattr(each, name) for name in NAME_TEXTS},
                "valid_from": each.valid_from,
                "valid_to": each.valid_to,
            }
            for each in unit.dated_names()
        ],
    }


def _write_unit(unit: Unit, values: Values) -> None:
    for name in [*UNIT_TEXTS, "valid_from", "valid_to"]:
        setattr(unit, name, values[name])
    unit.successor = None
    if values["successor"]:
        unit.successor = Unit.objects.filter(seed_key=values["successor"]).first()
        if unit.successor is None:
            raise ValueError(
                f"Dòng “{unit.seed_key}” trong units.csv: chưa có đơn vị kế tục “{values['successor']}”. Xếp đơn vị kế "
                "tục lên trước."
            )
    unit.names.set(UnitName(sort_order=i, **name) for i, name in enumerate(values["names"]))
    _refuse(unit, [sentence for _row, sentence in unit.name_problems()])
    _save(unit)


# --- clusters ---


def _cluster_rows() -> list[tuple[str, Values]]:
    clusters: dict[str, Values] = {}
    for row in seeding.read_rows(DATA / "clusters.csv"):
        cluster = clusters.setdefault(
            row["cluster"],
            {
                "slug": row["cluster"],
                "name": row["name"],
                "kind": row["kind"],
                "level": row["level"],
                "number": int(row["number"]) if row["number"] else None,
                "members": [],
            },
        )
        cluster["members"].append(
            [
                row["unit"],
                int(row["year_from"]),
                int(row["year_to"] or row["year_from"]),
                _role(row),
            ]
        )
    for cluster in clusters.values():
        cluster["members"].sort()
    return list(clusters.items())


def _role(row: Row) -> int:
    return {"head": 1, "deputy": 2, "member": 3}[row["role"]]


def _read_cluster(cluster: Cluster) -> Values:
    members = cluster.memberships.all()
    return {
        **{name: getattr(cluster, name) for name in ["slug", "name", "kind", "level", "number"]},
        "members": sorted(
            [
                member.unit.seed_key or member.unit.slug,
                member.year_from,
                member.last_year,
                member.role,
            ]
            for member in members
        ),
    }


def _write_cluster(cluster: Cluster, values: Values) -> None:
    for name in ["slug", "name", "kind", "level", "number"]:
        setattr(cluster, name, values[name])
    units = {
        unit.seed_key: unit
        for unit in Unit.objects.filter(seed_key__in=[row[0] for row in values["members"]])
    }
    missing = [row[0] for row in values["members"] if row[0] not in units]
    if missing:
        raise ValueError(
            f"Dòng “{cluster.seed_key}” trong clusters.csv: không có đơn vị {', '.join(missing)}."
        )
    cluster.memberships.set(
        ClusterMembership(
            unit=units[unit],
            year_from=first,
            year_to=last if last != first else None,
            role=role,
            sort_order=i,
        )
        for i, (unit, first, last, role) in enumerate(values["members"])
    )
    _refuse(cluster, [sentence for _row, sentence in cluster.member_problems()])
    _save(cluster)


# --- fields and topics ---


def _subject_rows(file: str, key: str, texts: list[str]) -> list[tuple[str, Values]]:
    rows = []
    for row in seeding.read_rows(DATA / file):
        values: Values = {name: row[name] for name in texts} | {"order": int(row["order"])}
        if "old_labels" in values:
            values["old_labels"] = values["old_labels"].replace("|", "\n")
        rows.append((row[key], values))
    return rows


def _read_subject(texts: list[str]) -> Callable[[Any], Values]:
    return lambda record: {name: getattr(record, name) for name in [*texts, "order"]}


def _write_subject(record: Any, values: Values) -> None:
    for name, value in values.items():
        setattr(record, name, value)
    _save(record)


def load(overwrite: bool = False) -> dict[str, Report]:
    """Load all catalogues of this app in one transaction: Vietnamese name of each → what was done."""
    with transaction.atomic(), labels_at_the_end():
        return {
            "Đơn vị": seeding.load(
                Unit,
                _unit_rows(),
                read=_read_unit,
                write=_write_unit,
                find=_by_slug(Unit),
                related=["names", "successor"],
                overwrite=overwrite,
            ),
            "Cụm, khối thi đua": seeding.load(
                Cluster,
                _cluster_rows(),
                read=_read_cluster,
                write=_write_cluster,
                find=_by_slug(Cluster),
                related=["memberships__unit"],
                overwrite=overwrite,
            ),
            "Lĩnh vực công tác": seeding.load(
                WorkField,
                _subject_rows("work_fields.csv", "code", FIELD_TEXTS),
                read=_read_subject(FIELD_TEXTS),
                write=_write_subject,
                find=_by_slug(WorkField),
                overwrite=overwrite,
            ),
            "Việc cần giải quyết": seeding.load(
                ProblemTopic,
                _subject_rows("problem_topics.csv", "slug", TOPIC_TEXTS),
                read=_read_subject(TOPIC_TEXTS),
                write=_write_subject,
                find=_by_slug(ProblemTopic),
                overwrite=overwrite,
            ),
        }
