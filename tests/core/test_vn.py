"""Vietnamese formats in templates."""

from datetime import UTC, date, datetime
from decimal import Decimal

from core.templatetags.vn import isodate, minutes, monthyear, number, vndate, vndatetime

LATE = datetime(2025, 8, 14, 17, 30, tzinfo=UTC)  # half past midnight on the 15th in Hà Nội


def test_numbers() -> None:
    assert number(Decimal("1234.5")) == "1.234,5"
    assert number(0) == "0"
    assert number(None) == ""


def test_days_are_local() -> None:
    assert vndate(LATE) == "15/08/2025"
    assert vndate(date(2025, 8, 5)) == "05/08/2025"
    assert vndatetime(LATE) == "00:30, 15/08/2025"
    assert isodate(LATE) == "2025-08-15T00:30:00+07:00"
    assert isodate(LATE.replace(microsecond=948828)) == isodate(LATE), "HTML takes three digits"
    assert isodate(date(2025, 8, 5)) == "2025-08-05"


def test_months_and_minutes() -> None:
    assert monthyear(LATE) == "tháng 8/2025"
    assert minutes(6) == "6 phút đọc"
    assert minutes(0) == ""


def test_nothing_is_empty() -> None:
    assert [f(None) for f in (vndate, vndatetime, monthyear, isodate, minutes)] == [""] * 5
