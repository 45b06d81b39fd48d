"""Personal data that is never published: numbers of insurance, of identity, of private telephones.

Found by shape. A sum of money, a decision number and an office telephone look alike and are left out
where their surroundings say so; what remains is shown to a person, who decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    INSURANCE = "mã số BHXH"
    CARD = "mã thẻ BHYT"
    IDENTITY = "số căn cước, chứng minh nhân dân"
    PHONE = "số điện thoại di động"
    ACCOUNT = "số tài khoản"


@dataclass(frozen=True)
class Finding:
    """A piece of text that looks like `kind`."""

    kind: Kind
    text: str

    def sentence(self, where: str) -> str:
        return (
            f"Dãy số “{self.text}” ở {where} giống {self.kind}. Xóa đi; nếu không phải dữ liệu cá nhân "
            "thì nêu lý do khi cho phép ngoại lệ."
        )


_NOT_A_SUM = r"(?!\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ|người|lượt|%))"
_ALONE = r"(?<![\w./,-])"
_END = r"(?![\w/]|[.,]\d)"
_CARD = re.compile(rf"{_ALONE}[A-Z]{{2}}[ .-]?\d(?:[ .-]?\d){{12}}{_END}")
_MOBILE = re.compile(
    rf"(?<![\w/,-])(?:\+?84[ .-]?|0)[35789]\d(?:[ .-]?\d){{7}}{_END}{_NOT_A_SUM}", re.I
)
_DIGITS = re.compile(rf"{_ALONE}(?:\d{{12}}|\d{{9,10}}){_END}{_NOT_A_SUM}", re.I)
_GROUPED = re.compile(rf"{_ALONE}\d(?:[ .-]?\d){{8,11}}{_END}")
_NAMED_IDENTITY = re.compile(
    r"(?:cccd|cmnd|cmt(?:nd)?|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?|số định danh)[^\d\n]{0,20}$",
    re.I,
)
_NAMED_INSURANCE = re.compile(
    r"(?:mã số|số sổ|sổ)\s*(?:bhxh|bhyt|bảo hiểm)[^\d\n]{0,20}$|mã số[^\d\n]{0,4}$", re.I
)
_NAMED_ACCOUNT = re.compile(
    r"(?:số tài khoản|tài khoản số|stk)[^\d\n]{0,20}?(\d(?:[ .-]?\d){5,18})", re.I
)


def find(text: str) -> Iterator[Finding]:
    """What in `text` looks like personal data, each place once."""
    taken: list[range] = []

    def free(match: re.Match[str], group: int = 0) -> bool:
        if any(match.start(group) < span.stop and span.start < match.end(group) for span in taken):
            return False
        taken.append(range(*match.span(group)))
        return True

    for match in _CARD.finditer(text):
        if free(match):
            yield Finding(Kind.CARD, match[0])
    for match in _NAMED_ACCOUNT.finditer(text):
        if free(match, 1):
            yield Finding(Kind.ACCOUNT, match[1])
    for match in _GROUPED.finditer(text):
        before = text[max(match.start() - 40, 0) : match.start()]
        if _NAMED_IDENTITY.search(before) and free(match):
            yield Finding(Kind.IDENTITY, match[0])
        elif _NAMED_INSURANCE.search(before) and free(match):
            yield Finding(Kind.INSURANCE, match[0])
    for match in _MOBILE.finditer(text):
        if free(match):
            yield Finding(Kind.PHONE, match[0])
    for match in _DIGITS.finditer(text):
        if len(match[0]) == 9:  # a number of the old identity cards, and of much else: only named
            continue
        if free(match):
            yield Finding(Kind.IDENTITY if len(match[0]) == 12 else Kind.INSURANCE, match[0])
