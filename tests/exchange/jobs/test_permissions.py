"""Who may what: a table of roles and actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from exchange.models import TransferJob

PAGES = ("jobs", "jobs_results", "import", "template", "word", "export")
OF_A_JOB = ("job", "progress", "report", "result")
MAY = {"": False, "bientap": False, "duyet": True, "quantri": True}

Member = Callable[[str], Client]


@pytest.fixture
def job(db: None) -> TransferJob:
    made = TransferJob.objects.create(kind="workbook", filename="bai.xlsx", state="done")
    made.result.save("ket-qua.xlsx", ContentFile(b"PK"))
    return made


@pytest.mark.parametrize(("role", "may"), MAY.items())
def test_every_page_is_for_those_who_may_publish(
    member: Member, job: TransferJob, role: str, may: bool
) -> None:
    browser = member(role)
    addresses = [reverse(f"exchange_jobs:{name}") for name in PAGES]
    addresses += [reverse(f"exchange_jobs:{name}", args=[job.pk]) for name in OF_A_JOB]
    answers = {address: browser.get(address).status_code for address in addresses}
    assert set(answers.values()) == ({200} if may else {302}), answers


@pytest.mark.parametrize(("role", "may"), MAY.items())
def test_only_they_can_begin_anything(member: Member, queue: None, role: str, may: bool) -> None:
    browser = member(role)
    file = ContentFile(b'{"id": "1", "type": "news", "title": "T", "body": "N"}\n', "kho.jsonl")
    browser.post(reverse("exchange_jobs:import"), {"file": file})
    browser.post(reverse("exchange_jobs:export"))
    assert TransferJob.objects.count() == (2 if may else 0)


@pytest.mark.parametrize(("role", "may"), [(role, may) for role, may in MAY.items() if role])
def test_the_menu_shows_it_to_them(member: Member, role: str, may: bool) -> None:
    request: Any = member(role).get(reverse("wagtailadmin_home")).wsgi_request
    labels = [str(item.label) for item in admin_menu.menu_items_for_request(request)]
    assert ("Nhập, xuất" in labels) is may


def test_a_file_has_no_public_address(member: Member, job: TransferJob) -> None:
    for address in (f"/tep-noi-bo/{job.result.name}", f"/media/{job.result.name}"):
        assert member("quantri").get(address).status_code == 404


def test_the_permission_can_be_given_to_another_group(member: Member) -> None:
    response = member("quantri").get(reverse("wagtailusers_groups:add"))
    assert (
        "transferjob" in response.content.decode() or "lần nhập, xuất" in response.content.decode()
    )
