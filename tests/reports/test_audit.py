"""The log of the desk: who changed what, when, and who approved it; in Excel too."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import Workflow, WorkflowTask

from devdata.builders import (
    make_campaign,
    make_event,
    make_news,
    make_practice,
    make_profile,
)
from editorial.models import EditTask, PublishTask
from editorial.standing import acts
from units.enums import Role

pytestmark = pytest.mark.django_db

PATH = "/quan-tri/reports/site-history/"
CEILING = 30
SignIn = Callable[[Any], Client]
REASON = "Đơn vị báo số liệu sai, có công văn."


@pytest.fixture
def client(publisher: Any, signed_in: SignIn) -> Client:
    return signed_in(publisher)


def edit(page: Any, user: Any, **changes: Any) -> Any:
    page = page.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(page, name, value)
    return page.save_revision(user=user, log_action=True)


@pytest.fixture
def story(publisher: Any, editor: Any, at: Any) -> Any:
    """Written by an editor, approved in two steps; then corrected."""
    at("2026-03-02 08:00")
    page = make_news(title="Ba lần hiến máu", live=False)
    page.owner = editor
    page.save()
    workflow = Workflow.objects.create(name="Hai bước", active=True)
    for order, task in enumerate(
        (EditTask.objects.create(name="Biên tập"), PublishTask.objects.create(name="Duyệt"))
    ):
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    edit(page, editor, standfirst="Ba lần trong một ca.")
    page.refresh_from_db()
    state = workflow.start(page, editor)
    at("2026-03-02 09:00")
    state.current_task_state.specific.approve(user=editor, comment="Đã rút gọn.")
    state.refresh_from_db()
    at("2026-03-02 10:00")
    state.current_task_state.specific.approve(user=publisher)
    at("2026-03-03 08:00")
    page = type(page).objects.get(pk=page.pk)
    assert page.live
    acts.correct(page, "Bốn lần, không phải ba lần.", REASON, publisher)
    return page


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    """The lines of the Excel file, by column."""
    response = client.get(f"{PATH}?export=xlsx&{query}")
    assert response.status_code == 200
    book = load_workbook(BytesIO(b"".join(response.streaming_content)))
    head, *lines = [[cell.value for cell in line] for line in book.active.iter_rows()]
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_it_says_who_changed_what_when_and_who_approved(story: Any, client: Client) -> None:
    found = rows(client, f"page={story.pk}")
    edited = next(line for line in found if "Tóm tắt" in (line["Phần đã sửa"] or ""))
    assert edited["Người thao tác"] == "Minh Lê"
    assert edited["Thời điểm (giờ Hà Nội)"] == "08:00, 02/03/2026"
    assert edited["Trang, mục"] == "Ba lần hiến máu"
    assert edited["Ai duyệt"] == (
        "Biên tập: Minh Lê, 09:00, 02/03/2026 (ý kiến: Đã rút gọn.); Duyệt: Lan Trần, 10:00, 02/03/2026"
    )
    corrected = next(line for line in found if line["Thao tác"] == "Đính chính")
    assert corrected["Nội dung, lý do, ý kiến"] == (
        f"Đính chính “Bốn lần, không phải ba lần.”. Lý do: {REASON}"
    )
    assert corrected["Người thao tác"] == "Lan Trần"
    assert corrected["Ai duyệt"] == "Lan Trần (làm ngay, có lý do)"
    assert any("Đã rút gọn." in (line["Nội dung, lý do, ý kiến"] or "") for line in found)


def test_the_page_shows_the_same_and_leads_to_the_comparison(story: Any, client: Client) -> None:
    html = client.get(f"{PATH}?page={story.pk}").content.decode()
    for words in ("Đã rút gọn.", REASON, "Duyệt: Lan Trần", "Tải về Excel", "/revisions/compare/"):
        assert words in html, words
    assert "CSV" not in html
    header = client.get(f"/quan-tri/pages/{story.pk}/edit/").content.decode()
    assert f"{PATH}?page={story.pk}" in header


def test_a_draft_is_not_yet_approved_and_a_publication_past_the_steps_says_so(
    client: Client, editor: Any, publisher: Any, at: Any
) -> None:
    at("2026-03-02 08:00")
    page = make_news(title="Tin nháp", live=False)
    edit(page, editor, standfirst="Đổi lần một.")
    at("2026-03-02 08:05")
    told = {line["Ai duyệt"] for line in rows(client, f"page={page.pk}") if line["Ai duyệt"]}
    assert told == {"Chưa có lần xuất bản nào sau đó"}
    page.refresh_from_db()
    page.latest_revision.publish(user=publisher)
    found = rows(client, f"page={page.pk}")
    told = {line["Ai duyệt"] for line in found if line["Ai duyệt"]}
    assert told == {"Lan Trần xuất bản, không qua quy trình duyệt"}


def test_other_pages_and_records_are_left_out_of_the_log_of_a_page(
    story: Any, client: Client
) -> None:
    other = make_news(title="Tin khác")
    edit(other, None, standfirst="Khác.")
    assert {line["Số"] for line in rows(client, f"page={story.pk}")} == {story.pk}
    assert {story.pk, other.pk} <= {line["Số"] for line in rows(client)}


@pytest.mark.parametrize("title", ["=1+1", "+84", "@SUM(A1)", "-2", "＝1"])
def test_no_cell_is_a_formula(client: Client, title: str) -> None:
    page = make_news(title=title)
    edit(page, None, standfirst="Đổi.")
    names = {line["Trang, mục"] for line in rows(client, f"page={page.pk}")}
    assert names == {f"'{title}"}


def test_who_works_for_a_unit_does_not_read_the_log_of_the_site(
    account: Any, signed_in: SignIn
) -> None:
    leader = signed_in(account("lanh-dao", Role.VERIFIER))
    assert leader.get(PATH).status_code == 403
    assert leader.get(f"{PATH}?export=xlsx").status_code == 403


def test_it_is_narrowed_to_one_account(story: Any, client: Client) -> None:
    assert {line["Người thao tác"] for line in rows(client, "who=Minh Lê")} == {"Minh Lê"}
    assert rows(client, "who=Không Ai") == []


def test_queries_do_not_grow_with_the_log(client: Client, editor: Any) -> None:
    kinds = [make_news, make_profile, make_practice, make_campaign, make_event]
    for number in range(30):
        edit(kinds[number % len(kinds)](title=f"Tin {number}"), editor, standfirst="Đổi.")
    with CaptureQueriesContext(connection) as asked:
        assert "Tin 29" in client.get(PATH).content.decode()
    assert len(asked) <= CEILING, "\n".join(query["sql"][:150] for query in asked)
