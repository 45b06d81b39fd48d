"""The sample accounts have something to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.models import Page, Revision

from devdata import accounts
from devdata.loading import desk
from editorial.models import Consent, StoryPage, TakenDown
from editorial.workflow import queries

pytestmark = pytest.mark.django_db


def titles(states: object) -> list[str]:
    return [state.page.title for state in states]  # type: ignore[attr-defined]


def test_every_panel_of_the_dashboard_has_something(tmp_path: Path) -> None:
    for command in ("load_registry", "setup_site"):
        call_command(command, verbosity=0)
    accounts.create(tmp_path / "accounts.txt")
    assert desk.load() == len(desk.desk_rows())
    assert desk.load() == 0, "what was done with them since stays"

    def account(name: str) -> object:
        return get_user_model().objects.get(username=name)

    assert titles(queries.waiting_for(account("lanhdao"))) == ["Thùng thư ở đầu dốc"]
    assert titles(queries.waiting_for(account("thamdinh"))) == ["Quầy số bốn mở trước phiên chợ"]
    assert titles(queries.waiting_for(account("duyet"))) == ["Lớp học đêm dưới chân cột sóng"]
    assert titles(queries.late()) == ["Quầy số bốn mở trước phiên chợ"]
    assert titles(queries.returned_to(account("congtacvien"))) == ["Chiếc cân trả lại"]
    scheduled = Revision.objects.filter(approved_go_live_at__isnull=False)
    assert [each.content_object.title for each in scheduled] == [
        "Bản tin loa sáng thứ Bảy có thêm tiếng Dao"
    ]
    changed = Page.objects.get(title="Hàng cây trước cửa tiếp dân")
    assert (changed.live, changed.has_unpublished_changes) == (True, True)
    (taken_down,) = TakenDown.objects.all()
    assert (taken_down.page.title, taken_down.page.live) == (
        "Tấm bảng hẹn giờ ở phòng chờ",
        False,
    )
    archived = StoryPage.objects.exclude(archived_on=None)
    assert [(each.title, each.live) for each in archived] == [("Tờ gọi số viết tay", True)]
    assert [each.person for each in Consent.objects.expired()] == ["Lục Thị Xoan"]
    assert [each.person for each in Consent.objects.withdrawal_waiting()] == ["Phàn A Chíu"]
