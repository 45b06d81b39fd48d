"""What no story is published with: nothing to read, a day to come, a unit of another day."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from devdata import builders as make
from units.models import Unit


@pytest.mark.parametrize(
    ("make_it", "field"),
    [(make.make_news, "body"), (make.make_material, "files"), (make.make_procedure, "steps")],
)
def test_a_title_alone_is_not_published(site: Any, make_it: Any, field: str) -> None:
    nothing = {"standfirst": "", "author": "", "unit": None, "work_field": None, "body": []}
    page = make_it(live=False, **nothing, **({"steps": []} if field == "steps" else {}))
    needed = {"standfirst", "author", "unit", "work_field"}
    assert set(page.publishing_problems()) == {*needed, field}
    page.standfirst, page.unit, page.work_field = (
        "Một câu.",
        make.make_unit(),
        make.make_work_field(),
    )
    page.source_name = "Tạp chí Bảo hiểm xã hội"  # taken over: the source is the byline
    page.body = [("text", "<p>Một đoạn.</p>")]
    assert page.publishing_problems() == {}


def test_a_day_to_come_waits_for_its_hour(site: Any) -> None:
    coming = timezone.now() + datetime.timedelta(days=3)
    page = make.make_news(live=False, published_at=coming)
    (sentence,) = page.publishing_problems()["published_at"]
    assert "chưa đến. Để bài lên trang đúng lúc đó, dùng “Hẹn giờ”" in sentence
    page.go_live_at = coming
    assert page.publishing_problems() == {}, "hẹn giờ đúng lúc đó"
    with pytest.raises(ValidationError, match="Hẹn giờ"):
        make.make_news(published_at=coming)


def test_the_unit_was_there_on_the_day_of_the_story(site: Any) -> None:
    old = Unit.objects.get(slug="bhxh-tinh-gia-lai-den-3-2025")
    draft = make.make_news(live=False, unit=old)
    assert " ".join(draft.publishing_problems()["unit"]).endswith(
        "Khi đó là “BHXH tỉnh Gia Lai (từ 7/2025)”: chọn đơn vị đúng với ngày, hoặc kiểm tra lại ngày."
    )
    draft.full_clean()  # a draft waits
    draft.published_at = datetime.datetime(2019, 5, 6, 8, tzinfo=datetime.UTC)
    assert draft.publishing_problems() == {}
    draft.unit = old.now
    (sentence,) = draft.publishing_problems()["unit"]
    assert "chưa hoạt động vào ngày 06/05/2019" in sentence
    assert "“BHXH tỉnh Gia Lai (đến 3/2025)”" in sentence
    assert "Bình Định" in sentence, "cả đơn vị nhập vào sau này"
