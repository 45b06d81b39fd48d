"""Periods of days, open at either end where a date is unknown or still to come."""

from __future__ import annotations

from datetime import date

from core.text import format_date


def contains(start: date | None, end: date | None, day: date) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)


def overlap(
    start: date | None, end: date | None, other_start: date | None, other_end: date | None
) -> bool:
    """Whether the periods share a day; both ends belong to a period."""
    return (start is None or other_end is None or start <= other_end) and (
        other_start is None or end is None or other_start <= end
    )


def order_problem(start: date | None, end: date | None) -> str | None:
    """The sentence for an end before its start; None when the order is right."""
    if start is None or end is None or end >= start:
        return None
    return f"Ngày kết thúc ({format_date(end)}) sớm hơn ngày bắt đầu ({format_date(start)}). Kiểm tra lại hai ngày."


def words(start: date | None, end: date | None) -> str:
    """`Từ 01/07/2025`, `12/05/2025 – 30/06/2025`, `Đến 31/03/2025`; empty when neither end is known."""
    if start and end:
        return f"{format_date(start)} – {format_date(end)}"
    if start:
        return f"Từ {format_date(start)}"
    return f"Đến {format_date(end)}" if end else ""


def month(day: date) -> str:
    """A month as labels write it: `7/2025`."""
    return f"{day.month}/{day.year}"
