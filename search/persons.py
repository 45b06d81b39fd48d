"""Numbers of people: this site knows nobody by them, looks for none and keeps none."""

from __future__ import annotations

import re

from core import personal_data

# Nine digits or more in a row, as typed with or without spaces: insurance, identity, telephone. A document's
# number, a year, a sum of money have fewer, or letters beside them.
_LONG = re.compile(r"(?<![\w/])\+?\d(?:[ .-]?\d){8,}(?![\w/])(?!\s*(?:đồng|đ\b|triệu|tỷ|tỉ))", re.I)
_YEARS = re.compile(r"(?:(?:19|20)\d\d\D*)+")


def is_personal(text: str) -> bool:
    """Whether a query asks for a person by number."""
    if any(not _YEARS.fullmatch(match[0]) for match in _LONG.finditer(text)):
        return True
    return any(True for _found in personal_data.find(text))
