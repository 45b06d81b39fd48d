"""Figures in words: a quantity with its unit, a change, an indicator told as one sentence.

A change of a percentage is in percentage points ("điểm phần trăm"); "%" is kept for relative change.
Whether a change is good depends on the indicator: falling can be success.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.text import format_number

MINUS = "−"
NO_BASELINE = "chưa có số liệu trước khi làm"
NO_DATA = "chưa có số liệu"


@dataclass(frozen=True)
class Reading:
    """One indicator in numbers; `None` means that nobody measured it."""

    name: str
    unit: str = ""
    lower_is_better: bool = False
    baseline: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    baseline_period: str = ""
    actual_period: str = ""


@dataclass(frozen=True)
class Change:
    """A change in words. `good` is None where nothing changed or nothing can be compared."""

    way: str  # "up", "down", "same", "unknown"
    good: bool | None
    words: str  # "giảm 1,5 điểm phần trăm", "tăng 42,1%"
    full: str  # the same with the absolute difference: "tăng 42,1%, tức 775 người"
    short: str  # "−1,5 điểm phần trăm", "+42,1%"; empty when unknown
    verdict: str  # "tốt hơn", "kém hơn", "không đổi" or empty


def is_percent(unit: str) -> bool:
    """Whether a change of this unit is told in percentage points."""
    return unit.strip().lower().startswith(("%", "phần trăm"))


def number(value: Decimal | float, max_decimals: int = 2) -> str:
    """A number the Vietnamese way, with a true minus sign."""
    text = format_number(abs(Decimal(str(value))), max_decimals=max_decimals)
    return f"{MINUS}{text}" if value < 0 and text.strip("0,.") else text


def quantity(value: Decimal | None, unit: str = "") -> str:
    """A number with its unit: "31,4%", "2,3 lượt"; words when it was not measured."""
    if value is None:
        return NO_DATA
    unit = unit.strip()
    if not unit:
        return number(value)
    return f"{number(value)}{unit}" if unit.startswith("%") else f"{number(value)} {unit}"


def change(
    before: Decimal | None, after: Decimal | None, unit: str = "", *, lower_is_better: bool = False
) -> Change:
    """The change from `before` to `after`: points for percentages, else relative and absolute.

    A relative change needs a positive start and a result that is not negative; otherwise only the
    difference is told.
    """
    if after is None:
        return Change("unknown", None, NO_DATA, NO_DATA, "", "")
    if before is None:
        return Change("unknown", None, NO_BASELINE, NO_BASELINE, "", "")
    difference = after - before
    if difference == 0:
        return Change("same", None, "không đổi", "không đổi", "không đổi", "không đổi")
    rising = difference > 0
    verb, sign = ("tăng", "+") if rising else ("giảm", MINUS)
    good = rising != lower_is_better
    way, verdict = ("up" if rising else "down"), ("tốt hơn" if good else "kém hơn")
    if is_percent(unit):
        points = f"{number(abs(difference))} điểm phần trăm"
        return Change(way, good, f"{verb} {points}", f"{verb} {points}", f"{sign}{points}", verdict)
    absolute = quantity(abs(difference), unit)
    if before <= 0 or after < 0:
        return Change(
            way, good, f"{verb} {absolute}", f"{verb} {absolute}", f"{sign}{absolute}", verdict
        )
    share = difference / before * 100
    relative = f"{number(abs(share), _decimals(share))}%"
    return Change(
        way,
        good,
        f"{verb} {relative}",
        f"{verb} {relative}, tức {absolute}",
        f"{sign}{relative}",
        verdict,
    )


def _decimals(share: Decimal) -> int:
    return 1 if abs(share) >= Decimal("0.05") else 3


def sentence(reading: Reading, told: Change) -> str:
    """Everything a figure of one indicator shows, as one sentence."""
    parts = []
    if reading.baseline is None:
        parts.append(NO_BASELINE)
    else:
        parts.append(f"trước khi làm {quantity(reading.baseline, reading.unit)}")
    if reading.actual is not None:
        parts.append(f"đạt được {quantity(reading.actual, reading.unit)}")
    if reading.target is not None:
        parts.append(f"mục tiêu {quantity(reading.target, reading.unit)}")
    text = f"{reading.name}: {', '.join(parts)}"
    if told.way == "unknown":
        return f"{text}." if reading.actual is not None else f"{text}, chưa có kết quả."
    if told.way == "same":
        return f"{text}; không đổi."
    return f"{text}; {told.full}, {told.verdict}."


def tell(reading: Reading) -> Change:
    """The change of one indicator, judged by its own direction."""
    return change(
        reading.baseline, reading.actual, reading.unit, lower_is_better=reading.lower_is_better
    )
