"""Geometry and words of the figures drawn on the server: pure functions, no database, no HTML.

Every coordinate is a short string with a decimal point ("78.5"): a template would localise a number
into "78,5", which is no SVG. Every figure carries `sentence`, which tells the same in words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.readings import NO_DATA, Change, Reading, is_percent, number, quantity, sentence, tell

BEFORE, AFTER, GOAL = "Trước khi làm", "Đạt được", "Mục tiêu"
MAX_ROWS = 12  # more rows than this are read in the table, not in a drawing

_STEPS = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class Bar:
    label: str
    value: str
    kind: str  # "b" before, "a" after, "g" goal: the CSS class of the rectangle
    x: str = "0"
    width: str = "0"
    missing: bool = False


@dataclass(frozen=True)
class BeforeAfter:
    """Two bars on one scale from zero, in a box of 100 by 6."""

    name: str
    bars: tuple[Bar, ...]
    zero: str  # x of the zero line; "0" unless a value is negative
    change: Change
    sentence: str


@dataclass(frozen=True)
class Half:
    label: str
    number: str
    unit: str
    width: str
    missing: bool = False


@dataclass(frozen=True)
class Pair:
    """The mirror figure: before left of a line, after (or the goal of a pilot) right of it."""

    name: str
    before: Half
    after: Half
    is_pilot: bool
    is_long: bool  # numbers too wide for the largest letters
    periods: str
    change: Change
    sentence: str


@dataclass(frozen=True)
class Row:
    """One indicator on its own scale; positions are percentages of the width, "" where absent."""

    name: str
    before: str
    after: str
    goal: str
    line_from: str
    line_to: str
    before_text: str
    after_text: str
    goal_text: str
    change: Change
    sentence: str


@dataclass(frozen=True)
class Rows:
    rows: tuple[Row, ...]
    left_out: int
    has_before: bool
    has_goal: bool


@dataclass(frozen=True)
class Progress:
    """Actual against goal in a box of 400 by 20; the bar passes the goal mark when it is beaten."""

    name: str
    actual: str
    goal: str
    fill: str
    goal_mark: str  # "" unless the goal lies inside the box
    tick: str  # time elapsed, "" when not to be drawn
    state: str  # "none", "reached", "running", "slow", "missed"
    sentence: str
    elapsed: str  # "68% thời gian đã qua" or ""


# --- scales ------------------------------------------------------------------------------------


def place(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{round(value, 1) + 0:g}" if abs(value) < 100_000 else f"{value:.0f}"


def round_up(largest: float, *, percent: bool = False, steps: Sequence[float] = _STEPS) -> float:
    """A round number at or above `largest`, so that bars of one page end at comparable places."""
    if largest <= 0:
        return 1.0
    if percent and 50 < largest <= 100:
        return 100.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next(step * power for step in steps if step * power >= largest * 0.999999)


def _scale(values: Iterable[Decimal | None], unit: str) -> tuple[float, float]:
    """Lowest and highest value of a scale that always contains zero."""
    known = [float(value) for value in values if value is not None]
    top, bottom = max([0.0, *known]), min([0.0, *known])
    percent = is_percent(unit)
    high = round_up(top, percent=percent) if top > 0 or bottom == 0 else 0.0
    low = -round_up(-bottom, percent=percent) if bottom < 0 else 0.0
    return low, high


# --- one indicator -----------------------------------------------------------------------------


def before_after(reading: Reading) -> BeforeAfter:
    """Bars of a card: before and after, or before and the goal where there is no result yet."""
    pilot = reading.actual is None and reading.target is not None
    second = reading.target if pilot else reading.actual
    low, high = _scale((reading.baseline, second), reading.unit)

    def bar(label: str, value: Decimal | None, kind: str) -> Bar:
        if value is None:
            return Bar(label, NO_DATA, kind, missing=True)
        start = min(0.0, float(value))
        length = abs(float(value)) / (high - low) * 100
        return Bar(
            label,
            quantity(value, reading.unit),
            kind,
            place((start - low) / (high - low) * 100),
            place(length),
        )

    told = tell(reading)
    return BeforeAfter(
        name=reading.name,
        bars=(
            bar(BEFORE, reading.baseline, "b"),
            bar(GOAL if pilot else AFTER, second, "g" if pilot else "a"),
        ),
        zero=place(-low / (high - low) * 100),
        change=told,
        sentence=sentence(reading, told),
    )


def pair(reading: Reading) -> Pair:
    """The mirror figure of one indicator; widths grow away from the middle."""
    pilot = reading.actual is None and reading.target is not None
    second = reading.target if pilot else reading.actual
    values = [None if value is None else abs(value) for value in (reading.baseline, second)]
    high = _scale(values, reading.unit)[1]

    def half(label: str, value: Decimal | None) -> Half:
        if value is None:
            return Half(label, NO_DATA, "", "0", missing=True)
        unit = reading.unit.strip()
        return Half(
            label,
            number(value),
            unit if unit.startswith("%") else f" {unit}".rstrip(),
            place(abs(float(value)) / high * 100),
        )

    before, after = half(BEFORE, reading.baseline), half(GOAL if pilot else AFTER, second)
    periods = [
        text for text in (reading.baseline_period, "" if pilot else reading.actual_period) if text
    ]
    told = tell(reading)
    return Pair(
        name=reading.name,
        before=before,
        after=after,
        is_pilot=pilot,
        is_long=max(len(item.number + item.unit) for item in (before, after)) > 6,
        periods=" so với ".join(reversed(periods)),
        change=told,
        sentence=sentence(reading, told),
    )


def indicator_rows(readings: Sequence[Reading]) -> Rows:
    """Up to twelve indicators, each on its own scale from zero: hollow before, filled after."""
    rows = tuple(_row(reading) for reading in readings[:MAX_ROWS])
    return Rows(
        rows=rows,
        left_out=max(0, len(readings) - MAX_ROWS),
        has_before=any(row.before for row in rows),
        has_goal=any(row.goal for row in rows),
    )


def _row(reading: Reading) -> Row:
    low, high = _scale((reading.baseline, reading.target, reading.actual), reading.unit)

    def at(value: Decimal | None) -> str:
        # 2 to 98: a dot at either end stays whole
        return "" if value is None else f"{place(2 + 96 * (float(value) - low) / (high - low))}%"

    before, after, goal = at(reading.baseline), at(reading.actual), at(reading.target)
    told = tell(reading)
    return Row(
        name=reading.name,
        before=before,
        after=after,
        goal=goal,
        line_from=before if before and after else "",
        line_to=after if before and after else "",
        before_text=quantity(reading.baseline, reading.unit),
        after_text=quantity(reading.actual, reading.unit),
        goal_text="" if reading.target is None else quantity(reading.target, reading.unit),
        change=told,
        sentence=sentence(reading, told),
    )


# --- targets of a campaign ---------------------------------------------------------------------


def elapsed_share(start: date | None, end: date | None, today: date) -> Decimal | None:
    """How much of a period has passed, 0 to 1; None where it has no length or lies ahead."""
    if start is None or end is None or end <= start or today < start:
        return None
    passed = Decimal((min(today, end) - start).days) / Decimal((end - start).days)
    return min(passed, Decimal(1))


def progress(reading: Reading, *, elapsed: Decimal | None = None, ended: bool = False) -> Progress:
    """How far a target has come. `target` is required; `baseline` lets a falling target show its way."""
    goal, actual = reading.target, reading.actual
    if goal is None:
        raise ValueError(f"{reading.name}: progress needs a target")
    tick_share = None if ended else elapsed
    told_elapsed = "" if tick_share is None else f"{number(tick_share * 100, 0)}% thời gian đã qua"
    if actual is None:
        tick = "" if tick_share is None else place(float(tick_share) * 400)
        words = "Chưa có kết quả" + (f"; {told_elapsed}" if told_elapsed else "")
        return Progress(
            reading.name,
            NO_DATA,
            quantity(goal, reading.unit),
            "0",
            "",
            tick,
            "none",
            words,
            told_elapsed,
        )
    reached = actual <= goal if reading.lower_is_better else actual >= goal
    share = _share(reading, actual, goal)
    box = max(share, 1.0)
    slow = not reached and tick_share is not None and share < float(tick_share)
    state = "reached" if reached else "missed" if ended else "slow" if slow else "running"
    return Progress(
        name=reading.name,
        actual=quantity(actual, reading.unit),
        goal=quantity(goal, reading.unit),
        fill=place(share / box * 400),
        goal_mark=place(400 / box) if box > 1 else "",
        tick="" if tick_share is None else place(float(tick_share) / box * 400),
        state=state,
        sentence=_progress_words(reading, actual, goal, state, share),
        elapsed=told_elapsed,
    )


def _share(reading: Reading, actual: Decimal, goal: Decimal) -> float:
    """Part of the way done. A falling target is measured from its baseline where it has one."""
    if reading.lower_is_better:
        if actual <= goal:
            return 1.0
        if reading.baseline is not None and reading.baseline > goal:
            return max(0.0, float((reading.baseline - actual) / (reading.baseline - goal)))
        return max(0.0, float(goal / actual))
    if goal <= 0:
        return 1.0 if actual >= goal else 0.0
    return max(0.0, float(actual / goal))


def _progress_words(
    reading: Reading, actual: Decimal, goal: Decimal, state: str, share: float
) -> str:
    percent = is_percent(reading.unit)
    gap_value = abs(goal - actual)
    gap = f"{number(gap_value)} điểm phần trăm" if percent else quantity(gap_value, reading.unit)
    start = (
        ""
        if reading.baseline is None
        else f"; trước khi làm là {quantity(reading.baseline, reading.unit)}"
    )
    if state == "reached":
        beaten = (
            "" if gap_value == 0 else f", {'thấp hơn' if reading.lower_is_better else 'vượt'} {gap}"
        )
        rate = (
            ""
            if reading.lower_is_better or goal <= 0 or gap_value == 0
            else f" {number(share * 100, 1)}% chỉ tiêu"
        )
        return f"Đạt{rate}{beaten}{start}" if rate or beaten else f"Đạt chỉ tiêu{start}"
    lacking = f"còn cao hơn {gap}" if reading.lower_is_better else f"còn thiếu {gap}"
    if state == "missed":
        return f"Chưa đạt, {lacking}{start}"
    # rounded down: 99,96% must not read "Đạt 100% chỉ tiêu, còn thiếu"
    done = number(math.floor(share * 1000) / 10, 1)
    rate = "" if reading.lower_is_better or goal <= 0 else f"Đạt {done}% chỉ tiêu, "
    slow = ", chậm so với thời gian" if state == "slow" else ""
    text = f"{rate}{lacking}{slow}{start}"
    return text[:1].upper() + text[1:]
