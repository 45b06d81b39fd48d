"""Word files made in a test, and the drafts they became."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from exchange.models import TransferJob

Document = Any


def file_of(document: Document) -> bytes:
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def blocks(page: Any) -> list[tuple[str, Any]]:
    return [(child.block_type, child.value) for child in page.body]


def texts(page: Any) -> str:
    return "".join(value.source for name, value in blocks(page) if name == "text")


def draft(job: TransferJob) -> Any:
    assert job.state == "done", job.problem
    assert job.page is not None
    return job.page.specific


def old(document: Document, text: str, font: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.font.name = font
