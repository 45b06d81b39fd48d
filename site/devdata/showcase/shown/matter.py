"""Invented matter that several groups show: stories, practices, pictures, and words at their limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from editorial.models import StoryPage
from media.models import Picture
from media.querysets import PREFETCHED

# Stacked marks above and below, twice the length an editor would choose.
LONG_TITLE = (
    "Ế ẩm suốt ba mùa rẫy, tổ thu lưu động ở Ự Rằng Ẫm vẫn giữ được hai trăm mười bốn người "
    "đóng tiếp bảo hiểm xã hội tự nguyện nhờ một cuốn sổ hẹn, một chiếc loa kéo và thói quen "
    "ghé từng nhà đúng ngày bán cà phê xanh chứ không phải ngày hết hạn ghi trên giấy"
)
ONE_WORD = "Ẩm"
UNBROKEN = "Khongcodautrangnaochobanbietphaingatdongodautrongtieudenaycahaytrongduongdan"
STANDFIRST = (
    "Chị không mang theo tờ rơi. Trong túi chỉ có cuốn sổ và hai chiếc bút, một chiếc đã hết mực."
)
DAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Pictures:
    """A picture with its sizes, one without a public size yet, and none."""

    ready: Picture
    waiting: Picture

    @classmethod
    def of_the_site(cls) -> Pictures:
        """Of the newest sample story with a picture; where there is none, both wait."""
        waiting = Picture(title="Ảnh đang được xử lý", width=1600, height=1000)
        setattr(waiting, PREFETCHED, [])
        stories = StoryPage.objects.published().exclude(picture=None)
        newest = stories.for_cards().newest_first().first()
        return cls(newest.picture if newest else waiting, waiting)


def thing(**values: Any) -> Any:
    """Anything a template reads by attributes."""
    return SimpleNamespace(**values)


def story(**over: Any) -> Any:
    """A story as cards and lines read it."""
    return thing(
        **{
            "title": "Mười tám năm gõ cửa từng nếp nhà",
            "url": "/guong-dien-hinh/",
            "kicker": "Cá nhân điển hình",
            "standfirst": STANDFIRST,
            "picture": None,
            "picture_caption": "",
            "unit_name_then": "BHXH tỉnh Yên Bái",
            "published_at": datetime(2026, 11, 20, 1, 0, tzinfo=UTC),
            "reading_minutes": 9,
            "sample": True,
            **over,
        }
    )


def indicator(baseline: Any, target: Any, actual: Any, **over: Any) -> Any:
    """An indicator of a practice, as its card reads it."""
    told = {"name": "Người dừng đóng giữa kỳ", "unit_of_measure": "%", "direction": "lower", **over}
    return thing(
        indicator=thing(**told),
        baseline=baseline,
        target=target,
        actual=actual,
        baseline_period="năm 2024",
        actual_period="sáu tháng 2026",
    )


def practice(**over: Any) -> Any:
    """A practice as cards and lines read it."""
    return story(
        **{
            "title": "Sổ hẹn đóng tiếp",
            "url": "/mo-hinh/",
            "kicker": "Cách làm hay",
            "pitch": "Nhắc trước hạn mười ngày, đúng lúc nhà có tiền, bằng đúng người đã vận động.",
            "category": "practice",
            "is_pilot": False,
            "is_retired": False,
            "adoption_count": 14,
            "replicated_units": 9,
            "get_evidence_level_display": "Đã nhân rộng từ hai đơn vị trở lên",
            "first_indicator": indicator(31.4, None, 9.2),
            **over,
        }
    )
