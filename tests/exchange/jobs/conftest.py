"""The admin as people use it: a browser of somebody of a group, a real file, a real step of the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import docx
import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from django_tasks_db.management.commands import db_worker
from openpyxl import Workbook, load_workbook
from PIL import Image

from core import worker as worker_module
from core.schedule import Schedule
from core.worker import Worker
from exchange import importing
from exchange.models import TransferJob
from exchange.workbook import template
from exchange.workbook.columns import SHEETS
from home.installation import groups

Send = Callable[..., HttpResponse]
Take = Callable[..., TransferJob]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "PAUSE", 0)


@pytest.fixture
def member(site: Any) -> Callable[[str], Client]:
    """`member("duyet")`: a browser in which that role has signed in; “” is nobody."""
    groups.groups([])
    roles = {"bientap": groups.EDITORS, "duyet": groups.PUBLISHERS, "quantri": ""}

    def sign_in(role: str) -> Client:
        client = Client()
        if not role:
            return client
        user, _made = get_user_model().objects.get_or_create(
            username=role, defaults={"is_superuser": not roles[role], "is_staff": not roles[role]}
        )
        if roles[role]:
            user.groups.add(Group.objects.get(name=roles[role]))
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def publisher(member: Callable[[str], Client]) -> Client:
    return member("duyet")


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The queue as in production; a test's transaction lives on its one connection."""
    monkeypatch.setattr(worker_module, "close_old_connections", lambda: None)
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    backends = {
        "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
        "background": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]},
    }
    with override_settings(TASKS=backends):
        yield


def work() -> None:
    """One step of a worker that has no periodic jobs."""
    Worker(Schedule([])).step()


@pytest.fixture
def send(publisher: Client, queue: None) -> Send:
    """`send("import", "kho.jsonl", b"…", overwrite="on")`: a publisher uploads a file."""

    def go(page: str, name: str, content: bytes, **data: Any) -> HttpResponse:
        file = SimpleUploadedFile(name, content)
        return publisher.post(reverse(f"exchange_jobs:{page}"), {"file": file, **data})  # type: ignore[return-value]

    return go


@pytest.fixture
def take(send: Send) -> Take:
    """As `send`, and the worker does the job; what became of it."""

    def go(page: str, name: str, content: bytes, **data: Any) -> TransferJob:
        response = send(page, name, content, **data)
        assert response.status_code == 302, refusal(response)
        work()
        return TransferJob.objects.latest("pk")

    return go


def refusal(response: Any) -> str:
    """The sentences beside the file of a form that was refused."""
    return " ".join(response.context["form"].errors.get("file", [])) if response.context else ""


def told(job: TransferJob, level: str = "") -> list[str]:
    entries = job.entries.filter(level=level) if level else job.entries.all()
    return [entry.sentence for entry in entries]


# --- workbooks ---


class Filled:
    """The template, to be filled in by headings."""

    def __init__(self) -> None:
        self.book: Workbook = load_workbook(BytesIO(template.make()))
        self.sheets = {sheet.title: self.book[sheet.title] for sheet in SHEETS}

    def column(self, sheet: str, heading: str) -> int:
        return next(cell.column for cell in self.sheets[sheet][1] if cell.value == heading)

    def cell(self, sheet: str, row: int, heading: str) -> Any:
        return self.sheets[sheet].cell(row, self.column(sheet, heading))

    def row(self, sheet: str, row: int, **values: Any) -> Filled:
        """Values by heading; `Tiêu_đề` stands for “Tiêu đề”."""
        for heading, value in values.items():
            self.cell(sheet, row, heading.replace("_", " ")).value = value
        return self

    def put(self, sheet: str, row: int, values: dict[str, Any]) -> Filled:
        for heading, value in values.items():
            self.cell(sheet, row, heading).value = value
        return self

    def file(self) -> bytes:
        output = BytesIO()
        self.book.save(output)
        return output.getvalue()


@pytest.fixture
def filled(site: Any) -> Filled:
    return Filled()


def returned(client: Client, job: TransferJob) -> Workbook:
    """The copy with what to mend, downloaded."""
    response = client.get(reverse("exchange_jobs:result", args=[job.pk]))
    assert response.status_code == 200
    return load_workbook(BytesIO(b"".join(response)))  # type: ignore[call-overload]


# --- Word ---


@pytest.fixture
def document() -> Any:
    return docx.Document()


# --- pictures ---


def photo(colour: str = "red", size: tuple[int, int] = (320, 200)) -> BytesIO:
    output = BytesIO()
    Image.new("RGB", size, colour).save(output, "JPEG")
    output.seek(0)
    return output
