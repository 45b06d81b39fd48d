"""Vietnamese formats for templates: `{{ value|number }}`, `{{ day|vndate }}`."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils import timezone

from core.text import format_date, format_datetime, format_number, within_sentence

register = template.Library()
register.filter("within_sentence", within_sentence)


@register.filter
def number(value: Decimal | float | None) -> str:
    """1234.5 as "1.234,5"; empty for nothing."""
    return "" if value in (None, "") else format_number(value)


@register.filter
def vndate(value: date | None) -> str:
    """A day as "15/08/2025"; of a moment, its local day."""
    return format_date(value) if value else ""


@register.filter
def vndatetime(value: datetime | None) -> str:
    """A moment as "08:00, 15/08/2025", in local time."""
    return format_datetime(value) if value else ""


def _local(value: date) -> date:
    return (
        timezone.localtime(value)
        if isinstance(value, datetime) and timezone.is_aware(value)
        else value
    )


@register.filter
def monthyear(value: date | None) -> str:
    """The month of a day as "tháng 8/2025"."""
    if not value:
        return ""
    local = _local(value)
    return f"tháng {local.month}/{local.year}"


@register.filter
def isodate(value: date | None) -> str:
    """A day or moment for the `datetime` attribute of `<time>`, in local time."""
    if not value:
        return ""
    local = _local(value)
    return local.isoformat(timespec="seconds") if isinstance(local, datetime) else local.isoformat()


@register.filter
def minutes(value: int | None) -> str:
    """Reading time as "6 phút đọc"; empty for nothing."""
    return f"{value} phút đọc" if value else ""
