"""Results of adopting units on one axis. Same rules as core.charts: strings, no HTML, words too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from core.charts import place, round_up
from core.readings import Reading, is_percent, number


@dataclass(frozen=True)
class Dot:
    x: str
    y: str
    kind: str  # "d1" achieved, "dx" not achieved
    is_origin: bool
    label: str


@dataclass(frozen=True)
class Tick:
    x: str
    text: str


@dataclass(frozen=True)
class DotPlot:
    """Change at each adopting unit, on one axis in a box of 680 wide."""

    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    median: Tick | None
    unit: str
    height: str
    axis_y: str
    label_y: str
    sentence: str


@dataclass(frozen=True)
class Result:
    """One adopting unit's figures on the practice's main indicator."""

    reading: Reading
    achieved: bool
    is_origin: bool = False
    label: str = ""


def dot_plot(results: Sequence[Result]) -> DotPlot | None:
    """Change at each unit: points for percentages, else relative. None where nothing compares."""
    told = [
        (result, value) for result in results if (value := _comparable(result.reading)) is not None
    ]
    if not told:
        return None
    percent = is_percent(told[0][0].reading.unit)
    unit = "điểm phần trăm" if percent else "%"
    low, high, step = _axis([float(value) for _, value in told])

    def x(value: float) -> float:
        return 60 + 560 * (value - low) / (high - low)

    dots, levels = _stack([(x(float(value)), result, value) for result, value in told], unit)
    axis_y = 34 + 18 * levels
    middle = _middle(told)
    count = round((high - low) / step)
    ticks = tuple(
        Tick(place(x(low + step * i)), number(round(low + step * i, 6), 1))
        for i in range(count + 1)
    )
    return DotPlot(
        dots=tuple(
            Dot(place(cx), place(axis_y - 18 * level), kind, origin, text)
            for cx, level, kind, origin, text in dots
        ),
        ticks=ticks,
        median=Tick(place(x(float(middle))), f"Trung vị {_signed(middle)}")
        if len(told) > 2
        else None,
        unit=unit,
        height=place(axis_y + 50),
        axis_y=place(axis_y),
        label_y=place(axis_y + 38),
        sentence=_plot_words(told, middle, unit),
    )


def _middle(told: Sequence[tuple[Result, Decimal]]) -> Decimal:
    """The median of the adopting units; of all where only the origin unit has figures."""
    adopters = [value for result, value in told if not result.is_origin]
    return median(adopters or [value for _, value in told])


def _comparable(reading: Reading) -> Decimal | None:
    if reading.baseline is None or reading.actual is None:
        return None
    difference = reading.actual - reading.baseline
    if is_percent(reading.unit):
        return difference
    return difference / reading.baseline * 100 if reading.baseline > 0 else None


def _axis(values: list[float]) -> tuple[float, float, float]:
    low, high = min([0.0, *values]), max([0.0, *values])
    step = round_up(((high - low) or 1.0) / 4, steps=(1, 2, 5, 10))
    first, last = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return first, last if last > first else first + step, step


def _stack(
    placed: list[tuple[float, Result, Decimal]], unit: str
) -> tuple[list[tuple[float, int, str, bool, str]], int]:
    """Dots that would touch stand above each other; also the number of levels needed."""
    last: list[float] = []  # the right-most dot of each level
    out = []
    for cx, result, value in sorted(placed, key=lambda item: item[0]):
        level = next((i for i, edge in enumerate(last) if cx - edge >= 17), len(last))
        last[level : level + 1] = [cx]
        text = f"{result.label}: {_signed(value)} {unit}".removeprefix(": ")
        out.append((cx, level, "d1" if result.achieved else "dx", result.is_origin, text))
    return out, len(last)


def _signed(value: Decimal) -> str:
    text = number(value, 1)
    return f"+{text}" if value > 0 else text


def _plot_words(told: Sequence[tuple[Result, Decimal]], middle: Decimal, unit: str) -> str:
    groups = (
        (
            "đơn vị đạt",
            [value for result, value in told if result.achieved and not result.is_origin],
        ),
        (
            "đơn vị chưa đạt",
            [value for result, value in told if not result.achieved and not result.is_origin],
        ),
    )
    parts = []
    for name, values in groups:
        if values:
            low, high = min(values), max(values)
            span = _signed(low) if low == high else f"từ {_signed(low)} đến {_signed(high)}"
            parts.append(f"{len(values)} {name}, thay đổi {span} {unit}")
    if len(told) > 2:
        parts.append(f"trung vị {_signed(middle)} {unit}")
    parts += [
        f"đơn vị khởi xướng {_signed(value)} {unit}" for result, value in told if result.is_origin
    ]
    return f"{'; '.join(parts)}."
