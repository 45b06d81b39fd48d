"""Page type × state: each is opened as a reader and its distinguishing words are asserted."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from devdata import builders as make
from units.models import Unit

TODAY = timezone.localdate
DAYS = datetime.timedelta

SAMPLE = "Dữ liệu minh họa"


def _practice(**over: Any) -> str:
    return make.make_practice(**over).url


def _campaign(**over: Any) -> str:
    return make.make_campaign(**over).url


def _profile(**over: Any) -> str:
    return make.make_profile(**over).url


def _honour(**over: Any) -> list[dict[str, Any]]:
    return [
        {
            "award": "Lao động tiên tiến",
            "state": "valid",
            "number": "1234/QĐ-BHXH",
            "date": datetime.date(2024, 12, 20),
            **over,
        }
    ]


def _many_columns() -> str:
    column = make.make_column(rule_categories=["news"])
    for _ in range(25):
        make.make_news()
    return column.url


def _no_standfirst(**over: Any) -> str:
    """As old stories come in: not one an editor could publish."""
    page = make.make_profile(**over)
    type(page).objects.filter(pk=page.pk).update(standfirst="")
    return page.url


def _adopted_practice() -> str:
    practice = make.make_practice(title="Sổ hẹn đóng tiếp")
    for name in ("BHXH tỉnh Lai Châu", "BHXH tỉnh Điện Biên"):
        make.make_adoption(
            practice, unit=make.make_unit(name), state="achieved", confirmed=True,
            results=[{"baseline": 40, "target": 15, "actual": 12, "period": "quý I/2026"}],
        )  # fmt: skip
    return practice.url


def _hidden_obstacle() -> str:
    practice = make.make_practice()
    make.make_adoption(
        practice,
        unit=make.make_unit("BHXH tỉnh Lai Châu"),
        state="not_achieved",
        obstacle="Sóng điện thoại chập chờn ở mười ba điểm.",
    )
    return practice.url


# name: (how it comes to be, words that must stand there, words that must not)
STATES: dict[str, tuple[Callable[[], str], list[str], list[str]]] = {
    "profile": (
        lambda: _profile(subject_name="Đặng Thị Minh Họa"),
        ["Đặng Thị Minh Họa", "Trực tiếp thực hiện nhiệm vụ", "Cá nhân điển hình", SAMPLE],
        ["Đính chính", "hủy bỏ"],
    ),
    "profile, group": (
        lambda: _profile(
            kind="group", headcount_total=9, headcount_women=7, subject_name="Tổ một cửa"
        ),
        ["Tập thể điển hình", "9 người", "7 nữ"],
        [],
    ),
    "profile, leader": (
        lambda: _profile(frontline=False),
        ["Lãnh đạo, quản lý"],
        ["Trực tiếp thực hiện"],
    ),
    "profile, deed": (
        lambda: _profile(format="deed"),
        ["Người tốt, việc tốt"],
        ["Cá nhân điển hình"],
    ),
    "profile, outside the sector": (lambda: _profile(scope="outside"), ["Ngoài Ngành"], []),
    "profile, corrected": (
        lambda: _profile(
            corrections=[
                {"date": datetime.date(2026, 3, 12), "text": "4.900 người nghe, không phải 49.000."}
            ]
        ),
        ["Đính chính", "12/03/2026", "4.900 người nghe, không phải 49.000."],
        [],
    ),
    "profile, honour by decision": (
        lambda: _profile(honours=_honour()),
        ["Lao động tiên tiến", "Quyết định số 1234/QĐ-BHXH ngày 20/12/2024", "Danh hiệu thi đua"],
        ["Chưa đối chiếu", "Hình thức khen thưởng"],
    ),
    "profile, honour not verified": (
        lambda: _profile(honours=_honour(state="not_verified", number="", date=None)),
        ["Lao động tiên tiến", "Chưa đối chiếu được số quyết định"],
        ["Quyết định số"],
    ),
    "profile, honour annulled": (
        lambda: _profile(
            honours=_honour(state="annulled", annulled_note="Quyết định số 77/QĐ-BHXH")
        ),
        ["Lao động tiên tiến", "Quyết định khen thưởng đã bị hủy bỏ", "77/QĐ-BHXH"],
        [],
    ),
    "profile, no picture, no standfirst": (
        lambda: _no_standfirst(picture=None, title="Một câu chuyện không ảnh"),
        ["Một câu chuyện không ảnh"],
        [],
    ),
    "profile, old unit": (
        lambda: _profile(
            unit=Unit.objects.get(slug="bhxh-tinh-ha-giang-den-3-2025"),
            published_at=timezone.make_aware(datetime.datetime(2019, 8, 14, 8)),
        ),
        ["BHXH tỉnh Hà Giang", "Nay là", "BHXH tỉnh Tuyên Quang"],
        [],
    ),
    "profile, four steps": (
        lambda: _profile(
            step_records=[
                {"step": "1-phat-hien", "date": datetime.date(2019, 3, 2), "owner": "Cụm thi đua"},
                {"step": "3-tong-ket", "date": datetime.date(2023, 11, 5), "owner": "Phòng Thu"},
            ]
        ),
        ["Phát hiện, 02/03/2019", "Tổng kết, 05/11/2023", "Nhân rộng"],
        [],
    ),
    "practice": (
        _practice,
        [
            "Vấn đề đặt ra",
            "Cách làm",
            "Điều kiện áp dụng",
            "Đầu mối liên hệ",
            "Đơn vị tự báo cáo",
            "38",
            "11",
        ],
        ["Đang thí điểm", "Ngừng áp dụng"],
    ),
    "practice, pilot": (
        lambda: _practice(state="pilot"),
        ["Đang thí điểm", "Trước", "Mục tiêu"],
        ["Ngừng áp dụng"],
    ),
    "practice, retired": (
        lambda: _practice(state="retired", retired_reason="Đã có cơ sở dữ liệu dùng chung."),
        ["Ngừng áp dụng", "Đã có cơ sở dữ liệu dùng chung."],
        [],
    ),
    "practice, model by decision": (
        lambda: _practice(
            model_decisions=[
                {"level": "tinh", "number": "705/QĐ-BHXH", "date": datetime.date(2021, 12, 22)}
            ]
        ),
        ["Mô hình điểm", "Quyết định số 705/QĐ-BHXH ngày 22/12/2021"],
        [],
    ),
    "practice, confirmed by letter": (
        lambda: _practice(
            confirmed_letter="Công văn số 12/BHXH-VP", confirmed_on=datetime.date(2026, 2, 3)
        ),
        ["Lãnh đạo đơn vị xác nhận", "Mức 2 trên 4"],
        ["Đơn vị tự báo cáo."],
    ),
    "practice, falling is success": (
        lambda: _practice(
            indicators=[
                {
                    "name": "Tỷ lệ chậm đóng",
                    "unit": "%",
                    "direction": "lower",
                    "baseline": "3.9",
                    "target": "2.5",
                    "actual": "2.4",
                    "actual_period": "quý IV/2022",
                }
            ]
        ),
        ["3,9", "2,4", "iảm 1,5 điểm phần trăm", "tốt hơn"],
        ["kém hơn"],
    ),
    "practice, zero, 131% and no baseline": (
        lambda: _practice(
            indicators=[
                {
                    "name": "Khiếu nại",
                    "unit": "vụ",
                    "direction": "lower",
                    "baseline": 4,
                    "actual": 0,
                },
                {
                    "name": "Kế hoạch thu",
                    "unit": "%",
                    "direction": "higher",
                    "baseline": 87,
                    "actual": 131,
                },
                {
                    "name": "Lượt dùng",
                    "unit": "lượt",
                    "direction": "higher",
                    "baseline": None,
                    "actual": 486,
                },
            ]
        ),
        ["0 vụ", "131%", "chưa có số liệu", "486 lượt"],
        [],
    ),
    "practice, twelve indicators": (
        lambda: _practice(
            indicators=[
                {
                    "name": f"Chỉ tiêu thứ {n}",
                    "unit": "người",
                    "direction": "higher",
                    "baseline": n,
                    "actual": n * 2,
                }
                for n in range(1, 13)
            ]
        ),
        [f"Chỉ tiêu thứ {n}" for n in range(1, 13)],
        [],
    ),
    "practice, replicated": (
        _adopted_practice,
        [
            "Đã nhân rộng từ hai đơn vị trở lên",
            "Mức 4 trên 4",
            "BHXH tỉnh Điện Biên",
            "Hai bên xác nhận",
        ],
        ["Đơn vị tự báo cáo."],
    ),
    "practice, obstacle without the office": (
        _hidden_obstacle,
        ["Sóng điện thoại chập chờn ở mười ba điểm."],
        [
            "BHXH tỉnh Lai Châu: Sóng",
            "Sóng điện thoại chập chờn ở mười ba điểm. BHXH tỉnh Lai Châu",
        ],
    ),
    "campaign, coming": (
        lambda: _campaign(starts_on=TODAY() + DAYS(days=5), ends_on=TODAY() + DAYS(days=90)),
        ["Sắp phát động"],
        ["Đang triển khai", "Đã tổng kết"],
    ),
    "campaign, running": (
        _campaign,
        [
            "Đang triển khai",
            "còn 60 ngày",
            "Mục tiêu",
            "Biện pháp",
            "Đối tượng tham gia",
            "Tiêu chí đánh giá",
        ],
        ["Tài liệu không nêu"],
    ),
    "campaign, ended": (
        lambda: _campaign(starts_on=TODAY() - DAYS(days=90), ends_on=TODAY() - DAYS(days=1)),
        ["Đã kết thúc"],
        ["Đang triển khai"],
    ),
    "campaign, reviewed": (
        lambda: _campaign(
            starts_on=TODAY() - DAYS(days=90),
            ends_on=TODAY() - DAYS(days=20),
            reviews=[
                {
                    "kind": "final",
                    "date": TODAY() - DAYS(days=5),
                    "outcome": "end",
                    "summary": "Bỏ một chỉ tiêu hình thức.",
                }
            ],
        ),
        ["Đã tổng kết", "Bỏ một chỉ tiêu hình thức."],
        ["Đang triển khai"],
    ),
    "campaign, stopped": (
        lambda: _campaign(stopped_on=TODAY(), stopped_reason="Nhập vào phong trào toàn Ngành."),
        ["Dừng", "Nhập vào phong trào toàn Ngành."],
        ["còn 60 ngày"],
    ),
    "campaign, historical": (
        lambda: _campaign(
            historical=True,
            historical_source="HD 4231/HD-BHXH, mục 7.",
            period_text="2014–2020",
            starts_on=None,
            ends_on=None,
            goal="",
            content="",
            measures="",
            participants="",
            criteria="",
            targets=[],
        ),
        ["Tài liệu không nêu", "2014–2020", "HD 4231/HD-BHXH", "mục 7."],
        [],
    ),
    "news": (make.make_news, ["Tin thi đua", "Sáng nay, cụm thi đua ký giao ước năm 2026."], []),
    "event, coming": (make.make_event, ["Hội trường tầng 2", "BHXH Việt Nam"], ["Đã diễn ra"]),
    "directive, in force": (
        lambda: make.make_directive(number="88/HD-BHXH").url,
        ["88/HD-BHXH", "Còn hiệu lực", "Nguyễn Văn Minh Họa", "Tổng Giám đốc"],
        ["Hết hiệu lực"],
    ),
    "directive, replaced": (
        lambda: (
            make.make_directive(
                effect="replaced",
                replaced_by=make.make_directive(
                    number="99/HD-BHXH", issued_on=datetime.date(2024, 1, 2)
                ),
            ).url
        ),
        ["Đã được thay thế", "99/HD-BHXH"],
        ["Còn hiệu lực"],
    ),
    "procedure": (
        lambda: make.make_procedure(forms=[{"title": "Phiếu giới thiệu", "code": "M01"}]).url,
        ["Đơn vị giới thiệu điển hình", "Trước ngày 15 hằng tháng", "Phiếu giới thiệu", "M01"],
        [],
    ),
    "material": (
        lambda: make.make_material().url,
        ["Đề cương báo cáo viên", "Mở đầu bằng một câu hỏi.", "ghi rõ nguồn"],
        [],
    ),
    "monday story, its source not on the site": (
        lambda: make.make_monday(source_story=make.make_profile(title="Bài nháp", live=False)).url,
        ["Hai câu để cùng bàn", "Bản A4 để đọc", "khoảng 2 phút", "Mọi thứ Hai, theo ngày"],
        ["Bài nháp", "Kể lại theo bài", "Những thứ Hai trước", "Cách làm cùng chủ đề"],
    ),
    "column of mondays, empty": (
        lambda: make.monday_column().url,
        ["Chuyên mục chưa có bài", "Thêm vào lịch"],
        ["Tuần này"],
    ),
    "column, empty": (
        lambda: make.make_column(title="Chuyên mục rỗng").url,
        ["Chuyên mục rỗng", "Chưa có bài"],
        [],
    ),
    "column, many": (_many_columns, ["Tin số", "Trang sau"], ["Chưa có bài"]),
    "column, closed special section": (
        lambda: (
            make.make_column(opens_on=TODAY() - DAYS(days=60), closes_on=TODAY() - DAYS(days=2)).url
        ),
        ["đã đóng"],
        [],
    ),
}


@pytest.mark.parametrize("name", STATES)
def test_state(name: str, site: Any, text_of: Any) -> None:
    make_it, present, absent = STATES[name]
    page = make_it()
    text = text_of(page if isinstance(page, str) else page.url)
    lower = text.lower()
    for words in present:
        assert words.lower() in lower, f"{name}: thiếu “{words}”"
    for words in absent:
        assert words.lower() not in lower, f"{name}: thừa “{words}”"
