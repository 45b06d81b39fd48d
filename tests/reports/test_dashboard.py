"""The dashboard: what waits, is late, is to appear, came back, and what has not been seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Workflow, WorkflowTask

from core.models import Heartbeat
from devdata.builders import make_consent, make_news, make_profile
from editorial.models import PublishTask
from reports.signs.figures import keep
from units.enums import Role
from units.models import Unit, WorkField

pytestmark = pytest.mark.django_db

Clock = Callable[[str], Any]
SignIn = Callable[[Any], Client]
CEILING = 30


def hour(text: str) -> datetime:
    return timezone.make_aware(datetime.fromisoformat(text))


@pytest.fixture
def workflow(site: Any) -> Workflow:
    task = PublishTask.objects.create(name="Duyệt xuất bản", checklist="Đã đọc hết bài")
    made = Workflow.objects.create(name="Duyệt một bước", active=True)
    WorkflowTask.objects.create(workflow=made, task=task, sort_order=0)
    return made


def submit(workflow: Workflow, user: Any, title: str, **fields: Any) -> Any:
    page = make_news(title=title, live=False, **fields)
    page.owner = user
    page.save()
    page.save_revision(user=user)
    return workflow.start(page, user)


def text(client: Client, path: str = "/quan-tri/") -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return str(response.content.decode())


def panel(html: str, name: str) -> str:
    """The markup of one panel."""
    _before, _id, after = html.partition(f'id="{name}-section"')
    return after.partition("</section>")[0]


def test_panels_come_in_the_order_of_the_desk(publisher: Any, signed_in: SignIn) -> None:
    html = text(signed_in(publisher))
    names = ["Việc chờ tôi xử lý", "Quá hạn", "Sắp lên trang", "Bị trả lại", "Cần để ý"]
    places = [html.index(f"data-panel-heading-text>{name}") for name in names]
    assert places == sorted(places)


def test_what_waits_for_me_stands_with_me_only(
    workflow: Workflow, publisher: Any, editor: Any, signed_in: SignIn
) -> None:
    submit(workflow, editor, "Ba lần hiến máu giữa ca trực")
    mine = panel(text(signed_in(publisher)), "cho-toi")
    assert "Ba lần hiến máu giữa ca trực" in mine
    assert "Duyệt xuất bản" in mine
    assert "Minh Lê" in mine
    theirs = text(signed_in(editor))
    assert "Không có việc nào đang chờ bạn." in panel(theirs, "cho-toi")
    assert "Ba lần hiến máu giữa ca trực" in panel(theirs, "da-gui-duyet")


def test_a_decision_is_taken_from_the_dashboard(
    workflow: Workflow, publisher: Any, editor: Any, signed_in: SignIn
) -> None:
    state = submit(workflow, editor, "Ba lần hiến máu giữa ca trực").current_task_state
    client = signed_in(publisher)
    approve, give_back = re.findall(
        r'data-workflow-action-url="([^"]+)"', panel(text(client), "cho-toi")
    )
    assert "Đã đọc hết bài" in client.get(approve).json()["html"]
    client.post(give_back, {"comment": ""})
    client.post(approve, {})
    state.refresh_from_db()
    assert state.status == "in_progress", "neither was answered as it asks"
    client.post(approve, {"checklist": "Đã đọc hết bài"})
    state.refresh_from_db()
    assert state.status == "approved"


def test_a_late_step_is_told_in_the_words_of_the_desk(
    workflow: Workflow, publisher: Any, editor: Any, signed_in: SignIn, at: Clock
) -> None:
    at("2026-03-02 08:00")
    submit(workflow, editor, "Chợ phiên cuối năm")
    client = signed_in(publisher)
    assert "hạn 05/03/2026" in panel(text(client), "cho-toi")
    assert "Chợ phiên" not in panel(text(client), "qua-han")
    at("2026-03-05 08:00")
    assert "sắp đến hạn 05/03/2026" in panel(text(client), "cho-toi")
    at("2026-03-06 00:01")
    html = text(client)
    assert "quá hạn từ 05/03/2026" in panel(html, "cho-toi")
    assert "quá hạn từ 05/03/2026" in panel(html, "qua-han")


def test_what_came_back_says_why_and_from_whom(
    workflow: Workflow, publisher: Any, editor: Any, signed_in: SignIn, account: Any
) -> None:
    state = submit(workflow, editor, "Chợ phiên cuối năm")
    state.current_task_state.reject(user=publisher, comment="Kiểm tra lại số 4.900.")
    back = panel(text(signed_in(editor)), "bi-tra-lai")
    assert "Chợ phiên cuối năm" in back
    assert "Kiểm tra lại số 4.900." in back
    assert "Lan Trần" in back
    assert "Chợ phiên cuối năm" not in text(signed_in(account("khac", Role.EDITOR)))


def test_scheduled_and_missed_hours_are_told_in_local_time(
    publisher: Any, at: Clock, signed_in: SignIn
) -> None:
    at("2026-03-01 20:00")
    page = make_news(title="Phiên chợ sớm", live=False)
    page.go_live_at = hour("2026-03-02T06:30")
    page.save_revision().publish()
    client = signed_in(publisher)
    html = text(client)
    assert "Lên trang lúc 06:30, 02/03/2026" in panel(html, "sap-len-trang")
    assert "Không có việc nào quá hạn." in panel(html, "qua-han")
    at("2026-03-02 06:40")
    html = text(client)
    assert "Lẽ ra lên trang lúc 06:30, 02/03/2026" in panel(html, "qua-han")
    assert "Phiên chợ sớm" not in panel(html, "sap-len-trang")


def test_a_worker_that_stands_still_is_shown(publisher: Any, at: Clock, signed_in: SignIn) -> None:
    at("2026-03-01 20:00")
    client = signed_in(publisher)
    Heartbeat.objects.beat("worker")
    assert "Tiến trình nền im lặng" not in text(client)
    at("2026-03-01 20:10")
    assert "Tiến trình nền im lặng 10 phút: bài hẹn giờ chưa lên" in text(client)


def test_a_contributor_sees_the_units_work_only(
    site: Any, at: Clock, signed_in: SignIn, account: Any
) -> None:
    at("2026-03-01 20:00")
    ours, theirs = Unit.objects.provinces().current()[:2]
    for unit, title in ((ours, "Bài của đơn vị tôi"), (theirs, "Bài của đơn vị khác")):
        page = make_news(title=title, live=False, unit=unit)
        page.go_live_at = hour("2026-03-05T08:00")
        page.save_revision().publish()
    client = signed_in(account("ctv", Role.CONTRIBUTOR, unit=ours))
    for path in ("/quan-tri/", "/quan-tri/bao-cao/lich/?thang=2026-03", "/quan-tri/bao-cao/viec/sap-len-trang/"):  # fmt: skip
        html = text(client, path)
        assert "Bài của đơn vị tôi" in html, path
        assert "Bài của đơn vị khác" not in html, path
    assert "Cần để ý" not in text(client)
    assert client.get("/quan-tri/bao-cao/vang-bong/don-vi-vang-bong/").status_code == 403


def test_fields_and_units_are_missed_after_180_days(
    publisher: Any, at: Clock, signed_in: SignIn
) -> None:
    at("2026-03-01 08:00")
    unit = Unit.objects.provinces().current()[0]
    field = WorkField.objects.first()
    make_news(title="Bài đầu", unit=unit, work_field=field, published_at=timezone.now())
    units, fields = "/quan-tri/bao-cao/vang-bong/don-vi-vang-bong/", "/quan-tri/bao-cao/vang-bong/linh-vuc-vang-bong/"  # fmt: skip
    at("2026-08-28 07:00")
    client = signed_in(publisher)
    assert unit.label not in all_pages(client, units)
    assert f">{field.name}</a>" not in all_pages(client, fields)
    at("2026-08-28 08:01")
    assert unit.label in all_pages(client, units)
    assert f">{field.name}</a>" in all_pages(client, fields)
    assert "Bài gần nhất: <time" in text(client, fields)


def all_pages(client: Client, path: str) -> str:
    """A list with all its pages."""
    return "".join(text(client, f"{path}?p={number}") for number in (1, 2, 3))


def test_a_successor_is_seen_when_its_forerunner_was(
    site: Any, publisher: Any, at: Clock, signed_in: SignIn
) -> None:
    at("2025-07-20 08:00")
    former = Unit.objects.filter(valid_to__gte=date(2025, 2, 1), successor__kind="province")[0]
    client = signed_in(publisher)
    path = "/quan-tri/bao-cao/vang-bong/don-vi-vang-bong/"
    assert former.now.label in all_pages(client, path)
    make_news(title="Chuyện cũ", unit=former, published_at=hour("2025-02-03T08:00"))
    assert former.now.label not in all_pages(client, path)


def test_the_share_of_frontline_people_leads_to_its_list(publisher: Any, signed_in: SignIn) -> None:
    for number, frontline in enumerate((True, True, False, None)):
        make_profile(title=f"Hồ sơ {number}", kind="individual", frontline=frontline)
    client = signed_in(publisher)
    html = panel(text(client), "dau-hieu")
    assert "<b>50%</b>" in html
    assert "(2 trong 4)" in html
    path = html.partition("frontline=True")[0].rpartition('href="')[2].replace("&amp;", "&")
    found = text(client, f"{path}frontline=True")
    assert "Hồ sơ 0" in found
    assert "Hồ sơ 2" not in found


def test_a_request_to_withdraw_has_its_fifteen_days(
    publisher: Any, at: Clock, signed_in: SignIn
) -> None:
    at("2026-03-03 08:00")
    client = signed_in(publisher)
    assert "<b>0</b> yêu cầu rút sự đồng ý chờ xử lý</a>" in panel(text(client), "dau-hieu")
    for person, received in (("Hoàng Thị Sen", date(2026, 3, 3)), ("Lò Văn Păn", date(2026, 3, 1))):
        make_consent(person=person, withdrawal_received_on=received)
    keep()
    shown = panel(text(client), "dau-hieu")
    assert "<b>2</b> yêu cầu rút sự đồng ý chờ xử lý, hạn gần nhất 16/03/2026" in shown
    assert "Lò Văn Păn" not in shown
    path = re.search(r'href="([^"]+state=waiting)"', shown)
    assert path is not None
    listed = text(client, path[1])
    assert "Lò Văn Păn" in listed
    assert "Hoàng Thị Sen" in listed
    at("2026-03-17 00:01")
    keep()
    assert "quá hạn từ 16/03/2026" in panel(text(client), "dau-hieu")


def test_queries_stay_few_however_much_there_is(
    workflow: Workflow, publisher: Any, editor: Any, signed_in: SignIn
) -> None:
    client = signed_in(publisher)
    for number in range(12):
        state = submit(workflow, editor, f"Bài {number}")
        if number % 2:
            state.current_task_state.reject(user=publisher, comment="Xem lại")
        page = make_news(title=f"Hẹn {number}", live=False)
        page.go_live_at = timezone.now() + timedelta(days=1 + number)
        page.save_revision(user=publisher).publish()
    text(client)  # what was found for the whole site comes from the cache for a while
    with CaptureQueriesContext(connection) as asked:
        text(client)
    assert len(asked) <= CEILING, "\n".join(query["sql"][:200] for query in asked)
