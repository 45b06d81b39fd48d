"""Lines of an import, and what became of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exchange import importing, reading
from exchange.importing import Options
from exchange.report import Level, Report

Record = dict[str, Any]
Run = Callable[..., Report]


def profile(**over: Any) -> Record:
    return {
        "id": "cu-1",
        "type": "profile",
        "title": "Người gánh nước đêm",
        "summary": "Mười năm chị đi từng nhà, 310 người đã tham gia.",
        "body": "Chị ra đứng cửa từ bảy giờ.\n\nHỏi từng người cần việc gì.",
        "published_at": "2021-11-09T08:00:00+07:00",
        "unit": "BHXH tỉnh Bến Tre",
        "field": "THU",
        "author": "Năm Cù Lao",
        "people": [{"name": "Lò Thị Minh Họa", "basis": "invented"}],
        **over,
    }


def news(**over: Any) -> Record:
    return {
        "id": "tin-1",
        "type": "news",
        "title": "Phát động thi đua quý IV",
        "body": "<p>Sáng nay, Hội nghị khai mạc.</p>",
        "published_at": "2024-10-01",
        "summary": "13 con số",
        "author": "Minh An",
        "unit": "BHXH tỉnh Bến Tre",
        "field": "THU",
        **over,
    }


def practice(**over: Any) -> Record:
    return {
        "id": "mh-1",
        "type": "practice",
        "title": "Ống tre tiết kiệm",
        "summary": "Ống tre giữ được 713 người.",
        "author": "Năm Cù Lao",
        "body": "Mỗi tổ một ống tre.",
        "published_at": "2021-11-09T08:00",
        "unit": "BHXH tỉnh Bến Tre",
        "field": "THU",
        "pitch": "Mỗi ngày hai nghìn đồng vào ống tre.",
        "problem": "Người tham gia bỏ giữa chừng: 38 %.",
        "steps": [
            {"title": "Lập tổ", "text": "Mười người một tổ.", "who": "Hội Phụ nữ", "time": ""}
        ],
        "conditions": ["Có hội phụ nữ thôn", "Có người thu"],
        "contact_office": "Bộ phận Thu",
        "indicators": [
            {
                "name": "Tỷ lệ giữ người tham gia",
                "unit": "%",
                "direction": "higher",
                "baseline": 62,
                "target": 85,
                "actual": 91.5,
                "actual_period": "năm 2021",
                "source": "Phần mềm thu",
            }
        ],
        **over,
    }


@pytest.fixture
def run(site: Any, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Import records, or lines of bytes, without pauses."""
    monkeypatch.setattr(importing, "PAUSE", 0)
    monkeypatch.setattr(importing, "REST", 0)

    def go(*records: Record, **options: Any) -> Report:
        return importing.run(reading.rows(records), Options(source="kho.jsonl", **options))

    return go


@pytest.fixture
def jsonl(tmp_path: Path) -> Callable[..., Path]:
    """A file of the given lines: records, texts or bytes."""

    def write(*lines: Record | str | bytes, end: bytes = b"\n", before: bytes = b"") -> Path:
        path = tmp_path / "kho.jsonl"
        path.write_bytes(
            before
            + b"".join(
                (
                    line
                    if isinstance(line, bytes)
                    else (
                        line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
                    ).encode()
                )
                + end
                for line in lines
            )
        )
        return path

    return write


def told(report: Report, level: Level) -> list[str]:
    """The sentences of one level."""
    return [entry.sentence for entry in report.entries if entry.level is level]
