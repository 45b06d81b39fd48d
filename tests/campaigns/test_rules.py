"""Rules and states of campaigns."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from campaigns.filters import _apply_state
from campaigns.models import CampaignPage
from devdata import builders as make

DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("goal", "mục tiêu"),
        ("content", "nội dung"),
        ("measures", "biện pháp"),
        ("participants", "đối tượng tham gia"),
        ("criteria", "tiêu chí đánh giá"),
        ("targets", "chỉ tiêu"),
    ],
)
def test_each_missing_element_of_2a_is_named(site: Any, field: str, title: str) -> None:
    page = make.make_campaign(live=False, **{field: [] if field == "targets" else ""})
    found = [
        sentence for sentences in page.publishing_problems().values() for sentence in sentences
    ]
    assert found == [
        f"Phong trào chưa có {title}. Bổ sung trước khi phát động (HD 4231/HD-BHXH, điểm a mục 2)."
    ]


def test_end_before_start(site: Any) -> None:
    page = make.make_campaign(live=False)
    page.starts_on, page.ends_on = datetime.date(2025, 4, 1), datetime.date(2025, 3, 15)
    with pytest.raises(ValidationError) as raised:
        page.full_clean()
    assert raised.value.message_dict["ends_on"] == [
        "Ngày kết thúc (15/03/2025) sớm hơn ngày bắt đầu (01/04/2025). Kiểm tra lại hai ngày."
    ]


def test_no_drive_after_2024(site: Any) -> None:
    page = make.make_campaign(
        live=False, starts_on=datetime.date(2023, 12, 31), campaign_type="drive"
    )
    page.full_clean()
    page.starts_on = datetime.date(2024, 1, 1)
    with pytest.raises(
        ValidationError, match="chỉ còn thi đua thường xuyên và thi đua theo chuyên đề"
    ):
        page.full_clean()


def test_a_historical_campaign_cites_its_source(site: Any) -> None:
    page = make.make_campaign(
        live=False, historical=True, historical_source="HD 4231", goal="", targets=[]
    )
    assert page.publishing_problems() == {}
    page.historical_source = ""
    with pytest.raises(ValidationError, match="phải dẫn nguồn"):
        page.full_clean()


def test_filter_and_page_agree_on_the_state(site: Any) -> None:
    """The listing filters by dates in the database, the page by its own rule: they must be one."""
    today = timezone.localdate()
    make.make_campaign(starts_on=today + DAY, ends_on=today + 9 * DAY)
    make.make_campaign(starts_on=today, ends_on=today)
    make.make_campaign(starts_on=today - 9 * DAY, ends_on=today - DAY)
    make.make_campaign(starts_on=today - 9 * DAY, ends_on=None)
    make.make_campaign(stopped_on=today, stopped_reason="Nhập phong trào.")
    make.make_campaign(
        starts_on=today - 9 * DAY,
        ends_on=today - DAY,
        reviews=[{"kind": "final", "date": today, "outcome": "end"}],
    )
    make.make_campaign(reviews=[{"kind": "interim", "date": today, "outcome": "continue"}])
    make.make_campaign(
        historical=True, historical_source="HD 4231", starts_on=None, ends_on=None, targets=[]
    )
    same = {"interim": "running"}
    for campaign in CampaignPage.objects.all():
        state = same.get(campaign.state, campaign.state)
        for name in ("coming", "running", "ended", "reviewed", "stopped"):
            found = _apply_state(CampaignPage.objects.all(), [name]).filter(pk=campaign.pk).exists()
            assert found == (name == state), f"{campaign}: {state} / {name}"


def test_state_changes_at_midnight_local_time(site: Any) -> None:
    import time_machine as machine

    page = make.make_campaign(
        starts_on=datetime.date(2026, 3, 1), ends_on=datetime.date(2026, 5, 31)
    )
    with machine.travel("2026-05-31T16:59:00+00:00", tick=False):  # 23:59 in Hà Nội
        assert page.state == "running"
    with machine.travel("2026-05-31T17:01:00+00:00", tick=False):  # 00:01 on 1 June
        assert page.state == "ended"
