"""Numbers of clusters, which papers write in digits or in Roman letters."""

from __future__ import annotations

import re

_ROMAN = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def roman(number: int) -> str:
    """`number` in Roman letters; clusters and regions stay far below 90."""
    if not 0 < number < 90:
        raise ValueError(f"no Roman number for {number}")
    letters = ""
    for value, letter in _ROMAN:
        while number >= value:
            letters += letter
            number -= value
    return letters


def number_in(text: str) -> int | None:
    """The number at the end of a cluster's name, in digits or Roman letters; None without one."""
    match = re.search(r"\b(?:số\s+)?([0-9]{1,2}|[IVXL]+)\s*$", text.strip())
    if match is None:
        return None
    written = match[1]
    if written.isdigit():
        return int(written) or None
    return next((number for number in range(1, 90) if roman(number) == written), None)
